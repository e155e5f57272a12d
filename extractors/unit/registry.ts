/** The unit lexicon in memory: which words are units, where they count as such, and what they are worth. */
import { z } from 'zod'
import { Unit } from '../../pipeline/dataset.ts'
import { type Entry, readLexicon } from '../../pipeline/lexicon.ts'

/**
 * One unit of the lexicon, with the conditions under which its words are that unit.
 *
 * `not`: what follows shows that it is no unit (户 before 籍); `except` wins over `not`.
 * `near`: only where one of these stands before it in the clause (度 after 温 is a temperature).
 * `place`: `digits` the word is no sign of a number after a Chinese numeral (十分, 一度, 三方);
 * `number` never as a denominator (元/人月 is for each person and month, 300人月 is labour);
 * `per` only as one (元/月, 每生).
 */
export interface UnitEntry {
  unit: Unit
  words: string[]
  not: string[]
  except: string[]
  near: string[]
  place: 'any' | 'digits' | 'number' | 'per'
}

/** A unit found in a text, not yet composed. */
export interface Atom {
  end: number
  unit: Unit
  entry: UnitEntry
}

const Columns = z.object({
  text: z.string().min(1),
  aliases: z.string().default(''),
  system: z
    .string()
    .transform((s) => s || 'count')
    .pipe(Unit.shape.system)
    .default('count'),
  code: z
    .string()
    .transform((s) => s || '1')
    .default('1'),
  dimension: z
    .string()
    .transform((s) => s || 'count')
    .default('count'),
  base: z
    .string()
    .transform((s) => s || '1')
    .default('1'),
  factor: z
    .string()
    .transform((s) => (s === '' ? 1 : fraction(s)))
    .pipe(z.number().positive())
    .default(1),
  not: z.string().default(''),
  near: z.string().default(''),
  place: z.enum(['', 'any', 'digits', 'number', 'per']).default('')
})

/** `1/24` and `0.5` alike; NaN where it is neither. */
function fraction(cell: string): number {
  const [above, below = '1'] = cell.split('/')
  return Number(above) / Number(below)
}

const list = (cell: string) => cell.split(' ').filter((word) => word !== '')

/**
 * A line of a unit lexicon as a unit. Only `text` is required: the rest defaults to a count.
 * @throws Error naming the unit and the column that is wrong.
 */
export function readEntry(entry: Entry): UnitEntry {
  const result = Columns.safeParse(entry)
  if (!result.success) {
    const issue = result.error.issues[0]!
    throw new Error(`unit “${entry.text ?? ''}”, column ${issue.path.join('.')}: ${issue.message}`)
  }
  const { text, aliases, not, near, place, system, code, dimension, base, factor } = result.data
  return {
    unit: { text, system, code, dimension, base, factor },
    words: [text, ...list(aliases)],
    not: list(not).filter((word) => !word.startsWith('!')),
    except: list(not).flatMap((word) => (word.startsWith('!') ? [word.slice(1)] : [])),
    near: list(near),
    place: place === '' ? 'any' : place
  }
}

/** The project's own units, in the order of their files. */
export const readUnits = (): UnitEntry[] =>
  ['ucum', 'currency', 'local', 'counts']
    .flatMap((name) => readLexicon(`extractors/unit/lexicon/${name}.tsv`))
    .map(readEntry)

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
