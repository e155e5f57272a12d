/** Tables as one workbook, a sheet a table. */
import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Table } from '../tables/index.ts'
import { xlsxCell } from './cell.ts'
import { HEADER } from './style.ts'
import { columnWidth } from './width.ts'
import { repacked } from './zip.ts'

/** Rows that Excel has in a sheet, without the header. */
const ROWS_LIMIT = 1_048_575

/** The workbook's own date: fixed, since no time of the run stands in the output. */
const EPOCH = new Date(0)

/** A workbook with frozen headers and filters; a table too long for a sheet goes on in 数据 2. */
export async function toXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.flatMap((table) => inParts(table, ROWS_LIMIT)).map(sheetOf)
  const zip = await writeXlsx({
    sheets,
    properties: { creator: 'baogao', created: EPOCH, modified: EPOCH }
  })
  return repacked(zip)
}

/** The table in pieces of at most `limit` rows; the first keeps its name. */
export function inParts(table: Table, limit: number): Table[] {
  const parts: Table[] = []
  for (let at = 0; at === 0 || at < table.rows.length; at += limit) {
    const sheet = at === 0 ? table.sheet : `${table.sheet} ${parts.length + 1}`
    parts.push({ ...table, sheet, rows: table.rows.slice(at, at + limit) })
  }
  return parts
}

function sheetOf({ sheet, headers, rows }: Table): WriteSheet {
  return {
    name: sheet,
    cells: cellsOf(headers, rows),
    columns: headers.map((header, c) => ({
      width: columnWidth(
        header,
        rows.map(({ cells }) => cells[c] ?? null)
      )
    })),
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, rows.length, headers.length - 1) }
  }
}

function cellsOf(headers: Table['headers'], rows: Table['rows']): NonNullable<WriteSheet['cells']> {
  const result: NonNullable<WriteSheet['cells']> = new Map()
  for (const [c, { title }] of headers.entries())
    result.set(`0,${c}`, { value: title, type: 'string', style: HEADER })
  for (const [r, { cells, mark }] of rows.entries())
    for (const [c, header] of headers.entries()) {
      const cell = xlsxCell(cells[c] ?? null, header, mark)
      if (cell) result.set(`${r + 1},${c}`, cell)
    }
  return result
}
