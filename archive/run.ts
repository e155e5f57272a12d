/** Inputs → results, many at a time; one that fails stops no other. */
import pLimit from 'p-limit'
import { toJson } from '../output/index.ts'
import { sha256 } from '../pipeline/decode/index.ts'
import type { Given } from '../pipeline/tree.ts'
import { type Identity, settingsHash } from './config.ts'
import type { Input } from './discover/index.ts'
import { each } from './each.ts'
import { faultOf } from './reason.ts'
import type { Executor, Extracted, Result, Stored, Task } from './record.ts'
import { inShard, type Shard } from './shard.ts'
import { type Source, type SourceOptions, sourcesOf } from './sources.ts'

/** Where results are kept. */
export interface Store {
  /** What an earlier run has of this report, if that still holds. */
  known(result: Result): Promise<Result | null>
  /** Keeps a dataset; null where it is not kept as a file. */
  keep(result: Result, extracted: Extracted): Promise<Stored | null>
  /** The JSON of a result, to be another's as well; null where it is not kept. */
  again(result: Result): Promise<Uint8Array | null>
  /** Told of each result; `before` ends when those of the inputs before it have been told. */
  through(result: Result, before: Promise<void>): Promise<void>
  /** Told of an input that is another shard's. */
  passed(): void
}

export interface Work extends SourceOptions {
  inputs: readonly Input[]
  identity: Identity
  executor: Executor
  store: Store
  given(input: Input): Given
  form: Task['form']
  explain: boolean
  /** Files read or written at the same time. */
  concurrency: number
  shard: Shard | null
}

/** Reads on to keep the threads busy while results are written, and no further. */
const AHEAD = 2

/** The result of an input for which nothing has been done. */
export function blank(input: Input, settings: string): Result {
  return {
    input,
    outcome: 'interrupted',
    reason: 'interrupted before its turn',
    fault: null,
    sha256: null,
    bytes: null,
    settings,
    id: null,
    stored: null,
    counts: null,
    explanation: null,
    milliseconds: 0,
    reused: false
  }
}

/** A dataset's JSON under another path: all that tells reports of the same bytes apart. */
function underPath(json: Uint8Array, path: string): Uint8Array {
  const dataset = JSON.parse(new TextDecoder().decode(json))
  return new TextEncoder().encode(toJson({ ...dataset, report: { ...dataset.report, path } }))
}

/**
 * A result for each input, in their order; of a shard, only for those that are its own. Where the
 * signal is aborted, what was begun is finished and the rest is `interrupted`.
 * @throws Error where results cannot be kept at all.
 */
export async function run(work: Work): Promise<Result[]> {
  const { inputs, executor, store, signal, shard } = work
  const disk = pLimit(work.concurrency)
  const results = new Map<Input, Result>()
  /** What bytes and settings gave, so that the same ones are done once. */
  const done = new Map<string, Promise<Result>>()

  async function extracted(result: Result, bytes: Uint8Array): Promise<Result> {
    const task: Task = {
      path: result.input.path,
      bytes,
      given: work.given(result.input),
      form: work.form,
      explain: work.explain
    }
    const found = await executor.extract(task)
    if (found.outcome === 'failed')
      return { ...result, outcome: 'failed', reason: found.fault.reason, fault: found.fault }
    const { id, counts, explanation } = found
    const stored = await disk(() => store.keep(result, found))
    return { ...result, outcome: 'done', reason: null, id, counts, explanation, stored }
  }

  /** What the twin's bytes gave, for this path; null where that tells nothing of this one. */
  async function copied(result: Result, from: Result): Promise<Result | null> {
    const { outcome, reason, fault } = from
    if (outcome === 'failed') return fault?.kind === 'disk' ? null : { ...result, outcome, reason, fault }
    const json = from.outcome === 'done' ? await disk(() => store.again(from)) : null
    if (json === null || from.id === null || from.counts === null) return null
    const { id, counts } = from
    const again: Extracted = {
      outcome: 'done',
      json: underPath(json, result.input.path),
      id,
      counts,
      explanation: null
    }
    const stored = await disk(() => store.keep(result, again))
    return { ...result, outcome: 'done', reason: null, id, counts, stored }
  }

  async function settle(result: Result, bytes: Uint8Array): Promise<Result> {
    const key = `${result.sha256} ${result.settings}`
    const known = await store.known(result)
    if (known !== null) {
      done.set(key, Promise.resolve(known))
      return known
    }
    const twin = work.explain ? undefined : done.get(key)
    const copy = twin && (await copied(result, await twin))
    if (copy) return copy
    const own = extracted(result, bytes).catch((error) => failed(result, error))
    done.set(key, own)
    return own
  }

  /** Whether an input is another shard's; what cannot be read has no content, so its path tells whose it is. */
  const foreign = (hash: string) => shard !== null && !inShard(hash, shard)

  async function resultOf({ input, read }: Source): Promise<Result | null> {
    const start = performance.now()
    let result = blank(input, settingsHash(work.identity, work.given(input)))
    if (signal.aborted) return result
    try {
      const bytes = await disk(read)
      const hash = sha256(bytes)
      if (foreign(hash)) return null
      result = await settle({ ...result, sha256: hash, bytes: bytes.length }, bytes)
    } catch (error) {
      if (result.sha256 === null && foreign(sha256(input.path))) return null
      result = failed(result, error)
    }
    return result.reused ? result : { ...result, milliseconds: Math.round(performance.now() - start) }
  }

  let turn = Promise.resolve()
  async function one(source: Source): Promise<void> {
    const before = turn
    const own = resultOf(source).then(async (result) => {
      if (result === null) return store.passed()
      results.set(source.input, result)
      await store.through(result, before)
    })
    turn = own.catch(() => {})
    await own
  }

  await each(sourcesOf(inputs, work), executor.width * (1 + AHEAD), one)
  return inputs.flatMap((input) => results.get(input) ?? [])
}

function failed(result: Result, error: unknown): Result {
  const fault = faultOf(error)
  return { ...result, outcome: 'failed', reason: fault.reason, fault, stored: null }
}
