/**
 * Numerals: Arabic, Chinese and mixed numbers with their magnitudes, read from a reading
 * (see `Reading` in tree.ts). Nothing here knows of units or of what a number means.
 */
import { Decimal } from 'decimal.js'
import { arabicAt } from './arabic.ts'
import { chineseAt } from './chinese.ts'
import { type Magnitude, magnitudeAt, scale } from './magnitude.ts'

export { scale } from './magnitude.ts'

export interface Numeral {
  start: number
  /** After the number, its magnitude, and a 多 余 几 inside or behind it. */
  end: number
  /** With magnitude; null where only an interval is said (十几, 三四千). */
  value: number | null
  /** Inclusive interval of a vague or double number, else null. */
  lower: number | null
  upper: number | null
  /** 多 or 余 stood in or behind the number. */
  more: boolean
  script: 'arabic' | 'chinese' | 'mixed'
  /** The number before its last magnitude, for ranges that share it (3—5万). */
  mantissa: number | null
  /** Power of ten of the trailing magnitude: 万 4, 亿 8, none 0. */
  exponent: number
  /** A magnitude that stands alone as a number: 千亿 in 超千亿元. */
  bare: boolean
}

/**
 * The longest numeral that begins at `at`, or null where none does.
 *
 * Chained magnitudes add up (1亿3千多万 is 130,000,000 and more); 多, 余 and 几 are read
 * before or behind a magnitude (20多万, 2.4万多); a doubled digit is an interval (三四千).
 */
export function numeralAt(text: string, at: number): Numeral | null {
  const head = arabicAt(text, at) ?? chineseAt(text, at)
  if (!head) return null
  let end = head.end
  let more = head.more
  const magnitude = magnitudeAt(text, end)
  // A Chinese number has taken its own 万 and 亿 already: 三百二十万.
  if (!magnitude)
    return { ...head, start: at, end, more, mantissa: head.value, exponent: head.exponent, bare: head.bare }
  end = magnitude.end
  more ||= magnitude.more
  const chain = chainAt(text, end, magnitude)
  const value = head.value === null ? null : scale(head.digits, magnitude.exponent)
  return {
    start: at,
    end: chain?.end ?? end,
    value: value === null ? null : chain ? new Decimal(value).plus(chain.value).toNumber() : value,
    lower: head.lower === null ? null : scale(head.lower, magnitude.exponent),
    upper: head.upper === null ? null : scale(head.upper, magnitude.exponent),
    more: more || (chain?.more ?? false),
    script: head.script === 'chinese' ? 'chinese' : magnitude.chinese ? 'mixed' : 'arabic',
    mantissa: head.value,
    exponent: chain ? 0 : magnitude.exponent,
    bare: false
  }
}

/** What follows a magnitude as its smaller part: the 3千多万 of 1亿3千多万. */
function chainAt(text: string, at: number, before: Magnitude) {
  if (before.more) return null
  const part = arabicAt(text, at)
  if (!part || part.value === null) return null
  const magnitude = magnitudeAt(text, part.end)
  if (!magnitude || magnitude.exponent >= before.exponent) return null
  return { end: magnitude.end, value: scale(part.digits, magnitude.exponent), more: magnitude.more }
}
