/** Columns that open a table: which report a row is of. */
import type { Dataset, Time } from '../../pipeline/dataset.ts'
import { type Column, date, integer, text, year } from './column.ts'

/** The year that a report is for: its plan's, else the one that it looks back at. */
function reportYear({ report }: Dataset): number | null {
  return report.planYear ?? report.reviewYear
}

/** Id of the report, and its title where `titled`. */
export const reportId = <Row extends Inside>(): Column<Row> =>
  text(
    'report.id',
    ['报告', 'Report'],
    ['报告编号，与报告表的编号对应', 'Id of the report, as in the sheet of reports'],
    (row) => row.view.dataset.report.id
  )

export const reportTitle = <Row extends Inside>(): Column<Row> =>
  text(
    'report.title',
    ['标题', 'Title'],
    ['报告标题', 'Title of the report'],
    (row) => row.view.dataset.report.title,
    { width: 32, wrap: true }
  )

/** A row that is of one report. */
export interface Inside {
  view: { dataset: Dataset }
}

/** Report, title, issuer, region, year. */
export const reportColumns = <Row extends Inside>(): Column<Row>[] => [
  reportId(),
  reportTitle(),
  text(
    'report.issuer',
    ['发文单位', 'Issuer'],
    ['发布报告的单位', 'Body that issued the report'],
    (row) => row.view.dataset.report.issuer
  ),
  text(
    'report.region',
    ['地区', 'Region'],
    ['报告所涉地区', 'Region that the report is about'],
    (row) => row.view.dataset.report.region
  ),
  year(
    'report.year',
    ['年度', 'Year'],
    [
      '报告的计划年；没有计划年的为回顾年',
      'Year that the report plans for; where there is none, the year it reviews'
    ],
    (row) => reportYear(row.view.dataset)
  )
]

/** Start and end of a record in the report's text. */
export const placeColumns = <Row>(span: (row: Row) => readonly [number, number]): Column<Row>[] => [
  integer(
    'start',
    ['起', 'Start'],
    ['在全文中的起点', 'Where the record starts in the text'],
    (row) => span(row)[0],
    { unit: 'UTF-16 code unit' }
  ),
  integer(
    'end',
    ['止', 'End'],
    ['在全文中的终点（不含）', 'Where it ends in the text, exclusive'],
    (row) => span(row)[1],
    { unit: 'UTF-16 code unit' }
  )
]

/** Text, first and last day of a time. */
export const timeColumns = <Row>(
  key: string,
  [zh, en]: [string, string],
  time: (row: Row) => Time | null
): Column<Row>[] => [
  text(
    `${key}.text`,
    [`${zh}原文`, `${en} as written`],
    [`${zh}，报告原文`, `${en} in the report's words`],
    (row) => time(row)?.text ?? null,
    { wrap: true }
  ),
  date(
    `${key}.from`,
    [`${zh}起`, `${en} from`],
    [`${zh}的第一天；空为不限或不明`, `First day of the ${en.toLowerCase()}; empty where open or unknown`],
    (row) => time(row)?.from ?? null
  ),
  date(
    `${key}.to`,
    [`${zh}止`, `${en} to`],
    [`${zh}的最后一天；空为不限或不明`, `Last day of the ${en.toLowerCase()}; empty where open or unknown`],
    (row) => time(row)?.to ?? null
  )
]
