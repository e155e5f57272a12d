/** Stretches of a part's columns that are read each on its own. */
import type { Column } from './columns.ts'

/** Columns from labels to the next labels: 收入项目 预算数 | 支出项目 预算数 are two. */
export interface Segment {
  labels: Column[]
  unit: Column | null
  figures: Column[]
}

export function segmentsOf(columns: Column[]): Segment[] {
  const segments: Segment[] = []
  // 排名 | 县区 | 综合指数: ranks before what is ranked.
  const ranks = columns.filter(
    ({ type, index, head }) => type === 'figures' && index === 0 && head.role === 'rank'
  )
  for (const column of columns.filter((one) => !ranks.includes(one))) {
    const last = segments.at(-1)
    const isLabel = column.type === 'label' || column.type === 'place' || column.type === 'period'
    if (isLabel) {
      if (last && last.figures.length === 0) last.labels.push(column)
      else segments.push({ labels: [column], unit: null, figures: [] })
    } else if (column.type === 'unit' && last) last.unit ??= column
    else if (column.type === 'figures' && last) last.figures.push(column)
    else if (column.type === 'figures' && column.index === 0)
      segments.push({ labels: [], unit: null, figures: [column] })
  }
  segments[0]?.figures.unshift(...ranks)
  return segments.filter(({ figures }) => figures.length > 0)
}
