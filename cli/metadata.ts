/** The metadata table: facts of reports that their texts do not say, a row a report. */
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type CsvError, parse } from 'csv-parse/sync'
import { decode } from '../pipeline/decode/index.ts'
import type { Given } from '../pipeline/tree.ts'
import { Exit, Failure, firstLine, systemReason } from './failure.ts'
import { day, words, year } from './values.ts'

/** What a cell gives; `path` names the report. */
const columns = {
  issuer: (cell: string): Given => ({ issuer: words(cell) }),
  region: (cell: string): Given => ({ region: words(cell) }),
  reviewYear: (cell: string): Given => ({ reviewYear: year(cell) }),
  planYear: (cell: string): Given => ({ planYear: year(cell) }),
  title: (cell: string): Given => ({ title: words(cell) }),
  publishedOn: (cell: string): Given => ({ publishedOn: day(cell) })
}
const known = ['path', ...Object.keys(columns)]

interface Row {
  /** As a spreadsheet counts it: the header is row 1. */
  number: number
  path: string
  given: Given
}

/** A fault of the table: its row and column, what is wrong. */
const fault = (table: string, row: number, message: string, column?: string) =>
  new Failure(Exit.usage, `${table}: row ${row}${column ? `, column ${column}` : ''}: ${message}`)

function cells(text: string, table: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, trim: true })
  } catch (error) {
    throw fault(table, ((error as CsvError).records as number) + 1, firstLine(error))
  }
}

function checkHeader(header: readonly string[], table: string): void {
  for (const [i, name] of header.entries()) {
    if (!known.includes(name))
      throw fault(table, 1, `unknown; known are ${known.join(', ')}`, name || `${i + 1}`)
    if (header.indexOf(name) !== i) throw fault(table, 1, 'stands there twice', name)
  }
  if (!header.includes('path')) throw fault(table, 1, 'missing; it names the report of each row', 'path')
}

function given(column: string, cell: string, row: number, table: string): Given {
  if (column === 'path' || cell === '') return {}
  try {
    return columns[column as keyof typeof columns](cell)
  } catch (error) {
    throw fault(table, row, firstLine(error), column)
  }
}

/** Rows of the table's text; empty rows are left out. */
function parseTable(text: string, table: string): Row[] {
  const [header = [], ...rows] = cells(text, table)
  checkHeader(header, table)
  return rows.flatMap((row, i) => {
    const number = i + 2
    if (row.every((cell) => cell === '')) return []
    if (row.length !== header.length)
      throw fault(table, number, `${row.length} cells, expected ${header.length}`, header[row.length])
    const facts = header.map((column, j) => given(column, row[j]!, number, table))
    const path = row[header.indexOf('path')]!
    if (path === '') throw fault(table, number, 'empty', 'path')
    return [{ number, path, given: Object.assign({}, ...facts) }]
  })
}

/** A report that a row may name. */
export interface Nameable {
  file: string
  path: string
  /** Its number in a ZIP or table; left out or null where the file is the report. */
  entry?: number | null
}

/** Finds the inputs that a row's path names: from the current folder, from the table's, or within the argument. */
function createFinder<Input extends Nameable>(inputs: readonly Input[], table: string) {
  const byPlace = new Map<string, Input[]>()
  const byPath = new Map<string, Input[]>()
  const put = (map: Map<string, Input[]>, key: string, input: Input) =>
    map.set(key, [...(map.get(key) ?? []), input])
  for (const input of inputs) {
    if (input.entry == null) put(byPlace, resolve(input.file), input)
    put(byPath, input.path, input)
  }
  return ({ path }: Row): Input[] => {
    const places = new Set([resolve(path), resolve(dirname(table), path)])
    const placed = [...places].flatMap((place) => byPlace.get(place) ?? [])
    return placed.length > 0 ? placed : (byPath.get(path) ?? [])
  }
}

/** What the table gives, and the rows that name none of the inputs. */
export interface Metadata<Input extends Nameable = Nameable> {
  given: Map<Input, Given>
  unused: string[]
}

/**
 * Reads the table (CSV in any encoding that reports may have) and matches its rows to the inputs.
 * @throws Failure (2) in one line with row and column where the table is broken.
 */
export async function readMetadata<Input extends Nameable>(
  table: string,
  inputs: readonly Input[]
): Promise<Metadata<Input>> {
  const text = await readFile(table).then(
    (bytes) => decode(bytes).text,
    (error) => {
      throw new Failure(Exit.usage, `${table}: ${systemReason(error)}`)
    }
  )
  const result: Metadata<Input> = { given: new Map(), unused: [] }
  const named = createFinder(inputs, table)
  for (const row of parseTable(text, table)) {
    const found = named(row)
    if (found.length === 0)
      result.unused.push(`${table}: row ${row.number}: ${row.path} is none of the inputs`)
    if (found.length > 1) throw fault(table, row.number, `${row.path} names several inputs`, 'path')
    for (const input of found) {
      if (result.given.has(input)) throw fault(table, row.number, `${row.path} has a row already`, 'path')
      result.given.set(input, row.given)
    }
  }
  return result
}
