/** What all reports of a queue have in common: it stands in Redis once. */
import { isDeepStrictEqual } from 'node:util'
import type { Config } from '../config.ts'
import { ArchiveError } from '../reason.ts'
import type { About } from '../run-file.ts'
import type { Queue } from './connection.ts'

/** How the reports are read and what is to become of them; plain data. */
export interface Campaign extends Pick<About, 'identity' | 'configuration' | 'formats' | 'files'> {
  config: Config
}

const KEY = 'baogao:campaign'

/** Null where nothing has been submitted. */
export async function readCampaign({ redis }: Queue): Promise<Campaign | null> {
  const text = await redis.get(KEY)
  return text === null ? null : JSON.parse(text)
}

/**
 * Makes it the queue's, if it has none.
 * @throws ArchiveError where it has another.
 */
export async function joinCampaign(queue: Queue, campaign: Campaign): Promise<void> {
  if (await queue.redis.set(KEY, JSON.stringify(campaign), 'NX')) return
  const there = await readCampaign(queue)
  if (there === null) return joinCampaign(queue, campaign)
  // As it stands in Redis: without what is undefined.
  const same = isDeepStrictEqual(there, JSON.parse(JSON.stringify(campaign)))
  if (same) return
  const message = `${queue.url}: holds reports of another version or configuration; --clear empties it, redis://…/1 is another queue`
  throw new ArchiveError('usage', message)
}

/**
 * Empties the queue, whatever it holds.
 * @throws ArchiveError where workers are busy with it.
 */
export async function clear(queue: Queue): Promise<void> {
  const busy = await queue.jobs.getActiveCount()
  if (busy > 0)
    throw new ArchiveError(
      'usage',
      `${queue.url}: workers are busy with ${busy} of its reports; stop them first`
    )
  await queue.jobs.obliterate({ force: true })
  await queue.redis.del(KEY)
}
