/** Tables as one workbook, a sheet a table. */
import type { Table, TableRow } from '../tables/index.ts'
import { createMeasure, type Measured } from './measure.ts'
import { createRowWriter } from './row.ts'
import { type Sheet, skeletonOf } from './skeleton.ts'
import { createStyles, type Styles } from './styles.ts'
import { type Part, zipped } from './zip.ts'

export { createMeasure, type Measure, type Measured } from './measure.ts'
export { createStyles, type Styles } from './styles.ts'

/** Rows that Excel has in a sheet, without the header. */
const ROWS_LIMIT = 1_048_575

/** A table whose rows can be read from the first to the last, once. */
export interface RowSource extends Measured {
  rows: Iterable<TableRow> | AsyncIterable<TableRow>
}

/** The sheets of a table: one too long for a sheet goes on in 数据 2; each has its share of `count`. */
function inSheets(table: Measured, limit = ROWS_LIMIT): Sheet[] {
  const { sheet, headers, widths, count } = table
  const sheets = Math.max(1, Math.ceil(count / limit))
  return Array.from({ length: sheets }, (_, i) => ({
    name: i === 0 ? sheet : `${sheet} ${i + 1}`,
    headers,
    widths,
    count: Math.min(limit, count - i * limit)
  }))
}

/** Text of about this length goes to the compressor at once. */
const PIECE = 1 << 16

async function* iterate<T>(rows: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* rows
}

/** A sheet's XML around its rows, of which it takes `count`. */
async function* filled(
  xml: string,
  sheet: Sheet,
  rows: AsyncIterator<TableRow>,
  write: (row: TableRow, at: number) => string
): AsyncGenerator<string> {
  const [, before, header, , after] =
    /^(.*<sheetData>)(<row r="1">.*?<\/row>)(.*)(<\/sheetData>.*)$/s.exec(xml) ?? []
  if (before === undefined) throw new Error(`${sheet.name}: the library gave a sheet without its header`)
  let piece = before.replace(/<dimension [^>]*>/, '') + header
  for (let at = 1; at <= sheet.count; at++) {
    const next = await rows.next()
    if (next.done) throw new Error(`${sheet.name}: fewer rows than were counted`)
    piece += write(next.value, at)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece + after
}

/**
 * A workbook with frozen headers and filters, in pieces, in constant memory. `styles` are those
 * that the tables were measured with.
 */
export async function* xlsxChunks(
  tables: readonly RowSource[],
  styles: Styles,
  limit = ROWS_LIMIT
): AsyncGenerator<Uint8Array> {
  const sheets = tables.flatMap((table) => {
    const rows = iterate(table.rows)
    return inSheets(table, limit).map((sheet) => ({ sheet, rows }))
  })
  const { parts, indices } = await skeletonOf(
    sheets.map(({ sheet }) => sheet),
    styles
  )
  const packed = parts.map(([path, xml]): Part => {
    const number = /^xl\/worksheets\/sheet([0-9]+)\.xml$/.exec(path)?.[1]
    if (number === undefined) return { path, text: [xml] }
    const { sheet, rows } = sheets[Number(number) - 1]!
    return { path, text: filled(xml, sheet, rows, createRowWriter(sheet.headers, styles, indices)) }
  })
  yield* zipped(packed)
}

/** The same, of tables that are in memory. */
export async function toXlsx(tables: readonly Table[], limit = ROWS_LIMIT): Promise<Uint8Array> {
  const styles = createStyles()
  const sources = tables.map((table): RowSource => {
    const measure = createMeasure(table, styles)
    for (const row of table.rows) measure.add(row)
    return { ...measure.result(), rows: table.rows }
  })
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsxChunks(sources, styles, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
