/** What the commands can be told, and how it is read from the arguments. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { isEncoding } from '../pipeline/decode/index.ts'
import { type SegmenterName, segmenterNames } from '../pipeline/words/index.ts'
import { firstLine } from './failure.ts'

export interface ReadingOptions {
  encoding?: string
  segmenter?: SegmenterName
  lexicon?: string
  metadata?: string
}

/** Turns an Error of a reader of values into commander's, so that its message names the option. */
export function argument<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return read(text)
    } catch (error) {
      throw new InvalidArgumentError(firstLine(error))
    }
  }
}

function encoding(text: string): string {
  if (!isEncoding(text)) throw new Error('Known are utf-8, gb18030, gbk, utf-16le, utf-16be, big5, …')
  return text
}

/** Adds the options that `extract` and `check` share. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      '--metadata <FILE.csv>',
      'facts a row a report: path, issuer, region, reviewYear, planYear, title, publishedOn'
    )
    .option('--encoding <NAME>', 'encoding of the texts, if it should not be detected', argument(encoding))
    .addOption(new Option('--segmenter <NAME>', 'what cuts text into words').choices(segmenterNames))
    .option(
      '--lexicon <FILE.tsv>',
      'your own units, indicators and bodies; column kind: unit, indicator, body'
    )
}

export interface ExtractOptions extends ReadingOptions {
  output: string
  reviewYear?: number
  planYear?: number
  issuer?: string
  region?: string
  title?: string
  headers: 'zh' | 'en'
  values: 'code' | 'zh'
  xlsx: boolean
  csv: boolean
  explain?: boolean
  concurrency: number
}
