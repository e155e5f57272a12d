/** Dates in figures: 2012-05-25, 2012.5.25, 2012/5/25, with a clock behind (2012-05-2510:25:33 without its space). */
import { dayOf } from '../day.ts'
import { YEARS } from '../numbers.ts'
import type { Read, Reader } from './type.ts'

const WITH_CLOCK = /(\d{4})([-./])(\d{2})\2(\d{2})(?:\d{2}:\d{2}(?::\d{2})?)?(?![\d.])/y
const SHORT = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y

export const iso: Reader = {
  opens: YEARS,
  read: (text, at) => matched(WITH_CLOCK, text, at) ?? matched(SHORT, text, at)
}

function matched(pattern: RegExp, text: string, at: number): ReturnType<Read> {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) return null
  const [year, month, date] = [Number(found[1]), Number(found[3]), Number(found[4])]
  const day = year >= 1800 && year <= 2100 ? dayOf(year, month, date) : null
  if (day === null) return null
  return { end: at + found[0].length, from: day, to: day, relative: false, year, month }
}
