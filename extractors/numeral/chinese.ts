/** Numbers in Chinese characters: 三百二十万, 两千, 廿五, 二〇二五, 十几, 三四千, 千亿. */
import type { Head } from './arabic.ts'
import { opensUnit, scale } from './magnitude.ts'

const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
}
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 }
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 }
const VAGUE = new Set(['几', '数'])

/** Whether a character can open or continue a Chinese number. */
export const isChineseDigit = (c: string | undefined): boolean =>
  c !== undefined && (c in DIGIT || c in SMALL || c in LARGE)

/**
 * The Chinese number that begins at `at`, or null. Whether it stands as a number at all
 * (统一, 进一步 hold none) is for the caller to say.
 */
export function chineseAt(text: string, at: number): Head | null {
  return positionalAt(text, at) ?? vagueAt(text, at) ?? additiveAt(text, at)
}

const head = (end: number, value: number | null, rest: Partial<Head> = {}): Head => ({
  end,
  value,
  digits: String(value),
  lower: null,
  upper: null,
  more: false,
  script: 'chinese',
  exponent: 0,
  bare: false,
  ...rest
})

/** Digits written one by one: 二〇二五, 一九九七. Three or more, or with a 〇. */
function positionalAt(text: string, at: number): Head | null {
  let end = at
  let digits = ''
  while (text[end]! in DIGIT && text[end] !== '两') digits += DIGIT[text[end++]!]
  if (digits.length < 3 || text[end]! in SMALL || text[end]! in LARGE) return null
  return head(end, Number(digits))
}

/** 几十, 几百万, 数百, 数千亿: the upper bound is all nines. */
function vagueAt(text: string, at: number): Head | null {
  if (!VAGUE.has(text[at]!)) return null
  let end = at + 1
  let power = 1
  while ((text[end]! in SMALL || text[end]! in LARGE) && !opensUnit(text, end)) {
    power *= SMALL[text[end]!] ?? LARGE[text[end]!]!
    end++
  }
  if (power === 1) return null
  return head(end, null, { lower: 2 * power, upper: 10 * power - 1 })
}

/** Digits and powers that add up: 三百二十万, 一千零五, 十几, 三四千, 七八十; bare powers: 百亿, 千万. */
function additiveAt(text: string, at: number): Head | null {
  let end = at
  let total = 0
  let section = 0
  let digit: number | null = null
  let upper: number | null = null
  let plus = 0
  let exponent = 0
  let more = false
  let powers = 0
  let digits = 0
  for (; ; end++) {
    const c = text[end]!
    if (c === undefined) break
    if (c in DIGIT) {
      if (digit !== null && digit !== 0) {
        // 三四千, 两三个: the second digit is the upper bound, and nothing may follow but powers.
        const next = DIGIT[c]!
        if (upper !== null || next <= digit || next - digit > 2) break
        upper = next
      } else digit = DIGIT[c]!
      digits++
    } else if (c in SMALL && !opensUnit(text, end)) {
      if (c === '廿' || c === '卅') {
        if (digit !== null) break
        section += SMALL[c]!
      } else {
        const power = SMALL[c]!
        section += (digit ?? (section === 0 || c !== '十' ? 1 : 0)) * power
        if (upper !== null) plus = (upper - digit!) * power
      }
      if (upper !== null) upper = -1
      digit = null
      powers++
    } else if (c in LARGE && !opensUnit(text, end)) {
      const power = LARGE[c]!
      const sum = section + (digit ?? 0)
      if (upper !== null && upper > 0) plus = (upper - digit!) * power
      else plus *= power
      if (upper !== null) upper = -1
      total = sum === 0 && total > 0 ? total * power : total + (sum === 0 ? 1 : sum) * power
      section = 0
      digit = null
      exponent = Math.log10(power)
      powers++
    } else if ((c === '多' || c === '余') && powers > 0 && digit === null && text[end + 1]! in LARGE) {
      more = true
    } else if (c === '几' && powers > 0 && digit === null && !more) {
      return severalAt(text, end, total + section)
    } else break
  }
  if (end === at) return null
  const bareDigit = digit ?? 0
  // 一千五 is 1500, but 三百二 before a unit is rare and 二十五 is plain.
  const value = total + section + bareDigit
  if (upper !== null && upper > 0) plus = upper - bareDigit
  const bare = digits === 0 && powers > 0 && text[at] !== '十'
  if (plus > 0) return head(end, null, { lower: value, upper: value + plus, exponent, bare, more })
  return head(end, value, { exponent, bare, more })
}

/** 十几, 二十几, 十几万: from the next one to all nines. */
function severalAt(text: string, at: number, sum: number): Head {
  let end = at + 1
  const unit = sum % 100 === 0 ? (sum % 1000 === 0 ? 100 : 10) : 1
  let lower = sum + unit
  let upper = sum + 9 * unit
  if (sum % 100 === 0) upper += unit - 1
  while (text[end]! in LARGE) {
    const power = Math.log10(LARGE[text[end]!]!)
    lower = scale(lower, power)
    upper = scale(upper, power)
    end++
  }
  return head(end, null, { lower, upper })
}
