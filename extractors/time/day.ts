/** Days, and the stretches between them: ISO dates, both ends inclusive, null where open or unknown. */
import type { Day } from '../../pipeline/tree.ts'

export interface Period {
  from: Day | null
  to: Day | null
}

export const UNKNOWN: Period = { from: null, to: null }

const two = (n: number) => String(n).padStart(2, '0')
const iso = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** Number of days of a month (1–12). */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** From the first day of one month to the last of another, of one year. */
export const monthsOf = (year: number, first: number, last = first): Period => ({
  from: iso(year, first, 1),
  to: iso(year, last, daysIn(year, last))
})

export const yearOf = (year: number): Period => monthsOf(year, 1, 12)
export const yearsBetween = (first: number, last: number): Period => ({
  from: iso(first, 1, 1),
  to: iso(last, 12, 31)
})
/** Half 1 or 2 of a year. */
export const halfOf = (year: number, half: number): Period => monthsOf(year, half * 6 - 5, half * 6)
/** Quarters 1–4 of a year. */
export const quartersOf = (year: number, first: number, last = first): Period =>
  monthsOf(year, first * 3 - 2, last * 3)

/** One day, or null where the calendar has none such (2月30日). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const fits = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return fits ? iso(year, month, day) : null
}

/** The year of a day. */
export const yearIn = (day: Day): number => Number(day.slice(0, 4))

/** The one year that holds a period; with an open start the year of its end; null across years. */
export function singleYear(period: Period | null): number | null {
  if (!period?.to) return null
  const year = yearIn(period.to)
  return period.from === null || yearIn(period.from) === year ? year : null
}

/** A day so many years later; the last of February stays the last of February. */
function shiftDay(day: Day, years: number): Day {
  const year = yearIn(day)
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  const last = daysIn(year + years, month)
  const atEnd = month === 2 && date === daysIn(year, month)
  return iso(year + years, month, atEnd ? last : Math.min(date, last))
}

/** The same stretch so many years later (negative: earlier). Open ends stay open. */
export const shiftYears = (period: Period, years: number): Period => ({
  from: period.from && shiftDay(period.from, years),
  to: period.to && shiftDay(period.to, years)
})

/** The whole months a period covers, counted from year 0, or null where it is not of whole months. */
function wholeMonths(period: Period): { first: number; count: number } | null {
  if (!period.from || !period.to || !period.from.endsWith('-01')) return null
  const first = yearIn(period.from) * 12 + Number(period.from.slice(5, 7)) - 1
  const last = yearIn(period.to) * 12 + Number(period.to.slice(5, 7)) - 1
  const atEnd = Number(period.to.slice(8)) === daysIn(Math.floor(last / 12), (last % 12) + 1)
  return atEnd ? { first, count: last - first + 1 } : null
}

/**
 * The stretch of the same length right before (steps -1) or after: 2012-03 → 2012-02, a quarter
 * → the quarter before. Null where the period is not made of whole months.
 */
export function shiftLengths(period: Period, steps: number): Period | null {
  const months = wholeMonths(period)
  if (!months) return null
  const first = months.first + steps * months.count
  const last = first + months.count - 1
  return {
    from: iso(Math.floor(first / 12), (first % 12) + 1, 1),
    to: monthsOf(Math.floor(last / 12), (last % 12) + 1).to
  }
}
