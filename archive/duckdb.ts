/** DuckDB, where it is installed. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnType, OutputOptions } from '../output/index.ts'
import { tableColumns } from '../output/index.ts'
import { ArchiveError, firstLine } from './reason.ts'

/**
 * A database in memory that may use a gigabyte.
 * @throws ArchiveError where the library is not there.
 */
export async function connect(): Promise<DuckDBConnection> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' })
    return await instance.connect()
  } catch (error) {
    throw new ArchiveError(
      'usage',
      `DuckDB cannot be loaded (${firstLine(error)}); npm install @duckdb/node-api`,
      { cause: error }
    )
  }
}

/** A text as SQL has it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name as SQL has it. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A cell of the CSV tables as the value that it stands for. */
function converted(key: string, type: ColumnType, values: OutputOptions['values']): string {
  const cell = named(key)
  switch (type) {
    case 'integer':
    case 'year':
      return `CAST(${cell} AS BIGINT)`
    case 'number':
      return `CAST(${cell} AS DOUBLE)`
    case 'date':
      return `CAST(${cell} AS DATE)`
    case 'boolean':
      return values === 'zh' ? `(${cell} = '是')` : `(${cell} = 'true')`
    default:
      // The apostrophe that guards against formulas, see output/csv.ts.
      return `CASE WHEN starts_with(${cell}, '''') THEN substr(${cell}, 2) ELSE ${cell} END`
  }
}

/**
 * The query that reads a table's CSV file; its columns are named by the contract's words.
 * @throws Error where there is no such table.
 */
export function readCsv(table: string, file: string, values: OutputOptions['values']): string {
  const columns = tableColumns.find(({ name }) => name === table)?.columns
  if (columns === undefined) throw new Error(`${table}: no such table`)
  const cells = columns.map(({ key, type }) => `${converted(key, type, values)} AS ${named(key)}`)
  const raw = columns.map(({ key }) => `${quoted(key)}: 'VARCHAR'`)
  return `SELECT ${cells.join(', ')} FROM read_csv(${quoted(file)}, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', auto_detect = false, max_line_size = 33554432, buffer_size = 67108864, columns = {${raw.join(', ')}})`
}
