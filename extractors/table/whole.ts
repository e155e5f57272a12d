/** Columns that are parts of what stands left of them, and count in its unit: 总人口（人） | 男 | 女. */
import type { Column } from './columns.ts'
import { nameUnder } from './name.ts'
import type { HeadCell } from './stack.ts'

/** 其中：女性 beside 人数（万人） counts in the same unit. */
export function amongLeft(column: Column, columns: Column[]): Column {
  const left = columns[column.index - 1]
  const member = MEMBERS.test(column.head.rest) && column.head.role === null
  const whole = columns
    .slice(0, column.index)
    .findLast(({ type, head }) => type === 'figures' && !MEMBERS.test(head.rest))
  const people = member && whole ? ofPeople(column, column.head.rest, whole) : null
  if (people) return people
  if (!/(?:^|[^\u3400-\u9fff])(?:其中|[#＃])/.test(column.head.words) || column.head.scales.length > 0)
    return column
  return left ? { ...column, head: { ...column.head, scales: left.head.scales } } : column
}

/** 男 | 女 beside （人） below one 总人口: the column that only states the unit is the whole of the others. */
export function ofMerged(column: Column, columns: Column[], stacks: HeadCell[][]): Column {
  const [top, ...lower] = stacks[column.index] ?? []
  const { role, scales } = column.head
  if (!top || lower.length === 0 || top.at === column.index || scales.length > 0) return column
  const whole = columns[top.at]
  const isUnit = /^[（(][^（()）]+[）)]$/.test(stacks[top.at]?.at(-1)?.cell.text ?? '')
  if (!whole || !isUnit || column.type !== 'figures' || (role !== null && role !== 'level')) return column
  const own = lower.at(-1)?.cell.text ?? ''
  return (
    (MEMBERS.test(own) ? ofPeople(column, own, whole) : null) ?? {
      ...column,
      head: { ...column.head, scales: whole.head.scales }
    }
  )
}

/** Whom people are told apart by. */
const MEMBERS = /^(?:[男女]性?|城镇|乡村|城市|农村)$/

/** 男性, 城镇 behind 总人口（人） count these people. */
function ofPeople(column: Column, member: string, whole: Column): Column | null {
  if (!/(?:人口|人数)$/.test(whole.head.rest)) return null
  const rest = nameUnder(member.length === 1 ? `${member}性` : member, whole.head.rest, true)
  const scales = column.head.scales.length > 0 ? column.head.scales : whole.head.scales
  return { ...column, head: { ...column.head, scales, rest } }
}
