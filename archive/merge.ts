/** Several output folders → one, as a single run would have written it. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import pLimit from 'p-limit'
import { jsonNames } from '../output/index.ts'
import type { Formats } from './assemble.ts'
import { makeDataset } from './dataset.ts'
import { inOrder } from './duplicates.ts'
import { type Folder, openFolder } from './folder.ts'
import { entryOf } from './journal.ts'
import { ArchiveError } from './reason.ts'
import type { Result } from './record.ts'
import { type About, type Run, readRun, writeRun } from './run-file.ts'

interface Part {
  folder: string
  run: Run
}

const usage = (message: string) => new ArchiveError('usage', message)

/** @throws ArchiveError where the parts are not of one program and configuration, or not finished. */
function checkAlike(parts: readonly Part[]): void {
  const [first] = parts as [Part]
  for (const { folder, run } of parts) {
    if (!isDeepStrictEqual(run.identity, first.run.identity))
      throw usage(
        `${folder}: of another version, segmenter or configuration than ${first.folder}; run it again with the same`
      )
    if (run.results.some(({ outcome }) => outcome === 'interrupted'))
      throw usage(`${folder}: that run was interrupted; run it again first`)
  }
}

/** @throws ArchiveError where one of the shards is missing. */
function checkShards(parts: readonly Part[]): void {
  const shards = parts.flatMap(({ run }) => run.shard ?? [])
  for (const { count } of shards)
    for (let index = 0; index < count; index++)
      if (!shards.some((shard) => shard.index === index && shard.count === count))
        throw usage(`shard ${index + 1}/${count} is missing among the folders`)
}

interface Piece {
  folder: string
  result: Result
}

/** Whether two results are of one report; one that could not be read may be any. */
const alike = (a: Result, b: Result): boolean =>
  a.settings === b.settings && (a.sha256 === b.sha256 || a.sha256 === null || b.sha256 === null)

/** @throws ArchiveError where two folders tell two things of one path. */
function byPath(parts: readonly Part[]): Map<string, Piece> {
  const pieces = new Map<string, Piece>()
  for (const { folder, run } of parts)
    for (const result of run.results) {
      const { path } = result.input
      const known = pieces.get(path)
      // What failed on one machine may have been done on another.
      if (known === undefined || (known.result.outcome === 'failed' && alike(known.result, result)))
        pieces.set(path, { folder, result })
      else if (!alike(known.result, result))
        throw usage(`${path} is in ${known.folder} and, with other content, in ${folder}`)
    }
  return pieces
}

/** Copies a report's JSON under the name that it has among all. */
async function copy(piece: Piece, file: string, to: Folder): Promise<Result> {
  const { folder, result } = piece
  if (result.stored === null) return result
  const stored = await to.store(file, await readFile(join(folder, result.stored.file)))
  if (stored.sha256 !== result.stored.sha256)
    throw new ArchiveError(
      'io',
      `${join(folder, result.stored.file)}: not as it was written; run again with --force`
    )
  return { ...result, stored }
}

const same = (parts: readonly Part[]): About => {
  const [{ run }] = parts as [Part]
  const started = Math.min(...parts.map(({ run }) => Date.parse(run.started)))
  return { ...run, shard: null, queue: false, started: new Date(started) }
}

export interface Merged {
  results: Result[]
  /** Names of the dataset's files. */
  files: string[]
}

/**
 * Makes one output folder of several, which may be shards or runs over different reports with
 * the same configuration. All but run.json is byte for byte what one run over all would write.
 * `formats` says which files; what it leaves out is as the first folder has it.
 * @throws ArchiveError where the folders do not belong together, or the disk says no.
 */
export async function mergeRuns(
  folders: readonly string[],
  out: string,
  formats: Partial<Formats> = {}
): Promise<Merged> {
  const parts: Part[] = []
  for (const folder of folders) parts.push({ folder, run: await readRun(folder) })
  checkAlike(parts)
  checkShards(parts)
  const pieces = [...byPath(parts).values()]
  const names = jsonNames(pieces.map(({ result }) => result.input.path))
  const to = await openFolder(out)
  try {
    const about = same(parts)
    const copied = await pLimit(8).map(pieces, async (piece, i) => {
      const result = await copy(piece, names[i]!, to)
      const entry = entryOf(
        { ...result, outcome: result.stored ? 'done' : result.outcome },
        about.identity.version
      )
      if (entry !== null) await to.journal.add(entry)
      return result
    })
    const results = inOrder(copied)
    const wanted = { ...about.formats, ...formats }
    const dataset = await makeDataset(to, results, { ...about, formats: wanted })
    await to.settle()
    await writeRun(to, { ...about, formats: wanted, dataset }, results)
    return { results, files: dataset.files.map(({ path }) => path) }
  } finally {
    await to.close()
  }
}
