/** 翻番, 翻一番, 翻两番, 倍增, 减半: what a thing is multiplied by. */
import type { Approx } from '../../../pipeline/dataset.ts'
import { type Numeral, numeralAt } from '../../numeral/index.ts'
import { approxAfter, approxBefore, bounds } from '../approx.ts'
import { endsAt, type Found, quantity, type Rule, type Scan, unitNamed, unmodified } from '../scan.ts'

export const multiple: Rule = {
  name: 'multiple',
  opens: ['翻', '倍增', '减半'],
  read(scan: Scan, at: number): Found | null {
    const { text } = scan
    if (text.startsWith('翻', at)) {
      if (text[at + 1] === '番') return made(scan, at, at + 2, 2)
      const from = at + (text[at + 1] === '了' ? 2 : 1)
      const number = firstNumeral(text, from)
      if (!number || number.value === null || text[number.end] !== '番') return null
      const before = number.start > from ? approxBefore(text, number.start, from) : null
      if ((before?.start ?? number.start) !== from) return null
      const last = number.end + 1
      const after =
        text[last] === '多' ? ({ end: last + 1, approx: 'over' } as const) : approxAfter(text, last)
      // 翻一番 is twice, 翻两番 four times.
      return made(scan, at, after?.end ?? last, 2 ** number.value, after?.approx ?? before?.approx)
    }
    if (text.startsWith('倍增', at) && endsAt(text, at + 2)) return made(scan, at, at + 2, 2)
    if (text.startsWith('减半', at) && endsAt(text, at + 2)) return made(scan, at, at + 2, 0.5)
    return null
  }
}

/** Longest word before the number: 翻了|接近|一番, 翻|将近|两番. */
const LONGEST_BEFORE = 2

/** The numeral at `from`, or behind a word that may modify it. */
const firstNumeral = (text: string, from: number): Numeral | null =>
  numeralAt(text, from) ??
  Array.from({ length: LONGEST_BEFORE }, (_, i) => numeralAt(text, from + 1 + i)).find(Boolean) ??
  null

const made = ({ units }: Scan, start: number, end: number, value: number, approx: Approx = 'exact'): Found =>
  quantity(
    unmodified(start, end, {
      value,
      approx,
      ...bounds(value, approx),
      unit: unitNamed(units, '倍'),
      form: 'multiple',
      rule: 'quantity/multiple'
    })
  )
