/** What a column of changes is, by its figures, where its head leaves it open: 2021年 | 2022年 | 比上年±. */
import { isMeasured, levelLeft } from './aspect.ts'
import type { Column } from './columns.ts'
import type { GridCell, GridRow } from './grid.ts'
import type { Segment } from './segment.ts'

/** Rows that must show it, since one may do so by chance. */
const FEWEST = 2

/** The segment with a column of changes in the unit of the amounts beside it, if the figures are their differences. */
export function withDifferences(segment: Segment, rows: GridRow[]): Segment {
  const figures = segment.figures.map((column) =>
    isOpen(column) && isDifference(column, segment, rows)
      ? { ...column, head: { ...column.head, measure: 'amount' as const } }
      : column
  )
  return { ...segment, figures }
}

const isOpen = ({ head }: Column): boolean =>
  head.role === 'change' &&
  head.scales.length === 0 &&
  !head.ratio &&
  head.measure !== 'amount' &&
  !/[率速幅%]/.test(head.words)

/** Whether most rows have what the amount now is more than another of the row. */
function isDifference(column: Column, segment: Segment, rows: GridRow[]): boolean {
  const now = levelLeft(column, segment)
  const others = segment.figures.filter(({ head, index }) => index < column.index && !isMeasured(head.role))
  return others.some((other) => {
    if (!now || other === now) return false
    const told = rows.flatMap(({ cells }) => {
      const [change, a, b] = [column, now, other].map(({ index }) => bareAmount(cells[index]))
      return change && a && b
        ? [Math.abs(a.value - b.value - change.value) <= 1.1 * Math.max(a.step, b.step)]
        : []
    })
    return told.length >= FEWEST && told.filter(Boolean).length >= told.length * 0.8
  })
}

/** A bare figure with its sign, and what its last digit counts. */
function bareAmount(cell: GridCell | undefined): { value: number; step: number } | null {
  const { figure, text = '' } = cell ?? {}
  const value = figure?.quantity.value ?? null
  if (!figure || value === null || figure.quantity.unit) return null
  const decimals = /\.([0-9]+)/.exec(text.slice(figure.start, figure.end))?.[1]?.length ?? 0
  return { value: figure.negative ? -value : value, step: 10 ** -decimals }
}
