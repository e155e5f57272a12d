/** The columns of a part of a table: what each holds, and what its head says, over one row or several. */
import type { Span } from '../../pipeline/dataset.ts'
import { saysWho } from '../../pipeline/heads.ts'
import type { Calendar } from '../time/calendar.ts'
import { yearOf } from '../time/day.ts'
import type { Units } from '../unit/index.ts'
import { type Head, headOf } from './column.ts'
import { asLabel, LABELS, typeOf } from './column-type.ts'
import { isBound } from './figure.ts'
import type { GridRow } from './grid.ts'
import { isTimeLabel, within } from './period.ts'
import { isPlace } from './place.ts'
import type { Part } from './split.ts'
import { mergedHead, stackOf } from './stack.ts'
import { bracketless } from './unit.ts'
import { amongLeft, ofMerged } from './whole.ts'

export interface Column {
  index: number
  type: 'label' | 'place' | 'period' | 'unit' | 'number' | 'skip' | 'prose' | 'figures'
  head: Head
  /** What its figures are is a guess: the table has no head. */
  guessed: boolean
  /** A head that is a place: 指标 | 城关区 | 青山区. */
  place: Span | null
  /** What stands over the labels beside it too: 收入 over 项目 | 预算数. */
  side: string
}

/** 学校（所） heads figures; the bracket is their unit. */
const unitless = ({ words, scales }: Head): string => (scales.length > 0 ? bracketless(words) : words)

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
  const charged = stacks.some((stack) => stack.some(({ cell }) => saysWho(cell.text)))
  const columns = stacks.map((stack, index): Column => {
    const over = stack.filter(({ at }, i) => i < stack.length - 1 && at < index && isLabel(at))
    const own = stack.filter((head) => !over.includes(head)).map(({ cell }) => cell)
    const said = mergedHead(own, calendar, units)
    const type = typeOf(index, said, body, calendar, units, charged)
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
    : besidePlaces(undated(columns, calendar))
        .map((column) => asLabel(ofMerged(amongLeft(column, columns), columns, stacks), columns, body))
        .map((column) => withBounds(column, body))
}

/** ≥36座, ≤3天 bound what is to be reached, and so do the other figures of their column: 100%. */
function withBounds(column: Column, body: GridRow[]): Column {
  const { type, head, index } = column
  if (type !== 'figures' || head.status !== null || head.role === 'change') return column
  const filled = body.map(({ cells }) => cells[index]?.text.trim() ?? '').filter((text) => text !== '')
  return filled.length > 0 && filled.filter(isBound).length * 2 >= filled.length
    ? { ...column, head: { ...head, status: 'target' } }
    : column
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
