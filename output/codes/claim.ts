/** Closed lists of a claim. */
import type {
  Approx,
  ClaimKind,
  ClaimStatus,
  Direction,
  Flag,
  Measure,
  MentionClass,
  Unit
} from '../../pipeline/dataset.ts'
import { codeList } from './list.ts'

export const KIND = codeList<ClaimKind>('claim.kind', {
  level: ['水平', 'level', '数量或比率本身', 'an amount or a rate as it stands'],
  change: [
    '变化',
    'change',
    '与基期相比的增减或倍数，数值不带正负号',
    'a difference from a baseline, or a multiple of it; the value has no sign'
  ],
  share: ['占比', 'share', '部分占整体的份额', 'part of a whole'],
  progress: ['进度', 'progress', '计划或目标已完成的部分', 'part of a plan or target reached'],
  rank: ['位次', 'rank', '在排序中的名次', 'a place in an order']
})

export const STATUS = codeList<ClaimStatus>('claim.status', {
  actual: ['实际', 'actual', '已经发生或现状如此', 'it happened or is so'],
  target: ['目标', 'target', '计划、要求、预期或指标', 'planned, required, expected, or a quota']
})

export const DIRECTION = codeList<Direction>('claim.direction', {
  increase: ['上升', 'increase', '比基期高', 'above the baseline'],
  decrease: ['下降', 'decrease', '比基期低', 'below the baseline'],
  flat: ['持平', 'flat', '与基期相同', 'as the baseline']
})

export const MEASURE = codeList<Measure>('claim.measure', {
  difference: [
    '差额',
    'difference',
    '与基期之差（增长2倍即多出2倍）',
    'what lies between baseline and value'
  ],
  ratio: ['比值', 'ratio', '与基期之比（是上年的2倍、翻一番）', 'the value as a multiple of the baseline']
})

export const APPROX = codeList<Approx>('claim.approx', {
  exact: ['确数', 'exact', '没有修饰词', 'no word modifies the number'],
  about: ['约', 'about', '左右、约、大约', 'about (左右, 约)'],
  over: ['超过', 'over', '多、余、超过、突破', 'somewhat more (多, 余, 超过, 突破)'],
  under: ['不到', 'under', '近、接近、不到', 'somewhat less (近, 接近, 不到)'],
  'at-least': ['不低于', 'at least', '以上、不低于、至少，下限在 lower', 'lower bound, in lower'],
  'at-most': ['不高于', 'at most', '以内、以下、不超过，上限在 upper', 'upper bound, in upper'],
  range: ['区间', 'range', '区间，界限在 lower 与 upper', 'an interval from lower to upper']
})

export const UNIT_SYSTEM = codeList<Unit['system']>('claim.unit.system', {
  ucum: ['UCUM', 'UCUM', '计量单位统一代码', 'Unified Code for Units of Measure'],
  iso4217: ['ISO 4217', 'ISO 4217', '货币代码', 'currency code'],
  count: ['计数', 'count', '计数，量词见单位原文', 'a count; its classifier is in the unit as written'],
  local: [
    '自定',
    'local',
    '前三者都没有的单位（百分点、亩、吨标准煤）',
    'a unit that none of the others has (百分点, 亩, 吨标准煤)'
  ]
})

export const FLAG = codeList<Flag>('flags', {
  'unit-missing': [
    '缺单位',
    'unit missing',
    '原文没有写单位，也推不出',
    'no unit is written and none could be found'
  ],
  'unit-shared': [
    '单位共用',
    'unit shared',
    '单位写在同列的另一个数后面',
    'the unit stands with another number of the list'
  ],
  'indicator-missing': [
    '缺指标',
    'indicator missing',
    '没有找到所度量的对象',
    'what is measured was not found'
  ],
  'period-unknown': ['时期不明', 'period unknown', '没有找到所属时期', 'the period was not found'],
  'direction-inferred': [
    '方向为推断',
    'direction inferred',
    '升降没有明说，由上下文推断',
    'rise or fall is not said but inferred'
  ],
  'structural-count': [
    '结构性计数',
    'structural count',
    '只是概括条目数的小计数（四项机制）',
    'a small count that only sums up what is listed (四项机制)'
  ],
  'table-cell': [
    '取自表格',
    'from a table',
    '数值来自表格的单元格',
    'the value comes from the cell of a table'
  ],
  'check-failed': [
    '核对未通过',
    'check failed',
    '有一项核对未通过，见核对表',
    'a check fails; see the sheet of checks'
  ],
  'deadline-inherited': [
    '时限承前',
    'deadline inherited',
    '完成时限写在同一条的另一句',
    'the deadline stands in another sentence of the item'
  ],
  'actors-inherited': [
    '单位承前',
    'actors inherited',
    '责任单位写在同一条的另一句',
    'the bodies stand in another sentence of the item'
  ]
})

export const MENTION_CLASS = codeList<MentionClass>('mention.class', {
  time: ['时间', 'time', '日期、时期或时长', 'a date, a period or a duration'],
  ordinal: ['序数', 'ordinal', '第几', 'a place in a series (第二套)'],
  marker: ['序号', 'marker', '条目的序号', 'the number of an item'],
  name: ['名称', 'name', '专名或政策提法中的数', 'a number within a name or a set policy phrase'],
  'document-number': ['文号', 'document number', '文件编号', 'the number of a document'],
  code: ['代号', 'code', '代号、等级、型号', 'a code, a grade or a model'],
  idiom: ['习语', 'idiom', '成语或习用语中的数', 'a number within an idiom'],
  enumeration: ['概括', 'enumeration', '概括所列各项的数', 'a number that sums up what is listed'],
  baseline: ['基期', 'baseline', '作为比较基期的数', 'a number that names a baseline'],
  other: ['其他', 'other', '其他不是数据的数', 'any other number that is no data']
})
