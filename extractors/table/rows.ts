/** What the rows of a table say of their figures: name, place, time, unit. */
import type { Words } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Period } from '../time/day.ts'
import type { Column } from './columns.ts'
import type { GridCell, GridRow } from './grid.ts'
import { isSum, type Label, labelOf } from './label.ts'
import { nameUnder, saysKind } from './name.ts'
import { CLASS } from './naming.ts'
import { type Nested, nested } from './nest.ts'
import { timeIn, within } from './period.ts'
import { wholeOf } from './place.ts'
import type { Segment } from './segment.ts'
import type { Setting } from './setting.ts'
import { type Scale, unitCell } from './unit.ts'

/** What a row says of its figures. */
export interface RowSaid {
  label: Label | null
  /** Name made of label, the labels beside and above it; empty where the row is a place or a time. */
  name: string
  parent: number | null
  scope: Words | null
  /** The time that its label is, told within a period; null where it is none. */
  time: (within: Period | null) => (Period & { words: Words }) | null
  scales: Scale[]
  /** A word beside it (约束性) says that its figures are planned. */
  target: boolean
  /** Some label stands beside its figures. */
  labelled: boolean
}

/** What each row says, merged cells and nesting followed. */
export function rowsSaid(rows: GridRow[], columns: Column[], segment: Segment, setting: Setting): RowSaid[] {
  const { calendar, units, caption } = setting
  const plain = segment.labels.filter(({ type }) => type === 'label')
  const last = plain.at(-1)
  const known = within(calendar, caption.period ?? setting.passage)
  const labels = rows.map((row) => {
    const cell = last && labelCell(row, last)
    return cell && cell.text !== '' && isName(cell) ? labelOf(cell, known, units) : null
  })
  const figured = rows.map(
    ({ cells }) =>
      segment.figures.some(({ index }) => (cells[index]?.text ?? '') !== '' && !isRepeated(cells, index)) ||
      (segment.unit !== null && (cells[segment.unit.index]?.text ?? '') !== '')
  )
  const first = segment.figures[0]?.index ?? 0
  const depths = depthsByCode(rows, columns)
  const names = nested(
    rows.map(({ cells }, i) => ({
      label: deeper(labels[i] ?? null, depths[i] ?? 0),
      figured: figured[i] ?? false,
      amount: cells[first]?.figure?.quantity.value ?? null
    }))
  )
  const attributes = columns.filter(({ type }) => type === 'skip')
  const scales = scalesOf(labels, names, figured)
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
      scope: scopeOf(segment, carried, setting, label),
      time: timeOf(segment, carried, setting),
      scales: stated ? [stated] : ((labels[i] ? scales[i] : label?.scales) ?? []),
      labelled:
        segment.labels.length === 0 || labels[i] !== null || carried.some((cell) => cell !== undefined),
      target: attributes.some(({ index }) => /^(?:预期|约束)性?$/.test(row.cells[index]?.text ?? ''))
    }
  })
}

/** How deep codes of functions put their rows: 205 教育支出, 20502 普通教育, 2050202 小学教育. */
function depthsByCode(rows: GridRow[], columns: Column[]): number[] {
  const codes = rows.map(({ cells }) => {
    const numbers = columns.filter(({ type }) => type === 'number')
    return numbers.map(({ index }) => cells[index]?.text ?? '').find((text) => CODE.test(text)) ?? ''
  })
  const first = new Map<string, number>()
  codes.forEach((code, i) => {
    if (!first.has(code)) first.set(code, i)
  })
  return codes.map((code, i) => {
    const isBelow = (length: number) =>
      code.length > length && (first.get(code.slice(0, length)) ?? codes.length) < i
    return [3, 5].filter(isBelow).length
  })
}

const CODE = /^[12][0-9]{2}(?:[0-9]{2}){0,2}$/

/** The label as though its code's depth were an indent, where it has none. */
const deeper = (label: Label | null, depth: number): Label | null =>
  label && depth > 0 && label.cell.indent === 0 ? { ...label, cell: { ...label.cell, indent: depth } } : label

/** Units of labels; one without any has that of the label that it is a part of: 房地产开发投资（亿元）, #住宅. */
function scalesOf(labels: (Label | null)[], names: Nested[], figured: boolean[]): Scale[][] {
  const found: Scale[][] = []
  labels.forEach((label, i) => {
    const own = label?.scales ?? []
    const parent = names[i]?.parent ?? null
    const takes = own.length === 0 && parent !== null && parent < i && (figured[i] ?? false)
    found.push(takes && !isOtherKind(label) ? (found[parent] ?? []) : own)
  })
  return found
}

/** 比上年增长, 人均收入 under 产值: what has no unit in common with the row above it. */
const isOtherKind = (label: Label | null): boolean =>
  label === null || label.head.role !== null || /率$|比重$|人均|指数$|人数$|户数$|面积$/.test(label.name)

/** 100人以下 is a name, 56.3 is none. */
const isName = ({ figure, text }: GridCell): boolean => figure === null || /[\u3400-\u9fff]$/.test(text)

/** The label; where its own cell is empty, words in a column left of it (合计 under the codes). */
function labelCell({ cells }: GridRow, { index }: Column): GridCell | undefined {
  const own = cells[index]
  if (own?.text !== '') return own
  return (
    cells
      .slice(0, index)
      .findLast(({ text }) =>
        /^[合总共小]计$|[\u3400-\u9fff](?:合计|总计)$|^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]/.test(
          text
        )
      ) ?? own
  )
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
  const isTotal = isSum(name)
  const left = segment.labels.flatMap((column, k) =>
    column.type === 'label' && column !== last && cells[k] && (isTotal || !CLASS.test(column.head.words))
      ? [(cells[k] as GridCell).text]
      : []
  )
  return left
    .filter((words) => words !== name)
    .reduceRight((below, words) => (saysKind(below, words) ? below : nameUnder(below, words, false)), name)
}

function scopeOf(
  segment: Segment,
  cells: (GridCell | undefined)[],
  { text, caption }: Setting,
  label: Label | null
): Words | null {
  const at = segment.labels.findLastIndex(({ type }) => type === 'place')
  const cell = at < 0 ? undefined : cells[at]
  const whole = at < 0 && label?.span ? wholeOf(label.name) : null
  if (label?.span && whole !== null) {
    const [start] = label.span
    const end = start + whole.length
    return { text: text.slice(start, end), span: [start, end] }
  }
  if (!cell || /^(?:合计|总计|小计|平均|均值)$/.test(cell.text)) return caption.scope
  const start = /^(?:[#＃]|其中[:：]?|[0-9]{1,2}[.、．])+/.exec(cell.text)?.[0].length ?? 0
  if (start >= cell.text.length) return caption.scope
  const span = spanOf(cell.reading, start, cell.text.length)
  return { text: text.slice(...span), span }
}

/** The time that the row's label is, told within a period: 3月 of the column's year. */
function timeOf(segment: Segment, cells: (GridCell | undefined)[], setting: Setting): RowSaid['time'] {
  const at = segment.labels.findLastIndex(({ type }) => type === 'period')
  const cell = at < 0 ? undefined : cells[at]
  if (!cell) return () => null
  return (period) => {
    const time = timeIn(cell.text, within(setting.calendar, period))
    if (!time) return null
    const span = spanOf(cell.reading, ...time.at)
    return { from: time.from, to: time.to, words: { text: setting.text.slice(...span), span } }
  }
}
