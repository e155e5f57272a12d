/**
 * Cells that hold prose (新建日供水5万吨净水厂一座，铺设管网32公里): they are read as sentences are, at the
 * time of their table.
 */

import type { Time } from '../../pipeline/dataset.ts'
import { type Marker, markerAt } from '../../pipeline/outline/markers.ts'
import { placer } from '../../pipeline/parse/place.ts'
import { readingOf } from '../../pipeline/parse/reading.ts'
import { sentencesOf } from '../../pipeline/parse/sentences.ts'
import { compact, type Stretch } from '../../pipeline/parse/text.ts'
import type { Reading, RowProse, Sentence } from '../../pipeline/tree.ts'
import { quantitiesIn } from '../quantity/index.ts'
import { timesIn } from '../time/index.ts'
import type { Column } from './columns.ts'
import { emptyAt, type GridCell, type GridRow } from './grid.ts'
import { ATTRIBUTE, CLASS, PARTY } from './naming.ts'
import { isWhole } from './period.ts'
import type { Setting } from './setting.ts'
import { isPlanned } from './when.ts'

/** Clauses; 白酒（折65度，商品量） is a name, though it has a comma. */
export const saysClauses = ({ text, figure }: GridCell): boolean =>
  figure === null && /[，。；]/.test(text) && /[，。；]/.test(text.replace(/（[^（）]*）/g, ''))

/** Columns of prose, and those of figures in which a cell may tell in words instead. */
const mayTell = ({ type }: Column, cell: GridCell): boolean =>
  cell.figure === null && cell.text !== '' && (type === 'prose' || (type === 'figures' && saysClauses(cell)))

/** What rows tell in prose, by their row; rows that tell nothing are left out. */
export function proseOf(rows: GridRow[], columns: Column[], setting: Setting): Map<GridRow, RowProse> {
  const told = rows.flatMap((row) => {
    const prose = tellingIn(row, columns)
    return prose.length > 0 ? [{ row, prose, before: before(columns, prose) }] : []
  })
  if (told.length === 0) return new Map()
  const read = reader(setting, columns)
  let above: GridRow | null = null
  return new Map(
    told.map(({ row, prose, before }) => {
      above = withMerged(row, before, prose, above)
      return [row, rowProse(above, columns, prose, before, read)]
    })
  )
}

/** The columns left of a row's prose, which say what it is called. */
const before = (columns: Column[], prose: Column[]): Column[] =>
  columns.filter(({ index, type }) => index < (prose[0]?.index ?? 0) && type !== 'number')

/** A row that is called nothing goes on with the one above it: merged cells are empty in the rows that they cover. */
function withMerged(row: GridRow, before: Column[], prose: Column[], above: GridRow | null): GridRow {
  if (!above || before.length === 0 || before.some((column) => cellAt(row, column).text !== '')) return row
  const tells = new Set(prose.map(({ index }) => index))
  return {
    ...row,
    cells: row.cells.map((cell, i) => (cell.text === '' && !tells.has(i) ? (above.cells[i] ?? cell) : cell))
  }
}

/** The columns in which a row tells in prose. */
const tellingIn = (row: GridRow, columns: Column[]): Column[] =>
  columns.filter((column) => mayTell(column, cellAt(row, column)))

function rowProse(
  row: GridRow,
  columns: Column[],
  prose: Column[],
  before: Column[],
  read: ReturnType<typeof reader>
): RowProse {
  const told = prose.map((column) => ({
    column,
    sentences: read.sentences(cellAt(row, column), column)
  }))
  const label = labelOf(row, prose, before)
  return {
    sentences: told.flatMap(({ sentences }) => sentences),
    duties: new Map(
      told.flatMap(({ column, sentences }) =>
        column !== label?.column && setsTasks(column)
          ? sentences.map((sentence) => [sentence, dueIn(column)] as const)
          : []
      )
    ),
    beside: columns
      .filter((column) => !prose.includes(column) && column.head.words !== '')
      .flatMap((column) => read.beside(cellAt(row, column), column)),
    ...titleOf(label?.cell ?? prose.map((column) => cellAt(row, column)).find((cell) => !saysClauses(cell)))
  }
}

interface LabelCell {
  column: Column
  cell: GridCell
}

