/** `baogao submit`: reports into a queue, for workers on any number of machines. */
import type { Command } from 'commander'
import { findInputs, type Input } from '../archive/index.ts'
import { clear, type Submitted, submit } from '../archive/queue/index.ts'
import { givenFor } from './extract.ts'
import { type Done, Exit } from './failure.ts'
import { complain, type Io, note, print } from './io.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { configure } from './open.ts'
import {
  addFactOptions,
  addReadingOptions,
  addTableOptions,
  type FactOptions,
  type ReadingOptions,
  type TableOptions
} from './options.ts'
import { createProgress } from './progress.ts'
import { aboutOf } from './to-folder.ts'
import { withQueue } from './with-queue.ts'

const examples = `Examples:
  redis-server --appendonly yes
  baogao submit reports/ --queue redis://localhost:6379      again: only what is new or failed
  baogao worker --queue redis://localhost:6379 -o out-1      on each machine, each its own folder
  baogao status --queue redis://localhost:6379
  baogao merge out-1 out-2 -o out --queue redis://localhost:6379
`

interface SubmitOptions extends ReadingOptions, FactOptions, TableOptions {
  queue: string
  clear?: boolean
}

function told({ reports, added, known, again, unread }: Submitted): string {
  const had = known > 0 ? `, ${known} it had` : ''
  const tried = again > 0 ? `, ${again} of them after a failure` : ''
  const unreadable = unread.length > 0 ? `; ${unread.length} could not be read here` : ''
  return `${reports} reports: ${added} put into the queue${tried}${had}${unreadable}\n`
}

async function run(args: readonly string[], options: SubmitOptions, io: Io): Promise<Exit> {
  const { queue: url, clear: first, ...deciding } = options
  const inputs = await findInputs(args)
  const metadata: Metadata<Input> = options.metadata
    ? await readMetadata(options.metadata, inputs)
    : { given: new Map(), unused: [] }
  const config = await configure(options, io)
  const { identity, configuration, formats, files } = await aboutOf(config, deciding, new Date())
  const campaign = { identity, config, configuration, formats, files }
  return withQueue(url, async (queue) => {
    for (const row of metadata.unused) await note(io, row)
    if (!queue.durable)
      await note(
        io,
        `${queue.url}: loses all when it is restarted; start it with redis-server --appendonly yes`
      )
    if (first) await clear(queue)
    const progress = createProgress(io, inputs.length)
    const submitted = await submit(queue, {
      inputs,
      campaign,
      given: givenFor(options, metadata),
      signal: io.signal,
      through: (path) => progress.step(path)
    }).finally(() => progress.stop())
    for (const fault of submitted.unread) await complain(io, fault)
    await print(io.stderr, told(submitted))
    return submitted.unread.length > 0 ? Exit.someFailed : Exit.done
  })
}

/** Adds the command to the program. */
export function addSubmit(program: Command, io: Io, done: Done): void {
  const command = program
    .command('submit')
    .description('put reports into a queue on Redis, for workers on any number of machines')
    .argument(
      '<INPUT...>',
      'reports, folders or ZIPs of them, patterns; all machines find them at the same paths'
    )
    .requiredOption('--queue <URL>', 'redis://host:port/database')
    .option('--clear', 'empty the queue first')
  addTableOptions(addFactOptions(addReadingOptions(command)))
    .addHelpText('before', examples)
    .action(async (args: string[], options: SubmitOptions) => done(await run(args, options, io)))
}
