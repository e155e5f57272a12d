/** Fractions: 三分之二, 百分之八点五, 1/3, 三又二分之一. Nothing here knows of shares or percent. */
import { Decimal } from 'decimal.js'
import { numeralAt } from './index.ts'

export interface Fraction {
  end: number
  value: Decimal
  /** The number below: 3 of 三分之二, 100 of 百分之. */
  denominator: number
  /** 多 or 余 stood in it: 三分之一多. */
  more: boolean
  form: 'words' | 'slash'
}

/** The fraction that begins at `at`, or null. Of 3又1/2 the whole number counts in. */
export function fractionAt(text: string, at: number): Fraction | null {
  return wordsAt(text, at) ?? slashAt(text, at) ?? mixedAt(text, at)
}

/** 三分之二: the lower number first. */
function wordsAt(text: string, at: number): Fraction | null {
  const below = numeralAt(text, at)
  if (!below?.value || !text.startsWith('分之', below.end)) return null
  const above = numeralAt(text, below.end + 2)
  if (!above || above.value === null) return null
  const value = new Decimal(above.value).div(below.value)
  return { end: above.end, value, denominator: below.value, more: above.more, form: 'words' }
}

/** 1/3. 2011/12/5 and 1/3/5 are none. */
function slashAt(text: string, at: number): Fraction | null {
  const above = numeralAt(text, at)
  if (above?.script !== 'arabic' || above.value === null || text[above.end] !== '/') return null
  const below = numeralAt(text, above.end + 1)
  if (!below?.value || below.script !== 'arabic' || text[below.end] === '/' || text[at - 1] === '/')
    return null
  const value = new Decimal(above.value).div(below.value)
  return { end: below.end, value, denominator: below.value, more: below.more, form: 'slash' }
}

/** 三又二分之一. */
function mixedAt(text: string, at: number): Fraction | null {
  const whole = numeralAt(text, at)
  if (!whole || whole.value === null || text[whole.end] !== '又') return null
  const rest = wordsAt(text, whole.end + 1) ?? slashAt(text, whole.end + 1)
  return rest && { ...rest, value: rest.value.plus(whole.value) }
}
