/** 持平, 零增长, 0增长: no change. */
import { type Found, quantity, type Rule, type Scan, unitNamed, unmodified } from '../scan.ts'

const WORDS = ['持平', '零增长', '0增长', '零变动']

export const flat: Rule = {
  name: 'flat',
  opens: WORDS,
  read({ text, units }: Scan, at: number): Found | null {
    const found = WORDS.find((w) => text.startsWith(w, at))
    // 保|持平|稳, 支|持平|潭
    if (!found || (found === '持平' && !/^(?:[，,；;。、）)（(的]|$)/.test(text.slice(at + 2)))) return null
    const unit = unitNamed(units, '%')
    return quantity(
      unmodified(at, at + found.length, { value: 0, unit, form: 'flat', rule: 'quantity/flat' })
    )
  }
}
