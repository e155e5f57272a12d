/** When a table's figures hold: what its head, a row's label or its title says, else its passage. */
import type { Day, TimeMatch } from '../../pipeline/tree.ts'
import type { Calendar } from '../time/calendar.ts'
import { daysIn, type Period, shiftLengths, shiftYears, singleYear, yearOf } from '../time/day.ts'
import { findTimes } from '../time/index.ts'

export interface HeadTime extends Period {
  /** Place in the head's reading. */
  at: [start: number, end: number]
}

/** Times that count from the period of the table itself, with how they do. */
const OWN: [pattern: RegExp, of: (period: Period, to: Day) => Period][] = [
  [/年度(?=计划|目标|任务|预算|投资)/, (_, to) => yearOf(Number(to.slice(0, 4)))],
  [/(?:上年|去年)(?:同期累计|累计同期)/, (_, to) => shiftYears({ from: `${to.slice(0, 4)}-01-01`, to }, -1)],
  [/(?:上年|去年)(?:同期|同月)|^同期(?=[数值]?$)/, (period) => shiftYears(period, -1)],
  [
    /(?:自?年初|本年|全年|本月止)?累计(?!结[余转])|1[-—–至]本月(?:累计)?/,
    (_, to) => ({ from: `${to.slice(0, 4)}-01-01`, to })
  ],
  [/本月|当月/, (_, to) => monthOf(to)],
  [
    /(?:上年末|上年底|去年末|年初)(?=数|余额|$)/,
    (_, to) => ({ from: null, to: `${Number(to.slice(0, 4)) - 1}-12-31` })
  ],
  [/(?:本?年末|期末|年底|月末|季末)(?=数|余额|实有|$)/, (_, to) => ({ from: null, to })],
  [/本期|本年(?!度)|报告期/, (period) => period],
  [/上期(?=[数值均价]|$)/, (period) => shiftLengths(period, -1) ?? period],
  [/(?:上年|去年)(?!度)/, (period) => shiftYears(period, -1)]
]

const monthOf = (day: Day): Period => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return {
    from: `${day.slice(0, 8)}01`,
    to: `${day.slice(0, 8)}${String(daysIn(year, month)).padStart(2, '0')}`
  }
}

/** The time that words of a head or a label say; null where they say none, or it is compared with. */
export function timeIn(text: string, calendar: Calendar): HeadTime | null {
  const year = /^((?:19|20)[0-9]{2})(?![0-9])/.exec(text)
  if (year && !/^.{4}[年\-—–~./]/.test(text)) return { ...yearOf(Number(year[1])), at: [0, 4] }
  const dashed = /^((?:19|20)[0-9]{2})[-./]([01]?[0-9])$/.exec(text)
  if (dashed && Number(dashed[2]) >= 1 && Number(dashed[2]) <= 12)
    return { ...monthOf(`${dashed[1]}-${String(dashed[2]).padStart(2, '0')}-01`), at: [0, text.length] }
  // 年初预算数 is the budget as first passed.
  const times = findTimes(text, calendar).filter(
    ({ role, end, from, to }) =>
      (from !== null || to !== null) &&
      (role === 'period' || role === 'deadline') &&
      !/年初(?:预算|计划|目标)/.test(text.slice(end - 2, end + 2))
  )
  const dated = times.find(
    ({ start, end, plan }) => (plan || /[0-9]/.test(text.slice(start, end))) && !isCompared(text, start)
  )
  return dated
    ? placed(dated)
    : (ownTime(text, calendar) ?? placed(times.find(({ start }) => !isCompared(text, start)) ?? times[0]))
}

const isCompared = (text: string, at: number): boolean => /[比较与同]$/.test(text.slice(0, at))

const placed = (time: TimeMatch | undefined): HeadTime | null =>
  time ? { from: time.from, to: time.to, at: [time.start, time.end] } : null

function ownTime(text: string, { period }: Calendar): HeadTime | null {
  if (!period?.to) return null
  for (const [pattern, of] of OWN) {
    const found = pattern.exec(text)
    if (!found || /[比较与同为占是]$|季度|半年/.test(text.slice(0, found.index))) continue
    return { ...of(period, period.to), at: [found.index, found.index + found[0].length] }
  }
  return null
}

/** 第2周: part of a month that has no days of its own, since no calendar says where weeks begin. */
const WEEK = /^第?[0-9一二三四五六]{1,2}周$/

/** Whether a row is about a time: its label says nothing else. */
export function isTimeLabel(text: string, calendar: Calendar): boolean {
  if (WEEK.test(text)) return true
  const time = timeIn(text, calendar)
  return time !== null && time.at[0] === 0 && text.length - time.at[1] <= 1
}

/** The calendar of words that stand in a table about `period`. */
export const within = (calendar: Calendar, period: Period | null): Calendar =>
  period?.to ? { ...calendar, period } : calendar

export const isWhole = ({ from, to }: Period): boolean =>
  (from?.endsWith('-01-01') ?? true) && (to?.endsWith('-12-31') ?? false) && singleYear({ from, to }) !== null
