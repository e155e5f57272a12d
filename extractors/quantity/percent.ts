/** A quantity in percent that was said in other words: 三分之二, 一半, 三成. */
import { Decimal } from 'decimal.js'
import type { Approx } from '../../pipeline/dataset.ts'
import { approxAfter, approxBefore, approxParted, bounds } from './approx.ts'
import { type Found, quantity, type Scan, unitNamed } from './scan.ts'

Decimal.set({ rounding: Decimal.ROUND_HALF_EVEN })

export interface Percent {
  value: number
  /** The words themselves say that it is more: 过半, 三分之一多. */
  over?: boolean
  /** With it the value is the lower end of an interval. */
  upper?: number
}

/** 三分之一|强 is somewhat more, 三成|弱 somewhat less; not 一半|强化了. */
const scantOrMore = (text: string, at: number): { end: number; approx: Approx } | null =>
  /^[强弱](?:$|[的，,；;。、）)])/.test(text.slice(at, at + 2))
    ? { end: at + 1, approx: text[at] === '强' ? 'over' : 'under' }
    : null

/** The quantity from `at` to `stop`, with the words around it that modify it. */
export function percentOf(scan: Scan, at: number, stop: number, { value, over, upper }: Percent): Found {
  const { text, units, floor } = scan
  const before = approxBefore(text, at, floor)
  const after = approxAfter(text, stop) ?? scantOrMore(text, stop)
  const approx =
    after?.approx ?? before?.approx ?? (over ? 'over' : (approxParted(text, at, floor) ?? 'exact'))
  const start = before?.start ?? at
  const end = after?.end ?? stop
  const point =
    upper === undefined
      ? { value, ...bounds(value, approx), approx }
      : { value: null, lower: value, upper, approx: 'range' as const }
  return quantity({
    start,
    end,
    core: [at, stop],
    ...point,
    unit: unitNamed(units, '%'),
    form: 'fraction',
    rule: 'quantity/fraction'
  })
}
