/** What a line of a unit lexicon says: a unit, its words, and where they count as such. */
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

/** A cell that may be left out or empty. */
const cell = (blank: string) =>
  z
    .string()
    .default('')
    .transform((s) => s || blank)

const Columns = z.object({
  text: z.string().min(1),
  aliases: cell(''),
  system: cell('count').pipe(Unit.shape.system),
  code: cell('1'),
  dimension: cell('count'),
  base: cell('1'),
  factor: cell('1').transform(fraction).pipe(z.number().positive()),
  not: cell(''),
  near: cell(''),
  place: cell('any').pipe(z.enum(['any', 'digits', 'number', 'per']))
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
    place
  }
}

/** The project's own units, in the order of their files. */
export const readUnits = (): UnitEntry[] =>
  ['ucum', 'currency', 'local', 'counts']
    .flatMap((name) =>
      readLexicon(`extractors/unit/lexicon/${name}.tsv`, 'text', 'aliases', 'not', 'near', 'place')
    )
    .map(readEntry)
