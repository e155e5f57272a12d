import { countAt } from '../numbers.ts'

/** What opens a stretch from the year's beginning: 前三季度, 头7个月. */
export const LEADING = new Set(['前', '头'])

/** 前7个月, 前11月: how many months from January, or null. */
export function leadingMonths(text: string, at: number): { end: number; last: number } | null {
  if (!LEADING.has(text.charAt(at))) return null
  const count = countAt(text, at + 1)
  if (!count || count.last > 12) return null
  const unit = text.charAt(count.end) === '个' ? count.end + 1 : count.end
  return text.charAt(unit) === '月' ? { end: unit + 1, last: count.last } : null
}
