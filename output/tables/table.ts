/** Tables: rows of plain cells under headers, ready for any kind of file. */
import { inChinese } from '../codes/list.ts'
import type { OutputOptions } from '../run.ts'
import type { Column, ColumnType, Value } from './column.ts'
import { tidy } from './number.ts'

/** null is an empty cell: unknown, or not applicable. A date is its ISO text. */
export type Cell = string | number | boolean | null

/** Why a row is coloured: something fails in it, or asks for a second look. */
export type Mark = 'failed' | 'flagged' | null

export interface Header {
  key: string
  title: string
  type: ColumnType
  width: number
  wrap: boolean
}

/** What a table is before its rows come. */
export interface TableShape {
  /** The English name: of the CSV file. */
  name: string
  /** The Chinese name: of the sheet. */
  sheet: string
  headers: Header[]
}

/** As many cells as there are headers. */
export interface TableRow {
  cells: Cell[]
  mark: Mark
}

export interface Table extends TableShape {
  rows: TableRow[]
}

/** A table before its rows: what the codebook describes. */
export interface TableDefinition<Row> {
  name: string
  sheet: string
  columns: readonly Column<Row>[]
  mark: (row: Row) => Mark
}

/** A table's headers in the language asked for. */
export function shapeOf(
  { name, sheet, columns }: Omit<TableDefinition<never>, 'mark'>,
  options: OutputOptions
): TableShape {
  const headers = columns.map(({ key, title, type, width, wrap }) => ({
    key,
    title: title[options.headers],
    type,
    width,
    wrap
  }))
  return { name, sheet, headers }
}

/** A record as the table's row. */
export function rowOf<Row>(
  { columns, mark }: TableDefinition<Row>,
  row: Row,
  options: OutputOptions
): TableRow {
  return { cells: columns.map((column) => cell(column, row, options)), mark: mark(row) }
}

function cell<Row>(column: Column<Row>, row: Row, options: OutputOptions): Cell {
  const value = column.value(row)
  const named = (one: string) =>
    column.codes && options.values === 'zh' ? inChinese(column.codes, one) : one
  if (isList(value)) return value.length === 0 ? null : value.map(named).join(column.separator)
  if (typeof value === 'string') return value === '' ? null : named(value)
  if (typeof value === 'number') return tidy(value)
  if (typeof value === 'boolean' && options.values === 'zh') return value ? '是' : '否'
  return value
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value)
