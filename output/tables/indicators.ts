/** 指标: a row for what a report says of one indicator, scope and period. */
import { APPROX, DIRECTION } from '../codes/claim.ts'
import { headlineOf, markOf } from './claims.ts'
import { type Column, code, number, prose, text } from './column.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import { reportColumns, timeColumns } from './shared.ts'
import type { TableDefinition } from './table.ts'

const cell = (key: string) => (row: IndicatorRow) => row.cells[key] ?? null

/** Value, and where they belong to it both ends of an interval and its words. */
const figureColumns = (group: string, zh: string, en: string, unit: string): Column<IndicatorRow>[] => [
  valueColumn(group, zh, en, unit),
  number(
    `${group}.lower`,
    [`${zh}下限`, `${en} lower`],
    ['区间下限（含）', 'Lower end of an interval, inclusive'],
    cell(`${group}.lower`),
    { unit }
  ),
  number(
    `${group}.upper`,
    [`${zh}上限`, `${en} upper`],
    ['区间上限（含）', 'Upper end of an interval, inclusive'],
    cell(`${group}.upper`),
    { unit }
  ),
  code(
    `${group}.approx`,
    [`${zh}确度`, `${en} approx`],
    ['数值前后的修饰词', 'How the words around it qualify the value'],
    APPROX,
    cell(`${group}.approx`)
  )
]

const valueColumn = (group: string, zh: string, en: string, unit: string): Column<IndicatorRow> =>
  number(
    `${group}.value`,
    [zh, en],
    [`${zh}的数值`, `Value of the ${en.toLowerCase()}`],
    cell(`${group}.value`),
    { unit }
  )

const directionColumn = (group: string, zh: string, en: string): Column<IndicatorRow> =>
  code(
    `${group}.direction`,
    [`${zh}方向`, `${en} direction`],
    ['变化的方向', 'Direction of the change'],
    DIRECTION,
    cell(`${group}.direction`)
  )

const ofColumn = (group: string, zh: string, en: string, meaning: [string, string]): Column<IndicatorRow> =>
  text(`${group}.of`, [zh, en], meaning, cell(`${group}.of`), { wrap: true })

const unitColumn = (group: string, zh: string, en: string): Column<IndicatorRow> =>
  text(
    `${group}.unit.text`,
    [`${zh}单位`, `${en} unit`],
    [`${zh}的单位，报告原文`, `Unit of the ${en.toLowerCase()}, as written`],
    cell(`${group}.unit.text`)
  )

const columns: Column<IndicatorRow>[] = [
  ...reportColumns<IndicatorRow>(),
  text(
    'headline',
    ['条目', 'Headline'],
    ['所在章节的标题', 'Title of the section'],
    ({ view, anchor }) => headlineOf({ view, claim: anchor }),
    { wrap: true }
  ),
  text(
    'indicator.name',
    ['指标', 'Indicator'],
    ['所度量的对象，补全成可作表头的名称', 'What is measured, completed so that it could head a row'],
    (r) => r.anchor.indicator?.name ?? null,
    { width: 32, wrap: true }
  ),
  text(
    'scope.text',
    ['口径', 'Scope'],
    ['数值所覆盖的地域或单位，报告原文', 'Place or body that the figures cover, as written'],
    (r) => r.anchor.scope?.text ?? null
  ),
  ...timeColumns<IndicatorRow>('period', ['时期', 'Period'], (r) => r.anchor.period),
  ...figureColumns('level', '水平', 'Level', 'level.unit.code'),
  unitColumn('level', '水平', 'Level'),
  text(
    'level.unit.code',
    ['水平单位代码', 'Level unit code'],
    ['水平的单位代码', 'Code of the unit of the level'],
    cell('level.unit.code')
  ),
  valueColumn('change', '变化', 'Change', 'change.unit.text'),
  unitColumn('change', '变化', 'Change'),
  directionColumn('change', '变化', 'Change'),
  text(
    'change.baseline.text',
    ['变化基期', 'Change baseline'],
    ['变化的基期，报告原文', 'Baseline of the change, as written'],
    cell('change.baseline.text')
  ),
  valueColumn('points', '百分点变化', 'Change in points', '百分点'),
  directionColumn('points', '百分点变化', 'Change in points'),
  valueColumn('share', '占比', 'Share', '%'),
  ofColumn('share', '占比整体', 'Share of', ['占比的整体，报告原文', 'Whole of the share, as written']),
  valueColumn('progress', '进度', 'Progress', '%'),
  ofColumn('progress', '进度计划', 'Progress of', [
    '进度的计划，报告原文',
    'Plan of the progress, as written'
  ]),
  valueColumn('rank', '位次', 'Rank', '位'),
  ofColumn('rank', '位次范围', 'Rank in', ['位次的范围，报告原文', 'Field of the rank, as written']),
  ...figureColumns('target', '目标', 'Target', 'level.unit.text / change.unit.text'),
  prose(
    'sentence',
    ['全句', 'Sentence'],
    ['各条数据所在的整句，报告原文', 'The whole sentences of the claims, as written'],
    ({ view, claims }) => [...new Set(claims.map((claim) => view.sentence(claim.sentence)))],
    { separator: '\n' }
  ),
  text(
    'claims',
    ['数据编号', 'Claims'],
    ['本行各条数据的编号', 'Ids of the claims in the row'],
    (r) => r.claims.map(({ id }) => id),
    { wrap: true }
  )
]

export const INDICATORS: TableDefinition<IndicatorRow> = {
  name: 'indicators',
  sheet: '指标',
  columns,
  mark: ({ claims }) => markOf(claims.flatMap(({ flags }) => flags))
}
