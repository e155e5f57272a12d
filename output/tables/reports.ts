/** 报告: a row for each input of the run, failed ones too. */
import type { Dataset } from '../../pipeline/dataset.ts'
import { OUTCOME, REPORT_KIND } from '../codes/report.ts'
import type { RunRow } from '../run.ts'
import { type Column, code, date, integer, prose, text, type Value, year } from './column.ts'
import { numerals, unaccounted } from './numerals.ts'
import type { TableDefinition } from './table.ts'

/** A fact of the dataset; null for an input that has none. */
const fact = (read: (dataset: Dataset) => Value) => (row: RunRow) => row.dataset && read(row.dataset)

const failedChecks = (dataset: Dataset): number => dataset.checks.filter(({ holds }) => !holds).length

const columns: Column<RunRow>[] = [
  text(
    'id',
    ['编号', 'Id'],
    ['报告编号：正文 SHA-256 的前 16 位', 'First 16 hex digits of the SHA-256 of the text'],
    fact((d) => d.report.id)
  ),
  text(
    'path',
    ['文件', 'Path'],
    ['输入文件的相对路径', 'Path of the input, relative to the argument that named it'],
    (row) => row.path,
    { width: 48 }
  ),
  text(
    'title',
    ['标题', 'Title'],
    ['报告标题', 'Title of the report'],
    fact((d) => d.report.title),
    { width: 48, wrap: true }
  ),
  text(
    'issuer',
    ['发文单位', 'Issuer'],
    ['发布报告的单位', 'Body that issued the report'],
    fact((d) => d.report.issuer)
  ),
  text(
    'region',
    ['地区', 'Region'],
    ['报告所涉地区', 'Region that the report is about'],
    fact((d) => d.report.region)
  ),
  code(
    'kind',
    ['文种', 'Kind'],
    ['报告的种类', 'Kind of report'],
    REPORT_KIND,
    fact((d) => d.report.kind)
  ),
  year(
    'reviewYear',
    ['回顾年', 'Review year'],
    ['报告回顾的年份', 'Year that the report looks back at'],
    fact((d) => d.report.reviewYear)
  ),
  year(
    'planYear',
    ['计划年', 'Plan year'],
    ['报告部署的年份', 'Year that the report plans for'],
    fact((d) => d.report.planYear)
  ),
  date(
    'publishedOn',
    ['发布日期', 'Published on'],
    ['发布日期', 'Day of publication'],
    fact((d) => d.report.publishedOn)
  ),
  integer(
    'characters',
    ['字数', 'Characters'],
    ['正文长度', 'Length of the text'],
    fact((d) => d.report.characters),
    { unit: 'UTF-16 code unit' }
  ),
  integer(
    'sections',
    ['章节数', 'Sections'],
    ['章节数', 'Number of sections'],
    fact((d) => d.outline.length)
  ),
  integer(
    'sentences',
    ['句数', 'Sentences'],
    ['句数', 'Number of sentences'],
    fact((d) => d.sentences.length)
  ),
  integer(
    'claims',
    ['数据数', 'Claims'],
    ['数据条数', 'Number of claims'],
    fact((d) => d.claims.length)
  ),
  integer(
    'targets',
    ['目标数', 'Targets'],
    ['数据中属目标的条数', 'Number of claims that are targets'],
    fact((d) => d.claims.filter(({ status }) => status === 'target').length)
  ),
  integer(
    'tasks',
    ['任务数', 'Tasks'],
    ['任务条数', 'Number of tasks'],
    fact((d) => d.tasks.length)
  ),
  integer(
    'checksFailed',
    ['未通过核对', 'Checks failed'],
    ['未通过的核对数', 'Number of checks that fail'],
    fact(failedChecks)
  ),
  integer(
    'numerals',
    ['数字数', 'Numerals'],
    [
      '正文中的阿拉伯数字串，加上作数字用的中文数字',
      'Runs of Arabic digits in the text, and Chinese numerals that stand as numbers'
    ],
    fact(numerals)
  ),
  integer(
    'unaccounted',
    ['未归类数字', 'Unaccounted'],
    ['没有归入数据、其他数字或序号的数字', 'Numerals in no claim, mention or marker'],
    fact(unaccounted)
  ),
  code(
    'outcome',
    ['结果', 'Outcome'],
    ['是否抽取成功', 'Whether the input was extracted'],
    OUTCOME,
    (row) => row.outcome
  ),
  prose('reason', ['原因', 'Reason'], ['失败的原因', 'Why it failed'], (row) => row.reason)
]

export const REPORTS: TableDefinition<RunRow> = {
  name: 'reports',
  sheet: '报告',
  columns,
  mark: ({ outcome, dataset }) =>
    outcome === 'failed'
      ? 'failed'
      : dataset && (failedChecks(dataset) > 0 || unaccounted(dataset) > 0)
        ? 'flagged'
        : null
}
