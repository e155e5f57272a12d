/** Numbers in Arabic digits. */
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

const isDigit = (c: string | undefined) => c !== undefined && c >= '0' && c <= '9'

/**
 * Digits with an optional fraction that begin at `at`: 16.3, 0.02, 1,234,567 where the commas
 * group threes. A comma of prose (收入5,支出3) does not group.
 */
export function arabicAt(text: string, at: number): Head | null {
  if (!isDigit(text[at])) return null
  let end = at
  while (isDigit(text[end])) end++
  let digits = text.slice(at, end)
  const grouped = /^(?:,\d{3})+(?!\d)/.exec(text.slice(end, end + 16))
  if (grouped && digits.length <= 3 && digits !== '0') {
    digits += grouped[0].replaceAll(',', '')
    end += grouped[0].length
  }
  if (text[end] === '.' && isDigit(text[end + 1])) {
    const from = end
    end++
    while (isDigit(text[end])) end++
    // 1.2.3 is an outline number or a version, and its first two parts are no number.
    if (text[end] === '.' && isDigit(text[end + 1])) {
      while (isDigit(text[end]) || (text[end] === '.' && isDigit(text[end + 1]))) end++
      return { ...none, end, value: null, digits: text.slice(at, end) }
    }
    digits += text.slice(from, end)
  }
  return { ...none, end, value: Number(digits), digits }
}

const none = {
  lower: null,
  upper: null,
  more: false,
  script: 'arabic' as const,
  exponent: 0,
  bare: false
}
