/** What the writers are given and what they give back. Types only. */
import type { Dataset } from '../pipeline/dataset.ts'

/** One input of a run: its dataset, or the reason why there is none. */
export interface RunRow {
  /** Relative to the argument that named it, with /. Unique within a run. */
  path: string
  /** `duplicate`: its content is that of another input, whose dataset stands for both. */
  outcome: 'done' | 'failed' | 'duplicate'
  /** Why it has no dataset here, in words for the user; null when done. */
  reason: string | null
  dataset: Dataset | null
}

export interface OutputOptions {
  /** Language of the tables' headers. */
  headers: 'zh' | 'en'
  /** Closed values as the contract's codes, or in Chinese. */
  values: 'code' | 'zh'
}

/** A file as it is to stand in the output folder; `path` is relative to that, with /. */
export interface OutputFile {
  path: string
  bytes: Uint8Array
}

/** A writer turns a run into whole files and touches no disk. The same run gives the same bytes, in any order of its rows. */
export interface Writer {
  name: string
  write(run: readonly RunRow[], options: OutputOptions): Promise<OutputFile[]>
}
