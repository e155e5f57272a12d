/** Reads the case files of quantities; their format is explained at the top of cases/quantities-numbers.txt. */
import { readFileSync } from 'node:fs'

export interface Lines {
  /** File and line, by which a failing case is found. */
  place: string
  text: string
  lines: string[][]
}

/** Texts with the cells of the lines under each. */
export function linesOf(file: string): Lines[] {
  const cases: Lines[] = []
  readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return
      if (!line.startsWith('  ')) cases.push({ place: `${file}:${i + 1}`, text: line, lines: [] })
      else if (line.trim() !== 'none') cases.at(-1)!.lines.push(line.trim().split(/ {2,}/))
    })
  return cases
}
