/** Centuries and decades: 21世纪, 上世纪90年代, 20世纪80年代, 1990年代, 80年代. */
import { type Period, yearsBetween } from '../day.ts'
import { countAt, NUMBERS, yearDigitsAt } from '../numbers.ts'
import { NONE, type Rule } from './type.ts'

interface Century {
  end: number
  first: number
}

export const century: Rule = {
  name: 'century',
  opens: [...NUMBERS, '上世纪', '本世纪'],
  at(text, at) {
    const century = centuryAt(text, at)
    const decade = decadeAt(text, century?.end ?? at, century?.first ?? 1901)
    const found =
      decade ?? (century && { end: century.end, ...yearsBetween(century.first, century.first + 99) })
    return found ? [{ start: at, role: 'period', relative: false, ...found }] : NONE
  }
}

function centuryAt(text: string, at: number): Century | null {
  if (text.startsWith('上世纪', at)) return { end: at + 3, first: 1901 }
  if (text.startsWith('本世纪', at)) return { end: at + 3, first: 2001 }
  const count = countAt(text, at)
  if (!count || count.last > 22 || count.first < 10 || !text.startsWith('世纪', count.end)) return null
  return { end: count.end + 2, first: count.first * 100 - 99 }
}

/** 80年代 of a century that begins in the year 1901 or 2001. */
function decadeAt(text: string, at: number, century: number): ({ end: number } & Period) | null {
  const year = yearDigitsAt(text, at)
  if (year !== null && text.startsWith('年代', at + 4))
    return { end: at + 6, ...yearsBetween(year, year + 9) }
  const count = countAt(text, at)
  if (!count || !text.startsWith('年代', count.end)) return null
  const tens = count.last % 10 === 0 && count.last <= 90 && count.last >= 10
  const first = century - 1 + count.last
  return tens ? { end: count.end + 2, ...yearsBetween(first, first + 9) } : null
}
