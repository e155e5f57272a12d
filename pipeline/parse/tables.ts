/**
 * Tables that became lines of text. Cells between tabs are the plain form: there an empty cell
 * keeps its place. Cells parted by several spaces, and the one-space lines of flattened
 * communiqués (接待游客 万人次 168.20 -21.0), are rows too where figures show it.
 */
import { formAt } from './forms.ts'
import { isFurniture, isPageNumber } from './furniture.ts'
import { blankAt, compact, nextBlank, type Stretch, skipBlanks, trim } from './text.ts'

interface RowLine {
  cells: Stretch[]
  by: 'tab' | 'spaces' | 'space'
  /** How many of its cells behind the first hold a figure. */
  figures: number
  /** Some cell holds more than words of a table do: it is a row only below another one of so many cells. */
  wordy: boolean
}

/** Rows of each table by the start of its first line; a row is a line. */
export function tablesOf(text: string, lines: Stretch[]): Map<number, Stretch[][]> {
  const rows = lines.map((line) => rowOf(text, line))
  const tabbed = tabsBelow(rows)
  const found = new Map<number, Stretch[][]>()
  const wordsBetween = (line: Stretch) =>
    isParted(text, line)
      ? betweenTabs(text, line)?.map(({ start, end }) => text.slice(start, end))
      : undefined
  // Where a form may begin next: what may be one is looked through once.
  let tried = 0
  for (let index = 0; index < lines.length; ) {
    if (index >= tried) {
      const { length, isForm } = formAt(lines, index, wordsBetween)
      tried = index + Math.max(length, 1)
      if (isForm) {
        const form = lines.slice(index, tried).map((line) => betweenTabs(text, line) as Stretch[])
        found.set((lines[index] as Stretch).start, form)
        index = tried
        continue
      }
    }
    const opens = opensTable(rows[index], rows[index + 1], tabbed[index + 1])
    const { table, next } = opens ? tableAt(text, lines, rows, index) : { table: [], next: index + 1 }
    if (table.length > 0) found.set((lines[index] as Stretch).start, table)
    index = next
  }
  return found
}

/** Rows of the table that begins with line `index`, none where it holds too few figures; and where the next may begin. */
function tableAt(
  text: string,
  lines: Stretch[],
  rows: (RowLine | undefined)[],
  index: number
): { table: Stretch[][]; next: number } {
  const table: RowLine[] = []
  let figured = 0
  let last = index
  let at = index
  for (; at < lines.length; at++) {
    const line = lines[at] as Stretch
    const row = rows[at] ?? (table.length > 0 ? groupAt(text, lines, rows, at, table) : undefined)
    if (!row || (row.wordy && !fitsUnder(table, row))) break
    // 某市统计局　某市调查队　编, and the table's title, above rows whose cells tabs part.
    const first = table[0]
    if (
      row.by === 'tab' &&
      first &&
      first.by !== 'tab' &&
      figured === 0 &&
      first.cells.length !== row.cells.length
    )
      return { table: [], next: index + 1 }
    // Behind an empty line a row without figures is the head of the next table.
    if (figured > 0 && row.figures === 0 && parted(text, lines[at - 1] as Stretch, line)) break
    table.push(row)
    if (row.figures === 0) continue
    figured++
    last = at
  }
  while (table.length > 0 && table.at(-1)?.figures === 0 && table.at(-1)?.by !== 'tab') table.pop()
  const tabbed = table.filter(({ by }) => by === 'tab').length
  const told = table.some(({ wordy }) => wordy) || isHeaded(text, table)
  const enough = figured >= 2 || (figured === 1 && tabbed >= 2) || told
  // A list of thousands of names: what begins later in it, up to its one figure, holds no more of them.
  if (!enough) return { table: [], next: figured === 0 ? at : last + 1 }
  if (isContents(text, table)) return { table: [], next: index + 1 }
  return { table: table.map(({ cells }) => cells), next: index + table.length }
}

/** Whether a row of more than words of a table stands under a head of as many columns; indented prose has none. */
const fitsUnder = (table: RowLine[], { cells }: RowLine): boolean =>
  table.findLast((row) => row.cells.length > 2)?.cells.length === cells.length &&
  (table[0]?.cells.filter(({ start, end }) => end > start).length ?? 0) > 2

/** 序号 | 工作任务 | 责任单位 above rows of words: a table without a figure. */
const isHeaded = (text: string, [head, ...body]: RowLine[]): boolean =>
  head !== undefined &&
  head.cells.length > 2 &&
  body.length > 0 &&
  head.cells.every(({ start, end }) => end > start) &&
  head.cells.some((cell) => HEAD.test(wordsOf(text, cell))) &&
  [head, ...body].every(({ by, cells }) => by === 'tab' && cells.length === head.cells.length)

const lone = (line: Stretch): RowLine => ({ cells: [line], by: 'space', figures: 0, wordy: false })

/** For each line the row between tabs that it is, or that stands below it with only rows without figures between. */
function tabsBelow(rows: (RowLine | undefined)[]): (RowLine | undefined)[] {
  const below: (RowLine | undefined)[] = []
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    below[at] = row?.by === 'tab' ? row : row?.figures === 0 ? below[at + 1] : undefined
  }
  return below
}

