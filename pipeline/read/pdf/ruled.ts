/** Tables whose borders a page draws: which words stand in which cell, however many lines they take. */
import type { Cell } from '../rows.ts'
import { type Drawing, type DrawnCell, drawnLines } from './broken.ts'
import { type Line, sizeOf, widthOf } from './geometry.ts'
import { joined } from './joined.ts'
import { linesOf } from './lines.ts'
import type { Page, Piece } from './open.ts'
import type { Rule, Rules } from './rules.ts'
import { blanksOf, edgeOf } from './tables.ts'

/** Borders nearer than this, in points, are one: double lines, cells set apart. */
const NEAR = 4
/** Room at the end of a line, in heights of a character, in which the next word had none. */
const ROOM = 2.5

/** The tables of a page that borders tell, a line for each, and the pieces that stand in none. */
export function ruledTables(page: Page, number: number): { tables: Line[]; rest: Piece[] } {
  const tables: Line[] = []
  let rest = page.pieces
  for (const { xs, ys, rules } of frames(page.rules)) {
    const inside = rest.filter((piece) => holds(xs, middleOf(piece)) && holds(ys, heightOf(piece)))
    const table =
      inside.length > 0 &&
      tableOf(
        inside.flatMap((piece) => cut(piece, rules, xs)),
        xs,
        ys,
        rules,
        number
      )
    if (!table) continue
    tables.push(table)
    rest = rest.filter((piece) => !inside.includes(piece))
  }
  return { tables, rest }
}

interface Frame {
  /** Borders between columns, from left to right, and between rows, from top to bottom. */
  xs: number[]
  ys: number[]
  rules: Rules
}

/** Borders that meet each other, as the frames of tables; a row alone, as a page's end leaves it, has three cells. */
function frames({ level, upright }: Rules): Frame[] {
  const levels = merged(level)
  const uprights = merged(upright)
  const groups: Rules[] = []
  for (const rule of levels) groups.push({ level: [rule], upright: [] })
  for (const rule of uprights) {
    const met = groups.filter((group) => group.level.some((other) => meet(other, rule)))
    if (met.length === 0) continue
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push({
      level: met.flatMap((group) => group.level),
      upright: [...met.flatMap((group) => group.upright), rule]
    })
  }
  return groups
    .map((rules) => ({
      xs: places([
        ...rules.upright.map(({ at }) => at),
        ...rules.level.flatMap(({ from, to }) => [from, to])
      ]),
      ys: places([
        ...rules.level.map(({ at }) => at),
        ...rules.upright.flatMap(({ from, to }) => [from, to])
      ]),
      rules
    }))
    .filter(({ xs, ys }) => xs.length > 2 && (ys.length > 2 || (ys.length === 2 && xs.length > 3)))
}

/** Lines at one place that touch each other as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = []
  for (const { at, from, to } of rules.toSorted((a, b) => a.from - b.from)) {
    const same = out.find((rule) => Math.abs(rule.at - at) < NEAR && from <= rule.to + NEAR)
    if (same) same.to = Math.max(same.to, to)
    else out.push({ at, from, to })
  }
  return out
}

const meet = (level: Rule, upright: Rule): boolean =>
  upright.at > level.from - NEAR &&
  upright.at < level.to + NEAR &&
  level.at > upright.from - NEAR &&
  level.at < upright.to + NEAR

function places(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > NEAR)
}

const holds = (borders: number[], value: number): boolean => value > borders[0]! && value < borders.at(-1)!

const middleOf = ({ left, right }: Piece): number => (left + right) / 2
/** The middle of its characters, which stand on the baseline. */
const heightOf = ({ baseline, size }: Piece): number => baseline - size * 0.35

/** Between which two borders a place is. */
const slot = (borders: number[], value: number): number =>
  Math.max(
    0,
    Math.min(
      borders.length - 2,
      borders.findLastIndex((border) => border <= value)
    )
  )

/** Whether a border stands at a place of one axis over a place of the other. */
const isBorder = (rules: readonly Rule[], at: number, over: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= over && rule.to >= over)

