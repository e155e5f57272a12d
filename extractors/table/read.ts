/** One part of a table to claims: each figure with its row's label, its column's head, and the title. */
import type { Claim, ClaimStatus, Flag, Time, Words } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Span } from '../../pipeline/tree.ts'
import { asTime, baselineDays } from '../claim/period.ts'
import { isStock } from '../claim/stock.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Period, singleYear, yearIn } from '../time/day.ts'
import type { Units } from '../unit/index.ts'
import type { Caption } from './caption.ts'
import type { Head } from './column.ts'
import { type Column, type Segment, segmentsOf } from './columns.ts'
import type { Figure } from './figure.ts'
import type { GridCell, GridRow } from './grid.ts'
import { type Label, labelOf } from './label.ts'
import { join, nameUnder, nested } from './nest.ts'
import { isWhole, timeIn, within } from './period.ts'
import { type Scale, unitCell } from './unit.ts'
import { amountOf, type Measured, unitFor } from './value.ts'

/** What holds for the whole table. */
export interface Setting {
  text: string
  calendar: Calendar
  units: Units
  caption: Caption
  /** Of the passage that the table stands in. */
  passage: Period | null
  section: string | null
  reviewYear: number | null
  /** The table stands where a report looks ahead. */
  plan: boolean
}

export interface TableClaim {
  claim: Claim
  column: Column
  /** Row of the part, and the row that its label is a part or an aspect of. */
  row: number
  parent: number | null
  /** The label itself says that its figures are changes or shares. */
  aspect: boolean
  segment: number
}

/** Claims of a part's rows, in the order of the rows and columns. */
export function readPart(rows: GridRow[], columns: Column[], setting: Setting): TableClaim[] {
  return segmentsOf(columns).flatMap((segment, at) => readSegment(rows, columns, segment, at, setting))
}

/** What a row says of its figures. */
interface RowSaid {
  label: Label | null
  /** Name made of label, the labels beside and above it; empty where the row is a place or a time. */
  name: string
  parent: number | null
  scope: Words | null
  time: (Period & { words: Words }) | null
  scales: Scale[]
  target: boolean
  labelled: boolean
}

function readSegment(
  rows: GridRow[],
  columns: Column[],
  segment: Segment,
  at: number,
  setting: Setting
): TableClaim[] {
  const said = rowsSaid(rows, columns, segment, setting)
  return rows.flatMap((row, i) =>
    segment.figures.flatMap((column) => {
      const cell = row.cells[column.index]
      const about = said[i]
      // A figure beside no label at all is none of the table's.
      if (!cell?.figure || !about?.labelled) return []
      const aspect = aspectOf(about.label)
      return [
        {
          claim: claimOf(row, cell, cell.figure, column, about, said, segment, setting),
          column,
          row: i,
          parent: about.parent,
          aspect: aspect !== null,
          segment: at
        }
      ]
    })
  )
}

function rowsSaid(rows: GridRow[], columns: Column[], segment: Segment, setting: Setting): RowSaid[] {
  const { calendar, units, caption } = setting
  const plain = segment.labels.filter(({ type }) => type === 'label')
  const last = plain.at(-1)
  const known = within(calendar, caption.period ?? setting.passage)
  const labels = rows.map((row) => {
    const cell = last && row.cells[last.index]
    return cell && cell.text !== '' && cell.figure === null ? labelOf(cell, known, units) : null
  })
  const figured = rows.map(
    ({ cells }) =>
      segment.figures.some(({ index }) => (cells[index]?.text ?? '') !== '' && !isRepeated(cells, index)) ||
      (segment.unit !== null && (cells[segment.unit.index]?.text ?? '') !== '')
  )
  const first = segment.figures[0]?.index ?? 0
  const names = nested(
    rows.map(({ cells }, i) => ({
      label: labels[i] ?? null,
      figured: figured[i] ?? false,
      amount: cells[first]?.figure?.quantity.value ?? null
    }))
  )
  const attributes = columns.filter(({ type }) => type === 'skip')
  let carried: (GridCell | undefined)[] = []
  let label: Label | null = null
  let name = ''
  return rows.map((row, i): RowSaid => {
    // A merged cell is empty in the rows that it covers.
    carried = segment.labels.map(({ index }, k) => {
      const cell = row.cells[index]
      return cell && cell.text !== '' ? cell : segment.labels.length > 1 ? carried[k] : undefined
    })
    if (labels[i] || segment.labels.length < 2) {
      label = labels[i] ?? null
      name = names[i]?.name ?? ''
    }
    const unit = segment.unit && row.cells[segment.unit.index]
    const stated = unit && unit.text !== '' ? unitCell(unit.text, units) : null
    return {
      label,
      name: besides(segment, carried, name, last),
      parent: names[i]?.parent ?? null,
      scope: scopeOf(segment, carried, setting),
      time: timeOf(segment, carried, setting),
      scales: stated ? [stated] : (label?.scales ?? []),
      labelled: carried.some((cell) => cell !== undefined),
      target: attributes.some(({ index }) => /^(?:预期|约束)性?$/.test(row.cells[index]?.text ?? ''))
    }
  })
}

