/** A CSV table as Parquet. */
import type { OutputOptions } from '../output/index.ts'
import { connect, quoted, readCsv } from './duckdb.ts'

/**
 * Writes the table `from` (CSV) to `to`, columns typed and named by the contract's words.
 * @throws ArchiveError where DuckDB is not there.
 */
export async function writeParquet(
  table: string,
  from: string,
  to: string,
  { values }: OutputOptions
): Promise<void> {
  const connection = await connect()
  try {
    // With one thread rows and their groups fall the same way every time.
    await connection.run('SET threads = 1')
    await connection.run(
      `COPY (${readCsv(table, from, values)}) TO ${quoted(to)} (FORMAT parquet, COMPRESSION zstd)`
    )
  } finally {
    connection.closeSync()
  }
}
