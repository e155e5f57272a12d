/** Tables as CSV: UTF-8 with BOM, RFC 4180, safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync'
import type { Cell, Table, TableRow, TableShape } from './tables/index.ts'
import { plain } from './tables/number.ts'

/** What spreadsheets take for the start of a formula (OWASP, CSV injection), and the sign that guards against it. */
const RISKY = /^[=+\-@＝＋－＠\t\r\n']/

/**
 * A text that no spreadsheet runs. Text that begins with the apostrophe itself gets one too, so
 * that taking one away always gives the text back.
 */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/** Numbers without exponent and unguarded: -3 is a number. */
function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return plain(cell)
  return typeof cell === 'string' ? guarded(cell) : String(cell)
}

const stringified = (lines: readonly (readonly Cell[])[], bom: boolean): string =>
  stringify(
    lines.map((line) => line.map(written)),
    { bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ }
  )

/** What opens the file: the mark of UTF-8, and the header line. */
export const csvHeader = ({ headers }: TableShape): string =>
  stringified([headers.map(({ title }) => title)], true)

/** Lines of rows. They end in CRLF; a break inside a cell stays as it is, in quotes. */
export const csvRows = (rows: readonly TableRow[]): string =>
  stringified(
    rows.map(({ cells }) => cells),
    false
  )

/** The table with its header line. */
export const toCsv = (table: Table): string => csvHeader(table) + csvRows(table.rows)
