/** What the commands can be told, and how it is read from the arguments. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Shard } from '../archive/index.ts'
import { isEncoding } from '../pipeline/decode/index.ts'
import { type SegmenterName, segmenterNames } from '../pipeline/words/index.ts'
import type { WorkerOptions } from './executor.ts'
import { firstLine } from './failure.ts'
import { count, megabytes, threads, words, year } from './values.ts'

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

/** Adds the options that every command has that reads reports. */
export function addSegmentOptions(command: Command): Command {
  return command
    .option('--encoding <NAME>', 'encoding of the texts, if it should not be detected', argument(encoding))
    .addOption(new Option('--segmenter <NAME>', 'what cuts text into words').choices(segmenterNames))
    .option(
      '--lexicon <FILE.tsv>',
      'your own units, indicators and bodies; column kind: unit, indicator, body'
    )
}

/** Adds these and the facts that a table gives. */
export function addReadingOptions(command: Command): Command {
  return addSegmentOptions(
    command.option(
      '--metadata <FILE.csv>',
      'facts a row a report: path, issuer, region, reviewYear, planYear, title, publishedOn'
    )
  )
}

/** Adds the facts that hold for all reports. */
export function addFactOptions(command: Command): Command {
  return command
    .option('--review-year <YEAR>', 'year that the reports look back at', argument(year))
    .option('--plan-year <YEAR>', 'year that they plan for', argument(year))
    .option('--issuer <NAME>', 'body that issued them', argument(words))
    .option('--region <NAME>', 'region that they are about', argument(words))
}

/** Adds the options that say which tables are written, and in what words. */
export function addTableOptions(command: Command): Command {
  return command
    .addOption(new Option('--headers <LANGUAGE>', 'of the tables').choices(['zh', 'en']).default('zh'))
    .addOption(
      new Option('--values <FORM>', 'of closed values in the tables').choices(['code', 'zh']).default('code')
    )
    .option('--no-jsonl', 'no datasets.jsonl')
    .option('--no-xlsx', 'no workbook')
    .option('--no-csv', 'no CSV tables')
    .option('--parquet', 'the tables as Parquet too')
}

/** Adds the options that say how reports are given to threads. */
export function addWorkerOptions(command: Command): Command {
  return command
    .option(
      '--workers <N>',
      'threads; 0 for none but the program’s own (default: one for each core)',
      argument(threads)
    )
    .option('--timeout <SECONDS>', 'that a report may take (default: 120)', argument(count))
    .option('--memory <MB>', 'that a thread may have (default: 1024)', argument(megabytes))
}

export interface FactOptions {
  reviewYear?: number
  planYear?: number
  issuer?: string
  region?: string
  title?: string
}

export interface TableOptions {
  headers: 'zh' | 'en'
  values: 'code' | 'zh'
  xlsx: boolean
  csv: boolean
  jsonl: boolean
  parquet?: boolean
}

export interface ExtractOptions extends ReadingOptions, WorkerOptions, FactOptions, TableOptions {
  output: string
  textColumn?: string
  idColumn?: string
  explain?: boolean
  force?: boolean
  shard?: Shard
  concurrency: number
}
