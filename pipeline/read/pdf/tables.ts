/** Rows of a table on a page: neighbouring lines whose words stand in columns. */
import { BLANK, type Line } from './geometry.ts'
import type { Piece } from './open.ts'

/** Gap between the cells of a row, in heights of a character. */
const GAP = 0.8

interface Cell {
  text: string
  left: number
  right: number
}

/** The pieces of a line, joined to cells. */
export function cellsOf({ pieces }: Line): Cell[] {
  const cells: Cell[] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    const last = cells.at(-1)
    const gap = before ? (piece.left - before.right) / Math.max(piece.size, before.size) : GAP
    if (last && gap < GAP) {
      last.text += (gap > BLANK ? ' ' : '') + piece.text
      last.right = piece.right
    } else cells.push({ text: piece.text, left: piece.left, right: piece.right })
    before = piece
  }
  return cells
}

/** Whether a line may be a row: it has a gap that no text has. */
export const isRow = (line: Line): boolean => line.text.includes('\t')

type Column = [left: number, right: number]

/** Columns of a table: where cells of rows with the most cells overlap each other. */
function columnsOf(rows: Cell[][]): Column[] {
  const most = Math.max(...rows.map(({ length }) => length))
  const cells = rows.filter(({ length }) => length === most).flat()
  const columns: Column[] = []
  for (const { left, right } of cells.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && left < last[1]) last[1] = Math.max(last[1], right)
    else columns.push([left, right])
  }
  return columns
}

const overlap = (cell: Cell, [left, right]: Column): number =>
  Math.min(cell.right, right) - Math.max(cell.left, left)

/** The column that a cell begins in: the first that it overlaps, else the nearest. */
function columnAt(cell: Cell, columns: Column[]): number {
  const first = columns.findIndex((column) => overlap(cell, column) > 0)
  if (first >= 0) return first
  const distances = columns.map((column) => -overlap(cell, column))
  return distances.indexOf(Math.min(...distances))
}

/** Neighbouring rows as lines of text, each with a cell for every column, empty where the row has none. */
export function tableLines(lines: Line[]): string[] {
  const rows = lines.map(cellsOf)
  const columns = columnsOf(rows)
  return rows.map((cells) => {
    const row = columns.map(() => '')
    for (const cell of cells) {
      const at = columnAt(cell, columns)
      row[at] = row[at] === '' ? cell.text : `${row[at]} ${cell.text}`
    }
    return row.join('\t')
  })
}
