/** A table's cell as the workbook's. */
import type { Cell as XlsxCell } from 'hucre/xlsx'
import type { Cell, Header, Mark } from '../tables/index.ts'
import { cellStyle, numberFormat } from './style.ts'
import { cellText } from './text.ts'

/** Days before this are not the same day in all spreadsheets (Excel has a 29 February 1900). */
const FIRST_DAY = '1900-03-01'

/** Midnight, UTC, of a day that a spreadsheet can hold; null for any other (1898, 31 February), which stays text. */
export function dayOf(iso: string): Date | null {
  const day = new Date(`${iso}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
  return exists && iso >= FIRST_DAY ? day : null
}

/** Null for an empty cell of an uncoloured row. */
export function xlsxCell(cell: Cell, header: Header, mark: Mark): XlsxCell | null {
  if (cell === null) return mark && { value: null, type: 'empty', style: cellStyle(header, mark, null) }
  if (typeof cell === 'number')
    return { value: cell, type: 'number', style: cellStyle(header, mark, numberFormat(cell, header)) }
  if (typeof cell === 'boolean') return { value: cell, type: 'boolean', style: cellStyle(header, mark, null) }
  const day = header.type === 'date' ? dayOf(cell) : null
  if (day) return { value: day, type: 'date', style: cellStyle(header, mark, 'yyyy-mm-dd') }
  return textCell(cell, cellStyle(header, mark, null))
}

/**
 * Text, never a formula. The library would turn text that reads like an error (#N/A) into one;
 * as a run of rich text it stays text.
 */
function textCell(cell: string, style: NonNullable<XlsxCell['style']>): XlsxCell {
  const value = cellText(cell)
  return value.startsWith('#')
    ? { value, type: 'richText', richText: [{ text: value }], style }
    : { value, type: 'string', style }
}
