/** `baogao status`: how far a queue has come, and what failed for good. */
import type { Command } from 'commander'
import { type Parked, type Progress, parkedOf, progressOf } from '../archive/queue/index.ts'
import { type Done, Exit } from './failure.ts'
import { type Io, print } from './io.ts'
import { withQueue } from './with-queue.ts'

const codes = `
Reports of the same content are counted once. What is parked failed at each attempt; baogao submit tries it again.
Exit codes: 0 nothing is parked, 3 something is.
`

interface StatusOptions {
  queue: string
  json?: boolean
}

function lines({ waiting, busy, delayed, done, parked }: Progress, failed: readonly Parked[]): string {
  const total = waiting + busy + delayed + done + parked
  const counts = `${total} reports: ${done} done, ${busy} in work, ${waiting} waiting, ${delayed} to be tried again, ${parked} parked\n`
  return [
    counts,
    ...failed.map(
      ({ paths, reason, attempts }) => `parked after ${attempts}: ${paths.join(', ')}: ${reason}\n`
    )
  ].join('')
}

/** Adds the command to the program. */
export function addStatus(program: Command, io: Io, done: Done): void {
  program
    .command('status')
    .description('tell how far a queue has come and what failed for good')
    .requiredOption('--queue <URL>', 'redis://host:port/database')
    .option('--json', 'as JSON, for programs')
    .addHelpText('after', codes)
    .action(async ({ queue: url, json }: StatusOptions) => {
      const [progress, parked] = await withQueue(url, (queue) =>
        Promise.all([progressOf(queue), parkedOf(queue)])
      )
      await print(
        io.stdout,
        json
          ? `${JSON.stringify({ ...progress, parkedReports: parked }, null, 2)}\n`
          : lines(progress, parked)
      )
      done(progress.parked > 0 ? Exit.someFailed : Exit.done)
    })
}
