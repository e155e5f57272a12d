/** Numbers as dates and lengths use them: counts, their ranges (1—9, 三至五), years of four digits. */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { numeralAt } from '../numeral/index.ts'

export interface Counted {
  end: number
  first: number
  last: number
}

/** What a number in a time begins with; the digits of cheques (壹, 萬) open none. */
export const NUMBERS: readonly string[] = [...'0123456789〇零一二两三四五六七八九十廿卅百千万亿几数']
/** What a year of four digits begins with. */
export const YEARS: readonly string[] = [...'12一二']

const JOINS = charactersOf('—―─–-−~～∼至到')
const JOINER = /(?:——?|――?|──?|––?|--?|−|~~?|～|∼|至|到)/y
const POSITIONAL = '〇一二三四五六七八九'

/** The end of what joins two ends of a range (— - ~ 至 到) at a place, or null. */
export function joinerAt(text: string, at: number): number | null {
  if (!JOINS[codeAt(text, at)]) return null
  JOINER.lastIndex = at
  return JOINER.test(text) ? JOINER.lastIndex : null
}

/** A whole number without magnitude, or a doubled digit (二三, 七八) as its range. */
export function countAt(text: string, at: number): Counted | null {
  const numeral = numeralAt(text, at)
  if (!numeral || numeral.exponent > 0 || numeral.bare || numeral.more) return null
  if (text.slice(at, numeral.end).includes('.')) return null
  const first = numeral.value ?? numeral.lower
  const last = numeral.value ?? numeral.upper
  return first === null || last === null ? null : { end: numeral.end, first, last }
}

/** A count, or two with a joiner between: 9, 1—9, 一至三. `unit` may stand behind the first too. */
export function countsAt(text: string, at: number, unit: string): Counted | null {
  const one = countAt(text, at)
  if (!one) return null
  const after = text.startsWith(unit, one.end) ? one.end + unit.length : one.end
  const joined = joinerAt(text, after)
  const other = joined === null ? null : countAt(text, joined)
  if (!other || other.last <= one.first) return one
  return text.startsWith(unit, other.end) ? { end: other.end, first: one.first, last: other.last } : one
}

const digitOf = (c: string): number => {
  if (c >= '0' && c <= '9') return Number(c)
  return c === '零' || c === '○' || c === 'Ο' || c === 'O' ? 0 : POSITIONAL.indexOf(c)
}

/** Four digits that can be a year of a report (1800–2100), in Arabic or one by one in Chinese, or null. */
export function yearDigitsAt(text: string, at: number): number | null {
  let year = 0
  for (let i = at; i < at + 4; i++) {
    const digit = i < text.length ? digitOf(text.charAt(i)) : -1
    if (digit < 0) return null
    year = year * 10 + digit
  }
  const more = digitOf(text.charAt(at + 4) || ' ') >= 0
  return !more && year >= 1800 && year <= 2100 ? year : null
}
