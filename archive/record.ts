/** What an archive's reports become. Types only. */
import type { Given } from '../pipeline/tree.ts'
import type { Input } from './discover/input.ts'
import type { Fault } from './reason.ts'

/** What is counted in a dataset. */
export interface Counts {
  claims: number
  targets: number
  tasks: number
  checksFailed: number
  unaccounted: number
}

/** One report to be extracted. */
export interface Task {
  /** As the dataset is to name it. */
  path: string
  bytes: Uint8Array
  given: Given
  /** Indented as the contract has it, or on one line. */
  form: 'indented' | 'line'
  /** Whether the rules that made each record are wanted. */
  explain?: boolean
}

/** A dataset as JSON text in UTF-8, with its newline. */
export interface Extracted {
  outcome: 'done'
  json: Uint8Array
  /** `report.id` of the dataset. */
  id: string
  counts: Counts
  /** A line a record, where asked for. */
  explanation: string | null
}

/** What a task gives, as one thread tells another. */
export type Outcome = Extracted | { outcome: 'failed'; fault: Fault }

/** Runs tasks, here or in other threads. Never rejects: what goes wrong is a failed outcome. */
export interface Executor {
  /** Tasks that are worth giving it at the same time. */
  width: number
  extract(task: Task): Promise<Outcome>
  close(): Promise<void>
}

/** A file of the output folder. */
export interface Stored {
  /** Relative to the output folder, with /. */
  file: string
  sha256: string
  bytes: number
}

/** What became of an input. */
export interface Result {
  input: Input
  /** `interrupted` where the run ended before its turn. */
  outcome: 'done' | 'failed' | 'interrupted' | 'duplicate'
  /** Why the input has no records of its own in the dataset, in words for the user; null when done. */
  reason: string | null
  fault: Fault | null
  /** Of the source's bytes; null where they could not be read. */
  sha256: string | null
  bytes: number | null
  /** Hash of all that decides the result, but the bytes: program, configuration, facts given. */
  settings: string
  /** `report.id`; null where there is no dataset. */
  id: string | null
  /** Its JSON; null where there is none, or none was kept. */
  stored: Stored | null
  counts: Counts | null
  explanation: string | null
  milliseconds: number
  /** Done by an earlier run. */
  reused: boolean
}
