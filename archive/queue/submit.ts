/** Reports → jobs in the queue. */
import { resolve } from 'node:path'
import { sha256 } from '../../pipeline/decode/index.ts'
import type { Given } from '../../pipeline/tree.ts'
import { settingsHash } from '../config.ts'
import { type Input, nameOf, STDIN } from '../discover/index.ts'
import { each } from '../each.ts'
import { ArchiveError, faultOf } from '../reason.ts'
import { type Source, sourcesOf } from '../sources.ts'
import { type Campaign, joinCampaign } from './campaign.ts'
import type { Queue } from './connection.ts'
import { ATTEMPTS, BACKOFF, type Found, idOf, type JobData, jobsOf } from './job.ts'
import { parkedJobs } from './status.ts'

export interface Submission {
  inputs: readonly Input[]
  campaign: Campaign
  given(input: Input): Given
  signal: AbortSignal
  /** Told of each report that was read. */
  through(path: string): void
}

export interface Submitted {
  reports: number
  /** Contents put into the queue. */
  added: number
  /** Those that it had, done or not. */
  known: number
  /** Those among the added that had failed before. */
  again: number
  /** Why reports could not be read now; a worker tries it too. */
  unread: string[]
}

/** Files read, and jobs handed over, at the same time. */
const READS = 4
const CHUNK = 500

/** The report's content by its hash. */
async function find(
  { input, read }: Source,
  { campaign, given }: Submission
): Promise<[Found, string | null]> {
  const facts = given(input)
  const located = { ...input, file: resolve(input.file) }
  const found = { settings: settingsHash(campaign.identity, facts), given: facts, input: located }
  try {
    const bytes = await read()
    return [{ ...found, sha256: sha256(bytes), bytes: bytes.length }, null]
  } catch (error) {
    return [{ ...found, sha256: null, bytes: null }, `${nameOf(input)}: ${faultOf(error).reason}`]
  }
}

/** Which of the ids the queue has. */
async function known({ redis, jobs }: Queue, ids: readonly string[]): Promise<boolean[]> {
  const answers = await redis.pipeline(ids.map((id) => ['exists', jobs.toKey(id)])).exec()
  return (answers ?? []).map(([error, there]) => {
    if (error) throw error
    return there === 1
  })
}

/** Takes out those of the jobs that were parked, so that they can come in again. */
async function unpark(queue: Queue, ids: ReadonlySet<string>): Promise<number> {
  const parked = []
  for await (const job of parkedJobs(queue)) if (ids.has(job.id!)) parked.push(job)
  for (const job of parked) await job.remove()
  return parked.length
}

const options = { attempts: ATTEMPTS, backoff: { type: 'exponential', delay: BACKOFF } }

async function add(queue: Queue, jobs: readonly JobData[]): Promise<number> {
  const ids = jobs.map(idOf)
  const there = await known(queue, ids)
  const fresh = jobs.flatMap((data, i) =>
    there[i] ? [] : [{ name: 'report', data, opts: { ...options, jobId: ids[i]! } }]
  )
  if (fresh.length > 0) await queue.jobs.addBulk(fresh)
  return fresh.length
}

/**
 * Puts into the queue what it does not have yet; what is parked there is tried again.
 * @throws ArchiveError where the queue holds reports of another configuration, or the signal came.
 */
export async function submit(queue: Queue, submission: Submission): Promise<Submitted> {
  const { inputs, signal } = submission
  if (inputs.some(({ file }) => file === STDIN))
    throw new ArchiveError('usage', 'standard input is on this machine only; write files or folders')
  await joinCampaign(queue, submission.campaign)
  const found = new Map<string, Found>()
  const unread: string[] = []
  const source = sourcesOf(inputs, { signal, columns: null, stdin: () => Promise.reject() })
  await each(source, READS, async (one) => {
    if (signal.aborted) return
    const [report, fault] = await find(one, submission)
    found.set(one.input.path, report)
    if (fault !== null) unread.push(fault)
    submission.through(one.input.path)
  })
  if (signal.aborted) throw new ArchiveError('io', 'interrupted; nothing was submitted')
  const jobs = jobsOf(inputs.map(({ path }) => found.get(path)!))
  const again = await unpark(queue, new Set(jobs.map(idOf)))
  let added = 0
  for (let i = 0; i < jobs.length; i += CHUNK) added += await add(queue, jobs.slice(i, i + CHUNK))
  return { reports: inputs.length, added, known: jobs.length - added, again, unread: unread.sort() }
}
