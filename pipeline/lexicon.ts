/**
 * Lexicons are tab-separated text beside the code that uses them: one entry a line,
 * `#` opens a comment, the first line names the columns.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's root: lexicons are read from there by source and by compiled code alike. */
export const packageRoot = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
})()

export type Entry = Record<string, string>
/** An entry of a lexicon that has these columns. */
export type EntryWith<Column extends string> = Entry & Record<Column, string>

/**
 * Entries of a lexicon's text, which has the columns that its reader names, and may have others.
 * @throws Error naming the file and the column that is missing, or the line that has more cells than
 * there are columns.
 */
export function parseLexicon<Column extends string>(
  text: string,
  name: string,
  ...required: Column[]
): EntryWith<Column>[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }))
  const rows = lines.filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
  const columns = rows.shift()?.line.split('\t') ?? []
  const missing = required.find((column) => !columns.includes(column))
  if (missing !== undefined) throw new Error(`${name}: column ${missing}: missing`)
  return rows.map(({ line, number }) => {
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new Error(`${name}:${number}: ${cells.length} cells, expected at most ${columns.length}`)
    return Object.fromEntries(
      columns.map((column, i) => [column, (cells[i] ?? '').trim()])
    ) as EntryWith<Column>
  })
}

/**
 * Entries of a lexicon of ours, with the columns that its reader names; `path` is relative to the
 * package's root.
 * @throws Error as `parseLexicon`.
 */
export function readLexicon<Column extends string>(path: string, ...required: Column[]): EntryWith<Column>[] {
  return parseLexicon(readFileSync(join(packageRoot, path), 'utf8'), path, ...required)
}
