/** What a wording of time is resolved against. */
import { spokenAsItEnds } from '../../pipeline/outline/years.ts'
import type { Day, ReportData, TimeMatch } from '../../pipeline/tree.ts'
import { type Period, shiftLengths, singleYear } from './day.ts'

export interface Calendar {
  /** Year in which the report speaks: 今年. */
  speakingYear: number | null
  reviewYear: number | null
  planYear: number | null
  /** Of the section or passage; an open start for a stock. */
  period: { from: Day | null; to: Day | null } | null
}

/** Against which only what names its own year is resolved. */
export const NO_YEARS: Calendar = { speakingYear: null, reviewYear: null, planYear: null, period: null }

/**
 * The calendar of a passage of a report; without facts bare dates stay unresolved.
 * @param runIn whether the title of a summary is run into the text
 */
export function calendarOf(facts: ReportData['facts'], period: Period | null, runIn = false): Calendar {
  const { reviewYear = null, planYear = null, publishedOn = null } = facts ?? {}
  const published = publishedOn ? Number(publishedOn.slice(0, 4)) : null
  // Its plan for the next year has that one for 今年, but for 比今年.
  const ends =
    sumsUp(facts, period, runIn) || (facts && spokenAsItEnds(facts) && singleYear(period) !== planYear)
  const spoken = ends ? reviewYear : (planYear ?? speaking(reviewYear, published))
  return { speakingYear: spoken, reviewYear, planYear, period }
}

/**
 * 2022年工作总结和2023年工作计划: the summary is written as the year ends, and calls it 今年. Where the title is
 * run into the text (…2022年工作总结2022年，全局…), that begins with it.
 */
const sumsUp = (facts: ReportData['facts'], period: Period | null, runIn: boolean): boolean =>
  (runIn || /总结/.test(facts?.title ?? '')) && singleYear(period) === (facts?.reviewYear ?? null)

/** Whether a text begins with the title of a summary and goes on in the same line. */
export const opensWithSummary = (text: string): boolean => RUN_IN.test(text.slice(0, OPENING))

/** How far into a text its title may reach. */
const OPENING = 60
const RUN_IN = /^\s*[^，。；：、\n]{2,30}(?:19|20)[0-9]{2}年(?:度)?工作总结/

/** An analysis of its own year speaks in it; a report on a finished year in the next one, if published then. */
const speaking = (review: number | null, published: number | null) =>
  review === null ? published : published === review + 1 ? published : review

/** The year a passage is about: that of its section where it is one year, else the reviewed one. */
export const passageYear = (calendar: Calendar): number | null =>
  singleYear(calendar.period) ?? calendar.reviewYear ?? calendar.planYear ?? calendar.speakingYear

/** Like the passage's year, but a deadline lies ahead: where the section has no year, the planned one. */
export const deadlineYear = (calendar: Calendar): number | null =>
  singleYear(calendar.period) ?? calendar.planYear ?? calendar.speakingYear ?? calendar.reviewYear

/** 今年. */
export const speakingYear = (calendar: Calendar): number | null =>
  calendar.speakingYear ?? calendar.planYear ?? passageYear(calendar)

/** 比今年: what the plan of the next year is set against is the year before it. */
export const comparedYear = (calendar: Calendar): number | null => {
  const passage = singleYear(calendar.period)
  return passage !== null && passage === calendar.planYear ? passage - 1 : speakingYear(calendar)
}

/** Last year that the report looks back on. */
export const lookBackYear = (calendar: Calendar): number | null =>
  calendar.reviewYear ?? (calendar.speakingYear === null ? passageYear(calendar) : calendar.speakingYear - 1)

/** First year that lies ahead: 今后五年. */
export const aheadYear = (calendar: Calendar): number | null =>
  calendar.planYear ??
  calendar.speakingYear ??
  (calendar.reviewYear === null ? null : calendar.reviewYear + 1)

/** The month (1) or quarter (3) before, at or after the passage's own, where the passage is that short. */
export function neighbour(calendar: Calendar, months: number, steps: number): Period | null {
  const period = calendar.period
  const next = period && shiftLengths(period, 1)
  if (!period?.from || !period.to || !next?.to) return null
  const length = monthIndex(next.to) - monthIndex(period.to)
  return length === months ? shiftLengths(period, steps) : null
}

const monthIndex = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

const COMPARES = new Set(['比', '较', '与', '同', '和', '是', '为', '于', '超'])

/** Whether what begins at `at` is what something is compared with: 比去年, 较2010年, 与上年持平. */
export const compared = (text: string, at: number): boolean => COMPARES.has(text[at - 1] ?? '')

/**
 * The year that the sentence has set for what follows in it: 2018年，…，其中四季度… . Only one that
 * opens its clause does; 比2010年 and 在2010年的基础上 set none, nor does what is itself counted
 * from another year (上年同期为3亿元；…，上年同期为2亿元).
 */
export function yearSaidBefore(text: string, before: readonly TimeMatch[]): number | null {
  return singleYear(before.findLast((time) => setsYear(text, time)) ?? null)
}

const setsYear = (text: string, { start, end, role, plan }: TimeMatch): boolean =>
  role === 'period' &&
  !plan &&
  OPENS.has(text[start - 1] ?? '') &&
  !COUNTED.has(text.charAt(start)) &&
  !text.startsWith('同期', end - 2)

const COUNTED = new Set(['上', '次', '翌', '下'])

const OPENS = new Set(['', '，', ',', '；', ';', '：', ':', '（', '(', '据'])
