/** Tables in borders that a page's end breaks: their rows go on at the top of the next page, and so may a row's words. */
import { type Cell, tableLines } from '../rows.ts'
import type { Line } from './geometry.ts'
import { joined } from './joined.ts'

/** A table as its borders draw it. */
export interface Drawing {
  /** Borders between columns, from left to right. */
  borders: number[]
  rows: DrawnCell[][]
}

export interface DrawnCell extends Cell {
  /** Its first column. */
  column: number
  /** Its last line left no room for another word. */
  full: boolean
}

/** The lines of text of a drawn table. */
export const drawnLines = ({ rows }: Drawing): string[] => tableLines(rows)

/** Borders of two pages nearer than this, in points, stand at one place. */
const NEAR = 4

const sameColumns = (a: Drawing, b: Drawing): boolean =>
  a.borders.length === b.borders.length &&
  a.borders.every((border, i) => Math.abs(border - b.borders[i]!) <= NEAR)

/** The lines of all pages, where a table that goes on at the top of the next page is one with it. */
export function mended(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  let page = -1
  for (const line of lines) {
    const last = out.at(-1)
    if (last?.table && line.table && line.page === page + 1 && sameColumns(last.table, line.table))
      out[out.length - 1] = { ...last, table: goingOn(last.table, line.table) }
    else out.push(line)
    page = line.page
  }
  return out
}

function goingOn(above: Drawing, below: Drawing): Drawing {
  const [first = [], ...rest] = below.rows
  const broken = brokenRow(above, first)
  if (broken === null) return { ...above, rows: [...above.rows, ...below.rows] }
  const whole = new Map(broken)
  const rows = above.rows.map((cells) => cells.map((cell) => whole.get(cell) ?? cell))
  return { ...above, rows: [...rows, ...rest] }
}

const isFilled = ({ lines }: Cell): boolean => lines.some((line) => line.trim() !== '')
const isNumber = ({ lines }: Cell): boolean => lines.every((line) => /^[-+0-9.,%％\s]*$/.test(line))

/**
 * The cells that the page's end broke, each with what it is as a whole: all words of the next page's
 * first row go on in lines that were full, and under another cell (its number, its date) nothing stands.
 * Null where that row is one of its own.
 */
function brokenRow({ rows }: Drawing, next: DrawnCell[]): [DrawnCell, DrawnCell][] | null {
  const last = rows.flatMap((cells, i) => cells.filter((cell) => i + cell.rows === rows.length))
  const pairs = next.map((cell) => ({
    cell,
    above: last.find(({ column, columns }) => column === cell.column && columns === cell.columns)
  }))
  const parts = pairs.flatMap(({ cell, above }) => (above ? [{ cell, above }] : []))
  if (parts.length < pairs.length) return null
  const goOn = parts.filter(({ cell }) => isFilled(cell))
  if (goOn.length === 0 || !goOn.every(({ above }) => above.full && !isNumber(above))) return null
  if (!parts.some(({ cell, above }) => isFilled(above) && !isFilled(cell))) return null
  return parts.map(({ cell, above }) => [above, wholeOf(above, cell)])
}

function wholeOf(above: DrawnCell, below: DrawnCell): DrawnCell {
  const [first = '', ...rest] = below.lines
  const lines = [...above.lines.slice(0, -1), joined(above.lines.at(-1) ?? '', first), ...rest]
  return { ...below, lines: isFilled(below) ? lines : above.lines, rows: above.rows + below.rows - 1 }
}
