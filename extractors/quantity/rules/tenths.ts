/** 五成, 两成半, 七成六, 半成, 三四成, 一至两成. Values in percent. */
import { numeralAt } from '../../numeral/index.ts'
import { percentOf } from '../percent.ts'
import { type Found, NUMERALS, type Rule, type Scan } from '../scan.ts'

/** 成 that is no tenth: 三成立, 五成为, 十成功. */
const NOT_TENTHS = /^成[立功为果本长员绩熟效品交型就都]/
const CLOSED = /^(?:[，,；;。、左以上多的]|$)/

export const tenths: Rule = {
  name: 'tenths',
  opens: [...NUMERALS, '半成'],
  read(scan: Scan, at: number): Found | null {
    const { text } = scan
    if (text.startsWith('半成', at) && CLOSED.test(text.slice(at + 2)))
      return percentOf(scan, at, at + 2, { value: 5 })
    const first = numeralAt(text, at)
    if (!first) return null
    const second = /[至到—-]/.test(text[first.end] ?? '') ? numeralAt(text, first.end + 1) : null
    const last = second ?? first
    if (text[last.end] !== '成' || NOT_TENTHS.test(text.slice(last.end, last.end + 2))) return null
    const stop = last.end + 1
    const [from, to] = [first.value ?? first.lower, second ? second.value : first.upper]
    if (from === null || from > 10 || (second && second.value === null) || (to !== null && to > 10))
      return null
    if (to !== null) return percentOf(scan, at, stop, { value: from * 10, upper: to * 10 })
    const part = partBehind(text, stop)
    return percentOf(scan, at, stop + part.length, { value: Number((from * 10 + part.value).toFixed(3)) })
  }
}

/** 半 and a last digit behind 成: 两成半, 七成六. */
function partBehind(text: string, at: number): { length: number; value: number } {
  if (text[at] === '半') return { length: 1, value: 5 }
  const digit = numeralAt(text, at)
  if (digit?.value && digit.value < 10 && digit.end === at + 1 && CLOSED.test(text.slice(digit.end)))
    return { length: 1, value: digit.value }
  return { length: 0, value: 0 }
}
