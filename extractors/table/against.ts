/** What a head's change is measured against: 比上年增长, 增速|与上年全年相比, 为|2020年|%. */
import { type Baseline, baselineIn } from '../claim/baseline.ts'
import type { Calendar } from '../time/calendar.ts'
import { yearOf } from '../time/day.ts'
import { findTimes } from '../time/index.ts'
import type { Draft } from './draft.ts'
import type { HeadTime } from './period.ts'

/** 比上年, and no word for what it does */
export const COMPARED =
  /^[比较与](?:上年|去年|前年|上月|上季度?|年初|常年|计划|预算|目标|(?:19|20)[0-9]{2}年|(?:1[-—–至])?[0-9]{1,2}月份?|[一二三]季度|上半年|前三季度)(?:同期|同月|末)?(?:数|水平)?(?:相?比)?$/

/** Finds the baseline in the first `end` characters, and drops its words. */
export function readAgainst(draft: Draft, end: number, time: HeadTime | null, calendar: Calendar): void {
  const { head, text, drop, words } = draft
  const found = findBaseline(draft, end, time, calendar)
  if (!found?.words) return
  head.baseline = found
  head.baselineWords = words(...found.words)
  // 比|上年, 与|上年同期|相比
  const from = /[比较与同和]$/.test(text.slice(0, found.words[0])) ? found.words[0] - 1 : found.words[0]
  drop(from, found.words[1] + (/^(?:相比|比)/.exec(text.slice(found.words[1]))?.[0].length ?? 0))
}

function findBaseline(
  { head, text, keep }: Draft,
  end: number,
  time: HeadTime | null,
  calendar: Calendar
): Baseline | null {
  const times = findTimes(text, calendar)
  let stop = 0
  while (stop < end && (keep[stop] || (time && stop >= time.at[0] && stop < time.at[1]))) stop++
  const found = baselineIn(text, 0, stop, times, true)
  if (found) return found
  let behind = stop
  while (behind < end && !keep[behind]) behind++
  const after = /^[与同和].+(?:相比|比较)$/.test(text.slice(behind, end))
    ? baselineIn(text, behind, end, times, true)
    : null
  if (after) return after
  const near = /同比|环比/.exec(text)
  return near
    ? { ...yearBefore([near.index, near.index + 2]), kind: near[0] === '同比' ? 'year' : 'previous' }
    : head.baseline
}

/** What a ratio is of: 为|上年执行数|的%, 为|2020年|%. */
export function ratioBase(words: [number, number], text: string): Baseline {
  const year = /^(?:19|20)[0-9]{2}/.exec(text.slice(...words))
  return year ? { words, kind: 'time', ...yearOf(Number(year[0])), years: null } : yearBefore(words)
}

const yearBefore = (words: [number, number]): Baseline => ({
  words,
  kind: 'year',
  from: null,
  to: null,
  years: null
})
