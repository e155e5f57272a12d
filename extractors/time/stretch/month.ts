/** Months and days: 3月, 3月份, 元月, 1—9月, 前7个月, 后四个月, 5月25日, 5月1—7日, 3月上旬, a bare 20日. */
import type { TimeMatch } from '../../../pipeline/tree.ts'
import { dayOf, monthsOf, UNKNOWN, yearIn } from '../day.ts'
import { countsAt } from '../numbers.ts'
import { closingMonths, leadingMonths } from './leading.ts'
import type { Carry, Context, Stretch } from './type.ts'

interface Months {
  end: number
  first: number
  last: number
}

/** Months of the year in `carry`, or a day of the month in it. */
export function monthAt(
  text: string,
  at: number,
  context: Context,
  carry: Carry,
  behind: boolean
): Stretch | null {
  const months = monthsAt(text, at)
  if (!months) return behind ? null : bareDayAt(text, at, context, carry)
  const { end, first, last } = months
  const { year } = carry
  if (first === last) {
    const within = tenDaysAt(text, end, year, last) ?? daysAt(text, end, year, last)
    if (within) return within
  }
  const period = year === null ? UNKNOWN : monthsOf(year, first, last)
  return { end, ...period, relative: true, year, month: last }
}

function monthsAt(text: string, at: number): Months | null {
  if (text.startsWith('元月', at)) return { end: share(text, at + 2), first: 1, last: 1 }
  const leading = leadingMonths(text, at)
  if (leading) return { end: leading.end, first: 1, last: leading.last }
  const closing = closingMonths(text, at)
  if (closing) return { ...closing, last: 12 }
  const counts = countsAt(text, at, '月')
  if (!counts || counts.first < 1 || counts.last > 12 || text.charAt(counts.end) !== '月') return null
  if (text.charAt(at) === '两' || '饼嫂薪租亮刊'.includes(text.charAt(counts.end + 1) || ' ')) return null
  return { ...counts, end: share(text, counts.end + 1) }
}

const share = (text: string, end: number) => (text.charAt(end) === '份' ? end + 1 : end)

const TENS = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] } as const

/** 上旬, 中旬, 下旬 of a month. */
function tenDaysAt(text: string, at: number, year: number | null, month: number): Stretch | null {
  const tens = TENS[text.slice(at, at + 2) as keyof typeof TENS]
  if (!tens) return null
  const rest = { end: at + 2, relative: true, year, month }
  if (year === null) return { ...rest, ...UNKNOWN }
  const to = tens[1] === 31 ? monthsOf(year, month).to : dayOf(year, month, tens[1])
  return { ...rest, from: dayOf(year, month, tens[0]), to }
}

/** 25日, 25号, 1—7日 of a month, with a clock behind (8时30分). */
function daysAt(text: string, at: number, year: number | null, month: number): Stretch | null {
  const unit = text.charAt(countsAt(text, at, '日')?.end ?? at)
  const counts = unit === '日' || unit === '号' ? countsAt(text, at, unit) : null
  if (!counts || counts.first < 1 || counts.last > 31 || text.charAt(counts.end) !== unit) return null
  const rest = { end: clockEnd(text, counts.end + 1), relative: true, year, month }
  if (year === null) return { ...rest, ...UNKNOWN }
  const from = dayOf(year, month, counts.first)
  const to = dayOf(year, month, counts.last)
  return from === null || to === null ? null : { ...rest, from, to }
}

const CLOCK = /\d{1,2}(?:时|:)(?:\d{1,2}分?)?(?:\d{1,2}秒)?(?:许|左右)?/y

function clockEnd(text: string, at: number): number {
  CLOCK.lastIndex = at
  return CLOCK.test(text) ? CLOCK.lastIndex : at
}

/** 20日 alone: of the month carried, or of the date said before in the sentence; else unknown. */
function bareDayAt(text: string, at: number, context: Context, carry: Carry): Stretch | null {
  if (!/[0-9]/.test(text.charAt(at)) || /第/.test(text.charAt(at - 1))) return null
  const counts = countsAt(text, at, '日')
  if (!counts || text.charAt(counts.end) !== '日' || NO_DATE.has(text.charAt(counts.end + 1))) return null
  const said = carry.month === null ? monthSaid(context.before) : { year: carry.year, month: carry.month }
  const found = said && daysAt(text, at, said.year, said.month)
  if (found || counts.last > 31 || counts.first < 1) return found
  return { end: counts.end + 1, ...UNKNOWN, relative: true, year: null, month: null }
}

/** 3日内 is a length, 5日游 and 日均 are other words. */
const NO_DATE = new Set(['内', '游', '均', '照', '用', '产', '处', '以', '之', '常', '供'])

function monthSaid(before: readonly TimeMatch[]): { year: number; month: number } | null {
  const day = before.at(-1)?.to
  return day ? { year: yearIn(day), month: Number(day.slice(5, 7)) } : null
}
