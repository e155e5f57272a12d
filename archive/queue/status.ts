/** How far a queue has come. */
import type { Job } from 'bullmq'
import type { Queue } from './connection.ts'
import type { JobData } from './job.ts'

export interface Parked {
  paths: string[]
  reason: string
  attempts: number
}

/** Counts of distinct contents. */
export interface Progress {
  waiting: number
  /** In a worker's hands. */
  busy: number
  /** Failed, and waiting for the next attempt. */
  delayed: number
  done: number
  /** Failed for good. */
  parked: number
}

/** Jobs asked for at a time: a queue of any length is never in memory. */
const PAGE = 500

export async function* jobsIn(queue: Queue, state: 'completed' | 'failed'): AsyncGenerator<Job<JobData>> {
  for (let start = 0; ; start += PAGE) {
    const jobs: (Job<JobData> | undefined)[] = await queue.jobs.getJobs(
      [state],
      start,
      start + PAGE - 1,
      true
    )
    // One that was taken out between the list and its reading is not there.
    for (const job of jobs) if (job) yield job
    if (jobs.length < PAGE) return
  }
}

export const parkedJobs = (queue: Queue) => jobsIn(queue, 'failed')

export async function progressOf({ jobs }: Queue): Promise<Progress> {
  const counts = await jobs.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'completed', 'failed')
  const of = (state: string) => counts[state] ?? 0
  return {
    waiting: of('wait') + of('prioritized'),
    busy: of('active'),
    delayed: of('delayed'),
    done: of('completed'),
    parked: of('failed')
  }
}

export const isOpen = ({ waiting, busy, delayed }: Progress): boolean => waiting + busy + delayed > 0

/** What failed for good, by path. */
export async function parkedOf(queue: Queue): Promise<Parked[]> {
  const parked: Parked[] = []
  for await (const { data, failedReason, attemptsMade } of parkedJobs(queue))
    parked.push({ paths: data.inputs.map(({ path }) => path), reason: failedReason, attempts: attemptsMade })
  return parked.sort((a, b) => (a.paths[0]! < b.paths[0]! ? -1 : 1))
}
