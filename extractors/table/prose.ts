/** Cells that hold prose: 新建日供水5万吨净水厂一座，铺设管网32公里. */
import type { Time } from '../../pipeline/dataset.ts'
import { saysWhat } from '../../pipeline/heads.ts'
import { markerAt } from '../../pipeline/outline/markers.ts'
import type { RowProse } from '../../pipeline/tree.ts'
import { type CellReader, cellReader } from './cell-sentences.ts'
import type { Column } from './columns.ts'
import { emptyAt, type GridCell, type GridRow, saysClauses } from './grid.ts'
import { isSum } from './label.ts'
import { ATTRIBUTE, CLASS, PARTY } from './naming.ts'
import { isWhole } from './period.ts'
import type { Setting } from './setting.ts'

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
  const read = cellReader(
    setting,
    columns.map(({ head }) => head)
  )
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
  read: CellReader
): RowProse {
  const told = prose.map((column) => ({
    column,
    sentences: read.sentences(cellAt(row, column), column.head)
  }))
  const label = labelOf(row, prose, before)
  return {
    sentences: told.flatMap(({ sentences }) => sentences),
    duties: new Map(
      told.flatMap(({ column, sentences }) =>
        column !== label?.column && setsTasks(column) && !isSum(label?.cell.text ?? '')
          ? sentences.map((sentence) => [sentence, dueIn(column)] as const)
          : []
      )
    ),
    beside: columns
      .filter((column) => !prose.includes(column) && column.head.words !== '')
      .flatMap((column) => read.beside(cellAt(row, column), column.head)),
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
  const sorts = ({ column }: LabelCell) => CLASS.test(column.head.words)
  const [first] = prose
  const told = first && prose.length > 1 ? { column: first, cell: cellAt(row, first) } : null
  // 类别 | 重点任务 | 主要措施: the words behind the class name the row, where they are no clauses.
  if (told && !saysClauses(told.cell) && cells.length > 0 && cells.every(sorts)) return told
  const named =
    cells.findLast((cell) => cell.column.type === 'label' && !sorts(cell)) ??
    cells.findLast(({ column, cell }) => !PARTY.test(column.head.words) && !ATTRIBUTE.test(cell.text)) ??
    cells.at(-1)
  return named ?? told
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

/** 具体措施; 一季度, 2025年形象进度: what is to be done, or what is to be by then; not 上半年完成情况. */
const setsTasks = ({ head }: Column): boolean =>
  saysWhat(head.words) ||
  (head.time !== null && head.status !== 'actual' && !/情况|进展|完成/.test(head.words))

/** 一季度: by when what stands below it is due; a whole year is only what it is planned for. */
function dueIn({ head: { time } }: Column): Time | null {
  if (!time?.from || !time.to || isWhole(time)) return null
  return { text: time.words.text, span: time.words.span, from: null, to: time.to, inferred: true }
}
