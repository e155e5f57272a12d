/** What a change is measured against, in days. */
import type { Baseline } from './baseline.ts'
import { earlier, type Period, wholeYear, year, yearsIn } from './days.ts'

/** The period right before, of the same length: months for a quarter or a month, else a year. */
function previous({ from, to }: Period): Period {
  if (!from || !to) return { from: earlier(from, 1), to: earlier(to, 1) }
  const months = yearsIn({ from, to }) * 12 - 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  const first = new Date(`${from}T00:00:00Z`)
  const start = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - months, 1))
  const end = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 0))
  return { from: start.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10) }
}

/** As many whole years, right before those of a period. */
function spanBefore(period: Period): Period {
  const first = year(period.from!)
  return { from: `${first - yearsIn(period)}-01-01`, to: `${first - 1}-12-31` }
}

/** 1—5月，…较上月: the first months up to so many before; null where the period is no longer than that. */
function upTo({ from, to }: Period, months: number): Period | null {
  if (!from?.endsWith('-01-01') || !to || year(from) !== year(to)) return null
  const last = Number(to.slice(5, 7)) - months
  if (last < 1) return null
  return { from, to: new Date(Date.UTC(year(to), last, 0)).toISOString().slice(0, 10) }
}

/**
 * Days of a baseline, given the period of the change. Over several years (年均, 五年来) growth
 * without a named base is measured from the year before them; a state stands against that part
 * of the year before which ends a year earlier.
 */
export function baselineDays(baseline: Baseline | null, period: Period): Period {
  if (!baseline || baseline.kind === 'year') {
    if (yearsIn(period) > 1) return wholeYear(year(period.from!) - 1)
    const to = earlier(period.to, 1)
    return { from: period.from ? earlier(period.from, 1) : to && `${to.slice(0, 4)}-01-01`, to }
  }
  // 比|上年末: what stood then has no first day.
  if (baseline.kind === 'end') return { from: null, to: period.to && `${year(period.to) - 1}-12-31` }
  // 前五年, of five years
  if (baseline.kind === 'span') return yearsIn(period) > 1 ? spanBefore(period) : { from: null, to: null }
  if (baseline.kind === 'previous') return previous(period)
  if (baseline.kind === 'month' || baseline.kind === 'quarter')
    return upTo(period, baseline.kind === 'month' ? 1 : 3) ?? previous(period)
  if (baseline.kind === 'years' && baseline.years !== null && period.to)
    return wholeYear(year(period.to) - baseline.years)
  return { from: baseline.from, to: baseline.to }
}
