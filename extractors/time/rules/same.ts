/** The same stretch of another year: 上年同期, 2010年同期. */
import { passageYear } from '../calendar.ts'
import { type Period, shiftYears, singleYear, UNKNOWN } from '../day.ts'
import { type Context, stretchAt } from '../stretch/index.ts'
import { words } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const same = words('affix.tsv', (entry) => entry.role === 'same')

export const samePeriod: Rule = {
  name: 'same-period',
  at(text, at, context) {
    const year = stretchAt(text, at, context)
    const word = year && year.month === null ? same(text, year.end) : null
    if (!year || !word) return NONE
    return [matchOf(at, { ...year, ...sameIn(year.year, year, context) }, 'period', word.end)]
  }
}

/** The stretch that the sentence or its passage is about, moved to a year. */
function sameIn(year: number | null, whole: Period, context: Context): Period {
  if (year === null) return UNKNOWN
  const dated = context.before.filter((time) => time.role === 'period' && time.from)
  const about = dated.at(-1) ?? context.calendar.period
  const own = singleYear(about) ?? passageYear(context.calendar)
  return about && own !== null && singleYear(about) !== null ? shiftYears(about, year - own) : whole
}
