/** 三分之二, 百分之十五, 1/3, 五成, 两成半, 一半, 半数, 过半, 减半. Values in percent. */
import { Decimal } from 'decimal.js'
import type { Quantity } from '../../../pipeline/tree.ts'
import { numeralAt } from '../../numeral/index.ts'
import { approxAfter, approxBefore, bounds } from '../approx.ts'
import type { Found, Rule, Scan } from '../scan.ts'

Decimal.set({ rounding: Decimal.ROUND_HALF_EVEN })

/** 成 that is no tenth: 三成立, 五成为, 十成功. */
const NOT_TENTHS = /^成[立功为果本长员绩熟效品交型就品]/
/** Words of half; 半 alone is a length of time or a place (半年, 半岛). */
const HALVES = ['一半', '半数', '过半数', '过半', '大半']

export const fraction: Rule = {
  name: 'fraction',
  read(scan: Scan, at: number): Found | null {
    const { text } = scan
    for (const half of HALVES) {
      if (!text.startsWith(half, at)) continue
      if (
        half !== '一半' &&
        half !== '半数' &&
        !/^(?:[，,；;。、]|以上|$)/.test(text.slice(at + half.length))
      )
        continue
      return found(scan, at, at + half.length, 50, half.startsWith('过') || half === '大半' ? 'over' : null)
    }
    const first = numeralAt(text, at)
    if (!first || first.value === null) return null
    if (text.startsWith('分之', first.end)) {
      const second = numeralAt(text, first.end + 2)
      if (!second || second.value === null || first.value === 0) return null
      const percent = new Decimal(second.value).div(first.value).times(100).toDecimalPlaces(3).toNumber()
      return found(scan, at, second.end, percent, second.more ? 'over' : null)
    }
    if (text[first.end] === '/' && first.script === 'arabic' && first.value < 20) {
      const second = numeralAt(text, first.end + 1)
      if (!second || second.value === null || second.value <= first.value || second.value > 100) return null
      if (scan.units.unitAt(text, second.end) || text[second.end] === '/') return null
      const percent = new Decimal(first.value).div(second.value).times(100).toDecimalPlaces(3).toNumber()
      return found(scan, at, second.end, percent, null)
    }
    if (
      text[first.end] === '成' &&
      first.value <= 10 &&
      !NOT_TENTHS.test(text.slice(first.end, first.end + 2))
    ) {
      const half = text[first.end + 1] === '半'
      return found(scan, at, first.end + (half ? 2 : 1), first.value * 10 + (half ? 5 : 0), null)
    }
    if (first.lower !== null && text[first.end] === '成') {
      return null
    }
    return null
  }
}

function found(scan: Scan, at: number, stop: number, value: number, own: 'over' | null): Found {
  const { text, units, floor } = scan
  const before = approxBefore(text, at, floor)
  const after = approxAfter(text, stop)
  const approx = after?.approx ?? before?.approx ?? own ?? 'exact'
  const start = before?.start ?? at
  const end = after?.end ?? stop
  const item: Quantity = {
    start,
    end,
    core: [at, stop],
    value,
    ...bounds(value, approx),
    approx,
    unit: units.unitAt('%', 0)?.unit ?? null,
    form: 'fraction',
    rule: 'quantity/fraction'
  }
  return { items: [item], end }
}
