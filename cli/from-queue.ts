/** `baogao worker --queue`: reports from a queue, their datasets into a folder of this worker's own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Command } from 'commander'
import { type About, identityOf, inOrder, openFolder, readRun, writeRun } from '../archive/index.ts'
import { type Campaign, openQueue, type Queue, readCampaign, speaking, work } from '../archive/queue/index.ts'
import { createThreads, type WorkerOptions } from './executor.ts'
import { Exit, Failure, firstLine } from './failure.ts'
import { type Io, note, print } from './io.ts'
import { configure } from './open.ts'
import { argument, type ReadingOptions } from './options.ts'
import { summary } from './summary.ts'
import { count } from './values.ts'

export interface FromQueueOptions {
  queue?: string
  output?: string
  /** Seconds. */
  lease?: number
  untilEmpty?: boolean
}

const LEASE = 30

/** Adds the options of a worker that a queue gives its reports. */
export const addQueueOptions = (command: Command): Command =>
  command
    .option('--queue <URL>', 'reports that baogao submit put there: redis://host:port/database')
    .option('-o, --output <DIR>', 'folder of this worker alone, for what comes from a queue')
    .option('--until-empty', 'end when the queue is empty, instead of waiting for more')
    .option(
      '--lease <SECONDS>',
      `after which the reports of a worker that died are another's; the same for all (default: ${LEASE})`,
      argument(count)
    )

/** What this worker and the submitter must have in common. */
async function waitForCampaign(queue: Queue, untilEmpty: boolean, io: Io): Promise<Campaign | null> {
  for (let waited = false; ; waited = true) {
    const campaign = await readCampaign(queue)
    if (campaign !== null || untilEmpty || io.signal.aborted) return campaign
    if (!waited) await note(io, `${queue.url}: nothing has been submitted yet; waiting`)
    await setTimeout(500)
  }
}

/** @throws Failure (2) where this program would read the reports otherwise than the one that submitted them. */
async function checkSame({ config, identity }: Campaign, queue: Queue, io: Io): Promise<void> {
  await configure({ segmenter: config.segmenter }, io)
  const own = identityOf(config)
  if (isDeepStrictEqual(own, identity)) return
  const version = ({ version, code, segmenter }: typeof own) =>
    `baogao ${version} (code ${code}, ${segmenter.name} ${segmenter.version})`
  throw new Failure(
    Exit.usage,
    `${queue.url}: submitted with ${version(identity)}, but this is ${version(own)}; install the same on all machines`
  )
}

/** @throws Failure (2) where the folder holds results of something else. */
async function checkFolder(path: string, { identity }: Campaign): Promise<void> {
  if (!existsSync(join(path, 'run.json'))) return
  const there = await readRun(path)
  if (there.queue && isDeepStrictEqual(there.identity, identity)) return
  throw new Failure(
    Exit.usage,
    `${path}: holds results of ${there.queue ? 'another version or configuration' : 'baogao extract'}; choose another folder with -o`
  )
}

/** Says once for each outage what the connection lacks. */
function createTeller(io: Io): (error: Error) => void {
  let last = ''
  return (error) => {
    const reason = firstLine(error instanceof AggregateError ? error.errors[0] : error)
    if (reason === last) return
    last = reason
    // Where stderr is closed there is nobody to tell.
    note(io, `the queue: ${reason}; trying on`).catch(() => {})
  }
}

/** Runs the worker. 3 where reports failed for good here. */
export async function fromQueue(
  options: ReadingOptions & WorkerOptions & FromQueueOptions,
  url: string,
  io: Io
): Promise<Exit> {
  const { output, lease = LEASE, untilEmpty = false, workers } = options
  if (output === undefined) throw new Failure(Exit.usage, 'where do the results go? Write -o DIR')
  if (workers === 0) throw new Failure(Exit.usage, 'with --queue at least one thread works: --workers 1')
  const other = (['encoding', 'segmenter', 'lexicon'] as const).find((name) => options[name] !== undefined)
  if (other !== undefined)
    throw new Failure(
      Exit.usage,
      `with --queue, --${other} is for baogao submit: all workers take it from there`
    )
  const onError = createTeller(io)
  const queue = await openQueue(url, { lasting: true, onError })
  try {
    const campaign = await waitForCampaign(queue, untilEmpty, io)
    if (campaign === null) return io.signal.aborted ? Exit.interrupted : Exit.done
    await checkSame(campaign, queue, io)
    await checkFolder(output, campaign)
    const { config, ...same } = campaign
    const about: About = { ...same, shard: null, queue: true, started: new Date() }
    const folder = await openFolder(output)
    try {
      // A worker that is killed leaves its journal, and this to say what it is the journal of.
      await writeRun(folder, about, [])
      const executor = createThreads(config, options)
      const signal = io.signal
      const working = { queue, campaign, folder, executor, lease: lease * 1000, untilEmpty, signal, onError }
      const { done, parked } = await speaking(queue, () => work(working)).finally(executor.close)
      await folder.settle()
      const { results } = await readRun(output)
      await writeRun(folder, about, inOrder(results))
      await print(
        io.stderr,
        `${done} done, ${parked} parked by this worker\n${output}: ${summary(inOrder(results))}\n`
      )
      if (signal.aborted) return Exit.interrupted
      return parked > 0 ? Exit.someFailed : Exit.done
    } finally {
      await folder.close()
    }
  } finally {
    await queue.close()
  }
}
