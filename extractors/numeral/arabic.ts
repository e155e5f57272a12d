/** Numbers in Arabic digits. */
import { codeAt } from '../../pipeline/characters.ts'

export interface Head {
  end: number
  value: number | null
  /** The digits as written, for exact scaling. */
  digits: string
  lower: number | null
  upper: number | null
  more: boolean
  script: 'arabic' | 'chinese'
  exponent: number
  bare: boolean
}

/** More digits in a row are a code or noise, and no amount: beyond what a number can hold. */
export const MOST_DIGITS = 100

const digitAt = (text: string, at: number): boolean => {
  const code = codeAt(text, at)
  return code >= 48 && code <= 57
}

/** Two points and the digits behind them, of a rate. */
const DOUBLED = /^\.\.(\d{1,2})(?=[%‰])/
/** A comma and three digits, as often as they stand there. */
const GROUPS = /^(?:,\d{3})+(?!\d)/

/**
 * Digits with an optional fraction that begin at `at`: 16.3, 0.02, 1,234,567 where the commas
 * group threes. A comma of prose (收入5,支出3) does not group.
 */
export function arabicAt(text: string, at: number): Head | null {
  if (!digitAt(text, at)) return null
  let end = at
  while (digitAt(text, end)) end++
  let digits = text.slice(at, end)
  const grouped = text[end] === ',' && digits.length <= 3 ? GROUPS.exec(text.slice(end, end + 16)) : null
  if (grouped && digits !== '0') {
    digits += grouped[0].replaceAll(',', '')
    end += grouped[0].length
  }
  const whole = digits.length
  // 14..3%: a point that was typed twice.
  const twice = text[end] === '.' && text[end + 1] === '.' ? DOUBLED.exec(text.slice(end, end + 6)) : null
  if (twice) return head(end + twice[0].length, Number(`${digits}.${twice[1]}`), `${digits}.${twice[1]}`)
  if (text[end] === '.' && digitAt(text, end + 1)) {
    const from = end
    end++
    while (digitAt(text, end)) end++
    // 1.2.3 is an outline number or a version, and its first two parts are no number.
    if (text[end] === '.' && digitAt(text, end + 1)) {
      while (digitAt(text, end) || (text[end] === '.' && digitAt(text, end + 1))) end++
      return head(end, null, text.slice(at, end))
    }
    digits += text.slice(from, end)
  }
  const value = Number(digits)
  return head(end, Number.isFinite(value) && whole <= MOST_DIGITS ? value : null, digits)
}

const head = (end: number, value: number | null, digits: string): Head => ({
  end,
  value,
  digits,
  lower: null,
  upper: null,
  more: false,
  script: 'arabic',
  exponent: 0,
  bare: false
})
