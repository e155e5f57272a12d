/** The straight lines that a page draws, as the borders of tables are: upright or level, by the operators of PDF.js. */
import type { OPS as Operators, Util as Utilities } from 'pdfjs-dist'

/** A line along one axis, at a place on the other. Lengths in points, from the page's upper left corner. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  level: Rule[]
  upright: Rule[]
}

/** Thickest line, in points; a filled shape that is thicker is a ground, not a border. */
const THICK = 3
/** Shortest line, in points. */
const SHORT = 4
/** Lines on a page from which on it holds a drawing and no table. */
const MOST = 20_000

/** Steps of a path, and how many numbers follow each. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const NUMBERS = [2, 2, 6, 4, 0]

type Matrix = number[]
interface OperatorList {
  fnArray: number[]
  argsArray: unknown[]
}

/** The lines of a page's operators, on their places in a view of it; none where there are more than a table has. */
export function rulesOf(
  { fnArray, argsArray }: OperatorList,
  view: Matrix,
  { OPS, Util }: { OPS: typeof Operators; Util: typeof Utilities }
): Rules {
  const rules: Rules = { level: [], upright: [] }
  const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke])
  const fills = new Set<number>([OPS.fill, OPS.eoFill])
  const outer: Matrix[] = []
  let matrix = view
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.save) outer.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? view
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(matrix)
      const [own] = args as [Matrix | null]
      if (own) matrix = Util.transform(matrix, own)
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]]
      if (!path) continue
      if (strokes.has(paint)) for (const line of linesOf(path)) add(rules, placed(line, matrix))
      else if (fills.has(paint)) addFilled(rules, path, matrix)
    }
    if (rules.level.length + rules.upright.length > MOST) return { level: [], upright: [] }
  }
  return rules
}

type Segment = [x1: number, y1: number, x2: number, y2: number]

/** The straight lines of a path. */
function linesOf(path: ArrayLike<number>): Segment[] {
  const lines: Segment[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (let i = 0; i < path.length; ) {
    const step = path[i]!
    const count = NUMBERS[step]
    if (count === undefined) return []
    const [toX, toY] =
      step === CLOSE ? [startX, startY] : [path[i + count - 1] as number, path[i + count] as number]
    if (step === LINE || step === CLOSE) lines.push([x, y, toX, toY])
    if (step === MOVE) [startX, startY] = [toX, toY]
    ;[x, y] = [toX, toY]
    i += 1 + count
  }
  return lines
}

function placed([x1, y1, x2, y2]: Segment, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Segment {
  return [a * x1 + c * y1 + e, b * x1 + d * y1 + f, a * x2 + c * y2 + e, b * x2 + d * y2 + f]
}

function add({ level, upright }: Rules, [x1, y1, x2, y2]: Segment): void {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (width >= SHORT && height <= 1)
    level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  else if (height >= SHORT && width <= 1)
    upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

/** A thin filled rectangle is a line too: Word draws borders so, many of them in one path. */
function addFilled(rules: Rules, path: ArrayLike<number>, matrix: Matrix): void {
  let shape: Segment[] = []
  const end = () => {
    const corners = shape.map((line) => placed(line, matrix))
    const xs = corners.flatMap(([x1, , x2]) => [x1, x2])
    const ys = corners.flatMap(([, y1, , y2]) => [y1, y2])
    shape = []
    if (xs.length === 0) return
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (bottom - top <= THICK) add(rules, [left, (top + bottom) / 2, right, (top + bottom) / 2])
    else if (right - left <= THICK) add(rules, [(left + right) / 2, top, (left + right) / 2, bottom])
  }
  for (const line of linesOf(path)) {
    const last = shape.at(-1)
    if (last && (last[2] !== line[0] || last[3] !== line[1])) end()
    shape.push(line)
  }
  end()
}
