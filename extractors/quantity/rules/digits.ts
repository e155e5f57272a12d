/** 两位数增长: a number of so many digits, in percent. */
import { numeralAt } from '../../numeral/index.ts'
import { type Found, NUMERALS, quantity, type Rule, type Scan, unitNamed, unmodified } from '../scan.ts'

export const digits: Rule = {
  name: 'digits',
  opens: NUMERALS,
  read({ text, units }: Scan, at: number): Found | null {
    const number = numeralAt(text, at)
    if (!number || number.value === null || number.value > 6 || !text.startsWith('位数', number.end))
      return null
    return quantity(
      unmodified(at, number.end + 2, {
        value: null,
        lower: 10 ** (number.value - 1),
        upper: 10 ** number.value - 1,
        approx: 'range',
        unit: unitNamed(units, '%'),
        form: 'vague',
        rule: 'quantity/digits'
      })
    )
  }
}
