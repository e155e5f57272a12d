/**
 * The writers. Each turns a run into whole files; the command line decides which of them to ask
 * and puts what they give on the disk with `writeWhole`.
 */
import { toCsv } from './csv.ts'
import { toJson, toJsonLines } from './json.ts'
import { jsonNames } from './names.ts'
import { inOrder } from './order.ts'
import type { Writer } from './run.ts'
import { tablesOf } from './tables/index.ts'
import { toXlsx } from './xlsx/index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** `<path of the input>.json` for each input that was done. */
export const json: Writer = {
  name: 'json',
  async write(run) {
    const rows = inOrder(run)
    const names = jsonNames(rows.map(({ path }) => path))
    return rows.flatMap(({ dataset }, i) =>
      dataset ? [{ path: names[i]!, bytes: utf8(toJson(dataset)) }] : []
    )
  }
}

/** All datasets in datasets.jsonl, one a line. */
export const jsonl: Writer = {
  name: 'jsonl',
  async write(run) {
    const datasets = inOrder(run).flatMap(({ dataset }) => (dataset ? [dataset] : []))
    return [{ path: 'datasets.jsonl', bytes: utf8(toJsonLines(datasets)) }]
  }
}

/** A file for each table: reports.csv, indicators.csv, claims.csv, … */
export const csv: Writer = {
  name: 'csv',
  async write(run, options) {
    return tablesOf(run, options).map((table) => ({ path: `${table.name}.csv`, bytes: utf8(toCsv(table)) }))
  }
}

/** All tables in baogao.xlsx. */
export const xlsx: Writer = {
  name: 'xlsx',
  async write(run, options) {
    return [{ path: 'baogao.xlsx', bytes: await toXlsx(tablesOf(run, options)) }]
  }
}

/** All writers by name. */
export const writers: Readonly<Record<string, Writer>> = { json, jsonl, csv, xlsx }

export { csvHeader, csvRows, toCsv } from './csv.ts'
export { writeWhole } from './file.ts'
export { printJson, printJsonLine, toJson, toJsonLines } from './json.ts'
export { jsonNames } from './names.ts'
export { dataPackage, type TableColumns, tableColumns, type Written } from './package.ts'
export type { OutputFile, OutputOptions, RunRow, Writer } from './run.ts'
export type { ColumnType } from './tables/column.ts'
export { createTables, type Tables, tablesOf } from './tables/index.ts'
export type { Cell, Header, Mark, Table, TableRow, TableShape } from './tables/table.ts'
export { createMeasure, createStyles, type RowSource, toXlsx, xlsxChunks } from './xlsx/index.ts'
