/** Rows of a Word document's table, from its cells and their borders. Source: [MS-DOC] 2.9.321 (TDefTableOperand). */
import type { Cell } from '../rows.ts'
import { code, type Properties } from './properties.ts'

export interface Row {
  /** Paragraphs of each cell. */
  cells: string[][]
  /** Left and right borders of the cells in twentieths of a point; empty where the row does not say. */
  borders: number[]
  nested: boolean
}

/** The borders that the properties of a row's end say. */
export function bordersOf(properties: Properties): number[] {
  const operand = properties.get(code.tableCells)
  if (operand === undefined) return []
  return Array.from({ length: operand.u8(2) + 1 }, (_, i) => operand.i16(3 + i * 2))
}

/** Borders nearer than this are one. */
const NEAR = 30

/** The table's cells: one that reaches over the borders of other rows is merged over their columns. */
export function cellsOf(rows: Row[]): Cell[][] {
  const all = rows.flatMap(({ borders }) => borders).sort((a, b) => a - b)
  const grid = all.filter((border, i) => i === 0 || border - all[i - 1]! > NEAR)
  return rows.map(({ cells, borders, nested }) =>
    cells.map((lines, i) => {
      const [left, right] = [borders[i], borders[i + 1]]
      const known = left !== undefined && right !== undefined
      const crossed = known
        ? grid.filter((border) => border > left + NEAR && border < right - NEAR).length
        : 0
      return { lines, columns: crossed + 1, rows: 1, nested }
    })
  )
}
