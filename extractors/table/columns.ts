/** The columns of a part of a table: what each holds, and what its head says, over one row or several. */
import type { Span } from '../../pipeline/dataset.ts'
import type { Calendar } from '../time/calendar.ts'
import { yearOf } from '../time/day.ts'
import type { Units } from '../unit/index.ts'
import { type Head, headOf, type Role } from './column.ts'
import { isBlank } from './figure.ts'
import type { GridCell, GridRow } from './grid.ts'
import { isDivision, nameUnder, saysKind } from './nest.ts'
import { isTimeLabel, within } from './period.ts'
import { isPlace } from './place.ts'
import type { Part } from './split.ts'
import { scaleOf } from './unit.ts'

export interface Column {
  index: number
  type: 'label' | 'place' | 'period' | 'unit' | 'number' | 'skip' | 'figures'
  head: Head
  /** What its figures are is a guess: the table has no head. */
  guessed: boolean
  /** A head that is a place: 指标 | 城关区 | 青山区. */
  place: Span | null
  /** What stands over the labels beside it too: 收入 over 项目 | 预算数. */
  side: string
}

/** Columns from labels to the next labels: 收入项目 预算数 | 支出项目 预算数 are two. */
export interface Segment {
  labels: Column[]
  unit: Column | null
  figures: Column[]
}

/** @param before columns of the part before, whose head holds on behind a page's end */
export function columnsOf(part: Part, before: Column[] | null, calendar: Calendar, units: Units): Column[] {
  const { heads, body } = part
  const width = Math.max(0, ...[...heads, ...body].map(({ cells }) => cells.length))
  if (heads.length === 0 && before?.length === width) return before
  const stacks = Array.from({ length: width }, (_, i) => stackOf(heads, i))
  const isLabel = (at: number): boolean => {
    const lowest = stacks[at]?.at(-1)
    return lowest !== undefined && headOf(lowest.cell, calendar, units).role === 'label'
  }
  const columns = stacks.map((stack, index): Column => {
    const over = stack.filter(({ at }, i) => i < stack.length - 1 && at < index && isLabel(at))
    const own = stack.filter((head) => !over.includes(head)).map(({ cell }) => cell)
    const said = mergedHead(own, calendar, units)
    const type = typeOf(index, said, body, calendar, units)
    const misread = type === 'figures' && said.role !== null && LABELS.has(said.role)
    const head: Head = misread
      ? { ...said, role: null, rest: unitless(said), restSpans: said.span ? [said.span] : [] }
      : said
    const place = index > 0 && head.restSpans.length === 1 && isPlace(head.rest) ? head.restSpans[0]! : null
    return {
      index,
      head: place ? { ...head, rest: '', restSpans: [] } : head,
      type,
      guessed: false,
      place,
      side: over[0]?.cell.text ?? ''
    }
  })
  return heads.length === 0
    ? withGuess(columns)
    : besidePlaces(undated(columns, calendar)).map((column) =>
        asLabel(ofMerged(amongLeft(column, columns), columns, stacks), columns, body)
      )
}

/** 一季度 as a head, where the rows are years, names a time though nothing says of which year. */
function undated(columns: Column[], calendar: Calendar): Column[] {
  if (!columns.some(({ type }) => type === 'period')) return columns
  const some = within(calendar, SOME_YEAR)
  return columns.map((column) =>
    column.type === 'figures' && column.head.time === null && isTimeLabel(column.head.rest, some)
      ? { ...column, head: { ...column.head, rest: '', restSpans: [] } }
      : column
  )
}

/** 城市 and 农村 beside 全国, 本级 beside 本地区 are where the figures hold. */
function besidePlaces(columns: Column[]): Column[] {
  if (!columns.some(({ type, place }) => type === 'figures' && place)) return columns
  return columns.map((column) => {
    const { type, head, place } = column
    if (type !== 'figures' || place) return column
    if (/^[省市区县州]?本级$/.test(head.words))
      return { ...column, place: head.span, head: { ...head, rest: '', restSpans: [] } }
    return /^(?:城市|农村|城镇|乡村)$/.test(head.words) ? { ...column, place: head.span } : column
  })
}

const SOME_YEAR = yearOf(2000)

interface HeadCell {
  cell: GridCell
  /** The column where it begins. */
  at: number
}

