/** One part of a table to claims: each figure with its row's label, its column's head, and the title. */
import type { Claim, Flag } from '../../pipeline/dataset.ts'
import { sentenceId } from '../../pipeline/parse/place.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import { aspectOf, isMeasured, levelLeft } from './aspect.ts'
import type { Head } from './column.ts'
import type { Column } from './columns.ts'
import { withDifferences } from './difference.ts'
import type { Figure } from './figure.ts'
import type { GridCell, GridRow } from './grid.ts'
import { indicatorOf, ofWhat } from './indicator.ts'
import { type RowSaid, rowsSaid } from './rows.ts'
import { type Segment, segmentsOf } from './segment.ts'
import type { Place, Setting } from './setting.ts'
import { isPercent, type Scale } from './unit.ts'
import { cellValue, type Stated, unitFor } from './value.ts'
import { baselineOf, ofYearBefore, periodOf, statusOf } from './when.ts'

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
  return segmentsOf(columns).flatMap((segment, at) =>
    readSegment(rows, columns, withDifferences(segment, rows), at, setting)
  )
}

function readSegment(
  rows: GridRow[],
  columns: Column[],
  segment: Segment,
  at: number,
  setting: Setting
): TableClaim[] {
  const all = rowsSaid(rows, columns, segment, setting)
  const total = all.find(({ label }) => label?.total) ?? null
  const wholes = new Map(segment.figures.map((column) => [column, wholesAbove(column, rows, all)]))
  return rows.flatMap((row, i) =>
    segment.figures.flatMap((column) => {
      const cell = row.cells[column.index]
      const said = all[i]
      // A figure beside no label at all is none of the table's.
      if (!cell?.figure || !said?.labelled) return []
      return figuresOf(cell, column, setting).map((figure): TableClaim => {
        const full = wholes.get(column)?.[i] ?? null
        const place = { ...placeOf(figure, column, said, all), segment, full, total }
        const claim = claimOf(row, cell, figure, place, setting)
        return { claim, column, row: i, parent: said.parent, aspect: place.aspect !== null, segment: at }
      })
    })
  )
}

/** 45（12） tells who knows what in brackets, unless the column is one of growth, or it is said: that of the year before. */
function figuresOf({ figure, second }: GridCell, { head }: Column, { bracketsPast }: Setting): Figure[] {
  if (!figure) return []
  if (second && (bracketsPast || head.bracketsPast)) return [figure, { ...second, before: true }]
  const isTold =
    second && !second.mark && (second.direction || second.quantity.unit || head.role === 'change')
  return isTold ? [figure, second] : [figure]
}

/** For each row the last above it whose figure in a column of shares is all of it: 100%. */
function wholesAbove({ index }: Column, rows: GridRow[], all: RowSaid[]): (RowSaid | null)[] {
  let last: RowSaid | null = null
  return rows.map(({ cells }, i) => {
    const above = last
    if (cells[index]?.figure?.quantity.value === 100) last = all[i] ?? null
    return above
  })
}

type Said = Omit<Place, 'segment' | 'full' | 'total'>

function placeOf(figure: Figure, column: Column, said: RowSaid, all: RowSaid[]): Said {
  const above = said.parent === null ? null : all[said.parent]?.label
  const aspect = aspectOf(said.label) ?? (above?.head.role === 'share' ? 'share' : null)
  const byColumn = isMeasured(column.head.role) ? column.head.role : null
  const kind = figure.direction ? 'change' : (byColumn ?? aspect ?? 'level')
  const own = byColumn === null && aspect !== null ? said.label?.head : undefined
  const head = cumulated(own ?? column.head, figure, said) ?? own ?? column.head
  // 能耗降低率 below 年均: a positive figure is a fall, whatever its column is.
  const falls =
    kind === 'change' && said.label?.head.role === 'change' && said.label.head.direction === 'decrease'
  return { column, said, all, kind, aspect, head: falls ? { ...head, direction: 'decrease' } : head }
}

/** [0.62] below 年均增速[累计], 〔1〕 below 年均增长 is no rate, but the growth of all years in the row's own unit. */
function cumulated(head: Head, { bracketed }: Figure, { label, scales }: RowSaid): Head | null {
  if (head.role !== 'change' || !bracketed || !/累计|年均|年平均/.test(head.words)) return null
  return label?.head.role === 'change' ? null : { ...head, measure: 'amount', scales }
}

function claimOf(row: GridRow, cell: GridCell, figure: Figure, place: Place, setting: Setting): Claim {
  const { column, said, kind, head } = place
  const indicator = indicatorOf(place, setting)
  const name = `${indicator?.name ?? ''}${column.head.rest || column.head.words}`
  const unit = unitFor(kind, head, name, statedOf(place, setting), setting.units)
  const value = cellValue(figure, kind, head, unit)
  const span = spanOf(cell.reading, figure.start, figure.end)
  const own = periodOf(place, setting, indicator?.name ?? '', value.unit?.text ?? null)
  const { time, days } = figure.before ? ofYearBefore(own) : own
  const status = statusOf(place, days, setting)
  const scope = column.place ? { text: setting.text.slice(...column.place), span: column.place } : said.scope
  const flags: Flag[] = ['table-cell']
  if (!value.unit && !head.index) flags.push('unit-missing')
  if (!indicator) flags.push('indicator-missing')
  if (!time) flags.push('period-unknown')
  if (column.guessed && kind === 'change') flags.push('direction-inferred')
  return {
    id: `c${span[0]}-${span[1]}`,
    sentence: sentenceId(row.node),
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
    of: kind === 'level' || kind === 'change' ? null : (head.of ?? ofWhat(place, setting.text)),
    about: null,
    indicator,
    scope: scope && { ...scope, inherited: scope === setting.caption.scope },
    period: time,
    status,
    confidence: confidenceOf(flags),
    flags
  }
}

/** The units that column, row and caption say. */
function statedOf(place: Place, { caption: { scales } }: Setting): Stated {
  const { column, segment, said, head } = place
  const byColumn = (head === column.head || isMeasured(column.head.role)) && !isException(place)
  return {
    column: byColumn ? column.head.scales : said.scales,
    row: said.scales,
    amounts: levelLeft(column, segment)?.head.scales ?? [],
    caption: scales,
    inOrder: inOrder(column, segment, scales),
    rates: segment.figures.some(({ head: { role } }) => role === 'share' || role === 'progress')
  }
}

/** 单位：户、人 above two columns that say no unit: the first counts in 户, the second in 人. */
function inOrder(column: Column, { figures }: Segment, scales: Scale[]): Scale | null {
  const open = figures.filter(({ head }) => head.scales.length === 0 && !isMeasured(head.role))
  const amounts = scales.filter((scale) => !isPercent(scale))
  return open.length === amounts.length ? (amounts[open.indexOf(column)] ?? null) : null
}

/** 生猪存栏（万头） in the only column of amounts, 产量（万吨）, counts in its own unit. */
function isException({ kind, said, segment, column }: Place): boolean {
  const own = said.label?.scales ?? []
  const amounts = segment.figures.filter(({ head }) => !isMeasured(head.role))
  const stated = new Set(
    amounts.flatMap(({ head }) => head.scales.map(({ unit, exponent }) => `${exponent}${unit.text}`))
  )
  return kind === 'level' && own.length === 1 && stated.size === 1 && column.head.scales.length === 1
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
