/** run.json: what a run was given and what became of it. The one file in which its time stands. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Formats } from './assemble.ts'
import type { Identity } from './config.ts'
import type { Made } from './dataset.ts'
import { type Folder, MANIFEST } from './folder.ts'
import { readJournal, resultOf } from './journal.ts'
import { ArchiveError, firstLine, systemReason } from './reason.ts'
import type { Result } from './record.ts'
import type { Shard } from './shard.ts'

/** A run as a whole. */
export interface About {
  identity: Identity
  /** Options that decide the result, as they were given. */
  configuration: Record<string, unknown>
  formats: Formats
  /** Files that belong to the configuration, with their hashes. */
  files: { path: string; sha256: string }[]
  shard: Shard | null
  /** A worker's: it may be killed at any time, so that its journal alone tells what it did. */
  queue?: boolean
  started: Date
  /** What was made of the reports; null where nothing was, as of a shard. */
  dataset?: Made | null
}

/** A run that is over. */
export interface Run extends Omit<About, 'started'> {
  started: string
  results: Result[]
}

/** An input's line. */
function line(result: Result): Record<string, unknown> {
  const { input, sha256, bytes, outcome, reason, fault, id, stored, counts, settings } = result
  return {
    path: input.path,
    source: input.file,
    entry: input.entry,
    sha256,
    bytes,
    outcome,
    reason,
    failure: fault?.kind ?? null,
    file: stored?.file ?? null,
    fileSha256: stored?.sha256 ?? null,
    fileBytes: stored?.bytes ?? null,
    id,
    counts,
    settings,
    milliseconds: result.milliseconds,
    reused: result.reused
  }
}

const tally = (results: readonly Result[]): Record<string, number> => {
  const counts = { done: 0, duplicate: 0, failed: 0, interrupted: 0 }
  for (const { outcome } of results) counts[outcome]++
  return counts
}

/** The text in pieces: of hundreds of thousands of inputs none is longer than an input's. */
async function* written(about: About, results: readonly Result[]): AsyncGenerator<string> {
  const finished = new Date()
  const { version, code, schemaVersion, segmenter, config } = about.identity
  const head = {
    version,
    code,
    schemaVersion,
    segmenter,
    config,
    configuration: about.configuration,
    formats: about.formats,
    files: about.files,
    shard: about.shard,
    queue: about.queue === true,
    started: about.started.toISOString(),
    finished: finished.toISOString(),
    milliseconds: finished.getTime() - about.started.getTime(),
    outcomes: tally(results),
    dataset: about.dataset ?? null
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "inputs": [`
  for (const [i, result] of results.entries())
    yield `${i === 0 ? '' : ','}\n    ${JSON.stringify(line(result), null, 2).replaceAll('\n', '\n    ')}`
  yield results.length === 0 ? ']\n}\n' : '\n  ]\n}\n'
}

/** @throws ArchiveError where the file cannot be written. */
export const writeRun = (folder: Folder, about: About, results: readonly Result[]): Promise<void> =>
  folder.write('run.json', written(about, results))

// biome-ignore lint/suspicious/noExplicitAny: what a file holds is not known before it is read.
function fromLine(input: any): Result {
  const { path, source, entry, file, fileSha256, fileBytes, failure, ...same } = input
  return {
    ...same,
    input: { path, file: source, entry },
    stored: file === null ? null : { file, sha256: fileSha256, bytes: fileBytes },
    fault: failure === null ? null : { kind: failure, reason: input.reason, stack: null },
    explanation: null
  }
}

async function fromJournal(folder: string): Promise<Result[]> {
  return [...(await readJournal(join(folder, MANIFEST))).values()].map(resultOf)
}

/**
 * The run that an output folder holds.
 * @throws ArchiveError where there is none.
 */
export async function readRun(folder: string): Promise<Run> {
  const file = join(folder, 'run.json')
  try {
    const run = JSON.parse(await readFile(file, 'utf8'))
    const { version, code, schemaVersion, segmenter, config, inputs, ...about } = run
    if (!Array.isArray(inputs) || typeof config !== 'string') throw new Error('not written by this program')
    return {
      ...about,
      identity: { version, code, schemaVersion, segmenter, config },
      results: run.queue ? await fromJournal(folder) : inputs.map(fromLine)
    }
  } catch (error) {
    const reason = systemReason(error) ?? firstLine(error)
    throw new ArchiveError('usage', `${file}: ${reason}; it is written when a run ends`, { cause: error })
  }
}
