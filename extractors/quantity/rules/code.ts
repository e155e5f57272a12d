/** Digits with letters, versions, phone numbers: 5G, PM2.5, C919, H1N1, M102线, 2.0版, 12345热线. */
import { DIGITS, type Found, isDigit, isLatin, label, type Rule, type Scan } from '../scan.ts'

const JOINT = new Set(['.', '-', '+', '/'])

/** An area's prefix and the number in it: 0511-84421906. */
const PHONE = /^0[0-9]{2,3}[-－—][0-9]{7,8}(?![0-9.])/

export const code: Rule = {
  name: 'code',
  opens: DIGITS,
  read({ text, units, floor }: Scan, at: number): Found | null {
    if (!isDigit(text[at])) return null
    const reference = /^\d{6,}(?:[/-]\d{3,})+/.exec(text.slice(at, at + 40))
    if (reference && !units.unitAt(text, at + reference[0].length))
      return label(at, at + reference[0].length, 'code', 'quantity/code')
    const phone = PHONE.exec(text.slice(at, at + 14))
    if (phone && !units.unitAt(text, at + phone[0].length))
      return label(at, at + phone[0].length, 'code', 'quantity/code')
    let end = at
    while (isDigit(text[end]) || (text[end] === '.' && isDigit(text[end + 1]))) end++
    const before = isLatin(text[at - 1]) || (text[at - 1] === '-' && isLatin(text[at - 2]))
    const unit = units.unitAt(text, end)
    const after = isLatin(text[end]) && !(unit && !isLatin(text[unit.end]))
    const version =
      /^\d\.0$/.test(text.slice(at, end)) &&
      (!unit || text[end] === '版') &&
      !/[万亿千百]/.test(text[end] ?? '')
    // 拉低GDP|2.5个百分点: what no code is counted in.
    if (before && !after && /^(?:百分点|%)$/.test(unit?.unit.text ?? '') && text[at - 1] !== '-') return null
    if (!before && !after && !version) return null
    let start = at
    while (
      start > floor &&
      (isLatin(text[start - 1]) || (text[start - 1] === '-' && isLatin(text[start - 2])))
    )
      start--
    while (
      isDigit(text[end]) ||
      isLatin(text[end]) ||
      (JOINT.has(text[end]!) && (isDigit(text[end + 1]) || isLatin(text[end + 1])))
    )
      end++
    if (text[end] === '线' || text[end] === '版' || text[end] === '店' || text[end] === '级') end++
    return label(start, Math.min(end, start + 40), 'code', 'quantity/code')
  }
}
