/** The same stretch of another year: 上年同期, 2010年同期. */

import type { Entry } from '../../../pipeline/lexicon.ts'
import { passageYear } from '../calendar.ts'
import { type Period, shiftYears, singleYear, UNKNOWN } from '../day.ts'
import { type Context, OPENS, type Stretch, stretchAt } from '../stretch/index.ts'
import { anywhere, words } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const isSame = (entry: Entry) => entry.role === 'same'
const same = words('affix.tsv', isSame)
const canClose = anywhere('affix.tsv', isSame)

export const samePeriod: Rule = {
  name: 'same-period',
  opens: OPENS,
  at(text, at, context) {
    if (!canClose(text)) return NONE
    const year = stretchAt(text, at, context)
    const end = year && sameEnd(text, year.end)
    return year?.month === null && end ? [matchOf(at, sameIn(year, context), 'period', end)] : NONE
  }
}

/** The end of a 同期 at a place, or null. */
export const sameEnd = (text: string, at: number): number | null => same(text, at)?.end ?? null

/** The stretch that the sentence or its passage is about, moved to the year of another. */
export function sameIn<T extends Pick<Stretch, 'year' | 'from' | 'to'>>(stretch: T, context: Context): T {
  if (stretch.year === null) return { ...stretch, ...UNKNOWN }
  const dated = context.before.filter((time) => time.role === 'period' && time.from)
  const about: Period | null = dated.at(-1) ?? context.calendar.period
  const own = singleYear(about)
  if (own !== null && about) return { ...stretch, ...shiftedTo(about, stretch.year - own) }
  return passageYear(context.calendar) === null ? { ...stretch, ...UNKNOWN } : stretch
}

function shiftedTo(period: Period, years: number): Period {
  const { from, to } = shiftYears(period, years)
  return { from, to }
}
