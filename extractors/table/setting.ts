/** What holds for the whole table, and what is known of a cell when its claim is read. */
import type { Day } from '../../pipeline/tree.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Period } from '../time/day.ts'
import type { Units } from '../unit/index.ts'
import type { Caption } from './caption.ts'
import type { Head } from './column.ts'
import type { Column } from './columns.ts'
import type { RowSaid } from './rows.ts'
import type { Segment } from './segment.ts'
import type { Measured } from './value.ts'

/** What holds for the whole table. */
export interface Setting {
  text: string
  calendar: Calendar
  units: Units
  caption: Caption
  /** Of the passage that the table stands in. */
  passage: Period | null
  /** The first day of that passage, where it looks ahead. */
  ahead: Day | null
  section: string | null
  /** Lines round the table say that brackets hold the figures of the year before. */
  bracketsPast: boolean
  reviewYear: number | null
}

/** A cell with a figure among its row and column. */
export interface Place {
  column: Column
  segment: Segment
  said: RowSaid
  /** All rows of the part. */
  all: RowSaid[]
  /** The last row above whose figure in the column is all of it: 100%. */
  full: RowSaid | null
  /** The first row that is a total. */
  total: RowSaid | null
  kind: Measured
  /** The kind that the row's own label gives its figures. */
  aspect: Measured | null
  /** What says what the figure is: the column's head, or the label where that does. */
  head: Head
}
