/** What a process of `lone.ts` runs: one task, whose outcome it sends back. */
import { Worker } from 'node:worker_threads'
import type { LoneTask } from './lone.ts'

// Ctrl-C reaches every process of the terminal, SIGTERM all of a service, and what was begun is to be finished:
// so from the first moment on, with the extractor loaded behind it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})

// Whoever began it may be killed, and nobody else ends it then. A thread looks, since this one is busy.
const watch = `
  const { ppid } = process
  setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGKILL'), 500)
`
new Worker(watch, { eval: true }).unref()

process.once('message', async ({ config, task }: LoneTask) => {
  const { createExtractor } = await import('./extractor.ts')
  const outcome = await createExtractor(config)(task)
  process.send!(outcome, () => process.disconnect())
})
