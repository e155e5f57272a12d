/** The way to Redis. BullMQ and ioredis are loaded when a queue is asked for, since not every installation has them. */
import type * as BullMQ from 'bullmq'
import type { Redis } from 'ioredis'
import { ArchiveError, firstLine, systemReason } from '../reason.ts'
import type { JobData } from './job.ts'

/** An open queue. */
export interface Queue {
  /** As it may be shown: without its password. */
  url: string
  redis: Redis
  jobs: BullMQ.Queue<JobData, void, string>
  bullmq: typeof BullMQ
  /** Whether Redis writes down what it is told, so that a restart loses nothing. */
  durable: boolean
  close(): Promise<void>
}

const NAME = 'baogao'

/** @throws ArchiveError where it is no address of a Redis. */
function parse(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !/^rediss?:$/.test(parsed.protocol) || parsed.hostname === '')
    throw new ArchiveError('usage', `"${url}" is no address of a queue (redis://localhost:6379)`)
  return parsed
}

function shown(url: URL): string {
  const safe = new URL(url)
  safe.password = ''
  safe.username = ''
  return safe.href
}

/** Of several addresses of one name, each has its own error; the first tells. */
function reasonOf(error: unknown): string {
  const one = error instanceof AggregateError ? error.errors[0] : error
  return systemReason(one) ?? firstLine(one)
}

const unreachable = (url: string, error: unknown) =>
  new ArchiveError('io', `${url}: ${reasonOf(error)}; start it with redis-server --appendonly yes`, {
    cause: error
  })

async function load() {
  try {
    const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, Redis: ioredis.Redis }
  } catch (cause) {
    const message = `a queue needs bullmq and ioredis (${firstLine(cause)}); run npm install again, without --omit=optional`
    throw new ArchiveError('usage', message, { cause })
  }
}

/**
 * Opens the queue. `lasting` is for who waits for ever: it outlives any time without Redis,
 * which `onError` is told of; others give up soon.
 * @throws ArchiveError in one line where Redis cannot be reached or does not let us in.
 */
export async function openQueue(
  address: string,
  { lasting = false, onError = () => {} }: { lasting?: boolean; onError?(error: Error): void } = {}
): Promise<Queue> {
  const parsed = parse(address)
  const url = shown(parsed)
  const { bullmq, Redis } = await load()
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: 10_000,
    maxRetriesPerRequest: lasting ? null : 3,
    retryStrategy: (times) => (opened ? Math.min(times * 100, 2000) : null)
  })
  let opened = false
  let fault: unknown
  redis.on('error', (error: Error) => {
    fault = error
    if (opened) onError(error)
  })
  let durable: boolean
  try {
    await redis.connect()
    durable = /^aof_enabled:1/m.test(await redis.info('persistence'))
  } catch (error) {
    redis.disconnect()
    throw unreachable(url, fault ?? error)
  }
  opened = true
  const jobs = new bullmq.Queue<JobData, void, string>(NAME, { connection: redis })
  jobs.on('error', onError)
  return {
    url,
    redis,
    jobs,
    bullmq,
    durable,
    async close() {
      await jobs.close()
      redis.disconnect()
    }
  }
}

/**
 * Runs what speaks with Redis.
 * @throws ArchiveError where Redis went away meanwhile.
 */
export async function speaking<T>(queue: Queue, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const { name } = error as Error
    if (name !== 'MaxRetriesPerRequestError' && systemReason(error) === null) throw error
    throw error instanceof ArchiveError ? error : unreachable(queue.url, error)
  }
}