/** A head of words with single spaces between them is one only above a row that it fits. */
function opensTable(
  row: RowLine | undefined,
  next: RowLine | undefined,
  tabbed: RowLine | undefined
): boolean {
  if (!row || row.wordy) return false
  if (row.figures > 0 || row.by === 'tab') return true
  // 某市统计局　某市调查队　编, 1-3  主要指标: who made a table whose cells tabs part, and its title.
  if (tabbed && tabbed.cells.length !== row.cells.length) return false
  if (row.by !== 'space') return true
  return next !== undefined && (row.cells.length >= 3 || row.cells.length === next.cells.length)
}

/** Cells of a line, where it may be a row. */
function rowOf(text: string, line: Stretch): RowLine | undefined {
  if (!isParted(text, line)) return undefined
  const words = text.slice(line.start, line.end)
  // 3 | 1 | 0 is no page number.
  if (isCaption(words) || isFurniture(words) || (isPageNumber(words) && !words.includes('\t')))
    return undefined
  const tabbed = betweenTabs(text, line)
  if (tabbed) {
    const row = of(text, tabbed, 'tab')
    if (isItem(text, tabbed)) return undefined
    if (tabbed.every((cell) => isCell(text, cell)) || isFigured(row)) return row
    if (isTwofold(text, row) && row.figures > 0) return row
    return isWordy(row) ? { ...row, wordy: true } : undefined
  }
  const wide = cellsOf(text, line, 2)
  if (wide.length >= 2 && wide.every((cell) => isCell(text, cell))) return of(text, wide, 'spaces')
  const narrow = cellsOf(text, line, 1)
  if (narrow.length < 2 || !narrow.every((cell) => isCell(text, cell))) return undefined
  const [, ...rest] = narrow.map((cell) => wordsOf(text, cell))
  if (rest.some((cell) => cell.length > LONGEST_NARROW)) return undefined
  const row = of(text, narrow, 'space')
  const last = rest.at(-1) as string
  if (row.figures > 0) return FIGURE.test(last) || EMPTY.test(last) ? row : undefined
  return narrow.some((cell) => HEAD.test(wordsOf(text, cell))) ? row : undefined
}

const of = (text: string, cells: Stretch[], by: RowLine['by']): RowLine => ({
  cells,
  by,
  wordy: false,
  figures: cells.slice(1).filter((cell) => FIGURE.test(wordsOf(text, cell))).length
})

/** A row of figures in which one cell describes at length: 项目 | 全长5公里，宽36米。 | 总投资 | 完成投资. */
const isFigured = (row: RowLine): boolean => row.cells.length > 3 && row.figures > 1 && isWordy(row)

/** 老旧小区 | 改造36个，惠及居民5200户 | 11月底: cells of prose among others. */
const isWordy = ({ cells }: RowLine): boolean =>
  cells.length > 2 && cells.every(({ start, end }) => end - start <= LONGEST_WORDY)

const LONGEST_WORDY = 2000

/** 地区生产总值 | 增长6%左右 | 524.6亿元，增长6.2%: a cell of a row may tell an amount and its growth. */
const isTwofold = (text: string, { cells }: RowLine): boolean =>
  cells.length > 2 && cells.every((cell, at) => isCell(text, cell) || (at > 0 && isPair(text, cell)))

function isPair(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end)
  const parts = words.split('，')
  return (
    words.length <= LONGEST_CELL &&
    !/[。；！？]/.test(words) &&
    parts.length === 2 &&
    parts.every((part) => /[0-9]/.test(part))
  )
}

/** Longest cell behind the first of a row with single spaces. */
const LONGEST_NARROW = 12
const LONGEST_CELL = 40
const LONGEST_GROUP = 30