/** 其中：女性 beside 人数（万人） counts in the same unit. */
function amongLeft(column: Column, columns: Column[]): Column {
  const left = columns[column.index - 1]
  const sex = SEXES.test(column.head.rest) && column.head.role === null
  const whole = columns
    .slice(0, column.index)
    .findLast(({ type, head }) => type === 'figures' && !SEXES.test(head.rest))
  const people = sex && whole ? ofPeople(column, column.head.rest, whole) : null
  if (people) return people
  if (!/(?:^|[^\u3400-\u9fff])(?:其中|[#＃])/.test(column.head.words) || column.head.scales.length > 0)
    return column
  return left ? { ...column, head: { ...column.head, scales: left.head.scales } } : column
}

/** 男 | 女 beside （人） below one 总人口: the column that only states the unit is the whole of the others. */
function ofMerged(column: Column, columns: Column[], stacks: HeadCell[][]): Column {
  const [top, ...lower] = stacks[column.index] ?? []
  const { role, scales } = column.head
  if (!top || lower.length === 0 || top.at === column.index || scales.length > 0) return column
  const whole = columns[top.at]
  const isUnit = /^[（(][^（()）]+[）)]$/.test(stacks[top.at]?.at(-1)?.cell.text ?? '')
  if (!whole || !isUnit || column.type !== 'figures' || (role !== null && role !== 'level')) return column
  const own = lower.at(-1)?.cell.text ?? ''
  return (
    (SEXES.test(own) ? ofPeople(column, own, whole) : null) ?? {
      ...column,
      head: { ...column.head, scales: whole.head.scales }
    }
  )
}

/** 学校（所） heads figures; the bracket is their unit. */
const unitless = ({ words, scales }: Head): string =>
  scales.length > 0 ? words.replace(/[（(][^（()）]*[）)]$/, '') : words

const SEXES = /^[男女]性?$/

/** 男性 behind 总人口（人） counts these people. */
function ofPeople(column: Column, sex: string, whole: Column): Column | null {
  if (!/(?:人口|人数)$/.test(whole.head.rest)) return null
  const rest = nameUnder(sex.length === 1 ? `${sex}性` : sex, whole.head.rest, true)
  const scales = column.head.scales.length > 0 ? column.head.scales : whole.head.scales
  return { ...column, head: { ...column.head, scales, rest } }
}

/**
 * Head cells above a column, the topmost first; merged ones are spread over the columns they cover, the first
 * of which may be the whole that the others are parts of: 债务限额 | - | - over - | 一般债务 | 专项债务.
 */
function stackOf(heads: GridRow[], index: number): HeadCell[] {
  const stack: HeadCell[] = []
  heads.forEach(({ cells }, row) => {
    let at = index
    const below = (i: number) => heads.slice(row + 1).some((head) => (head.cells[i]?.text ?? '') !== '')
    const filled = (i: number) => (cells[i]?.text ?? '') !== ''
    while (at > 0 && !filled(at) && below(at) && (below(at - 1) || (at > 1 && filled(at - 1)))) at--
    const cell = cells[at]
    if (cell && cell.text !== '' && cell.text !== stack.at(-1)?.cell.text) stack.push({ cell, at })
  })
  return stack
}

/** What the cells of a head say together; where they differ the lowest has it. */
function mergedHead(stack: GridCell[], calendar: Calendar, units: Units): Head {
  let known = calendar
  let merged: Head | null = null
  for (const cell of stack) {
    const head = headOf(cell, known, units)
    known = within(known, head.time)
    if (!merged) merged = head
    else merged = below(merged, head)
  }
  return merged ?? headOf({ ...EMPTY }, calendar, units)
}

const EMPTY: GridCell = {
  reading: { text: '', offsets: new Uint32Array() },
  text: '',
  raw: '',
  span: [0, 0],
  indent: 0,
  figure: null
}

function below(upper: Head, lower: Head): Head {
  const measured =
    lower.role !== null && lower.role !== 'level'
      ? lower
      : upper.role !== null && upper.role !== 'level'
        ? upper
        : lower
  // 环比 over 上月=100 is an index, no change.
  const isIndexed = (lower.index || upper.index) && measured.role === 'change'
  return {
    ...measured,
    role: isIndexed ? 'level' : (measured.role ?? upper.role),
    status: lower.status ?? upper.status,
    baseline: lower.baseline ?? upper.baseline,
    baselineWords: lower.baselineWords ?? upper.baselineWords,
    of: lower.of ?? upper.of,
    scales:
      lower.scales.length > 0
        ? lower.scales
        : upper.role === lower.role || lower.role === 'level' || lower.role === null
          ? upper.scales
          : [],
    index: lower.index || upper.index,
    besides: lower.besides || upper.besides,
    time: lower.time ?? upper.time,
    ...nameOf(upper, lower),
    shared: lower.rest === '' && upper.rest !== ''
  }
}

/** 播种面积 under 粮食 is 粮食播种面积; 公务用车购置费 under 公务用车购置及运行费 has its own full name. */
function nameOf(upper: Head, lower: Head): Pick<Head, 'rest' | 'restSpans'> {
  // 男 below 按性别分
  if (lower.rest !== '' && isDivision(upper.rest)) return { rest: lower.rest, restSpans: lower.restSpans }
  // 运行维护费 below 公务用车购置及运行维护费 is a part of it; 投资 below 固定资产投资 is that.
  const isMember = lower.rest !== '' && /[及和与、]/.test(upper.rest)
  if (upper.rest.includes(lower.rest) && !isMember) return { rest: upper.rest, restSpans: upper.restSpans }
  if (upper.rest.includes(lower.rest)) return { rest: lower.rest, restSpans: lower.restSpans }
  if (isFull(lower.rest, upper.rest)) return { rest: lower.rest, restSpans: lower.restSpans }
  return {
    rest: nameUnder(lower.rest, upper.rest, false),
    restSpans: [...upper.restSpans, ...lower.restSpans]
  }
}

/** A name that opens or ends with the words of the one above it needs no more of them. */
const isFull = (lower: string, upper: string): boolean =>
  saysKind(lower, upper) ||
  (lower.length > 4 &&
    upper.length > 2 &&
    (lower.startsWith(upper.slice(0, 4)) || lower.endsWith(upper.slice(-4))))

const LABELS: ReadonlySet<Role> = new Set(['label', 'place', 'period', 'number', 'skip'])

function typeOf(
  index: number,
  head: Head,
  body: GridRow[],
  calendar: Calendar,
  units: Units
): Column['type'] {
  const cells = body.map(({ cells }) => cells[index] ?? EMPTY).filter(({ text }) => !isBlank(text))
  const figures = cells.filter(({ figure }) => figure)
  const unit = cells.filter(({ figure, text }) => !figure && scaleOf(text, units) !== null)
  if (head.role === 'unit' || (unit.length > cells.length * 0.6 && head.role === null && index > 0))
    return unit.length > 0
      ? 'unit'
      : index === 0 || areBodies(cells)
        ? labelType('label', cells, calendar)
        : 'skip'
  // 全市 | 城市 | 农村: what heads labels elsewhere heads figures here.
  const labels =
    index === 0 || head.role === 'number' || head.role === 'skip' || figures.length * 2 < cells.length
  if (index === 0 && head.role === 'skip') return labelType('label', cells, calendar)
  if (head.role !== null && LABELS.has(head.role) && labels)
    return labelType(head.role as Column['type'], cells, calendar)
  if (index === 0 && (isAllFigures(cells, head) || (cells.length > 0 && isWordless(body, head))))
    return 'figures'
  if (index === 0 && head.role === 'rank' && figures.length * 2 > cells.length) return 'figures'
  if (index === 0) return isNumbering(body) ? 'number' : labelType('label', cells, calendar)
  if (
    figures.length > 0 &&
    figures.every(({ figure }) => figure?.yearlike) &&
    figures.length > 1 &&
    head.role === null
  )
    return 'skip'
  if (head.role !== null && figures.length > 0) return 'figures'
  if (figures.length > 0 && figures.length * 2 >= cells.length) return 'figures'
  if (head.time && figures.length > 0) return 'figures'
  return cells.length > 0 && figures.length === 0 ? 'skip' : figures.length > 0 ? 'figures' : 'skip'
}

/** A first column without a label, under a head that says what its amounts are: 合计 | 公务接待费. */
const isAllFigures = (cells: GridCell[], { role, rest }: Head): boolean =>
  (role === 'level' || (role === null && rest !== '')) &&
  cells.length > 0 &&
  cells.every(
    ({ figure, text }) => figure !== null && !figure.yearlike && /[0-9][.,][0-9]|^0$|[0-9]{4}/.test(text)
  )

/** 单位 over 东山县, 市教育局: who it is, not what is counted in. */
const areBodies = (cells: GridCell[]): boolean => {
  const words = cells.filter(({ text }) => !/^[合总小]计$/.test(text))
  const named = words.filter(
    ({ text }) => isPlace(text) || /.[局委办院校厅部站所厂社处队会]$|公司$|中心$|学校$/.test(text)
  )
  return words.length > 0 && named.length >= words.length * 0.6
}

/** Rows of figures alone, which begin with no number of theirs: 结果维持 | 结果纠正 | 总计. */
function isWordless(body: GridRow[], { role, rest }: Head): boolean {
  const firsts = body.map(({ cells }) => cells[0]?.figure?.quantity.value ?? null)
  const counts = firsts.length > 1 && firsts.every((value, i) => value === (firsts[0] ?? 0) + i)
  return (
    (role === 'level' || (role === null && rest !== '')) &&
    !counts &&
    body.every(
      ({ cells }) =>
        cells.length > 2 && cells.every(({ figure, text }) => (figure && !figure.yearlike) || isBlank(text))
    )
  )
}

/** Labels that are mostly places or times make their column one of these. */
function labelType(type: Column['type'], cells: GridCell[], calendar: Calendar): Column['type'] {
  // 年份 above things, the years beside it: 年份 | 2021年 | 2022年.
  if (type === 'period' && !cells.some(({ text }) => isTimeLabel(text, calendar) || /^[0-9]+$/.test(text)))
    return 'label'
  if (type !== 'label') return type
  const words = cells
    .map(({ text }) => text.replace(/^(?:[#＃]|其中[:：]?|[0-9]{1,2}[.、])/, ''))
    .filter((text) => !/^[合总小]计$/.test(text))
  const most = (is: (text: string) => boolean) =>
    words.length > 0 && words.filter(is).length >= words.length * 0.6
  if (most(isPlace)) return 'place'
  return most((text) => isTimeLabel(text, calendar)) ? 'period' : 'label'
}

/** A first column of row numbers, behind which the labels stand. */
function isNumbering(body: GridRow[]): boolean {
  const rows = body.filter(({ cells }) => cells[0]?.text !== '' && cells.length > 2)
  const numbers = rows.flatMap(({ cells }) =>
    /^[0-9]{1,3}$/.test(cells[0]?.text ?? '') ? [Number(cells[0]?.text)] : []
  )
  const named = rows.filter(({ cells }) => /[\u3400-\u9fff]/.test(cells[1]?.text ?? ''))
  return (
    numbers.length >= 1 &&
    numbers.length >= rows.length * 0.6 &&
    named.length === rows.length &&
    numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number))
  )
}

/** A column of words left of figures names them: the labels, or what they are parts of. */
function asLabel(column: Column, columns: Column[], body: GridRow[]): Column {
  if (column.type !== 'skip' || (column.head.role !== null && column.head.role !== 'level')) return column
  // 2022年水质, 水质目标: words that were found then, or are to be reached, name nothing.
  if (column.head.time || column.head.status) return column
  const first = columns.findIndex(({ type }) => type === 'figures')
  if (column.index < first) return isAttribute(column, body) ? column : { ...column, type: 'label' }
  const next = columns[column.index + 1]
  const follows = next?.type === 'figures' || next?.type === 'unit'
  const words = body.map(({ cells }) => cells[column.index]?.text ?? '').filter((text) => !isBlank(text))
  return follows && words.length > 1 && new Set(words).size > words.length * 0.6
    ? { ...column, type: 'label' }
    : column
}

/** 预期性, 约束性: words that say how the indicator binds. */
const isAttribute = ({ index }: Column, body: GridRow[]): boolean =>
  body.every(
    ({ cells }) =>
      isBlank(cells[index]?.text ?? '') || /^(?:预期性|约束性|预期|约束)$/.test(cells[index]?.text ?? '')
  )

/** Without a head, words before the figures are labels, and the second figure of a unit's row its growth. */
function withGuess(columns: Column[]): Column[] {
  const first = columns.findIndex(({ type }) => type === 'figures')
  const figures = columns.filter(({ type }) => type === 'figures')
  const unit = columns.some(({ type }) => type === 'unit')
  return columns.map((column) => {
    if (column.type === 'skip' && column.index < first) return { ...column, type: 'label' }
    if (!unit || figures.length !== 2 || column !== figures[1])
      return { ...column, guessed: column.type === 'figures' }
    return { ...column, guessed: true, head: { ...column.head, role: 'change' } }
  })
}

/** Columns whose heads say nothing of the kind have that which the title tells of all of them. */
export function withTitle(columns: Column[], change: Head | null): Column[] {
  if (
    !change ||
    columns.some(({ head }) => head.role !== null && !LABELS.has(head.role) && head.role !== 'unit')
  )
    return columns
  const { role, measure, direction, baseline, baselineWords } = change
  return columns.map((column) =>
    column.type === 'figures'
      ? { ...column, head: { ...column.head, role, measure, direction, baseline, baselineWords } }
      : column
  )
}

export function segmentsOf(columns: Column[]): Segment[] {
  const segments: Segment[] = []
  // 排名 | 县区 | 综合指数: ranks before what is ranked.
  const ranks = columns.filter(
    ({ type, index, head }) => type === 'figures' && index === 0 && head.role === 'rank'
  )
  for (const column of columns.filter((one) => !ranks.includes(one))) {
    const last = segments.at(-1)
    const isLabel = column.type === 'label' || column.type === 'place' || column.type === 'period'
    if (isLabel) {
      if (last && last.figures.length === 0) last.labels.push(column)
      else segments.push({ labels: [column], unit: null, figures: [] })
    } else if (column.type === 'unit' && last) last.unit ??= column
    else if (column.type === 'figures' && last) last.figures.push(column)
    else if (column.type === 'figures' && column.index === 0)
      segments.push({ labels: [], unit: null, figures: [column] })
  }
  segments[0]?.figures.unshift(...ranks)
  return segments.filter(({ figures }) => figures.length > 0)
}
