/** 数据: a row for each claim. */
import type { Claim } from '../../pipeline/dataset.ts'
import { APPROX, DIRECTION, FLAG, KIND, MEASURE, STATUS } from '../codes/claim.ts'
import { type Column, code, number, prose, text, yesNo } from './column.ts'
import { product } from './number.ts'
import { placeColumns, reportColumns, timeColumns } from './shared.ts'
import type { Mark, TableDefinition } from './table.ts'
import type { View } from './view.ts'

export interface ClaimRow {
  view: View
  claim: Claim
}

/** A row is failed if a check of it fails, flagged if anything else asks for a second look. */
export function markOf(flags: Claim['flags']): Mark {
  if (flags.includes('check-failed')) return 'failed'
  return flags.length > 0 ? 'flagged' : null
}

/** Title of the innermost section. */
export const headlineOf = ({ view, claim }: ClaimRow): string | null =>
  claim.section === null ? null : view.section(claim.section).title

const inBase = ({ claim: { value, unit } }: ClaimRow): number | null =>
  value === null || unit === null ? null : product(value, unit.factor)

const columns: Column<ClaimRow>[] = [
  ...reportColumns<ClaimRow>(),
  text(
    'path',
    ['序号', 'Path'],
    ['所在条目的各级序号，由外到内', 'Markers above the claim, outermost first'],
    (r) => r.claim.path,
    { separator: ' / ', width: 20 }
  ),
  text('headline', ['条目', 'Headline'], ['所在章节的标题', 'Title of the section'], headlineOf, {
    wrap: true
  }),
  text(
    'id',
    ['编号', 'Id'],
    ['数据编号，在报告内唯一', 'Id of the claim, unique within the report'],
    (r) => r.claim.id
  ),
  text(
    'quote',
    ['数值原文', 'Quote'],
    ['数值、单位及其修饰词，报告原文', 'Value, unit and the words that modify them, as written'],
    (r) => r.claim.quote
  ),
  text(
    'indicator.name',
    ['指标', 'Indicator'],
    ['所度量的对象，补全成可作表头的名称', 'What is measured, completed so that it could head a row'],
    (r) => r.claim.indicator?.name ?? null,
    { wrap: true }
  ),
  text(
    'indicator.text',
    ['指标原文', 'Indicator as written'],
    ['所度量的对象，报告原文', "What is measured, in the report's words"],
    (r) => r.claim.indicator?.text ?? null,
    { wrap: true }
  ),
  number(
    'value',
    ['数值', 'Value'],
    [
      '数值，万、亿等已乘开；区间为空；变化不带正负号',
      'Value with its magnitude multiplied out; empty for an interval; of a change without its sign'
    ],
    (r) => r.claim.value,
    { unit: 'unit.code' }
  ),
  number(
    'lower',
    ['下限', 'Lower'],
    ['区间下限（含）', 'Lower end of an interval, inclusive'],
    (r) => r.claim.lower,
    { unit: 'unit.code' }
  ),
  number(
    'upper',
    ['上限', 'Upper'],
    ['区间上限（含）', 'Upper end of an interval, inclusive'],
    (r) => r.claim.upper,
    { unit: 'unit.code' }
  ),
  code(
    'approx',
    ['确度', 'Approx'],
    ['数值前后的修饰词', 'How the words around it qualify the value'],
    APPROX,
    (r) => r.claim.approx
  ),
  text(
    'unit.text',
    ['单位', 'Unit'],
    ['单位，报告原文，不含万、亿', 'Unit as written, without magnitude'],
    (r) => r.claim.unit?.text ?? null
  ),
  text(
    'unit.code',
    ['单位代码', 'Unit code'],
    ['单位的代码（UCUM、ISO 4217、计数或自定）', 'Code of the unit (UCUM, ISO 4217, count or local)'],
    (r) => r.claim.unit?.code ?? null
  ),
  number(
    'valueInBase',
    ['基准值', 'Value in base'],
    ['换算成基准单位的数值', 'Value in the base unit of its dimension'],
    inBase,
    { unit: 'unit.base' }
  ),
  text(
    'unit.base',
    ['基准单位', 'Base'],
    ['该量纲的基准单位', 'Base unit of the dimension'],
    (r) => r.claim.unit?.base ?? null
  ),
  code('kind', ['类型', 'Kind'], ['数据的类型', 'Kind of claim'], KIND, (r) => r.claim.kind),
  code(
    'direction',
    ['方向', 'Direction'],
    ['变化的方向', 'Direction of a change'],
    DIRECTION,
    (r) => r.claim.direction
  ),
  code(
    'measure',
    ['变化方式', 'Measure'],
    ['变化是差额还是比值', 'Whether a change is a difference or a ratio'],
    MEASURE,
    (r) => r.claim.measure
  ),
  ...timeColumns<ClaimRow>('baseline', ['基期', 'Baseline'], (r) => r.claim.baseline),
  text(
    'of',
    ['整体或范围', 'Of'],
    [
      '占比的整体、进度的计划、位次的范围，报告原文',
      'Whole of a share, plan of a progress, field of a rank, as written'
    ],
    (r) => r.claim.of?.text ?? null,
    { wrap: true }
  ),
  text(
    'about',
    ['所属数据', 'About'],
    ['本条变化、占比、进度或位次所说的水平数据的编号', 'Id of the level claim that this one speaks of'],
    (r) => r.claim.about
  ),
  text(
    'scope.text',
    ['口径', 'Scope'],
    ['数值所覆盖的地域或单位，报告原文', 'Place or body that the figure covers, as written'],
    (r) => r.claim.scope?.text ?? null
  ),
  ...timeColumns<ClaimRow>('period', ['时期', 'Period'], (r) => r.claim.period),
  yesNo(
    'period.inferred',
    ['时期为推断', 'Period inferred'],
    ['时期没有写在数值旁边', 'The period is not said beside the number'],
    (r) => r.claim.period?.inferred ?? null
  ),
  code(
    'status',
    ['性质', 'Status'],
    ['实际数还是目标数', 'Whether it is so, or is to be'],
    STATUS,
    (r) => r.claim.status
  ),
  number(
    'confidence',
    ['可信度', 'Confidence'],
    ['0 到 1，由标注样本校准', '0 to 1, calibrated on annotated reports'],
    (r) => r.claim.confidence,
    { width: 12 }
  ),
  code(
    'flags',
    ['提示', 'Flags'],
    ['需要复看的原因', 'Why the record deserves a second look'],
    FLAG,
    (r) => r.claim.flags
  ),
  prose('sentence', ['全句', 'Sentence'], ['所在的整句，报告原文', 'The whole sentence, as written'], (r) =>
    r.view.sentence(r.claim.sentence)
  ),
  ...placeColumns<ClaimRow>((r) => r.claim.span)
]

export const CLAIMS: TableDefinition<ClaimRow> = {
  name: 'claims',
  sheet: '数据',
  columns,
  mark: ({ claim }) => markOf(claim.flags)
}

export const claimRows = (view: View): ClaimRow[] => view.dataset.claims.map((claim) => ({ view, claim }))
