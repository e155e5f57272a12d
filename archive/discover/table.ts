/** A table → the reports in its rows. */
import { readFile } from 'node:fs/promises'
import { readRecords } from '../../pipeline/read/index.ts'
import type { Found } from './input.ts'
import { createUnique } from './unique.ts'

/** Which columns of a table hold a report and its name. */
export interface Columns {
  textColumn: string
  idColumn?: string | undefined
  encoding?: string | undefined
}

/** What may be part of a file's name on any system. */
const safe = (id: string): string =>
  id
    .trim()
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '_')
    .replace(/^\.+$/, '_')
    .slice(0, 100) || '_'

/**
 * The rows with a text; named by their id, or their number.
 * @throws ReportError where the table is damaged or lacks a column.
 */
export async function inTable({ file, whole }: Found, path: string, columns: Columns): Promise<Found[]> {
  const found: Found[] = []
  const unique = createUnique()
  let entry = 0
  for await (const { id } of readRecords(await readFile(file), columns)) {
    entry++
    const name = unique(`${safe(id)}.txt`)
    found.push({ file, entry, path: path === '' ? name : `${path}/${name}`, whole: `${whole}/${name}` })
  }
  return found
}
