/** `baogao worker`: reports from another program, their datasets back to it. */
import type { Command } from 'commander'
import { serve } from '../archive/index.ts'
import { createThreads, type WorkerOptions } from './executor.ts'
import { type Done, Exit, Failure } from './failure.ts'
import { addQueueOptions, type FromQueueOptions, fromQueue } from './from-queue.ts'
import { type Io, print } from './io.ts'
import { configure } from './open.ts'
import { addSegmentOptions, addWorkerOptions, type ReadingOptions } from './options.ts'

const examples = `Examples:
  echo '{"path":"a.txt","text":"…"}' | baogao worker --stdio | jq .dataset.claims
  find reports -name '*.docx' | jq -Rc '{file: .}' | parallel --pipe baogao worker --stdio > datasets.jsonl
  baogao worker --queue redis://localhost:6379 -o out-1     see baogao submit
`

const lines = `
A line in:  {"path", "text" or "base64" or "file", "given": {"region", "reviewYear", …}}
A line out: {"path", "outcome": done or failed, "reason", "failure", "sha256", "dataset"}, in the same order.
`

interface StdioOptions extends ReadingOptions, WorkerOptions, FromQueueOptions {
  stdio?: boolean
}

async function worker(options: StdioOptions, io: Io): Promise<Exit> {
  if ((options.queue === undefined) === !options.stdio)
    throw new Failure(Exit.usage, 'where do the reports come from? Write --stdio or --queue redis://…')
  if (options.queue !== undefined) return fromQueue(options, options.queue, io)
  const config = await configure(options, io)
  // One thread: whoever hands out lines starts as many of these as there are cores.
  const executor = createThreads(config, options, 1)
  await serve(io.stdin ?? process.stdin, (line) => print(io.stdout, line), executor).finally(executor.close)
  return Exit.done
}

/** Adds the command to the program. */
export function addWorker(program: Command, io: Io, done: Done): void {
  const command = program
    .command('worker')
    .description('extract reports that another program hands out')
    .option('--stdio', 'JSON Lines on standard input and output')
  addWorkerOptions(addSegmentOptions(addQueueOptions(command)))
    .addHelpText('before', examples)
    .addHelpText('after', lines)
    .action(async (options: StdioOptions) => done(await worker(options, io)))
}
