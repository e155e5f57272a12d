/** When a table's figure holds, what its change is measured against, whether it is planned. */
import type { ClaimStatus, Time } from '../../pipeline/dataset.ts'
import type { Day } from '../../pipeline/tree.ts'
import { baselineDays } from '../claim/baseline-days.ts'
import { asTime } from '../claim/days.ts'
import { isStock } from '../claim/stock.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Period, shiftYears, singleYear, yearIn, yearOf } from '../time/day.ts'
import { levelLeft } from './aspect.ts'
import type { Caption } from './caption.ts'
import type { Head } from './column.ts'
import type { Column } from './columns.ts'
import { isWhole, timeIn, within } from './period.ts'
import type { RowSaid } from './rows.ts'
import type { Segment } from './segment.ts'
import type { Place, Setting } from './setting.ts'

interface Dated {
  time: Time | null
  days: Period
}

/** The period, with the days from which a baseline is counted, since a stock's own period has no start. */
export function periodOf(
  { kind, column, said, segment, all }: Place,
  { caption, passage, calendar }: Setting,
  name: string,
  unit: string | null
): Dated {
  // Growth by the year over a plan is that of all its years, whatever year the column before is for.
  const average =
    /年均|年平均/.test(column.head.words) && caption.period !== null && singleYear(caption.period) === null
  const fromHead = average
    ? null
    : (column.head.time ?? (kind === 'level' ? null : (levelLeft(column, segment)?.head.time ?? null)))
  // 中央转贷 under 2022年债务发行额: what says no time has that of what it is a part of.
  const opens = said.label?.time ?? (fromHead === null ? datedAbove(said, all) : null)
  // 2023年预期增长, 年末常住人口: a label may open with its time; one without a year leaves that to the head.
  const row =
    said.time(fromHead ?? caption.period ?? passage) ?? (fromHead && !said.label?.dated ? null : opens)
  const part = row && partOf(row, column.head.words, calendar)
  const days = part ?? row ?? fromHead ?? caption.period ?? passage
  if (!days) return { time: null, days: { from: null, to: null } }
  const words = row?.words ?? fromHead?.words ?? (fromHead ? null : (caption.period?.words ?? null))
  const stock =
    kind === 'level' &&
    (isWhole(days) || isBalance(name)) &&
    isStock(name.replace(/(?:合计|总计)$/, ''), '', unit)
  const shown = { from: stock ? null : days.from, to: days.to }
  if (isBudget(column.head) && row === null && isPartOfYear(days))
    Object.assign(shown, yearOf(yearIn(days.to as string)))
  const stated = row !== null || column.head.time !== null
  return { time: asTime(words?.text ?? null, words?.span ?? null, shown, !stated), days }
}

/** When what stands in brackets behind a figure holds: 45（42）, with the year before. */
export const ofYearBefore = ({ time, days }: Dated): Dated => ({
  time: time && asTime(null, null, shiftYears(time, -1), true),
  days: shiftYears(days, -1)
})

function datedAbove({ parent }: RowSaid, all: RowSaid[]): Head['time'] {
  for (let at = parent; at !== null; at = all[at]?.parent ?? null) {
    const label = all[at]?.label
    if (label?.dated) return label.time
  }
  return null
}

/** 二季度 as a head, beside 2022年 as a row. */
function partOf(year: Period, head: string, calendar: Calendar): Period | null {
  if (year.from === null || !isWhole(year) || /[0-9]{4}|年/.test(head)) return null
  const time = timeIn(head, within(calendar, year))
  return time?.from && time.from >= year.from && (time.to ?? '') <= (year.to ?? '')
    ? { from: time.from, to: time.to }
    : null
}

/** 年初预算 in a table of nine months is the year's. */
const isBudget = ({ status, words, time }: Head): boolean =>
  status === 'target' &&
  time === null &&
  /^(?:年初|全年|年度|调整|变动|本年)?(?:预算|计划|目标|任务)/.test(words)

const isPartOfYear = ({ from, to }: Period): boolean =>
  from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4) && !isWhole({ from, to })

/** The year before a plan's, or before one that is told as reached: 2020年 | 2025年目标 | 2023年实际. */
function isBase({ head }: Column, { figures }: Segment, plan: Period | null): boolean {
  const to = head.time?.to ?? null
  if (to === null) return false
  if (plan?.from && to < plan.from) return true
  return figures.some(
    ({ head: { status, time } }) => status === 'actual' && time?.to != null && time.to >= to
  )
}

/** What stands at the end of a month too. */
const isBalance = (name: string): boolean => /(?:余额|结余|存栏|保有量)$/.test(name)

export function statusOf(
  { kind, column, said, segment }: Place,
  days: Period,
  { caption, reviewYear, ahead }: Setting
): ClaimStatus {
  if (column.head.status) return column.head.status
  if (kind === 'progress' && !caption.target) return 'actual'
  const past = days.to !== null && reviewYear !== null && yearIn(days.to) <= reviewYear
  if (kind !== 'level') {
    const left = levelLeft(column, segment)
    if (left?.head.status) return left.head.status
  }
  if (
    (said.target || caption.target) &&
    !((past || isBase(column, segment, caption.period)) && column.head.time)
  )
    return 'target'
  return isAhead(days, caption, reviewYear, ahead) ? 'target' : 'actual'
}

/** Whether a table of such a period tells what is planned, where no head says so. */
export const isPlanned = (days: Period | null, { caption, reviewYear, ahead }: Setting): boolean =>
  caption.target || (days !== null && isAhead(days, caption, reviewYear, ahead))

/** Behind the year reviewed; in a document that reviews none, below a passage that looks ahead. */
function isAhead({ to }: Period, { title }: Caption, reviewYear: number | null, ahead: Day | null): boolean {
  if (to === null || REACHED.test(title)) return false
  return reviewYear === null ? ahead !== null && to >= ahead : yearIn(to) > reviewYear
}

/** Titles of what was done, though in a year that the report does not look back on. */
const REACHED = /(?:完成|执行|运行|进展|实现)(?:情况)?表?$|决算/

export function baselineOf(head: Head, days: Period): Time {
  const words = head.baselineWords
  return asTime(words?.text ?? null, words?.span ?? null, baselineDays(head.baseline, days), !words)
}
