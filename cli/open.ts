/** Options that say how reports are read → the configuration, and the pipeline, that reads them. */
import type { Config } from '../archive/index.ts'
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

/**
 * The configuration for these options. Where nodejieba cannot be loaded, one line on stderr says so.
 * @throws Failure (2) where the segmenter or the lexicon asked for cannot be used.
 */
export async function configure(options: ReadingOptions, io: Io): Promise<Config> {
  const none = { units: [], indicators: [], bodies: [] }
  const lexicon = options.lexicon === undefined ? none : await readUserLexicon(options.lexicon)
  const choice = segmenter(options.segmenter)
  if (choice.fallback !== null)
    await note(
      io,
      'nodejieba cannot be loaded, so @node-rs/jieba cuts the words; to have nodejieba, install Python, make and a C++ compiler, then run npm install again'
    )
  const config = { segmenter: choice.segmenter.name, encoding: options.encoding ?? null, ...lexicon }
  // Threads would find it out one by one.
  if (options.lexicon !== undefined) openWith(config, options.lexicon)
  return config
}

/**
 * The pipeline of a configuration; `file` is the user's lexicon.
 * @throws Failure (2) where an entry of that cannot be used.
 */
export function openWith({ encoding, ...config }: Config, file: string | undefined): Pipeline {
  try {
    return createPipeline(config)
  } catch (error) {
    if (file === undefined) throw error
    throw new Failure(Exit.usage, `${file}: ${firstLine(error)}`, { cause: error })
  }
}
