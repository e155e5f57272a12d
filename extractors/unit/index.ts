/**
 * Units: what stands behind a number, and what a number is counted for.
 *
 * The lexicons hold single units, the grammar makes 元/建筑平方米·月 of them. All offsets index a
 * reading (half-width, without spaces); magnitudes before a unit (万, 亿) are the caller's, except
 * where they belong to it: 千瓦, 百帕.
 */
import type { Unit } from '../../pipeline/dataset.ts'
import { type Entry, readLexicon } from '../../pipeline/lexicon.ts'
import { compose, type Per } from './compose.ts'
import { readEntry, readUnits, type UnitEntry } from './entry.ts'
import { perAt, unitAt, type Words } from './grammar.ts'
import { atomAt, index } from './registry.ts'

export type { Entry, Per, Unit, UnitEntry }

/** A registry of units with the questions that can be asked of it. Immutable. */
export interface Units {
  entries: readonly UnitEntry[]
  /** The longest unit that begins at `at`, compounds included: 49.1|元/建筑平方米·月. */
  unitAt(text: string, at: number): { end: number; unit: Unit } | null
  /** The denominators that begin with a 每 at `at`: 每人每月, 每百户, 每50公斤. */
  perAt(text: string, at: number): { end: number; per: Per } | null
  /** The denominators that end at `at`, from their first 每: 每平方米|13173元. */
  perBefore(text: string, at: number): { start: number; per: Per } | null
  /** 元 and 平方米 as 元/平方米. */
  compose(numerator: Unit, per: Per): Unit
  /** Whether a Chinese numeral before `at` stands as a number because a unit begins there: 三|项, not 三|农. */
  isClassifierAt(text: string, at: number): boolean
  /** A registry with more units; a new entry wins over an old one of the same word. */
  extend(entries: Entry[]): Units
}

/** No denominator is longer: 每百万千瓦时每人每月. */
const LONGEST = 24

/**
 * The project's units, with those of a lexicon of the user's (`text` required, other columns
 * as in `lexicon/`).
 * @throws Error naming the unit and the column where an entry is no unit.
 */
export const createUnits = (extra: Entry[] = []): Units => build([...readUnits(), ...extra.map(readEntry)])

function build(entries: UnitEntry[]): Units {
  const words: Words = {
    units: index(entries),
    qualifiers: readLexicon('extractors/unit/lexicon/qualifiers.tsv', 'text')
      .map(({ text }) => text)
      .sort((a, b) => b.length - a.length)
  }
  const per = (text: string, at: number) => {
    const found = perAt(words, text, at)
    return found && { end: found.end, per: found.value }
  }
  return {
    entries,
    perAt: per,
    compose,
    unitAt(text, at) {
      const found = unitAt(words, text, at)
      return found && { end: found.end, unit: found.value }
    },
    perBefore(text, at) {
      let best: { start: number; per: Per } | null = null
      for (let start = text.lastIndexOf('每', at - 1); start >= at - LONGEST && start >= 0; ) {
        const found = per(text, start)
        if (found?.end === at) best = { start, per: found.per }
        start = start === 0 ? -1 : text.lastIndexOf('每', start - 1)
      }
      return best
    },
    isClassifierAt(text, at) {
      const place = atomAt(words.units, text, at, 'number')?.entry.place
      return place === 'any' || place === 'number'
    },
    extend: (more) => build([...entries, ...more.map(readEntry)])
  }
}

let shared: Units | undefined

/** The project's own units, read once, when first asked for. */
export const units = (): Units => {
  shared ??= createUnits()
  return shared
}
