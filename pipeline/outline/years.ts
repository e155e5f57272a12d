/** Stretches of years that headings and passages name: 2025年, “十四五”, 过去五年. */
import type { Day, ReportFacts } from '../dataset.ts'

export interface Period {
  from: Day | null
  to: Day | null
}

export type Years = Pick<ReportFacts, 'reviewYear' | 'planYear'> & Partial<Pick<ReportFacts, 'publishedOn'>>

/** Delivered on 2021-12-22, a report on 2021 and for 2022 speaks in the year that it looks back on: 今年 is 2021. */
export const spokenAsItEnds = ({ reviewYear, planYear, publishedOn }: Years): boolean =>
  reviewYear !== null && planYear === reviewYear + 1 && (publishedOn?.startsWith(`${reviewYear}-1`) ?? false)

/** Numbers of five-year plans; the tenth began in 2001. */
const PLANS = ['六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七']
const FIRST_PLAN = 1981

const yearsFrom = (first: number, last: number): Period => ({
  from: `${first}-01-01`,
  to: `${last}-12-31`
})

export const yearOf = (year: number | null): Period | null => (year === null ? null : yearsFrom(year, year))

/** Whether the words name the year, in digits or in Chinese: 1996年, 一九九六年. */
export const namesYear = (words: string, year: number): boolean =>
  words.includes(`${year}年`) ||
  words.replace(/[○零]/g, '〇').includes(`${[...String(year)].map((d) => HAN[Number(d)]).join('')}年`)

const HAN = '〇一二三四五六七八九'

/** The one year in which a stretch lies, or null. */
const yearIn = ({ from, to }: Period): string | null => {
  const year = from?.slice(0, 4)
  return year !== undefined && year === to?.slice(0, 4) ? year : null
}

/** Whether two stretches lie in one and the same year and differ: 1—8月 of 1998, and all of it. */
export const differInYear = (one: Period | null, other: Period): boolean =>
  one !== null &&
  yearIn(one) !== null &&
  yearIn(one) === yearIn(other) &&
  (one.from !== other.from || one.to !== other.to)

/** Years of “十四五” and the like, as named in the words (第十三个五年规划 too); null where none is. */
export function planPeriod(words: string): Period | null {
  const counted = /第(十?[一二三四五六七八九])个五年(?:规划|计划)/.exec(words)?.[1]
  if (counted) return planPeriod(`${counted}五规划`)
  const name = /[“"]?(十?[一二三四五六七八九十])五[”"]?(?:时期|期间|规划|末|以来|[”"]|的|和|这?五年|$)/.exec(
    words
  )?.[1]
  const at = name === undefined ? -1 : PLANS.indexOf(name)
  return at < 0 ? null : yearsFrom(FIRST_PLAN + at * 5, FIRST_PLAN + at * 5 + 4)
}

/** Years from one to another: （2023—2025年）, 2021年至2025年; null where the words name no such stretch. */
export function yearsBetween(words: string): Period | null {
  const found = /((?:19|20)[0-9]{2})年?[-—–－~～至到]{1,2}((?:19|20)[0-9]{2})(?=年(?!度)|[）)])/.exec(words)
  const [first, last] = [Number(found?.[1]), Number(found?.[2])]
  return first < last ? yearsFrom(first, last) : null
}

/** Five years that end with the review year (过去五年), or begin with the plan year (今后五年). */
export function fiveYears(words: string, { reviewYear, planYear }: Years): Period | null {
  if (/(?:今后|未来)五年/.test(words)) return planYear === null ? null : yearsFrom(planYear, planYear + 4)
  if (
    !/(?:过去|这|近|前|五年来|五年工作|本届政府|[^未今后]五年来?)/.test(words) ||
    !/五年|本届政府/.test(words)
  )
    return null
  return reviewYear === null ? null : yearsFrom(reviewYear - 4, reviewYear)
}

/** So many first years of a plan: “十四五”前四年. `number` is one Chinese digit. */
export function firstYears(plan: string, number: string): Period | null {
  const from = planPeriod(plan)?.from
  return from ? yearsFrom(Number(from.slice(0, 4)), Number(from.slice(0, 4)) + digit(number) - 1) : null
}

/** So many years that end with the review year: 三年来. `number` is one Chinese digit. */
export function yearsBack(number: string, { reviewYear }: Years): Period | null {
  return reviewYear === null ? null : yearsFrom(reviewYear - digit(number) + 1, reviewYear)
}

const digit = (number: string): number => '一二三四五六七八九'.indexOf(number.replace('两', '二')) + 1

/** Quarter, half year or first months of a year that an analysis speaks of; null for the whole year. */
export function partOfYear(words: string, year: number): Period | null {
  if (/[一1]季度/.test(words)) return monthsOf(year, 1, 3)
  if (/上半年/.test(words)) return monthsOf(year, 1, 6)
  if (/前三季度/.test(words)) return monthsOf(year, 1, 9)
  const quarter = /([二三四])季度/.exec(words)?.[1]
  if (quarter) {
    const first = '一二三四'.indexOf(quarter) * 3 + 1
    return monthsOf(year, first, first + 2)
  }
  const first = Number(/(?<!去年|上年)前([0-9]{1,2})个月/.exec(words)?.[1] ?? 0) || counted(words)
  const months = Number(/1[-—–―~～至]([0-9]{1,2})月/.exec(words)?.[1] ?? first)
  return months > 0 && months < 12 ? monthsOf(year, 1, months) : null
}

/** 前十一个月, 前两个月; 0 where the words count no first months so. */
function counted(words: string): number {
  const number = /前(十?[一二两三四五六七八九]|十)个月/.exec(words)?.[1]
  if (!number) return 0
  if (number === '十') return 10
  return (number.startsWith('十') ? 10 : 0) + digit(number.slice(-1))
}

/** The part of a year that a text speaks of first: 前三季度…，增速比上半年加快 is not about 上半年. */
export const firstPart = (words: string, year: number): Period | null =>
  partOfYear(FIRST_PART.exec(words)?.[0] ?? '', year)
const FIRST_PART =
  /(?<![比较与])(?:上半年|前三季度|[一1二三四]季度|1[-—–―~～至][0-9]{1,2}月|前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个月)/

/** The part of its year that a title names: the first months, a quarter, a month; null for the whole year. */
export const partTitled = (title: string, year: number): Period | null =>
  partOfYear(title, year) ?? monthOf(title, year)

/** The month that a title names, with its year or with 份: 2024年5月全省公路水路运输生产情况, 8月份全市空气质量通报; null where it names none, or a day. */
export function monthOf(title: string, year: number): Period | null {
  const found = new RegExp(
    `(?:${year}年([0-9]{1,2})月(?:份|(?![0-9末底初])))|(?<![0-9年至到—–~～-])([0-9]{1,2})月份`
  )
    .exec(title)
    ?.slice(1)
    .find((month) => month)
  const month = Number(found ?? 0)
  return month < 1 || month > 12 ? null : monthsOf(year, month, month)
}

/** From the first day of one month to the last day of another. */
const monthsOf = (year: number, first: number, last: number): Period => ({
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  to: new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
})
