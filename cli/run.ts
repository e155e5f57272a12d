/** Inputs → results, several at a time; one that fails stops no other. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pLimit from 'p-limit'
import type { RunRow } from '../output/index.ts'
import { ReportError } from '../pipeline/decode/index.ts'
import type { Given } from '../pipeline/tree.ts'
import { Failure, firstLine, systemReason } from './failure.ts'
import type { Input } from './inputs.ts'
import type { Pipeline } from './open.ts'

/** What became of an input; `interrupted` where the run ended before its turn. */
export interface Result {
  input: Input
  outcome: RunRow['outcome'] | 'interrupted'
  /** Why there is no dataset, in words for the user; null when done. */
  reason: string | null
  /** What the reason comes from. */
  error: unknown
  dataset: RunRow['dataset']
  /** Rules that made each record, by its id. */
  rules: Map<string, string[]>
  sha256: string | null
  bytes: number | null
  milliseconds: number
}

export interface Work {
  pipeline: Pipeline
  given(input: Input): Given
  encoding: string | undefined
  /** Files read at the same time. */
  concurrency: number
  signal: AbortSignal
  /** Keeps a result as soon as it is there; what it throws makes the input a failed one. */
  keep(result: Result): Promise<void>
  /** Told of each input when it is through. */
  through(result: Result): void
}

/** Why a report failed, in words for the user. */
function reasonOf(error: unknown): string {
  if (error instanceof ReportError || error instanceof Failure) return error.message
  return systemReason(error) ?? `internal error: ${firstLine(error)}; --debug shows where`
}

async function one(input: Input, work: Work): Promise<Result> {
  const start = performance.now()
  const result: Result = {
    input,
    outcome: 'interrupted',
    reason: 'interrupted before its turn',
    error: null,
    dataset: null,
    rules: new Map(),
    sha256: null,
    bytes: null,
    milliseconds: 0
  }
  if (work.signal.aborted) return result
  try {
    const bytes = await readFile(input.file)
    result.bytes = bytes.length
    result.sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = { path: input.path, mediaType: 'text/plain' }
    const encoding = work.encoding === undefined ? {} : { encoding: work.encoding }
    const found = work.pipeline.run(bytes, { ...source, ...encoding }, work.given(input))
    Object.assign(result, { outcome: 'done', reason: null, dataset: found.dataset, rules: found.rules })
    await work.keep(result)
  } catch (error) {
    Object.assign(result, { outcome: 'failed', reason: reasonOf(error), error, dataset: null })
  }
  result.milliseconds = Math.round(performance.now() - start)
  work.through(result)
  return result
}

/** A result for each input, in their order. */
export function run(inputs: readonly Input[], work: Work): Promise<Result[]> {
  return pLimit(work.concurrency).map(inputs, (input) => one(input, work))
}
