/** How wide a column must be to show its content. */
import type { Cell, Header } from '../tables/index.ts'
import { plain } from '../tables/number.ts'

const NARROWEST = 6
/** For the padding of a cell, and the arrow of the filter in a header. */
const PADDING = 2
const ARROW = 3
/** Groups of three digits have a comma between them. */
const grouped = (digits: string): number => digits.length + Math.floor(digits.length / 3)

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u2018-\u201D\u2014\u2026]/

/** In characters of half width; a Chinese character takes two. The longest line counts. */
function widthOf(text: string): number {
  const lines = text.split(/\r\n?|\n/)
  return Math.max(...lines.map((line) => [...line].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)))
}

/** A column that wraps grows only to its own width, any other until all is shown. */
const limitOf = ({ width, wrap }: Header): number => (wrap ? width : 80)

/** The width that a column needs, by what it needed for the cells before this one. */
export function wider(before: number, header: Header, cell: Cell): number {
  return before >= limitOf(header) ? before : Math.max(before, PADDING + cellWidth(cell))
}

/** Fits the header, and the cells by what `wider` found them to need. */
export function columnWidth(header: Header, widest: number): number {
  return Math.max(Math.min(Math.max(widest, NARROWEST), limitOf(header)), widthOf(header.title) + ARROW)
}

function cellWidth(cell: Cell): number {
  if (cell === null) return 0
  if (typeof cell === 'number') return grouped(plain(cell))
  return widthOf(String(cell))
}
