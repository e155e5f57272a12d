/** The units in memory, and the longest that begins at a place. */
import type { Unit } from '../../pipeline/dataset.ts'
import type { UnitEntry } from './entry.ts'

/** A unit found in a text, not yet composed. */
export interface Atom {
  end: number
  unit: Unit
  entry: UnitEntry
}

/** Words by first character, longest first; among equal words those with a condition, then the later entry. */
export type Index = Map<string, { word: string; entry: UnitEntry }[]>

export function index(entries: UnitEntry[]): Index {
  const found: Index = new Map()
  for (const entry of [...entries].reverse())
    for (const word of entry.words) {
      const key = word[0]!
      const bucket = found.get(key) ?? []
      bucket.push({ word, entry })
      found.set(key, bucket)
    }
  for (const bucket of found.values())
    bucket.sort(
      (a, b) =>
        b.word.length - a.word.length || Number(b.entry.near.length > 0) - Number(a.entry.near.length > 0)
    )
  return found
}

/** The longest unit that begins at `at`, all its conditions met. */
export function atomAt(units: Index, text: string, at: number, place: 'number' | 'per'): Atom | null {
  for (const { word, entry } of units.get(text[at] ?? '') ?? []) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    if (entry.place === (place === 'per' ? 'number' : 'per')) continue
    if (denied(entry, text, end) || cut(word, text[end]) || !near(entry, text, at)) continue
    return { end, unit: { ...entry.unit, text: written(word, entry.unit.text) }, entry }
  }
  return null
}

function denied({ not, except }: UnitEntry, text: string, end: number): boolean {
  const follows = (word: string) => text.startsWith(word, end)
  return not.some(follows) && !except.some(follows)
}

/** Latin letters run on: 5m is a length, 5mm another, 5G none. */
const cut = (word: string, next = '') => /[A-Za-z]$/.test(word) && /^[A-Za-z0-9]/.test(next)

const CLAUSE = /[，。；！？,;]/
/** How far back a word that decides the meaning of a unit is looked for. */
const REACH = 16

function near({ near }: UnitEntry, text: string, at: number): boolean {
  if (near.length === 0) return true
  const clause = text
    .slice(Math.max(0, at - REACH), at)
    .split(CLAUSE)
    .at(-1)!
  return near.some((word) => clause.includes(word))
}

/** The words as written, without the classifier of 个百分点; 个月 keeps it, being named so. */
const written = (word: string, name: string) =>
  word.startsWith('个') && !name.startsWith('个') ? word.slice(1) : word
