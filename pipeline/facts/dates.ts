/** Dates of front matter: 2012-05-25, 2018年12月05日, 一九九七年二月四日. */
import type { Day } from '../dataset.ts'
import { hanNumber } from '../outline/numbers.ts'

const HAN = '〇一二三四五六七八九'

/** The first date in the words; null where there is none or it is no day of the calendar. */
export function dayIn(words: string): Day | null {
  const digits = /([12][0-9]{3})[-年/.]([01]?[0-9])[-月/.]([0-3]?[0-9])/.exec(words)
  if (digits) return day(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const han =
    /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/.exec(
      words
    )
  if (!han) return null
  return day(yearNumber(han[1] as string), hanNumber(han[2] as string) ?? 0, hanNumber(han[3] as string) ?? 0)
}

/** A year of four digits, Arabic or Chinese: 1996, 一九九六. */
export const yearNumber = (digits: string): number =>
  Number(
    [...digits.replace(/[○零]/g, '〇')]
      .map((char) => (HAN.includes(char) ? HAN.indexOf(char) : char))
      .join('')
  )

function day(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null
  return time.toISOString().slice(0, 10)
}
