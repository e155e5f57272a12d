/** A table block as a grid: each cell with its column, its reading and its indent. */

import { readingOf, spanOf } from '../../pipeline/parse/reading.ts'
import type { Block, Cell, Reading, Row, Span, Words } from '../../pipeline/tree.ts'
import type { Units } from '../unit/index.ts'
import { type Figure, figureOf, twoFigures } from './figure.ts'
import { scaleOf, unitCell } from './unit.ts'

export interface GridCell {
  reading: Reading
  /** The reading's text; empty where the cell is. */
  text: string
  /** The cell's characters as they stand in the report. */
  raw: string
  span: Span
  /** Width of the blanks before the cell's words, in characters of half width. */
  indent: number
  figure: Figure | null
  /** Another that the cell tells behind the first: 524.6亿元，|增长6.2%. */
  second?: Figure
}

export interface GridRow {
  node: Row
  cells: GridCell[]
  /** Cells stand between tabs, so each is in its column; else a cell may be missing. */
  exact: boolean
}

export function gridOf(text: string, block: Block, units: Units): GridRow[] {
  return block.children.flatMap((node) => {
    if (node.type !== 'row') return []
    const cells = node.children.map((cell) => cellOf(text, cell, units))
    const first = cells[0]?.span[0] ?? 0
    const last = cells.at(-1)?.span[1] ?? 0
    return [{ node, cells, exact: text.slice(first, last).includes('\t') }]
  })
}

function cellOf(text: string, cell: Cell, units: Units): GridCell {
  const start = cell.position?.start.offset ?? 0
  const end = cell.position?.end.offset ?? start
  const reading = readingOf(text, { start, end })
  return {
    reading,
    text: reading.text,
    raw: text.slice(start, end),
    span: [start, end],
    indent: indentOf(text, start),
    ...figuresOf(reading.text, units)
  }
}

function figuresOf(text: string, units: Units): Pick<GridCell, 'figure' | 'second'> {
  const figure = text === '' ? null : figureOf(text, units)
  const two = text === '' ? null : twoFigures(text, units)
  if (!two) return { figure }
  return figure ? { figure, second: { ...two[1], mark: true } } : { figure: two[0], second: two[1] }
}

function indentOf(text: string, start: number): number {
  let width = 0
  for (let at = start - 1; at >= 0 && /[ \u00a0\u3000]/.test(text[at] as string); at--)
    width += text[at] === '\u3000' ? 2 : 1
  return width
}

/** A reading leaves blanks out, so words said are its characters, not those of the text. */
export function wordsOf({ reading, raw, span }: GridCell, from: number, to: number): Words {
  const [start, end] = spanOf(reading, from, to)
  return { text: raw.slice(start - span[0], end - span[0]), span: [start, end] }
}

/** A cell that a row leaves out. */
export const emptyAt = (at: number): GridCell => ({
  reading: { text: '', offsets: new Uint32Array() },
  text: '',
  raw: '',
  span: [at, at],
  indent: 0,
  figure: null
})

/** Clauses; 白酒（折65度，商品量） is a name, though it has a comma. */
export const saysClauses = ({ text, figure }: GridCell): boolean =>
  figure === null && /[，。；]/.test(text) && /[，。；]/.test(text.replace(/（[^（）]*）/g, ''))

/** Whether a row has amounts behind its label: figures that are no years. */
export const hasAmounts = ({ cells }: GridRow): boolean =>
  cells.some(({ figure }, column) => column > 0 && figure !== null && !figure.yearlike)

/** The row's words where only one cell has any, or all have the same; else null. */
export function single({ cells }: GridRow): GridCell | null {
  const filled = cells.filter(({ text }) => text !== '')
  const first = filled[0]
  return first && filled.every(({ text }) => text === first.text) ? first : null
}

/**
 * The rows of a table whose cells blanks part, with each cell in a column: a label that holds
 * blanks is joined (其中： 猪肉), what is left out comes last, or is the unit.
 */
export function aligned(text: string, rows: GridRow[], units: Units): GridRow[] {
  if (rows.every(({ exact }) => exact)) return rows
  const words = rows.map((row) => (row.exact ? row : spelled(text, row, units)))
  return inColumns(text, words, units)
}

/** Words that stand spelled out before the others of their row: 行  业    比上年增长. */
function spelled(text: string, row: GridRow, units: Units): GridRow {
  const [first, second, ...rest] = row.cells
  if (!first || !second || rest.length === 0) return row
  const isOne = ({ text }: GridCell) => /^[\u3400-\u9fff]$/.test(text)
  if (!isOne(first) || !isOne(second) || rest.some(isOne)) return row
  return { ...row, cells: [joined(text, first, second, units), ...rest] }
}

function inColumns(text: string, rows: GridRow[], units: Units): GridRow[] {
  const head = rows.find((row) => !hasAmounts(row) && row.cells.length > 1)
  const counts = rows.filter(hasAmounts).map(({ cells }) => cells.length)
  const width = Math.max(head?.cells.length ?? 0, mostFrequent(counts))
  const unit = head?.cells.findIndex((cell) => /^(?:计量)?单位$/.test(cell.text)) ?? -1
  const withUnit =
    unit >= 0 ? unit : rows.filter(hasAmounts).every(({ cells }) => isUnit(cells[1], units)) ? 1 : -1
  return rows.map((row) => (row.exact || !hasAmounts(row) ? row : fitted(text, row, width, withUnit, units)))
}

const isUnit = (cell: GridCell | undefined, units: Units): boolean =>
  cell !== undefined && cell.figure === null && scaleOf(cell.text, units) !== null

function fitted(text: string, row: GridRow, width: number, unit: number, units: Units): GridRow {
  let cells = row.cells
  const lead = cells.findIndex((cell) => cell.figure !== null && !startsNumbers(cells, cell))
  const labels = Math.max(1, lead)
  const joinable = unit > 0 && unitCell(cells[labels - 1]?.text ?? '', units) ? labels - 1 : labels
  while (cells.length > width && joinable > 1 && cells.length - width < joinable)
    cells = [joined(text, cells[0] as GridCell, cells[1] as GridCell, units), ...cells.slice(2)]
  if (unit > 0 && cells.length < width && !isUnit(cells[unit], units) && cells[unit]?.figure)
    cells = [...cells.slice(0, unit), emptyAt(cells[unit]?.span[0] ?? 0), ...cells.slice(unit)]
  while (cells.length < width) cells = [...cells, emptyAt(cells.at(-1)?.span[1] ?? 0)]
  return { ...row, cells }
}

/** A row number before the label is no figure of the row. */
const startsNumbers = (cells: GridCell[], cell: GridCell): boolean => cells[0] === cell

function joined(text: string, left: GridCell, right: GridCell, units: Units): GridCell {
  const reading = readingOf(text, { start: left.span[0], end: right.span[1] })
  return {
    reading,
    text: reading.text,
    raw: text.slice(left.span[0], right.span[1]),
    span: [left.span[0], right.span[1]],
    indent: left.indent,
    figure: figureOf(reading.text, units)
  }
}

function mostFrequent(counts: number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort(([a, often], [b, other]) => other - often || b - a)[0]?.[0] ?? 0
}
