import { countAt } from '../numbers.ts'

/** What opens a stretch from the year's beginning: 前三季度, 头7个月. */
const LEADING = new Set(['前', '头'])

/** Whether 前 or 头 at a place opens such a stretch; in 以前三个月 and 此前两个季度 it does not. */
export const leads = (text: string, at: number): boolean =>
  LEADING.has(text.charAt(at)) && !'以之此目日底天后'.includes(text.charAt(at - 1) || ' ')

/** 前7个月, 前11月: how many months from January, or null. */
export function leadingMonths(text: string, at: number): { end: number; last: number } | null {
  if (!leads(text, at)) return null
  const count = countAt(text, at + 1)
  if (!count || count.last > 12) return null
  const unit = text.charAt(count.end) === '个' ? count.end + 1 : count.end
  return text.charAt(unit) === '月' ? { end: unit + 1, last: count.last } : null
}

/** What stands right before 后四个月 where it means the last ones of the year; 建成后三个月 does not. */
const BEFORE_LAST = '，,。；;：:、（(“年'

/** 后四个月, 今年后3个月: how many months end the year, or null; in 后三个月内 they are a length. */
export function closingMonths(text: string, at: number): { end: number; first: number } | null {
  if (text.charAt(at) !== '后' || !(at === 0 || BEFORE_LAST.includes(text.charAt(at - 1)))) return null
  const count = countAt(text, at + 1)
  if (!count || count.last > 11 || !text.startsWith('个月', count.end)) return null
  const end = count.end + '个月'.length
  return '内后里以之'.includes(text[end] ?? ' ') ? null : { end, first: 13 - count.last }
}
