/** What takes the results of a run: a folder, or standard output. Types only. */
import type { SegmenterName } from '../pipeline/words/index.ts'
import type { Result } from './run.ts'

export interface Finished {
  results: readonly Result[]
  segmenter: SegmenterName
  started: Date
}

export interface Delivery {
  /** Takes a result as soon as it is there; an error makes the report a failed one. */
  keep(result: Result): Promise<void>
  /** Takes what is of the run as a whole, and says what was found. */
  finish(run: Finished): Promise<void>
}
