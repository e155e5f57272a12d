/** SQL over the tables of an output folder. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { tableColumns } from '../output/index.ts'
import { connect, named, quoted, readCsv } from './duckdb.ts'
import { ArchiveError, firstLine } from './reason.ts'
import { readRun } from './run-file.ts'

export interface Answer {
  columns: string[]
  /** Rows in their order, a batch at a time; dates and large numbers as text, lists and structs as JSON has them. */
  rows: AsyncIterable<unknown[][]>
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )

/** The query that gives a table, from Parquet where there is that; null where the folder has neither. */
async function sourceOf(folder: string, table: string, values: 'code' | 'zh'): Promise<string | null> {
  const parquet = join(folder, `${table}.parquet`)
  if (await exists(parquet)) return `SELECT * FROM read_parquet(${quoted(parquet)})`
  const csv = join(folder, `${table}.csv`)
  return (await exists(csv)) ? readCsv(table, csv, values) : null
}

/**
 * Answers one statement. Its tables are those of the run (reports, indicators, claims, tasks,
 * mentions, checks, codebook), their columns named by the contract's words.
 * @throws ArchiveError where the folder holds no tables, DuckDB is not there, or the statement is wrong.
 */
export async function query(sql: string, folder: string): Promise<Answer> {
  const { formats } = await readRun(folder)
  const connection = await connect()
  let tables = 0
  for (const { name } of tableColumns) {
    const source = await sourceOf(folder, name, formats.values)
    if (source === null) continue
    tables++
    await connection.run(`CREATE VIEW ${named(name)} AS ${source}`)
  }
  if (tables === 0) throw new ArchiveError('usage', `${folder}: no tables; extract with CSV or --parquet`)
  try {
    const result = await connection.stream(sql)
    return { columns: result.columnNames(), rows: result.yieldRowsJson() }
  } catch (error) {
    throw new ArchiveError('usage', firstLine(error), { cause: error })
  }
}
