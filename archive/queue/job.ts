/** What stands in the queue: where a report lies, not its text. */
import { sha256 } from '../../pipeline/decode/index.ts'
import type { Given } from '../../pipeline/tree.ts'
import type { Input } from '../discover/index.ts'

/** A content with its settings, under all the paths that have it. */
export interface JobData {
  /** Of the bytes; null where they could not be read when they were submitted. */
  sha256: string | null
  bytes: number | null
  /** `settingsHash`: what else decides the result. */
  settings: string
  given: Given
  /** Files by their whole paths, which must be the same on all machines. */
  inputs: Input[]
}

/** Attempts that a report has; what its content is to blame for has one. */
export const ATTEMPTS = 3
/** Milliseconds before the second attempt, twice as many before the third. */
export const BACKOFF = 1000

/**
 * Content hash and configuration hash, the paths counted to the configuration, since datasets hold
 * them: the same submission gives the same ids, so that nothing is in the queue twice.
 */
export function idOf({ sha256: content, settings, inputs }: JobData): string {
  const paths = inputs.map(({ path }) => path)
  return `${content ?? 'unread'}-${sha256(JSON.stringify([settings, paths])).slice(0, 16)}`
}

/** A submitted report before those of one content are put together. */
export type Found = Omit<JobData, 'inputs'> & { input: Input }

/** One job a content and settings; paths in code units' order, as `findInputs` gives them. */
export function jobsOf(found: readonly Found[]): JobData[] {
  const jobs = new Map<string, JobData>()
  for (const { input, ...same } of found) {
    const key = same.sha256 === null ? `/${input.path}` : `${same.sha256} ${same.settings}`
    const job = jobs.get(key)
    if (job) job.inputs.push(input)
    else jobs.set(key, { ...same, inputs: [input] })
  }
  return [...jobs.values()]
}
