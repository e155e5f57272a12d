/** Results of a worker, kept in its own folder. */
import { version } from '../config.ts'
import type { Folder } from '../folder.ts'
import { createFolderStore } from '../folder-store.ts'
import { entryOf } from '../journal.ts'
import type { Result } from '../record.ts'
import type { Store } from '../run.ts'
import type { JobData } from './job.ts'

/** A worker sees one content at a time, so no name may depend on the others: merging gives the final ones. */
const nameOf = (path: string): string => `reports/${path}.json`

/** Writes down what became of a report, of one too that nobody could read. */
export async function record({ journal }: Folder, result: Result, job: JobData): Promise<void> {
  const entry = entryOf({ ...result, sha256: result.sha256 ?? '', bytes: result.bytes ?? 0 }, version)
  if (entry === null) return
  await journal.add({ ...entry, sha256: result.sha256 ?? job.sha256, bytes: result.bytes ?? job.bytes })
}

/** A failure is written down when it is the last word on a report: another attempt may succeed elsewhere. */
export function createJobStore(folder: Folder, job: JobData, isLast: (failed: Result) => boolean): Store {
  const { inputs } = job
  const kept = createFolderStore(folder, {
    inputs,
    names: inputs.map(({ path }) => nameOf(path)),
    version,
    force: false,
    through: () => {},
    passed: () => {}
  })
  return {
    ...kept,
    async through(result) {
      if (result.reused || (result.outcome === 'failed' && !isLast(result))) return
      await record(folder, result, job)
    }
  }
}
