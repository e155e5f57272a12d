/** A stretch of the calendar as words name it, without what bounds it (…前, …以来, 截至…). */
import { byOpener } from '../../../pipeline/characters.ts'
import { OPENERS } from '../../numeral/characters.ts'
import { joinerAt, NUMBERS } from '../numbers.ts'
import { iso } from './iso.ts'
import { neighbour } from './neighbour.ts'
import { barePart } from './part.ts'
import { plan } from './plan.ts'
import type { Carry, Read, Reader, Stretch } from './type.ts'
import { year } from './year.ts'

export type { Carry, Context, Read, Stretch } from './type.ts'

const READERS: Reader[] = [iso, plan, year, neighbour, barePart]
const readersAt = byOpener(READERS)
const CHEQUES = OPENERS.filter((character) => !NUMBERS.includes(character))

/** What a stretch begins with where nothing stands before it that bounds it. */
export const OPENS: readonly string[] = READERS.flatMap(({ opens }) => opens).filter(
  (word) => !CHEQUES.includes(word)
)

const plain: Read = (text, at, context, carry) => {
  let best: Stretch | null = null
  for (const { read } of readersAt(text, at)) {
    const found = read(text, at, context, carry)
    if (found && found.end > (best?.end ?? at)) best = found
  }
  return best
}

/**
 * The longest stretch that begins at a place, or null: 2011年9月, 去年上半年, “十二五”末, 一季度, and
 * a range of two, where the second takes from the first what it leaves out (2019年1月1日至12月31日).
 */
export const stretchAt: Read = (text, at, context, carry) => {
  const first = plain(text, at, context, carry)
  const joined = first && joinerAt(text, first.end)
  if (!first || joined === null || joined === undefined) return first
  const inherited: Carry = { year: first.year, month: first.month }
  const second = plain(text, joined, context, inherited)
  const ordered = second?.to && first.to && second.to > first.to
  return ordered ? { ...second, from: first.from ?? first.to, relative: first.relative } : first
}
