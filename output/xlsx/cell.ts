/** A table's cell as the workbook shows it. */
import type { Cell, Header } from '../tables/index.ts'
import { numberFormat } from './style.ts'
import { cellText } from './text.ts'

/** Days before this are not the same day in all spreadsheets (Excel has a 29 February 1900). */
const FIRST_DAY = '1900-03-01'

/** What stands in a cell, and the format that a number or a day is shown with. */
export type Shown =
  | { type: 'empty' | 'text' | 'boolean' | 'number'; value: Cell; format: string | null }
  | { type: 'date'; value: Date; format: string }

/** Midnight, UTC, of a day that a spreadsheet can hold; null for any other (1898, 31 February), which stays text. */
function dayOf(iso: string): Date | null {
  const day = new Date(`${iso}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
  return exists && iso >= FIRST_DAY ? day : null
}

/** Text is always shown as text, never as a formula or an error. */
export function shown(cell: Cell, header: Header): Shown {
  if (cell === null) return { type: 'empty', value: null, format: null }
  if (typeof cell === 'number') return { type: 'number', value: cell, format: numberFormat(cell, header) }
  if (typeof cell === 'boolean') return { type: 'boolean', value: cell, format: null }
  const day = header.type === 'date' ? dayOf(cell) : null
  return day
    ? { type: 'date', value: day, format: 'yyyy-mm-dd' }
    : { type: 'text', value: cellText(cell), format: null }
}
