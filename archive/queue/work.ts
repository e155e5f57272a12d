/** A worker: jobs out of the queue, their results into its folder. */
import type { Job } from 'bullmq'
import { settingsHash } from '../config.ts'
import type { Folder } from '../folder.ts'
import { ArchiveError } from '../reason.ts'
import type { Executor, Result } from '../record.ts'
import { blank, run } from '../run.ts'
import type { Campaign } from './campaign.ts'
import type { Queue } from './connection.ts'
import type { JobData } from './job.ts'
import { isOpen, progressOf } from './status.ts'
import { createJobStore, record } from './store.ts'

export interface Working {
  queue: Queue
  campaign: Campaign
  folder: Folder
  executor: Executor
  /** Milliseconds after which the reports of a worker that gives no sign of life are another's. */
  lease: number
  /** Ends when nothing is waiting or in work any more; else waits for more. */
  untilEmpty: boolean
  signal: AbortSignal
  /** Told of errors that mend themselves, as those of a Redis that starts again. */
  onError(error: Error): void
}

export interface Worked {
  /** Contents done. */
  done: number
  /** Contents that failed for good. */
  parked: number
}

/** A report that has ended more workers than this is parked. */
const STALLS = 3
/** Milliseconds between looks at whether the queue is empty. */
const LOOK = 500

const never = new AbortController().signal
const lasts = (result: Result) => result.fault?.kind === 'report'

/** Does a job.
 * @throws Error, with the reason, where a report failed; UnrecoverableError where another attempt is idle.
 */
async function attempt(job: Job<JobData>, { campaign, folder, executor, queue }: Working): Promise<void> {
  const { data } = job
  const isFinal = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
  const results = await run({
    inputs: data.inputs,
    columns: null,
    identity: campaign.identity,
    executor,
    store: createJobStore(folder, data, (failed) => isFinal || lasts(failed)),
    given: () => data.given,
    form: 'indented',
    explain: false,
    concurrency: 4,
    shard: null,
    // What was begun is finished.
    signal: never,
    stdin: () => Promise.reject(new Error('standard input is on no other machine'))
  })
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  if (failed.length === 0) return
  const reason = failed[0]?.reason ?? ''
  throw failed.every(lasts) ? new queue.bullmq.UnrecoverableError(reason) : new Error(reason)
}

/** A job's reports as failed for a reason of the queue, which no attempt could write down. */
async function recordLost(job: Job<JobData>, reason: string, { folder }: Working): Promise<void> {
  const { data } = job
  for (const input of data.inputs)
    await record(
      folder,
      {
        ...blank(input, data.settings),
        outcome: 'failed',
        reason,
        fault: { kind: 'crash', reason, stack: null },
        sha256: data.sha256,
        bytes: data.bytes
      },
      data
    )
}

/** Waits until the signal comes, or as long as asked for. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}

/**
 * Works until the signal comes, or the queue is empty where that is asked for; what is in work
 * then is finished. A kill at any moment loses nothing: what was not finished is taken by others.
 * @throws ArchiveError where the queue holds reports that this program would read otherwise.
 */
export async function work(working: Working): Promise<Worked> {
  const { queue, campaign, executor, lease, onError } = working
  const worked: Worked = { done: 0, parked: 0 }
  const stop = new AbortController()
  const signal = AbortSignal.any([working.signal, stop.signal])
  let fault: unknown
  const lost: Promise<void>[] = []

  async function process(job: Job<JobData>, token?: string): Promise<void> {
    if (job.data.settings === settingsHash(campaign.identity, job.data.given)) return attempt(job, working)
    // Not ours to spoil: back it goes.
    fault = new ArchiveError(
      'usage',
      `${queue.url}: reports were submitted with another version or configuration since this worker began`
    )
    stop.abort()
    await job.moveToDelayed(Date.now() + 1000, token)
    throw new queue.bullmq.DelayedError()
  }

  const worker = new queue.bullmq.Worker<JobData, void, string>(queue.jobs.name, process, {
    connection: queue.redis,
    // One more is read while the threads are busy.
    concurrency: executor.width + 1,
    lockDuration: lease,
    stalledInterval: lease,
    maxStalledCount: STALLS,
    runRetryDelay: 1000
  })
  worker.on('error', onError)
  worker.on('completed', () => worked.done++)
  worker.on('failed', (job) => {
    if (job?.finishedOn === undefined) return
    worked.parked++
    if (!job.deferredFailure) return
    const reason = `ended its worker ${STALLS + 1} times`
    lost.push(
      recordLost(job, reason, working).catch((cause) => {
        fault ??= cause
        stop.abort()
      })
    )
  })
  while (!signal.aborted) {
    await pause(LOOK, signal)
    if (working.untilEmpty && !signal.aborted && !isOpen(await progressOf(queue))) break
  }
  await worker.close()
  await Promise.all(lost)
  if (fault !== undefined) throw fault
  return worked
}
