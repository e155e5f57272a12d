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
import { fill, type Table } from './table.ts'
import { TASKS, taskRows } from './tasks.ts'
import { viewOf } from './view.ts'

/** What the codebook describes. */
export const DEFINITIONS = [REPORTS, INDICATORS, CLAIMS, TASKS, MENTIONS, CHECKS, CODEBOOK] as const

/**
 * 报告 指标 数据 任务 其他数字 核对 说明, each with its rows; reports by path, records in the order of the text.
 * @throws Error where a dataset's record names another that is not there.
 */
export function tablesOf(run: readonly RunRow[], options: OutputOptions): Table[] {
  const rows = inOrder(run)
  const views = rows.flatMap(({ dataset }) => (dataset ? [viewOf(dataset)] : []))
  return [
    fill(REPORTS, rows, options),
    fill(INDICATORS, views.flatMap(indicatorRows), options),
    fill(CLAIMS, views.flatMap(claimRows), options),
    fill(TASKS, views.flatMap(taskRows), options),
    fill(MENTIONS, views.flatMap(mentionRows), options),
    fill(CHECKS, views.flatMap(checkRows), options),
    fill(CODEBOOK, codebookRows(DEFINITIONS), options)
  ]
}

export type { Cell, Header, Mark, Table } from './table.ts'
