/** Archives in one table: a CSV, JSON Lines file or workbook with a report's whole text in each row. */
import { ReportError } from '../../decode/error.ts'
import { defaultLimits, type Limits, withinText } from '../limits.ts'
import { isWorkbook, readWorkbook, rowsOf } from '../sheet/workbook.ts'
import { csvRows } from './csv.ts'
import { isJsonl, jsonlObjects } from './jsonl.ts'

export interface Record {
  /** From the id column, else the row's number, from 1, without the head. */
  id: string
  text: string
}

export interface RecordOptions {
  textColumn: string
  idColumn?: string | undefined
  encoding?: string | undefined
  limits?: Partial<Limits>
}

type Row = Readonly<{ [column: string]: unknown }>

/** Rows of a table under its head. @throws ReportError where the head lacks a column. */
async function* rowsUnder(
  table: Iterable<string[]> | AsyncIterable<string[]>,
  wanted: string[]
): AsyncGenerator<Row> {
  let head: string[] | undefined
  for await (const cells of table) {
    if (head !== undefined) yield Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']))
    else {
      head = cells.map((name) => name.trim())
      const missing = wanted.find((name) => !head?.includes(name))
      if (missing !== undefined)
        throw new ReportError('format', `no column ${missing}; the columns are ${head.join(', ')}`)
    }
  }
}

/** The first sheet of the workbook that has the text's column in its head. */
async function sheetRows(bytes: Uint8Array, column: string, limits: Limits): Promise<string[][]> {
  const book = await readWorkbook(bytes, limits)
  const tables = book.SheetNames.map((name) => rowsOf(book.Sheets[name]!))
  return tables.find(([head]) => head?.some((name) => name.trim() === column)) ?? tables[0] ?? []
}

async function* rowsOfFile(bytes: Uint8Array, options: RecordOptions, limits: Limits): AsyncGenerator<Row> {
  const { textColumn, idColumn, encoding } = options
  const wanted = idColumn === undefined ? [textColumn] : [textColumn, idColumn]
  if (isWorkbook(bytes)) yield* rowsUnder(await sheetRows(bytes, textColumn, limits), wanted)
  else if (isJsonl(bytes)) yield* jsonlObjects(bytes, encoding)
  else yield* rowsUnder(csvRows(bytes, encoding, limits.textBytes), wanted)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/**
 * The reports of a file of rows, one after another; rows without a text are passed over.
 * The kind of file is told from its bytes.
 * @throws ReportError `format` where a column is not there or the file is damaged, `too-large`.
 */
export async function* readRecords(bytes: Uint8Array, options: RecordOptions): AsyncGenerator<Record> {
  const limits = { ...defaultLimits, ...options.limits }
  let number = 0
  for await (const row of rowsOfFile(bytes, options, limits)) {
    number++
    const text = row[options.textColumn]
    if (!isText(text)) continue
    withinText(text.length, limits)
    const id = options.idColumn === undefined ? undefined : row[options.idColumn]
    yield { id: id === undefined || id === null || id === '' ? String(number) : String(id), text }
  }
}