/** A piece that PDF.js joined over a border, as one for each cell. */
function cut(piece: Piece, { upright }: Rules, xs: number[]): Piece[] {
  const over = heightOf(piece)
  const slack = piece.size / 2
  const borders = xs.filter(
    (x) => x > piece.left + slack && x < piece.right - slack && isBorder(upright, x, over)
  )
  if (borders.length === 0) return [piece]
  const parts: Piece[] = []
  const width = (piece.right - piece.left) / Math.max(widthOf(piece.text), 1)
  let [left, text] = [piece.left, '']
  let start = left
  const end = (right: number) => {
    if (text.trim() !== '') parts.push({ ...piece, text, left: start, right })
    ;[start, text] = [right, '']
  }
  for (const char of piece.text) {
    const right = left + widthOf(char) * width
    if (borders.some((border) => border > start && border <= (left + right) / 2)) {
      end(left)
      while (borders[0] !== undefined && borders[0] <= (left + right) / 2) borders.shift()
    }
    text += char
    left = right
  }
  end(piece.right)
  return parts
}

/** Numbers in one cell are those of several rows, which no border parts. */
const isNumber = (text: string): boolean => /^[-+]?[0-9][0-9.,]*[%％]?$/.test(text.trim())

function tableOf(pieces: Piece[], xs: number[], ys: number[], rules: Rules, number: number): Line | null {
  const rows = cellsOf(pieces, xs, ys, rules)
  if (rows.some((cells) => cells.some(({ words }) => words.filter(({ text }) => isNumber(text)).length > 1)))
    return null
  const first = rows.flatMap((cells) =>
    cells.filter(({ column }) => column === 0).flatMap(({ words }) => words[0] ?? [])
  )
  const edge = edgeOf(first)
  const table: Drawing = {
    borders: xs,
    rows: rows.map((cells) => cells.map((cell) => textOf(cell, edge)))
  }
  const filled = rows.flat().filter(({ words }) => words.length > 0)
  if (filled.length < 2) return null
  return {
    page: number,
    pieces: [],
    left: xs[0]!,
    right: xs.at(-1)!,
    baseline: ys[0]!,
    size: sizeOf(pieces),
    text: drawnLines(table).join('\n'),
    table
  }
}

interface Drawn extends Omit<Cell, 'lines'> {
  column: number
  width: number
  words: Line[]
}

/** The cells of each row: one that no border parts from the next reaches over it. */
function cellsOf(pieces: Piece[], xs: number[], ys: number[], { level, upright }: Rules): Drawn[][] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
  const middle = (borders: number[], i: number) => (borders[i]! + borders[i + 1]!) / 2
  const open = {
    right: (row: number, column: number) =>
      column < columns && !taken[row]![column] && !isBorder(upright, xs[column]!, middle(ys, row)),
    below: (row: number, column: number) =>
      row < rows && !taken[row]![column] && !isBorder(level, ys[row]!, middle(xs, column))
  }
  const out: Drawn[][] = []
  for (let row = 0; row < rows; row++) {
    const cells: Drawn[] = []
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue
      let across = 1
      while (open.right(row, column + across)) across++
      const over = Array.from({ length: across }, (_, i) => column + i)
      let down = 1
      while (over.every((i) => open.below(row + down, i))) down++
      for (let i = 0; i < down; i++) for (const j of over) taken[row + i]![j] = true
      const inside = pieces.filter((piece) => {
        const [x, y] = [slot(xs, middleOf(piece)), slot(ys, heightOf(piece))]
        return over.includes(x) && y >= row && y < row + down
      })
      cells.push({
        column,
        columns: across,
        rows: down,
        width: xs[column + across]! - xs[column]!,
        words: linesOf({ pieces: inside }, 0)
      })
    }
    out.push(cells)
  }
  return out
}

/** The paragraphs of a cell: a line that left no room for the next one's word goes on with it. */
function textOf({ column, columns, rows, width, words }: Drawn, edge: number | null): DrawnCell {
  const isFull = (line: Line | undefined): boolean =>
    line !== undefined && width - (line.right - line.left) < line.size * ROOM
  const lines: string[] = []
  for (const [i, line] of words.entries()) {
    if (isFull(words[i - 1])) lines.push(joined(lines.pop()!, line.text))
    else lines.push(i === 0 && column === 0 ? `${blanksOf(line, edge)}${line.text}` : line.text)
  }
  return { lines, column, columns, rows, full: isFull(words.at(-1)) }
}