/** A number with its sign, bounds, unit, brackets; no date. */
const FIGURE =
  /^(?:[（(【[〔]?[约超近<>≥≤]?[-+−–—±▲▼↑↓]?[0-9][0-9,.]*(?:[-—–~][0-9][0-9,.]*)?(?![0-9]*[年月日])[^0-9]{0,5}(?:[（(][-+−–—]?[0-9][0-9,.]*%?[）)])?|(?:基本|与上年|同比)?持平)$/
const EMPTY = /^(?:[-—–/]{1,3}|…+|\.{2,6})$/
/** Words that only heads hold. */
const HEAD = /指标|项目|名称|单位|地区|合计|绝对数|增长|增减|比重|年|月|季|[（(].{0,4}[%元人吨][）)]/

const wordsOf = (text: string, { start, end }: Stretch): string =>
  compact(text.slice(start, end)).normalize('NFKC')

const isCell = (text: string, { start, end }: Stretch): boolean =>
  end - start <= LONGEST_CELL && !isSentence(text.slice(start, end))

/** 白酒（折65度，商品量） is none, though it has a comma. */
const isSentence = (words: string): boolean =>
  /[。；，！？]/.test(words) && /[。；，！？]/.test(words.replace(/（[^（）。；]*）/g, ''))

/** 1.⇥加快推进: the number of a list's item and its words, not two cells. */
function isItem(text: string, cells: Stretch[]): boolean {
  const [first, second] = cells.map((cell) => wordsOf(text, cell))
  return (
    cells.length === 2 &&
    /^[(（]?[0-9一二三四五六七八九十①-⑳]{1,3}[)）]?[、.．]?$/.test(first as string) &&
    !FIGURE.test(second as string)
  )
}

/** 表1 主要指标, 专栏2 主要指标, 单位：万元: what stands above a table. */
const isCaption = (words: string): boolean =>
  /^(?:(?:续|附)?表|专栏)[\s\u3000]*[0-9０-９一二三四五六七八九十]|^[（(]?(?:计量)?单位[：:][^\t]*$/.test(
    words
  )

/** A line between rows that says what those below it belong to: its words, or a number and its words (二 | 提升质量). */
function groupAt(
  text: string,
  lines: Stretch[],
  rows: (RowLine | undefined)[],
  at: number,
  table: RowLine[]
): RowLine | undefined {
  const line = lines[at] as Stretch
  if (isGroup(text, lines, rows, at)) return lone(line)
  const [head] = table as [RowLine, ...RowLine[]]
  const next = rows[at + 1]
  const fits = (row: RowLine | undefined) => row?.by === 'tab' && row.cells.length === head.cells.length
  if (head.cells.length < 3 || !fits(head) || !fits(next) || !next?.wordy) return undefined
  const cells = betweenTabs(text, line)
  if (cells && isItem(text, cells)) return { cells, by: 'tab', figures: 0, wordy: false }
  return isLone(text, line) ? lone(line) : undefined
}

/** Most lines of one cell that stand together between rows. */
const MOST_GROUPS = 2

/** A line of one cell among rows: what the rows below it belong to (二、财政, 其中：). */
function isGroup(text: string, lines: Stretch[], rows: (RowLine | undefined)[], at: number): boolean {
  let next = at + 1
  while (next < at + MOST_GROUPS && !rows[next] && lines[next] && isLone(text, lines[next] as Stretch)) next++
  const line = lines[at]
  if (!line || !rows[next]?.figures || !isLone(text, line)) return false
  for (let i = at; i <= next; i++)
    if (parted(text, lines[i - 1] as Stretch, lines[i] as Stretch)) return false
  const words = text.slice(line.start, line.end)
  return rows[next]?.by === 'tab' || /^(?:[#＃]|其中|按|分|[一二三四五六七八九十（(])|[：:]$/.test(words)
}

function isLone(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end)
  return (
    words.length <= LONGEST_GROUP &&
    !/[。；，！？\t]/.test(words) &&
    !isCaption(words) &&
    !isPageNumber(words)
  )
}

/** Whether an empty line stands between two lines. */
const parted = (text: string, before: Stretch, after: Stretch): boolean =>
  (text.slice(before.end, after.start).match(/\r\n|[\n\r]/g)?.length ?? 0) > 1

/** A contents page whose leaders became tabs: markers, and pages that do not go back. */
function isContents(text: string, table: RowLine[]): boolean {
  const rows = table.map(({ cells }) => cells.map((cell) => wordsOf(text, cell)))
  const pages = rows.map((row) =>
    row.length === 2 && /^[0-9]{1,4}$/.test(row[1] as string) ? Number(row[1]) : -1
  )
  const marked = rows.filter(([words]) =>
    /^(?:第.{1,3}[章节编篇]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]+|[0-9]+[.、])/.test(
      words ?? ''
    )
  )
  return marked.length > rows.length / 2 && pages.every((page, i) => page >= (pages[i - 1] ?? 0))
}

/** Whether a blank stands in the line, or at its ends: without one it is a single cell. */
const isParted = (text: string, { start, end }: Stretch): boolean =>
  nextBlank(text, start, end) < end || isInline(text[start - 1]) || isInline(text[end])

/** Cells between the tabs of the whole line, empty ones included; undefined where it has no tab. */
function betweenTabs(text: string, line: Stretch): Stretch[] | undefined {
  let start = line.start
  while (start > 0 && isInline(text[start - 1])) start--
  let end = line.end
  while (end < text.length && isInline(text[end])) end++
  if (!text.slice(start, end).includes('\t')) return undefined
  const cells: Stretch[] = []
  for (let from = start, at = start; at <= end; at++) {
    if (at < end && text[at] !== '\t') continue
    cells.push(trim(text, { start: from, end: at }))
    from = at + 1
  }
  return cells
}

const isInline = (char: string | undefined): boolean =>
  char === ' ' || char === '\t' || char === '\u00a0' || char === '\u3000'

/** Cells parted by at least `spaces` blanks, or by a wide one. */
function cellsOf(text: string, { start, end }: Stretch, spaces: number): Stretch[] {
  const cells: Stretch[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (blankAt(text, at) === 0) continue
    const next = skipBlanks(text, at, end)
    const gap = text.slice(at, next)
    if (gap.length >= spaces || gap.includes('\u3000')) {
      cells.push({ start: from, end: at })
      from = next
    }
    at = next - 1
  }
  cells.push({ start: from, end })
  return cells
}
