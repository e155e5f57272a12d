/** What must be known of a table's rows before the first of them is written: how many, how wide, in which styles. */
import type { TableRow, TableShape } from '../tables/index.ts'
import { shown } from './cell.ts'
import type { Styles } from './styles.ts'
import { columnWidth, wider } from './width.ts'

export interface Measured extends TableShape {
  count: number
  /** Of each column, in characters of half width. */
  widths: number[]
}

export interface Measure {
  add(row: TableRow): void
  result(): Measured
}

export function createMeasure(shape: TableShape, styles: Styles): Measure {
  const { headers } = shape
  const widest = headers.map(() => 0)
  let count = 0
  return {
    add({ cells, mark }) {
      count++
      for (const [c, header] of headers.entries()) {
        const cell = cells[c] ?? null
        widest[c] = wider(widest[c]!, header, cell)
        if (cell !== null || mark) styles.number(header, mark, shown(cell, header).format)
      }
    },
    result: () => ({ ...shape, count, widths: headers.map((header, c) => columnWidth(header, widest[c]!)) })
  }
}
