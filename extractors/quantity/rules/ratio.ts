/** 11.7:24.8:63.5, 3.6 : 48 : 48.4, 1:1.5 — one quantity for each term. */
import { arabicAt } from '../../numeral/arabic.ts'
import { DIGITS, type Found, isDigit, label, type Rule, type Scan, unmodified } from '../scan.ts'

/** Terms that sum to 100 are shares of a whole. */
export const RATIO_OF_SHARES = 'quantity/ratio-of-shares'

const COLON = new Set([...':：∶'])

export const ratio: Rule = {
  name: 'ratio',
  opens: DIGITS,
  read({ text, units }: Scan, at: number): Found | null {
    if (!isDigit(text[at])) return null
    const terms: [number, number, number][] = []
    let end = at
    for (let next = at; ; next = end + 1) {
      const term = arabicAt(text, next)
      if (!term || term.value === null) break
      terms.push([next, term.end, term.value])
      end = term.end
      // 11.7%:24.8%:63.5%
      if (text[end] === '%') terms.at(-1)![1] = ++end
      if (!COLON.has(text[end]!) || !isDigit(text[end + 1])) break
    }
    if (terms.length < 2) return null
    if (terms.length === 2 && !isRatio(text, at, terms)) {
      // 8:30 is a time of day.
      const clock = /^\d{1,2}[:：]\d{2}$/.test(text.slice(at, end)) && !units.unitAt(text, end)
      return clock ? label(at, end, 'time', 'quantity/ratio') : null
    }
    const sum = terms.reduce((total, [, , value]) => total + value, 0)
    const rule = Math.abs(sum - 100) <= 1 ? RATIO_OF_SHARES : 'quantity/ratio'
    const items = terms.map(([start, stop, value]) => {
      const unit = text[stop - 1] === '%' ? (units.unitAt(text, stop - 1)?.unit ?? null) : null
      return unmodified(start, stop, { value, unit, form: 'ratio-term', rule })
    })
    return { items, end }
  }
}

/** Two terms are a ratio where the words around say so or a term has a fraction. */
const isRatio = (text: string, at: number, terms: [number, number, number][]) =>
  /(?:比|比例|结构|比重|之比)[^，。]{0,8}$/.test(text.slice(Math.max(0, at - 12), at)) ||
  text[terms.at(-1)![1]] === '的' ||
  // 由市、县|按4∶6|分担
  (text[at - 1] === '按' && /^(?:比例|分[担成配摊])/.test(text.slice(terms.at(-1)![1]))) ||
  terms.some(([start, end]) => text.slice(start, end).includes('.'))
