import type { Day, TimeMatch } from '../../../pipeline/tree.ts'
import type { Calendar } from '../calendar.ts'

/** What reading a time may look at besides the text. */
export interface Context {
  calendar: Calendar
  /** Times found earlier in the sentence, in order. */
  before: readonly TimeMatch[]
  /** What is read bounds something to be done: without a year it lies in the planned one. */
  ahead?: true
}

/** What a range's first half lends its second. */
export interface Carry {
  year: number | null
  month: number | null
}

export interface Stretch {
  end: number
  from: Day | null
  to: Day | null
  relative: boolean
  /** The year and month that it names, for what leaves them out behind it. */
  year: number | null
  month: number | null
  plan?: true
  /** 年内, 9月内: it bounds what must be done. */
  deadline?: true
}

/** A way of reading a stretch, and what it can begin with. */
export interface Reader {
  opens: readonly string[]
  read: Read
}

export type Read = (text: string, at: number, context: Context, carry?: Carry) => Stretch | null
