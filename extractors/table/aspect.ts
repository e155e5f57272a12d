/** Columns and rows that tell of another's amounts: 增长, 占GDP比重, 完成预算%. */
import type { Head } from './column.ts'
import type { Column } from './columns.ts'
import type { Label } from './label.ts'
import type { Segment } from './segment.ts'
import type { Measured } from './value.ts'

/** Whether a head says that what stands below it is no amount. */
export const isMeasured = (role: Head['role']): role is Exclude<Measured, 'level'> =>
  role === 'change' || role === 'share' || role === 'progress' || role === 'rank'

/** The kind that a row's own label gives its figures: 比上年增长, 占GDP比重, 生产总值增速. */
export function aspectOf(label: Label | null): Measured | null {
  const role = label?.head.role
  if (role === 'share' || role === 'progress' || role === 'rank') return role
  if (role !== 'change') return null
  const rate = label?.scales.some(({ unit }) => /%|‰|百分点/.test(unit.text)) ?? false
  return label?.head.rest === '' || rate || label?.head.measure === 'rate' ? 'change' : null
}

/**
 * The column of amounts that a column of changes or shares speaks of: of those right before it the one
 * for the latest time (2022年 2021年 增减), else the nearest.
 */
export function levelLeft(column: Column, { figures }: Segment): Column | undefined {
  let at = figures.indexOf(column) - 1
  // What is reached of a plan is told of the amount reached, not of the plan.
  const skipped = ({ head }: Column) =>
    isMeasured(head.role) ||
    isScore(head.rest) ||
    ((column.head.role === 'progress' || column.head.role === 'rank') && head.status === 'target')
  while (at >= 0 && skipped(figures[at] as Column)) at--
  let latest = figures[at]
  if (latest && isPast(latest)) {
    const now = nowLeft(latest, figures.slice(0, at))
    if (now) return now
  }
  // 累计完成 | 完成预算% | 上年同期 | 增减: behind what is reached of a plan stands what was reached, then the plan.
  let reached = false
  for (at--; at >= 0 && latest; at--) {
    const { head } = figures[at] as Column
    if (head.role === 'progress') reached = true
    else if (isMeasured(head.role)) break
    const to = head.time?.to
    if (skipped(figures[at] as Column) || (reached && head.status === 'target')) continue
    if (to && latest.head.time?.to && to > latest.head.time.to) latest = figures[at]
  }
  return latest
}

/** Points given for what the other columns tell. */
export const isScore = (name: string): boolean => /^(?:分值|得分|分数|评分|权重|自评得分|自评分)$/.test(name)

/** 上年同期, 去年同期已播面积: what the year's own amount is compared with. */
const isPast = ({ head }: Column): boolean => /上年|去年|同期|上[期月周季]/.test(head.words)

/** The year's own amount of a column left of one of the year before: of the same name, else the nearest. */
function nowLeft(past: Column, left: readonly Column[]): Column | undefined {
  const before = past.head.time?.to ?? null
  const now = left.filter((column) => {
    const { role, status, time } = column.head
    const later = time === null || before === null || (time.to ?? '') > before
    return !isMeasured(role) && status !== 'target' && !isPast(column) && later
  })
  return now.findLast(({ head }) => head.rest === past.head.rest) ?? now.at(-1)
}
