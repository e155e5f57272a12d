/** When a claim holds, and what its change is measured against, in days. */
import type { Day, Time } from '../../pipeline/dataset.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import type { Baseline } from './baseline.ts'

export interface Period {
  from: Day | null
  to: Day | null
}

const year = (day: Day) => Number(day.slice(0, 4))

/** The same days so many years earlier; 29 February becomes the 28th. */
export function earlier(day: Day | null, years: number): Day | null {
  if (day === null) return null
  const shifted = `${String(year(day) - years).padStart(4, '0')}${day.slice(4)}`
  return shifted.endsWith('-02-29') ? shifted.replace('-29', '-28') : shifted
}

export const wholeYear = (y: number): Period => ({ from: `${y}-01-01`, to: `${y}-12-31` })

/** How many calendar years a period touches; 0 where an end is open. */
export const yearsIn = ({ from, to }: Period): number => (from && to ? year(to) - year(from) + 1 : 0)

/** The period right before, of the same length: months for a quarter or a month, else a year. */
function previous({ from, to }: Period): Period {
  if (!from || !to) return { from: earlier(from, 1), to: earlier(to, 1) }
  const months = yearsIn({ from, to }) * 12 - 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  const start = new Date(`${from}T00:00:00Z`)
  const before = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - months, 1))
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 0))
  return { from: before.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}

/**
 * Days of a baseline, given the period of the change. Over several years (年均, 五年来) growth
 * without a named base is measured from the year before them.
 */
export function baselineDays(baseline: Baseline | null, period: Period): Period {
  if (!baseline || baseline.kind === 'year') {
    if (yearsIn(period) > 1) return wholeYear(year(period.from!) - 1)
    // A state at a year's end stands against the year before.
    if (period.from === null && period.to?.endsWith('-12-31')) return wholeYear(year(period.to) - 1)
    return { from: earlier(period.from, 1), to: earlier(period.to, 1) }
  }
  if (baseline.kind === 'previous') return previous(period)
  if (baseline.kind === 'years' && baseline.years !== null && period.to)
    return wholeYear(year(period.to) - baseline.years)
  return { from: baseline.from, to: baseline.to }
}

/** A time said before the number that sets its period: not one that it is compared with. */
export function saidPeriod(
  times: readonly TimeMatch[],
  before: number,
  after: number,
  taken: readonly { start: number; end: number }[]
): TimeMatch | null {
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i]!
    if (time.end > before || time.start < after) continue
    if (time.role !== 'period' && time.role !== 'deadline') continue
    if (time.from === null && time.to === null) continue
    if (taken.some((t) => t.start < time.end && t.end > time.start)) continue
    return time
  }
  return null
}

export const asTime = (
  text: string | null,
  span: Time['span'],
  { from, to }: Period,
  inferred: boolean
): Time => ({
  text,
  span,
  from,
  to,
  inferred
})
