/** Reads the case files of tasks: a line, then below it, set in by two blanks, what it must give. */
import { readFileSync } from 'node:fs'

export interface Case {
  text: string
  /** The lines below; empty where they say `none`. */
  wanted: string[]
}

/** @throws Error where a line has nothing below it, or something stands below no line. */
export function casesOf(name: string): Case[] {
  const path = `tests/cases/${name}.txt`
  const cases: Case[] = []
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const last = cases.at(-1)
    if (!line.startsWith('  ')) cases.push({ text: line.trim(), wanted: [] })
    else if (last) last.wanted.push(line.trim())
    else throw new Error(`${path}:${i + 1}: stands below no case`)
  }
  const empty = cases.find(({ wanted }) => wanted.length === 0)
  if (empty) throw new Error(`${path}: nothing is expected of ${empty.text}`)
  return cases.map(({ text, wanted }) => ({ text, wanted: wanted[0] === 'none' ? [] : wanted }))
}