/** What a row is called: its label, else the words left of its prose; else what the first of several tells. */
function labelOf(row: GridRow, prose: Column[], before: Column[]): LabelCell | null {
  const cells = before
    .map((column) => ({ column, cell: cellAt(row, column) }))
    .filter(({ column, cell }) => NAMING.has(column.type) && isName(cell))
  const named =
    cells.findLast(({ column }) => column.type === 'label' && !CLASS.test(column.head.words)) ??
    cells.findLast(({ column, cell }) => !PARTY.test(column.head.words) && !ATTRIBUTE.test(cell.text)) ??
    cells.at(-1)
  if (named) return named
  const [first] = prose
  return first && prose.length > 1 ? { column: first, cell: cellAt(row, first) } : null
}

/** Columns that may say what a row is called. */
const NAMING: ReadonlySet<Column['type']> = new Set(['label', 'skip', 'prose', 'place'])

const isName = ({ text, figure }: GridCell): boolean =>
  /[\u3400-\u9fff]/.test(text) && (figure === null || /[\u3400-\u9fff]$/.test(text))

/** The first clause of a label without the marker that opens it, and that. */
function titleOf(cell: GridCell | undefined): Pick<RowProse, 'label' | 'marker'> {
  const words = (cell?.text ?? '').replace(/[，。；].*$/, '')
  const marker = markerAt(words, 0, words.length)
  return marker
    ? { label: words.slice(marker.end), marker: words.slice(0, marker.words) }
    : { label: words, marker: null }
}

const cellAt = ({ cells }: GridRow, { index }: Column): GridCell => cells[index] ?? emptyAt(0)

/** Heads of what bodies are to do, not of what is built: 工作内容, but not 建设内容及规模. */
const DUTIES = /目标|任务|措施|举措|要求|安排|打算|下一?步|^(?!.*(?:建设|规模|项目)).*内容/

/** 具体措施; 一季度, 2024年形象进度: what is to be done, or what is to be by then. */
const setsTasks = ({ head }: Column): boolean => DUTIES.test(head.words) || head.time !== null

/** 一季度: by when what stands below it is due; a whole year is only what it is planned for. */
function dueIn({ head: { time } }: Column): Time | null {
  if (!time?.from || !time.to || isWhole(time)) return null
  return { text: time.words.text, span: time.words.span, from: null, to: time.to, inferred: true }
}

/** Reads cells as sentences, at the table's time. */
function reader(setting: Setting, columns: Column[]) {
  const { text, caption, passage, calendar, units, section } = setting
  const place = placer(text)
  const period = caption.period ?? passage
  const planned = isPlanned(period, setting)
  const due = columns.some(({ head }) => /时限/.test(head.words))
  const sentence = (
    stretch: Stretch,
    reading: Reading,
    marker: Marker | undefined,
    head: string
  ): Sentence => {
    const times = timesIn(reading.text, calendar)
    return {
      type: 'sentence',
      position: place(stretch),
      data: {
        reading,
        marker: marker
          ? { text: compact(text.slice(marker.start, marker.words)), span: [marker.start, marker.end] }
          : null,
        section,
        passage: {
          part: planned || PLANS.test(head) || (due && DUTIES.test(head)) ? 'plan' : 'review',
          period: period && { from: period.from, to: period.to }
        },
        times,
        ...quantitiesIn(reading.text, times, units)
      }
    }
  }
  return {
    sentences: ({ span: [start, end] }: GridCell, { head }: Column): Sentence[] =>
      sentencesOf(text, { start, end }, []).map((stretch) => {
        const marker = markerAt(text, stretch.start, stretch.end, stretch.start)
        const reading = readingOf(text, { start: marker?.end ?? stretch.start, end: stretch.end })
        return sentence(stretch, reading, marker, head.words)
      }),
    beside: ({ reading, span: [start, end] }: GridCell, { head }: Column): Sentence[] =>
      end > start ? [sentence({ start, end }, labelled(reading, head), undefined, head.words)] : []
  }
}

/** 责任单位：县水利局: a cell behind the words of its head. */
function labelled({ text, offsets }: Reading, { words, span }: Column['head']): Reading {
  const label = `${words}：`
  const at = span?.[0] ?? 0
  return {
    text: `${label}${text}`,
    offsets: Uint32Array.from([...Array.from(label, (_, i) => at + i), ...offsets])
  }
}

/** Heads of what is to be done. */
const PLANS = /目标|任务|计划|要求|拟|安排|打算|下一?步/
