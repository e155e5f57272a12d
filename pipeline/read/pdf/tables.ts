/** Rows of a table on a page: neighbouring lines whose words stand in columns. */
import { BLANK, type Line } from './geometry.ts'
import { type Extent, placesOf } from './heads.ts'
import type { Piece } from './open.ts'

/** Gap between the cells of a row, in heights of a character. */
const GAP = 0.8

interface Cell extends Extent {
  text: string
  /** Of its characters. */
  size: number
}

/** Gap inside a word that is spelled out (指　标), in heights of a character. */
const SPELLED = 6

/** Words of two characters set apart; 甲 乙, 男 女 are two columns. */
const isSpelled = (left: string, right: string): boolean =>
  /^[\u3400-\u9fff]$/.test(left) &&
  /^[\u3400-\u9fff](?:[[［][0-9]{1,2}[\]］])?$/.test(right) &&
  !/[甲乙丙丁男女]/.test(left)

/** The pieces of a line, joined to cells. */
export function cellsOf({ pieces }: Line): Cell[] {
  const cells: Cell[] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    const last = cells.at(-1)
    const gap = before ? (piece.left - before.right) / Math.max(piece.size, before.size) : GAP
    if (last && (gap < GAP || (gap < SPELLED && isSpelled(last.text, piece.text)))) {
      last.text += (gap > BLANK ? ' ' : '') + piece.text
      last.right = piece.right
    } else cells.push({ text: piece.text, left: piece.left, right: piece.right, size: piece.size })
    before = piece
  }
  return cells
}

/** Whether a line may be a row: it has a gap that no text has. */
export const isRow = (line: Line): boolean => line.text.includes('\t')

/** Longest words that stand alone in a row, in characters. */
const LONGEST_GROUP = 20

/** Whether a line between rows is one of them that heads those below it: 一、工业, 其中：. */
export function isGroup(line: Line, rows: Line[], next: Line | undefined): boolean {
  const first = rows.at(-1)
  return (
    first !== undefined &&
    next !== undefined &&
    isRow(next) &&
    line.text.length <= LONGEST_GROUP &&
    !/[。；，]|^[（(]?(?:续|附)?表|单位[:：]/.test(line.text) &&
    Math.abs(line.left - Math.min(...rows.map(({ left }) => left))) < 3 * line.size
  )
}

/** Columns of a table: where cells of rows with the most cells overlap each other. */
function columnsOf(rows: Cell[][]): Extent[] {
  const most = Math.max(...rows.map(({ length }) => length))
  const cells = rows.filter(({ length }) => length === most).flat()
  const columns: Extent[] = []
  for (const { left, right } of cells.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

const overlap = (cell: Cell, { left, right }: Extent): number =>
  Math.min(cell.right, right) - Math.max(cell.left, left)

/** The column that a cell begins in: the first that it overlaps, else the nearest. */
function columnAt(cell: Cell, columns: Extent[]): number {
  const first = columns.findIndex((column) => overlap(cell, column) > 0)
  if (first >= 0) return first
  const distances = columns.map((column) => -overlap(cell, column))
  return distances.indexOf(Math.min(...distances))
}

/** A row of words, fewer than there are columns, that other rows follow. */
const isHead = (cells: Cell[], columns: Extent[], last: boolean): boolean =>
  !last &&
  cells.length > 1 &&
  cells.length < columns.length &&
  !cells.some(({ text }) => /^[-+]?[0-9.,%]+$|^[-—]$/.test(text))

/** Blanks before the labels that begin right of most of their column: what they are a part of stands above. */
export function blanksOf(
  { text, left, size }: Extent & { text: string; size: number },
  edge: number | null
): string {
  const blanks = edge === null ? 0 : Math.round((2 * (left - edge)) / size)
  return /[\u3400-\u9fff]/.test(text) && blanks > 0 && blanks <= DEEPEST ? ' '.repeat(blanks) : ''
}

/** Deepest indent, in blanks. */
const DEEPEST = 16

/** Where most of a column's cells begin; null where they are centred. */
export function edgeOf(cells: readonly { left: number; size: number }[]): number | null {
  const least = Math.min(...cells.map(({ left }) => left))
  const at = cells.filter(({ left, size }) => left - least < size / 4)
  return at.length * 3 >= cells.length && at.length > 1 ? least : null
}

/** Neighbouring rows as lines of text, each with a cell for every column, empty where the row has none. */
export function tableLines(lines: Line[]): string[] {
  const rows = lines.map(cellsOf)
  const columns = columnsOf(rows)
  const edge = edgeOf(rows.flatMap(([first]) => (first && columnAt(first, columns) === 0 ? [first] : [])))
  return rows.map((cells, i) => {
    const row = columns.map(() => '')
    const places = isHead(cells, columns, i === rows.length - 1)
      ? placesOf(cells, columns, cells[0]?.size ?? 1)
      : null
    for (const [k, cell] of cells.entries()) {
      const at = places?.[k] ?? columnAt(cell, columns)
      const text = at === 0 && k === 0 ? `${blanksOf(cell, edge)}${cell.text}` : cell.text
      row[at] = row[at] === '' ? text : `${row[at]} ${cell.text}`
    }
    return cells.length === 1 && row[0] !== '' ? (row[0] as string).trim() : row.join('\t')
  })
}
