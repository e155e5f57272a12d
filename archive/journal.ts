/**
 * What was done so far in an output folder: a line for each report, added when the report is
 * through, and put in order when a run ends. No time stands in it.
 */
import { createReadStream } from 'node:fs'
import { appendFile, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { makeFolder } from '../output/make-folder.ts'
import { type Fault, writing } from './reason.ts'
import type { Counts, Result, Stored } from './record.ts'

/** One line: a report that is through. */
export interface Entry {
  path: string
  /** Null where it could not be read, which only a worker of a queue writes down. */
  sha256: string | null
  bytes: number | null
  settings: string
  /** Of the program, for people. */
  version: string
  outcome: 'done' | 'failed'
  fault: Pick<Fault, 'kind' | 'reason'> | null
  id: string | null
  stored: Stored | null
  counts: Counts | null
}

export interface Journal {
  /** The latest entry of a path. */
  get(path: string): Entry | undefined
  /** On the disk when this returns, so that no kill takes it back. */
  add(entry: Entry): Promise<void>
  /** Its text as a run leaves it: the latest entry of each path, by path. */
  ordered(): Iterable<string>
}

const byPath = (a: Entry, b: Entry) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
const written = (entry: Entry): string => `${JSON.stringify(entry)}\n`

/** Only a line that was cut off while it was written is no JSON; its report counts as not done. */
function parse(line: string): Entry | null {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * The latest entry of each path.
 * @throws Error of the file system.
 */
export async function readJournal(file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const entry = line === '' ? null : parse(line)
    if (entry !== null) entries.set(entry.path, entry)
  }
  return entries
}

/** Ends a line that a kill cut off, so that the next one stands alone. Makes the file where there is none. */
async function endLine(file: string): Promise<void> {
  await makeFolder(dirname(file))
  const handle = await open(file, 'a+')
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    if (size > 0 && buffer[0] !== 0x0a) await handle.appendFile('\n')
  } finally {
    await handle.close()
  }
}

/** @throws Error of the file system. */
export async function openJournal(file: string): Promise<Journal> {
  await endLine(file)
  const entries = await readJournal(file)
  return {
    get: (path) => entries.get(path),
    async add(entry) {
      await writing(file, () => appendFile(file, written(entry)))
      entries.set(entry.path, entry)
    },
    ordered: () => [...entries.values()].sort(byPath).map(written)
  }
}

/** A result as far as the journal keeps it: where the file lies is known by its path alone. */
export function resultOf({ path, version, fault, ...entry }: Entry): Result {
  return {
    ...entry,
    input: { path, file: path, entry: null },
    reason: fault?.reason ?? null,
    fault: fault && { ...fault, stack: null },
    explanation: null,
    milliseconds: 0,
    reused: false
  }
}

/** What the journal keeps of a result; null for one that was not read or not done with. */
export function entryOf(result: Result, version: string): Entry | null {
  const { outcome, sha256, bytes } = result
  if (sha256 === null || bytes === null || (outcome !== 'done' && outcome !== 'failed')) return null
  const { input, settings, fault, id, stored, counts } = result
  const { path } = input
  const why = fault && { kind: fault.kind, reason: fault.reason }
  return { path, sha256, bytes, settings, version, outcome, fault: why, id, stored, counts }
}
