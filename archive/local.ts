/** Tasks in this process: no start to pay for, and nothing that could be stopped either. */
import type { Config } from './config.ts'
import { createExtractor } from './extractor.ts'
import type { Executor } from './record.ts'

/** @throws Error where the segmenter or an entry of the user's lexicon cannot be used. */
export function createLocal(config: Config): Executor {
  const extract = createExtractor(config)
  return {
    width: 1,
    async extract(task) {
      // Lets signals and other work in: between two reports nothing else waits.
      await new Promise(setImmediate)
      return extract(task)
    },
    close: async () => {}
  }
}
