/**
 * Numerals: Arabic, Chinese and mixed numbers with their magnitudes, read from a reading
 * (see `Reading` in tree.ts). Nothing here knows of units or of what a number means.
 */
import { codeAt } from '../../pipeline/characters.ts'
import { once } from '../../pipeline/once.ts'
import { arabicAt } from './arabic.ts'
import { CONTINUING, OPENING, opensNumber } from './characters.ts'
import { decimalsAt, positionalAt, scaled, vagueAt } from './chinese.ts'
import { magnitudeAt } from './magnitude.ts'
import { isMore } from './more.ts'
import { type Sum, sumAt } from './sum.ts'

export { scale } from './magnitude.ts'

export interface Numeral {
  start: number
  /** After the number, its magnitude, and a 多 余 几 inside or behind it. */
  end: number
  /** With magnitude; null where only an interval is said (十几, 三四千), or no number (1.2.3). */
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
 * The longest numeral that begins at `at`, or null where none does. Whether it stands as a number
 * at all (统一, 进一步 hold none) is for the caller to say.
 *
 * Chained magnitudes add up (1亿3千多万 is 130,000,000 and more); 多, 余 and 几 are read
 * before or behind a magnitude (20多万, 2.4万多); a doubled digit is an interval (三四千).
 */
export const numeralAt = (text: string, at: number): Numeral | null =>
  OPENING[codeAt(text, at)] ? found(text, at) : null

const found = once(read)

function read(text: string, at: number): Numeral | null {
  const plain = arabicAt(text, at)
  if (plain?.value === null) return numeral(at, { end: plain.end, value: null, script: 'arabic' })
  if (plain && !CONTINUING[codeAt(text, plain.end)] && !text.startsWith('个亿', plain.end))
    return numeral(at, { end: plain.end, value: plain.value, script: 'arabic' })
  if (!plain && !opensNumber(text, at)) return null
  const vague = vagueAt(text, at)
  if (vague) return withMore(text, numeral(at, { ...vague, value: null }))
  const positional = positionalAt(text, at)
  if (positional) return numeral(at, positional)
  const sum = sumAt(text, at)
  return sum && withMore(text, (!sum.arabic && withDecimals(text, at, sum)) || ofSum(at, sum))
}

type Part = Partial<Numeral> & Pick<Numeral, 'end' | 'value'>

const numeral = (start: number, part: Part): Numeral => ({
  start,
  end: part.end,
  value: part.value,
  lower: part.lower ?? null,
  upper: part.upper ?? null,
  more: part.more ?? false,
  script: part.script ?? 'chinese',
  mantissa: part.mantissa === undefined ? part.value : part.mantissa,
  exponent: part.exponent ?? 0,
  bare: part.bare ?? false
})

function ofSum(
  at: number,
  { end, value, plus, more, arabic, chinese, exponent, mantissa, bare }: Sum
): Numeral {
  const script = arabic ? (chinese ? 'mixed' : 'arabic') : 'chinese'
  const exact = plus === 0
  return numeral(at, {
    end,
    value: exact ? value : null,
    lower: exact ? null : value,
    upper: exact ? null : value + plus,
    more,
    script,
    mantissa: exact ? mantissa : null,
    exponent,
    bare
  })
}

/** 八点五, 一点三亿. */
function withDecimals(text: string, at: number, sum: Sum): Numeral | null {
  const decimals = sum.plus === 0 && !sum.more ? decimalsAt(text, sum.end) : null
  if (!decimals) return null
  const magnitude = magnitudeAt(text, decimals.end)
  const exponent = magnitude?.exponent ?? 0
  return numeral(at, {
    end: magnitude?.end ?? decimals.end,
    value: scaled(sum.value, decimals.digits, exponent),
    mantissa: scaled(sum.value, decimals.digits, 0),
    exponent
  })
}

function withMore(text: string, found: Numeral): Numeral {
  return found.more || !isMore(text, found.end) ? found : { ...found, more: true, end: found.end + 1 }
}
