/** Years counted from the report: 过去五年, 五年来, 近3年 (up to the reviewed year), 今后五年 (from the planned one). */

import type { Entry } from '../../../pipeline/lexicon.ts'
import { aheadYear, lookBackYear } from '../calendar.ts'
import { type Period, UNKNOWN, yearsBetween } from '../day.ts'
import { NUMBERS } from '../numbers.ts'
import type { Context } from '../stretch/index.ts'
import { words, wordsOf } from '../words.ts'
import { NONE, type Rule } from './type.ts'
import { type Years, yearsLongAt } from './years.ts'

const isAhead = (entry: Entry) => entry.place === 'before'
const ahead = words('look.tsv', isAhead)
const behind = words('look.tsv', (entry) => entry.place === 'behind')

export const look: Rule = {
  name: 'look',
  opens: [...NUMBERS, ...wordsOf('look.tsv', isAhead)],
  at(text, at, context) {
    const opens = ahead(text, at)
    const years = yearsLongAt(text, opens?.end ?? at)
    if (!years) return NONE
    const closes = behind(text, years.end)
    const close = closes?.entry.weak && !/[，,。、：]/.test(text.charAt(closes.end)) ? null : closes
    const way = (opens ?? close)?.entry.way
    if (!way) return NONE
    // 近20年 may be close to twenty years, but 近几年 and 这几年 have no first year at all.
    const known = years.count !== null || years.more
    const period = way === 'back' ? back(years, context) : forward(years, context)
    const end = close?.end ?? years.end
    return [
      { start: at, end, role: known ? 'period' : 'duration', ...(known ? period : UNKNOWN), relative: true }
    ]
  }
}

function back({ count }: Years, { calendar }: Context): Period {
  const last = lookBackYear(calendar)
  if (last === null) return UNKNOWN
  return count === null ? { ...yearsBetween(last, last), from: null } : yearsBetween(last - count + 1, last)
}

function forward({ count }: Years, { calendar }: Context): Period {
  const first = aheadYear(calendar)
  if (first === null) return UNKNOWN
  return count === null ? { ...yearsBetween(first, first), to: null } : yearsBetween(first, first + count - 1)
}
