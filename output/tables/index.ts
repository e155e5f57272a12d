/** All tables of a run, in the order of the sheets. */
import { inOrder } from '../order.ts'
import type { OutputOptions, RunRow } from '../run.ts'
import { CHECKS, checkRows } from './checks.ts'
import { CLAIMS, claimRows } from './claims.ts'
import { CODEBOOK, codebookRows } from './codebook.ts'
import { indicatorRows } from './indicator-rows.ts'
import { INDICATORS } from './indicators.ts'
import { MENTIONS, mentionRows } from './mentions.ts'
import { REPORTS } from './reports.ts'
import { rowOf, shapeOf, type Table, type TableDefinition, type TableRow, type TableShape } from './table.ts'
import { TASKS, taskRows } from './tasks.ts'
import { type View, viewOf } from './view.ts'

/** What the codebook describes. */
export const DEFINITIONS = [REPORTS, INDICATORS, CLAIMS, TASKS, MENTIONS, CHECKS, CODEBOOK] as const

interface Feed {
  shape: TableShape
  rows(row: RunRow, view: View | null): TableRow[]
}

/** The rows that a report gives a table, read off its dataset. */
const inView =
  <Row>(definition: TableDefinition<Row>, records: (view: View) => Row[]) =>
  (options: OutputOptions): Feed => ({
    shape: shapeOf(definition, options),
    rows: (_, view) => (view ? records(view).map((row) => rowOf(definition, row, options)) : [])
  })

const feeds: readonly ((options: OutputOptions) => Feed)[] = [
  (options) => ({ shape: shapeOf(REPORTS, options), rows: (row) => [rowOf(REPORTS, row, options)] }),
  inView(INDICATORS, indicatorRows),
  inView(CLAIMS, claimRows),
  inView(TASKS, taskRows),
  inView(MENTIONS, mentionRows),
  inView(CHECKS, checkRows)
]

/** The tables of a run whose reports come one by one. */
export interface Tables {
  /** 报告 指标 数据 任务 其他数字 核对 说明 */
  shapes: readonly TableShape[]
  /**
   * The rows that one report adds to each table, in the order of `shapes`.
   * @throws Error where the dataset's record names another that is not there.
   */
  rowsOf(row: RunRow): TableRow[][]
  /** The rows that no report gives: the codebook's; in the order of `shapes`. */
  fixed(): TableRow[][]
}

export function createTables(options: OutputOptions): Tables {
  const made = feeds.map((feed) => feed(options))
  return {
    shapes: [...made.map(({ shape }) => shape), shapeOf(CODEBOOK, options)],
    rowsOf(row) {
      const view = row.dataset && viewOf(row.dataset)
      return [...made.map(({ rows }) => rows(row, view)), []]
    },
    fixed: () => [
      ...made.map(() => []),
      codebookRows(DEFINITIONS).map((row) => rowOf(CODEBOOK, row, options))
    ]
  }
}

/** All tables with all their rows; reports by path, records in the order of the text. */
export function tablesOf(run: readonly RunRow[], options: OutputOptions): Table[] {
  const { shapes, rowsOf, fixed } = createTables(options)
  const rows = [...inOrder(run).map(rowsOf), fixed()]
  return shapes.map((shape, i) => ({ ...shape, rows: rows.flatMap((tables) => tables[i]!) }))
}

export type { Cell, Header, Mark, Table, TableRow, TableShape } from './table.ts'
