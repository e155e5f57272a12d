/** Options that say how reports are read → the pipeline that reads them. */
import { createPipeline } from '../pipeline/index.ts'
import { chooseSegmenter, type SegmenterName } from '../pipeline/words/index.ts'
import { Exit, Failure, firstLine } from './failure.ts'
import { type Io, note } from './io.ts'
import { readUserLexicon } from './lexicon.ts'
import type { ReadingOptions } from './options.ts'

export type Pipeline = ReturnType<typeof createPipeline>

function segmenter(name: SegmenterName | undefined) {
  try {
    return chooseSegmenter(name)
  } catch (error) {
    const message = `${name ?? 'no segmenter'} cannot be loaded (${firstLine(error)}); run npm install again`
    throw new Failure(Exit.usage, message, { cause: error })
  }
}

export interface Opened {
  pipeline: Pipeline
  segmenter: SegmenterName
}

/**
 * The pipeline for these options. Where nodejieba cannot be loaded, one line on stderr says so.
 * @throws Failure (2) where the segmenter or the lexicon asked for cannot be used.
 */
export async function open(options: ReadingOptions, io: Io): Promise<Opened> {
  const lexicon = options.lexicon === undefined ? {} : await readUserLexicon(options.lexicon)
  const choice = segmenter(options.segmenter)
  if (choice.fallback !== null)
    await note(
      io,
      'nodejieba cannot be loaded, so @node-rs/jieba cuts the words; to have nodejieba, install Python, make and a C++ compiler, then run npm install again'
    )
  try {
    return {
      pipeline: createPipeline({ segmenter: choice.segmenter, ...lexicon }),
      segmenter: choice.segmenter.name
    }
  } catch (error) {
    if (options.lexicon === undefined) throw error
    throw new Failure(Exit.usage, `${options.lexicon}: ${firstLine(error)}`, { cause: error })
  }
}
