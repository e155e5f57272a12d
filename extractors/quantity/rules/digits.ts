/** 两位数增长: a number of so many digits, in percent. */
import type { Quantity } from '../../../pipeline/tree.ts'
import { numeralAt } from '../../numeral/index.ts'
import { type Found, NUMERALS, type Rule, type Scan } from '../scan.ts'

export const digits: Rule = {
  name: 'digits',
  opens: NUMERALS,
  read({ text, units }: Scan, at: number): Found | null {
    const number = numeralAt(text, at)
    if (!number || number.value === null || number.value > 6 || !text.startsWith('位数', number.end))
      return null
    const end = number.end + 2
    const item: Quantity = {
      start: at,
      end,
      core: [at, end],
      value: null,
      lower: 10 ** (number.value - 1),
      upper: 10 ** number.value - 1,
      approx: 'range',
      unit: units.unitAt('%', 0)?.unit ?? null,
      form: 'vague',
      rule: 'quantity/digits'
    }
    return { items: [item], end }
  }
}
