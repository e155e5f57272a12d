/** Reads a case file: `left => right` a line, `#` opens a comment, \t \r \n stand for themselves. */
import { readFileSync } from 'node:fs'

const controls = (cell: string): string =>
  cell.trim().replace(/\\([trn])/g, (_, c) => ({ t: '\t', r: '\r', n: '\n' })[c as 't'] as string)

export const casesFile = (name: string): string =>
  readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8')

export function pairs(name: string): [left: string, right: string][] {
  const lines = casesFile(name).split('\n')
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [left, right] = line.split(' => ')
      if (left === undefined || right === undefined) throw new Error(`${name}: no => in ${line}`)
      return [controls(left), controls(right)]
    })
}
