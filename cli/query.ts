/** `baogao query`: SQL over an output folder. */
import { type Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { query } from '../archive/index.ts'
import { type Done, Exit } from './failure.ts'
import { type Io, print } from './io.ts'

const examples = `Examples:
  baogao query 'SELECT kind, count(*) FROM claims GROUP BY kind' out
  baogao query 'DESCRIBE claims' out
`

const tables = `
Tables: reports, indicators, claims, tasks, mentions, checks, codebook. Their columns are named by the
contract's words ("indicator.name", in double quotes); the codebook lists them.
`

interface QueryOptions {
  format: 'csv' | 'json'
}

const asText = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value

/** Adds the command to the program. */
export function addQuery(program: Command, io: Io, done: Done): void {
  program
    .command('query')
    .description('answer an SQL statement (DuckDB) from the tables of an output folder')
    .argument('<SQL>', 'statement')
    .argument('<DIR>', 'output folder of baogao extract')
    .addOption(new Option('--format <FORMAT>', 'CSV, or JSON Lines').choices(['csv', 'json']).default('csv'))
    .addHelpText('before', examples)
    .addHelpText('after', tables)
    .action(async (sql: string, folder: string, { format }: QueryOptions) => {
      const { columns, rows } = await query(sql, folder)
      if (format === 'csv') await print(io.stdout, stringify([columns]))
      for await (const batch of rows) {
        const text =
          format === 'csv'
            ? stringify(batch.map((row) => row.map(asText)))
            : batch
                .map(
                  (row) => `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]])))}\n`
                )
                .join('')
        await print(io.stdout, text)
      }
      done(Exit.done)
    })
}
