/**
 * Products and ratios of units.
 *
 * Codes and bases are written in UCUM's grammar (https://ucum.org/ucum, §7): `CNY/(m2.mo)`,
 * `tce/(10*4.CNY)`. A `1` is left out where another factor stands, as UCUM would; a count
 * in the denominator alone stays (`CNY/1`: money for each one is not money).
 */
import { Decimal } from 'decimal.js'
import type { Unit } from '../../pipeline/dataset.ts'

/** What a value is divided by: `text` without 每 and /, as in 平方米, 人·月, 百户, 50公斤. */
export type Per = Unit

/** `numerator/per`: 元 and 平方米 give 元/平方米, code CNY/m2. Neither argument is changed. */
export function compose(numerator: Unit, per: Per): Unit {
  const split = numerator.text.includes('/')
  return {
    text: `${numerator.text}${split ? '·' : '/'}${per.text}`,
    system: system(numerator, per),
    code: ratio(numerator.code, per.code),
    dimension: ratio(numerator.dimension, per.dimension, 'count'),
    base: ratio(numerator.base, per.base),
    factor: rounded(new Decimal(numerator.factor).div(per.factor))
  }
}

/** The product of two denominators: 每人每月 is 人·月. */
export const multiply = (a: Per, b: Per, sign = '·'): Per => ({
  text: `${a.text}${sign}${b.text}`,
  system: system(a, b),
  code: product(a.code, b.code),
  dimension: product(a.dimension, b.dimension, 'count'),
  base: product(a.base, b.base),
  factor: rounded(new Decimal(a.factor).mul(b.factor))
})

/** `times` units as one: 50公斤, 万元. `text` is the number as written. */
export const scale = (unit: Unit, times: Decimal, text: string): Per => ({
  ...unit,
  text: `${text}${unit.text}`,
  code: product(integer(times), unit.code),
  factor: rounded(times.mul(unit.factor))
})

/** The least general system that has all parts: UCUM and ISO 4217 have no word for a 亩, UCUM none for a 元. */
function system(a: Unit, b: Unit): Unit['system'] {
  const order: Unit['system'][] = ['local', 'iso4217', 'ucum', 'count']
  return order.find((name) => a.system === name || b.system === name)!
}

function product(a: string, b: string, one = '1'): string {
  if (a === one) return b
  return b === one ? a : `${a}.${b}`
}

function ratio(a: string, b: string, one = '1'): string {
  if (a === '1' && b === '1') return a
  const [above, below] = a.split('/')
  const under = product((below ?? one).replace(/[()]/g, ''), b, one)
  return `${above}/${under.includes('.') ? `(${under})` : under}`
}

/** 10000 as UCUM writes it, 10*4; other numbers in digits. */
function integer(times: Decimal): string {
  const power = Decimal.log10(times)
  if (times.eq(1)) return '1'
  return power.isInteger() && power.gt(0) ? `10*${power}` : times.toFixed()
}

/** A day has 86400 seconds, not 86400.00000000001, though a second is no decimal part of it. */
const rounded = (factor: Decimal) => factor.toSignificantDigits(15).toNumber()
