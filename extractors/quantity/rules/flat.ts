/** 持平, 零增长, 0增长: no change. */
import type { Quantity } from '../../../pipeline/tree.ts'
import type { Found, Rule, Scan } from '../scan.ts'

const WORDS = ['持平', '零增长', '0增长', '零变动']

export const flat: Rule = {
  name: 'flat',
  opens: WORDS,
  read({ text, units }: Scan, at: number): Found | null {
    const found = WORDS.find((w) => text.startsWith(w, at))
    // 保|持平|稳, 支|持平|潭
    if (!found || (found === '持平' && !/^(?:[，,；;。、）)（(的]|$)/.test(text.slice(at + 2)))) return null
    const end = at + found.length
    const item: Quantity = {
      start: at,
      end,
      core: [at, end],
      value: 0,
      lower: null,
      upper: null,
      approx: 'exact',
      unit: units.unitAt('%', 0)?.unit ?? null,
      form: 'flat',
      rule: 'quantity/flat'
    }
    return { items: [item], end }
  }
}
