/** Chinese numbers that are no sums of powers: 二〇二五, 几十, 八点五. */
import { Decimal } from 'decimal.js'
import { MOST_DIGITS } from './arabic.ts'
import { DIGIT, LARGE, opensUnit, POINT, SEVERAL, SMALL } from './characters.ts'

const PAIR = new Set([...'两兩俩倆'])

/** Digits written one by one: 二〇二五, 一九九七. Three or more. */
export function positionalAt(text: string, at: number): { end: number; value: number | null } | null {
  const digits = digitsFrom(text, at)
  const end = at + digits.length
  if (digits.length < 3 || SMALL.has(text[end] ?? '') || LARGE.has(text[end] ?? '')) return null
  return { end, value: digits.length > MOST_DIGITS ? null : Number(digits) }
}

/** 几十, 几百万, 数百, 数千亿: from twice the power to all nines. */
export function vagueAt(text: string, at: number): { end: number; lower: number; upper: number } | null {
  if (!SEVERAL.has(text[at] ?? '')) return null
  let end = at + 1
  let exponent = 0
  for (let power = powerAt(text, end); power > 0; power = powerAt(text, end)) {
    exponent += power
    end++
  }
  if (exponent === 0) return null
  return { end, lower: 2 * 10 ** exponent, upper: 10 ** (exponent + 1) - 1 }
}

/**
 * The decimals behind a Chinese number that ends at `at`, as digits: the 点五 of 八点五. 十点三十分
 * is a time of day.
 */
export function decimalsAt(text: string, at: number): { end: number; digits: string } | null {
  if (!POINT.has(text[at] ?? '')) return null
  const digits = digitsFrom(text, at + 1)
  const end = at + 1 + digits.length
  return digits === '' || SMALL.has(text[end] ?? '') ? null : { end, digits }
}

/** A number with decimals and the magnitudes behind them: 一点三|亿. */
export function scaled(whole: number, decimals: string, exponent: number): number {
  return new Decimal(`0.${decimals}`).plus(whole).times(`1e${exponent}`).toNumber()
}

function digitsFrom(text: string, at: number): string {
  let digits = ''
  for (let i = at; DIGIT.has(text[i] ?? '') && !PAIR.has(text[i]!); i++) digits += DIGIT.get(text[i]!)
  return digits
}

const powerAt = (text: string, at: number): number =>
  opensUnit(text, at) ? 0 : (SMALL.get(text[at] ?? '') ?? LARGE.get(text[at] ?? '') ?? 0)
