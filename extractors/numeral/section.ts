/** The part of a number below 万: 三千八百, 一千零五, 十几, 七八十, 5千4百, 廿五. */
import { arabicAt } from './arabic.ts'
import { DIGIT, isNumberCharacter, opensUnit, SEVERAL, SMALL, TENS } from './characters.ts'
import { magnitudeAt } from './magnitude.ts'

export interface Section {
  end: number
  /** The lower bound where `plus` says how far it reaches. */
  value: number
  /** How far above `value` a doubled digit or 几 reaches: 三四千 1000, 十几 8; else 0. */
  plus: number
  digits: number
  powers: number
  arabic: boolean
  /** Its only term, where that is an Arabic number: 4.78, or 5 in 5千. */
  only: { written: string; exponent: number } | null
}

/**
 * What a section stands behind: the exponent of the magnitude before it (0 at the beginning), and
 * whether a 零 stood between.
 */
export interface Before {
  exponent: number
  zero: boolean
}

/** Reads terms in falling powers from `at`; null where none begins. */
export function sectionAt(text: string, at: number, before: Before): Section | null {
  const found: Section = { end: at, value: 0, plus: 0, digits: 0, powers: 0, arabic: false, only: null }
  let { exponent: last, zero } = before
  // 零十 is ten.
  if (last === 0 && isZero(text, at) && SMALL.has(text[at + 1] ?? '')) found.end++
  for (let ended = false; !ended && found.plus === 0; ) {
    const term = termAt(text, found.end, last, zero || last === 0, found.powers > 0)
    if (!term) break
    found.end = term.end
    found.value += term.value
    found.plus = term.plus
    found.arabic ||= term.written !== null
    found.only =
      found.digits + found.powers === 0 && term.written
        ? { written: term.written, exponent: term.exponent }
        : null
    found.digits += term.digits
    found.powers += term.powers
    ended = term.exponent === 0
    last = term.exponent
    zero = false
    if (!ended && isZero(text, found.end)) {
      zero = true
      found.end++
    }
  }
  return found.end > at && found.digits + found.powers > 0 ? found : null
}

/** 零 between two terms: 一千零五, 一百零几万. */
export const isZero = (text: string, at: number): boolean =>
  (text[at] === '零' || text[at] === '〇') &&
  (isNumberCharacter(text[at + 1]) || SEVERAL.has(text[at + 1] ?? '') || /[0-9]/.test(text[at + 1] ?? ''))

interface Term {
  end: number
  value: number
  plus: number
  /** Of its power; 0 for a plain digit, which ends the section. */
  exponent: number
  digits: number
  powers: number
  written: string | null
}

function termAt(text: string, at: number, last: number, apart: boolean, inside: boolean): Term | null {
  const c = text[at] ?? ''
  const tens = TENS.get(c)
  if (tens !== undefined && (last === 0 || last > 1))
    return { end: at + 1, value: tens * 10, plus: 0, exponent: 1, digits: 1, powers: 1, written: null }
  if (SEVERAL.has(c)) return inside ? severalAt(text, at, last, apart) : null
  return arabicTerm(text, at, last, apart) ?? digitTerm(text, at, last, apart) ?? powerTerm(text, at, last)
}

/** The exponent of the power at `at` if it may follow one of `last`: 0 for none. */
function powerAfter(text: string, at: number, last: number): number {
  const power = SMALL.get(text[at] ?? '') ?? 0
  return power > 0 && !opensUnit(text, at) && (last === 0 || power < last) ? power : 0
}

/** 5千, 30, 4.78; behind a magnitude only with a power, a 零, or all its places (3万4000). */
function arabicTerm(text: string, at: number, last: number, apart: boolean): Term | null {
  const number = arabicAt(text, at)
  if (!number || number.value === null) return null
  const exponent = powerAfter(text, number.end, last)
  if (exponent === 0 && !apart && number.digits.length !== last && !magnitudeAt(text, number.end)) return null
  const end = exponent > 0 ? number.end + 1 : number.end
  const value = Number(`${number.digits}e${exponent}`)
  return { end, value, plus: 0, exponent, digits: 1, powers: exponent > 0 ? 1 : 0, written: number.digits }
}

/** 三千, 三四千, and at the end 五 or, short for 五十 behind 百, 四百五. */
function digitTerm(text: string, at: number, last: number, apart: boolean): Term | null {
  const digit = DIGIT.get(text[at] ?? '')
  if (digit === undefined) return null
  const second = DIGIT.get(text[at + 1] ?? '')
  const doubled = digit > 0 && second !== undefined && second > digit && second - digit <= 2
  const end = at + (doubled ? 2 : 1)
  const plus = doubled ? second - digit : 0
  const exponent = powerAfter(text, end, last)
  if (exponent > 0) {
    const scaled = 10 ** exponent
    return {
      end: end + 1,
      value: digit * scaled,
      plus: plus * scaled,
      exponent,
      digits: 1,
      powers: 1,
      written: null
    }
  }
  if (digit === 0 && last > 0) return null
  const short = !apart && last > 1 && !magnitudeAt(text, end)
  if (short && !closes(text, end)) return null
  const unit = short ? 10 ** (last - 1) : 1
  return { end, value: digit * unit, plus: plus * unit, exponent: 0, digits: 1, powers: 0, written: null }
}

/** 四百五 ends a number; in 两千三农户 the 三 opens a word. */
const closes = (text: string, at: number): boolean =>
  !/[\u4e00-\u9fff]/.test(text[at] ?? '') ||
  /^(?:[点點又多余]|分之|左右|以上|以下|以内)/.test(text.slice(at, at + 2))

/** A power that carries no digit: 十五, 百三, 一百零十, 百亿. */
function powerTerm(text: string, at: number, last: number): Term | null {
  const exponent = powerAfter(text, at, last)
  if (exponent === 0 || (last > 0 && exponent > 1)) return null
  return { end: at + 1, value: 10 ** exponent, plus: 0, exponent, digits: 0, powers: 1, written: null }
}

/** 十几 11 to 19, 一百零几 101 to 109, 一百几十 110 to 199. */
function severalAt(text: string, at: number, last: number, apart: boolean): Term | null {
  if (text[at] === '数') return null
  const power = powerAfter(text, at + 1, last)
  const unit = power > 0 ? power : apart ? 0 : last - 1
  const value = 10 ** unit
  return {
    end: at + 1 + (power > 0 ? 1 : 0),
    value,
    plus: unit === 0 ? 8 : 9 * value - 1,
    exponent: 0,
    digits: 1,
    powers: 0,
    written: null
  }
}
