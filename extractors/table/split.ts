/** Parts of a block of rows: title rows, head rows, then the rows that the head is for; a new head opens a new part. */
import { saysWhen } from '../../pipeline/heads.ts'
import { type GridCell, type GridRow, hasAmounts, saysClauses, single } from './grid.ts'

export interface Part {
  /** Rows of one cell above the head: a title, 单位：万元. */
  titles: GridCell[]
  heads: GridRow[]
  body: GridRow[]
}

/** Most rows that a head has. */
const MOST_HEADS = 3

/** @param isHeadCell whether a cell's words could head a column of figures */
export function partsOf(rows: GridRow[], isHeadCell: (cell: GridCell) => boolean): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < rows.length; ) {
    const { part, end } = partAt(rows, at, isHeadCell)
    parts.push(part)
    at = end
  }
  return parts
}

function partAt(
  rows: GridRow[],
  from: number,
  isHeadCell: (cell: GridCell) => boolean
): { part: Part; end: number } {
  const part: Part = { titles: [], heads: [], body: [] }
  let at = from
  for (; at < rows.length; at++) {
    const row = rows[at] as GridRow
    if (isCounter(row)) continue
    if (isData(row)) break
    const lone = single(row)
    const unit = row.cells.find(({ text }) => /^[（(]?(?:计量|金额)?单位[:：]/.test(text))
    if (unit) part.titles.unshift(unit)
    else if (lone && part.heads.length === 0) part.titles.unshift(lone)
    else if (lone && row.cells[0]?.text !== '') break
    else if (
      part.heads.length === MOST_HEADS ||
      (part.heads.length > 0 && tells(row)) ||
      (isComplete(part.heads.at(-1), row) && !isUnits(row) && !goesOn(row, isHeadCell))
    )
      break
    else part.heads.push(row)
  }
  for (; at < rows.length; at++) {
    const row = rows[at] as GridRow
    if (isCounter(row) || part.heads.some((head) => isSame(head, row))) continue
    if (part.body.some(hasAmounts) && opensHead(row, part, isHeadCell)) break
    part.body.push(row)
  }
  return { part, end: at }
}

/** 1 | 扩大投资 | 实施项目120个，完成投资86亿元。: no row of heads, though it has no amounts. */
const tells = ({ cells }: GridRow): boolean =>
  cells.some(saysClauses) || /^[0-9]{1,3}$/.test(cells[0]?.text ?? '')

const isData = (row: GridRow): boolean => hasAmounts(row) && !isCounter(row)

/** 栏次 1 2 3, 甲 乙 1 2: it numbers the columns. */
function isCounter({ cells }: GridRow): boolean {
  const words = cells.map(({ text }) => text).filter((text) => text !== '')
  if (words.length > 2 && words.every((text, i) => FORMULA.test(text) || (i === 0 && ROW_NAME.test(text))))
    return true
  const numbers = words.filter((text) => NUMBERED.test(text)).map((text) => Number.parseInt(text, 10))
  const others = words.filter((text) => !NUMBERED.test(text))
  return (
    numbers.length >= 2 &&
    numbers.every((number, i) => number === (numbers[0] as number) + i) &&
    (numbers[0] as number) <= 2 &&
    others.every((text) => ROW_NAME.test(text))
  )
}

/** 3=1+2 */
const NUMBERED = /^[0-9]{1,2}(?:=.*)?$/
const ROW_NAME = /^(?:栏次|行次|序号|栏目|公式|代码|[甲乙丙丁])$/
/** 公 式 | A=B+C | B | C */
const FORMULA = /^[A-Z](?:=[A-Z+*/×÷()（）-]{1,20})?$/

/** 上月=100, （亿元）: what the head above counts in. */
const isUnits = ({ cells }: GridRow): boolean =>
  cells.every(({ text }) => text === '' || /=100[）)]?$|^[（(][^（()）]{1,8}[）)]$/.test(text)) &&
  cells.some(({ text }) => text !== '')

/** （万人） | （亿元） | 增长（%） below 提取人数 | 提取金额 | 提取金额同比: the head's words are broken over two rows. */
const goesOn = ({ cells }: GridRow, isHeadCell: (cell: GridCell) => boolean): boolean => {
  const filled = cells.filter(({ text }) => text !== '')
  return cells[0]?.text === '' && filled.length > 0 && filled.every(isHeadCell)
}

/** A head whose every column says something of its own needs no second row, but one that ends before the row does. */
const isComplete = (head: GridRow | undefined, row: GridRow): boolean =>
  head !== undefined &&
  (head.cells.length >= row.cells.length || row.cells[0]?.text !== '') &&
  head.cells.every(({ text }, i) => text !== '' && text !== head.cells[i + 1]?.text)

const isSame = (a: GridRow, b: GridRow): boolean =>
  a.cells.length === b.cells.length && a.cells.every(({ text }, i) => text === b.cells[i]?.text)

/** A row without figures, most of whose cells over figures are words of heads; not 完成时间 | 2025年12月, which is when. */
function opensHead(row: GridRow, { body }: Part, isHeadCell: (cell: GridCell) => boolean): boolean {
  if (hasAmounts(row) || single(row)) return false
  const over = row.cells.filter((_, i) => i > 0 && body.some(({ cells }) => cells[i]?.figure))
  const filled = over.filter(({ text }) => text !== '')
  if (filled.length === 1 && row.cells.some(({ text }) => saysWhen(text))) return false
  return filled.length > 0 && filled.filter(isHeadCell).length > filled.length / 2
}
