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

/**
 * Entries of a lexicon's text.
 * @throws Error naming the file and line where a line has more cells than there are columns.
 */
export function parseLexicon(text: string, name: string): Entry[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }))
  const rows = lines.filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
  const columns = rows.shift()?.line.split('\t') ?? []
  return rows.map(({ line, number }) => {
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new Error(`${name}:${number}: ${cells.length} cells, expected at most ${columns.length}`)
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]))
  })
}

/** Entries of a lexicon of ours; `path` is relative to the package's root. */
export function readLexicon(path: string): Entry[] {
  return parseLexicon(readFileSync(join(packageRoot, path), 'utf8'), path)
}
