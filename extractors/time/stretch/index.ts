/** A stretch of the calendar as words name it, without what bounds it (…前, …以来, 截至…). */
import { joinerAt } from '../numbers.ts'
import { isoAt } from './iso.ts'
import { neighbourAt } from './neighbour.ts'
import { barePartAt } from './part.ts'
import { planAt } from './plan.ts'
import type { Carry, Read, Stretch } from './type.ts'
import { yearAt } from './year.ts'

export type { Carry, Context, Read, Stretch } from './type.ts'

const READERS: Read[] = [isoAt, planAt, yearAt, neighbourAt, barePartAt]

const plain: Read = (text, at, context, carry) => {
  let best: Stretch | null = null
  for (const read of READERS) {
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
