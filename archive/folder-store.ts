/** Results kept in an output folder, so that another run finds them. */
import { jsonNames } from '../output/index.ts'
import type { Input } from './discover/index.ts'
import type { Folder } from './folder.ts'
import { entryOf } from './journal.ts'
import type { FailureKind } from './reason.ts'
import type { Result } from './record.ts'
import type { Store } from './run.ts'

/** Another try would give the same. */
const lasting: readonly FailureKind[] = ['report']

export interface FolderStoreOptions {
  inputs: readonly Input[]
  /** Names of their files; where left out, those of a run over these inputs. */
  names?: readonly string[]
  version: string
  /** Does all again. */
  force: boolean
  /** Told of each result when it is kept. */
  through(result: Result): void
  /** Told of each input that is another shard's. */
  passed(): void
}

/**
 * Keeps a dataset as a file and then says so in the journal: a run that is killed in between does
 * that report again and writes the same file.
 * @throws Error where two inputs would write one file.
 */
export function createFolderStore(folder: Folder, options: FolderStoreOptions): Store {
  const { inputs, version, force } = options
  const names = options.names ?? jsonNames(inputs.map(({ path }) => path))
  const nameOf = new Map(inputs.map((input, i) => [input, names[i]!]))
  const { journal } = folder

  return {
    async known(result) {
      const entry = journal.get(result.input.path)
      if (force || entry === undefined) return null
      if (entry.sha256 !== result.sha256 || entry.settings !== result.settings) return null
      const { outcome, id, stored, counts } = entry
      const fault = entry.fault && { ...entry.fault, stack: null }
      const again = { ...result, outcome, fault, id, stored, counts, reused: true }
      if (outcome === 'failed')
        return fault && lasting.includes(fault.kind) ? { ...again, reason: fault.reason } : null
      const holds = stored !== null && stored.file === nameOf.get(result.input) && (await folder.has(stored))
      return holds ? { ...again, reason: null } : null
    },
    keep: ({ input }, { json }) => folder.store(nameOf.get(input)!, json),
    again: ({ stored }) => (stored === null ? Promise.resolve(null) : folder.read(stored.file)),
    async through(result) {
      const entry = result.reused ? null : entryOf(result, version)
      if (entry !== null) await journal.add(entry)
      options.through(result)
    },
    passed: options.passed
  }
}
