/** datapackage.json: what the tables of a run are, for programs. Frictionless Data Package, version 2. */
import type { CodeList } from './codes/index.ts'
import type { OutputOptions } from './run.ts'
import type { Column, ColumnType } from './tables/column.ts'
import { DEFINITIONS } from './tables/index.ts'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** A file that a run wrote. */
export interface Written {
  path: string
  bytes: number
  /** Of its content, in hex. */
  sha256: string
}

type AnyColumn = Column<never>

const types: Record<ColumnType, string> = {
  text: 'string',
  code: 'string',
  boolean: 'boolean',
  integer: 'integer',
  year: 'integer',
  number: 'number',
  date: 'date'
}

/** Columns that name a row, by table; those of an indicator's row are not unique. */
const keys: Record<string, string[]> = {
  reports: ['path'],
  claims: ['report.id', 'id'],
  tasks: ['report.id', 'id'],
  mentions: ['report.id', 'id']
}

const codesOf = ({ codes }: CodeList, values: OutputOptions['values']) =>
  Object.entries(codes).map(([code, { zh, en }]) => ({
    value: values === 'zh' ? zh : code,
    label: values === 'zh' ? en : `${zh} ${en}`
  }))

/** `name` names the column in its file; `key` is the contract's word for it. */
function field({ key, title, meaning, type, unit, codes }: AnyColumn, name: string, options: OutputOptions) {
  return {
    name,
    title: title[options.headers],
    description: `${meaning.zh}；${meaning.en}`,
    type: types[type],
    ...(type === 'boolean' && options.values === 'zh' && { trueValues: ['是'], falseValues: ['否'] }),
    key,
    ...(unit !== null && { unit }),
    ...(codes !== null && { codes: codesOf(codes, options.values) })
  }
}

/** The schema of a table's file; `nameOf` gives the columns' names in it. */
function schemaOf(
  table: string,
  columns: readonly AnyColumn[],
  nameOf: (column: AnyColumn) => string,
  options: OutputOptions
) {
  const named = (key: string) => nameOf(columns.find((column) => column.key === key)!)
  const primaryKey = keys[table]
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((column) => field(column, nameOf(column), options)),
    missingValues: [''],
    ...(primaryKey && { primaryKey: primaryKey.map(named) })
  }
}

const media: Record<string, [format: string, mediatype: string]> = {
  csv: ['csv', 'text/csv'],
  parquet: ['parquet', 'application/vnd.apache.parquet'],
  jsonl: ['jsonl', 'application/jsonl'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
}

/** A CSV file's columns are named by its header, those of Parquet by the contract's words. */
function tableOf(path: string, options: OutputOptions) {
  const [, name, format] = /^([a-z]+)\.(csv|parquet)$/.exec(path) ?? []
  const table = DEFINITIONS.find((definition) => definition.name === name)
  if (name === undefined || table === undefined) return {}
  const columns = table.columns as readonly AnyColumn[]
  const nameOf = ({ key, title }: AnyColumn) => (format === 'csv' ? title[options.headers] : key)
  return { type: 'table', title: table.sheet, schema: schemaOf(name, columns, nameOf, options) }
}

function resource({ path, bytes, sha256 }: Written, options: OutputOptions) {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  const [format, mediatype] = media[extension] ?? [extension, 'application/octet-stream']
  return {
    name: path.toLowerCase().replaceAll('.', '-'),
    path,
    format,
    mediatype,
    ...(extension === 'csv' && { encoding: 'utf-8', dialect: { lineTerminator: '\r\n' } }),
    bytes,
    hash: `sha256:${sha256}`,
    ...tableOf(path, options)
  }
}

/** The description as JSON text. Foreign keys are left to the reader: `report.id` is the reports' `id`. */
export function dataPackage(files: readonly Written[], options: OutputOptions): string {
  const description = {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'baogao',
    title: '报告数据',
    description:
      '由报告抽取的数据与任务；文字以撇号开头的，去掉一个撇号即为原文。Claims and tasks of reports; of text that begins with an apostrophe, take one away.',
    resources: files.map((file) => resource(file, options))
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

/** A table as programs need it: its columns by the contract's words, with the types that hold. */
export interface TableColumns {
  name: string
  columns: readonly { key: string; type: ColumnType }[]
}

export const tableColumns: readonly TableColumns[] = DEFINITIONS.map(({ name, columns }) => ({
  name,
  columns: (columns as readonly AnyColumn[]).map(({ key, type }) => ({ key, type }))
}))
