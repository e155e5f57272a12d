/** What a process of `lone.ts` runs: one task, whose outcome it sends back. */
import { createExtractor } from './extractor.ts'
import type { LoneTask } from './lone.ts'

// Ctrl-C reaches every process of the terminal, and what was begun is to be finished.
process.on('SIGINT', () => {})
process.once('message', ({ config, task }: LoneTask) => {
  createExtractor(config)(task).then((outcome) => process.send!(outcome, () => process.disconnect()))
})