/** A merged title of rows repeats its words over the figures' columns. */
const isRepeated = (cells: GridCell[], index: number): boolean =>
  cells[index]?.figure === null && cells[index]?.text === cells[0]?.text

/** The name with the words of the label columns left of it: 农业 | 粮食. */
function besides(
  segment: Segment,
  cells: (GridCell | undefined)[],
  name: string,
  last: Column | undefined
): string {
  const left = segment.labels.flatMap((column, k) =>
    column.type === 'label' && column !== last && cells[k] ? [(cells[k] as GridCell).text] : []
  )
  return left
    .filter((words) => words !== name)
    .reduceRight((below, words) => nameUnder(below, words, false), name)
}

function scopeOf(
  segment: Segment,
  cells: (GridCell | undefined)[],
  { text, caption }: Setting
): Words | null {
  const at = segment.labels.findLastIndex(({ type }) => type === 'place')
  const cell = at < 0 ? undefined : cells[at]
  if (!cell || /^(?:合计|总计|小计|平均|均值)$/.test(cell.text)) return caption.scope
  const start = /^(?:[#＃]|其中[:：]?|[0-9]{1,2}[.、．])+/.exec(cell.text)?.[0].length ?? 0
  if (start >= cell.text.length) return caption.scope
  const span = spanOf(cell.reading, start, cell.text.length)
  return { text: text.slice(...span), span }
}

function timeOf(
  segment: Segment,
  cells: (GridCell | undefined)[],
  { text, calendar, caption, passage }: Setting
): RowSaid['time'] {
  const at = segment.labels.findLastIndex(({ type }) => type === 'period')
  const cell = at < 0 ? undefined : cells[at]
  const time = cell && timeIn(cell.text, within(calendar, caption.period ?? passage))
  if (!cell || !time) return null
  const span = spanOf(cell.reading, ...time.at)
  return { from: time.from, to: time.to, words: { text: text.slice(...span), span } }
}

/** The kind that a row's own label gives its figures: 比上年增长, 占GDP比重, 生产总值增速. */
function aspectOf(label: Label | null): Measured | null {
  const role = label?.head.role
  if (role === 'share' || role === 'progress' || role === 'rank') return role
  if (role !== 'change') return null
  const rate = label?.scales.some(({ unit }) => /%|‰|百分点/.test(unit.text)) ?? false
  return label?.head.rest === '' || rate || label?.head.measure === 'rate' ? 'change' : null
}

function claimOf(
  row: GridRow,
  cell: GridCell,
  figure: Figure,
  column: Column,
  said: RowSaid,
  all: RowSaid[],
  segment: Segment,
  setting: Setting
): Claim {
  const aspect = aspectOf(said.label)
  const fromColumn = isMeasured(column.head.role) ? column.head.role : null
  const kind: Measured = figure.direction ? 'change' : (fromColumn ?? aspect ?? 'level')
  const head: Head =
    fromColumn === null && aspect && said.label ? { ...said.label.head, time: column.head.time } : column.head
  const thing = kind === 'level' || column.head.rest !== '' ? column : (levelLeft(column, segment) ?? column)
  const indicator = indicatorOf(thing.head, thing !== column, said, all, setting, aspect)
  const stated = { column: column.head.scales, row: said.scales, caption: setting.caption.scales }
  const asRow = fromColumn === null && aspect !== null
  const unit = unitFor(
    kind,
    head,
    `${indicator?.name ?? ''}${column.head.rest}`,
    asRow ? { ...stated, column: said.scales } : stated,
    setting.units
  )
  const falls =
    kind === 'change' && said.label?.head.role === 'change' && said.label.head.direction === 'decrease'
  const value = amountOf(figure, kind, falls ? { ...head, direction: 'decrease' } : head, unit)
  const span = spanOf(cell.reading, figure.start, figure.end)
  const { time, days } = periodOf(
    kind,
    column,
    said,
    segment,
    setting,
    indicator?.name ?? '',
    value.unit?.text ?? null
  )
  const status = statusOf(kind, column, said, segment, days, setting)
  const start = row.node.position?.start.offset ?? 0
  const scope = column.place ? { text: setting.text.slice(...column.place), span: column.place } : said.scope
  const flags: Flag[] = ['table-cell']
  if (!value.unit && !head.index) flags.push('unit-missing')
  if (!indicator) flags.push('indicator-missing')
  if (!time) flags.push('period-unknown')
  if (column.guessed && kind === 'change') flags.push('direction-inferred')
  return {
    id: `c${span[0]}-${span[1]}`,
    sentence: `s${start}-${row.node.position?.end.offset ?? start}`,
    section: setting.section,
    path: [],
    quote: setting.text.slice(...span),
    span,
    kind,
    value: value.value,
    lower: value.lower,
    upper: value.upper,
    approx: figure.quantity.approx,
    unit: value.unit,
    direction: value.direction,
    measure: kind === 'change' ? (head.ratio ? 'ratio' : 'difference') : null,
    baseline: kind === 'change' ? baselineOf(head, days) : null,
    of:
      kind === 'share' || kind === 'progress'
        ? (head.of ?? (kind === 'share' ? wholeOf(said, all) : null))
        : null,
    about: null,
    indicator,
    scope: scope && { ...scope, inherited: scope === setting.caption.scope },
    period: time,
    status,
    confidence: confidenceOf(flags),
    flags
  }
}

const isMeasured = (role: Head['role']): role is Exclude<Measured, 'level'> =>
  role === 'change' || role === 'share' || role === 'progress' || role === 'rank'

/** The whole of a share that its head does not name: the row it is a part of, else the total. */
function wholeOf({ parent, label }: RowSaid, all: RowSaid[]): Words | null {
  const whole =
    (parent === null ? undefined : all[parent]?.label) ?? all.find((row) => row.label?.total)?.label
  return whole?.span && whole !== label
    ? {
        text: whole.cell.raw.slice(whole.span[0] - whole.cell.span[0], whole.span[1] - whole.cell.span[0]),
        span: whole.span
      }
    : null
}

/**
 * The row's label completed by what the column adds (粮食 under 播种面积); where rows are places or
 * times, what the column measures, else what the title does.
 */
function indicatorOf(
  head: Head,
  inherited: boolean,
  said: RowSaid,
  all: RowSaid[],
  { text, caption }: Setting,
  aspect: Measured | null
): Claim['indicator'] {
  const { label, name } = said
  const of = aspect && label?.head.rest === '' && said.parent !== null ? all[said.parent] : undefined
  const thing = of?.label ?? label
  if (thing?.span) {
    const span: Span = thing.span
    const bare = thing.total && /^.{2}$/.test(thing.name)
    const full = bare
      ? `${head.rest || (caption.subject?.name ?? '')}${name}`
      : withColumn(of?.name ?? name, head.rest)
    return { text: text.slice(...span), spans: [span], name: full, inherited: of !== undefined }
  }
  if (head.restSpans.length > 0) {
    const spans = head.restSpans
    const words = spans.map((span) => text.slice(...span)).join('')
    return { text: words, spans, name: withColumn(name, head.rest), inherited }
  }
  const subject = caption.subject
  if (!subject) return null
  return {
    text: text.slice(...subject.span),
    spans: [subject.span],
    name: withColumn(subject.name, name),
    inherited: true
  }
}

const withColumn = (name: string, rest: string): string =>
  rest === '' || name.endsWith(rest) ? name : join(name, rest)

/**
 * The column of amounts that a column of changes or shares speaks of: of those right before it the one
 * for the latest time (2022年 2021年 增减), else the nearest.
 */
function levelLeft(column: Column, { figures }: Segment): Column | undefined {
  let at = figures.indexOf(column) - 1
  // What is reached of a plan is told of the amount reached, not of the plan.
  const skipped = ({ head }: Column) =>
    isMeasured(head.role) || (column.head.role === 'progress' && head.status === 'target')
  while (at >= 0 && skipped(figures[at] as Column)) at--
  let latest = figures[at]
  for (at--; at >= 0 && latest && !isMeasured((figures[at] as Column).head.role); at--) {
    const to = figures[at]?.head.time?.to
    if (skipped(figures[at] as Column)) continue
    if (to && latest.head.time?.to && to > latest.head.time.to) latest = figures[at]
  }
  return latest
}

/** The period, with the days from which a baseline is counted, since a stock's own period has no start. */
function periodOf(
  kind: Measured,
  column: Column,
  said: RowSaid,
  segment: Segment,
  setting: Setting,
  name: string,
  unit: string | null
): { time: Time | null; days: Period } {
  const { caption, passage } = setting
  // Growth by the year over a plan is that of all its years, whatever year the column before is for.
  const average =
    /年均|年平均/.test(column.head.words) && (caption.period ? singleYear(caption.period) === null : false)
  const headTime = average ? null : timeOfColumn(kind, column, segment)
  const row = said.time
  const inRow = row && headTime && !isWhole(row) ? row : null
  const days: Period | null = inRow
    ? combined(row as Period, headTime as Period)
    : (row ?? headTime ?? caption.period ?? passage)
  if (!days) return { time: null, days: { from: null, to: null } }
  const stock = kind === 'level' && isWhole(days) && isStock(name, '', unit)
  const shown = stock ? { from: null, to: days.to } : { from: days.from, to: days.to }
  const words =
    row?.words ??
    (headTime ? headTime.words : null) ??
    (headTime || row ? null : (caption.period?.words ?? null))
  const inferred = !row && !(headTime && column.head.time)
  return { time: asTime(words?.text ?? null, words?.span ?? null, shown, inferred), days }
}

/** A month or quarter of a row in the year of the column. */
function combined(row: Period, column: Period): Period {
  const year = singleYear(column)
  const move = (day: string | null) =>
    day === null || year === null ? day : `${String(year).padStart(4, '0')}${day.slice(4)}`
  return { from: move(row.from), to: move(row.to) }
}

/** The time of the column's head; a change's, share's or progress' that says none has that of the amounts left of it. */
function timeOfColumn(kind: Measured, column: Column, segment: Segment): Head['time'] {
  const own = column.head.time
  if (own || kind === 'level') return own
  return levelLeft(column, segment)?.head.time ?? null
}

function statusOf(
  kind: Measured,
  column: Column,
  said: RowSaid,
  segment: Segment,
  days: Period,
  { caption, reviewYear, plan }: Setting
): ClaimStatus {
  if (column.head.status) return column.head.status
  if (kind === 'progress') return 'actual'
  const past = days.to !== null && reviewYear !== null && yearIn(days.to) <= reviewYear
  if (kind !== 'level') {
    const left = levelLeft(column, segment)
    if (left?.head.status) return left.head.status
  }
  if ((said.target || caption.target) && !(past && column.head.time)) return 'target'
  const ahead = days.to !== null && reviewYear !== null && yearIn(days.to) > reviewYear
  return plan && ahead ? 'target' : 'actual'
}

function baselineOf(head: Head, days: Period): Time {
  const words = head.baselineWords
  return asTime(words?.text ?? null, words?.span ?? null, baselineDays(head.baseline, days), !words)
}

function confidenceOf(flags: Flag[]): number {
  const less = {
    'unit-missing': 0.2,
    'indicator-missing': 0.3,
    'period-unknown': 0.1,
    'direction-inferred': 0.3
  }
  const sum = flags.reduce((rest, flag) => rest - (less[flag as keyof typeof less] ?? 0), 0.9)
  return Math.round(sum * 100) / 100
}
