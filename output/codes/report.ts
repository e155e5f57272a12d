/** Closed lists of a report, of its run, of its checks and diagnostics. */
import type { CheckRule, Diagnostic, DiagnosticCode, Part, ReportKind } from '../../pipeline/dataset.ts'
import type { RunRow } from '../run.ts'
import { codeList } from './list.ts'

export const REPORT_KIND = codeList<ReportKind>('report.kind', {
  'work-report': [
    '工作报告',
    'work report',
    '政府或部门工作报告',
    'report on the work of a government or body'
  ],
  communique: ['统计公报', 'communiqué', '统计公报', 'statistical communiqué'],
  'plan-report': ['计划报告', 'plan report', '国民经济和社会发展计划报告', 'report on the economic plan'],
  'budget-report': ['预算报告', 'budget report', '财政预算报告', 'report on the budget'],
  opinion: ['意见', 'opinion', '意见、若干措施', 'opinion or set of measures'],
  notice: ['通知', 'notice', '通知', 'notice'],
  scheme: ['方案', 'scheme', '方案、规划、行动计划', 'scheme, programme or plan of action'],
  'task-list': ['任务分工', 'task list', '任务分解或分工', 'division of tasks among bodies'],
  analysis: ['分析', 'analysis', '经济运行分析', 'analysis of how the economy runs'],
  other: ['其他', 'other', '其他文种', 'any other kind']
})

export const PART = codeList<Part>('section.part', {
  review: ['回顾', 'review', '对已做工作的回顾', 'looks back at what was done'],
  plan: ['部署', 'plan', '对今后工作的部署', 'says what is to be done'],
  other: ['其他', 'other', '既非回顾也非部署', 'neither']
})

export const OUTCOME = codeList<RunRow['outcome']>('outcome', {
  done: ['完成', 'done', '已抽取', 'was extracted'],
  failed: ['失败', 'failed', '未能抽取，见原因', 'could not be extracted; see the reason'],
  duplicate: [
    '重复',
    'duplicate',
    '内容与另一文件相同，数据只列一次，见原因',
    'has the content of another input, whose records stand for both; see the reason'
  ]
})

export const CHECK_RULE = codeList<CheckRule>('check.rule', {
  'change-levels': [
    '增减与水平',
    'change and levels',
    '增减应与前后两个水平相符',
    'a change agrees with the two levels it lies between'
  ],
  'share-levels': [
    '占比与水平',
    'share and levels',
    '占比应与部分、整体的水平相符',
    'a share agrees with the levels of part and whole'
  ],
  'parts-total': ['分项与合计', 'parts and total', '分项之和应等于合计', 'the parts sum to their total'],
  'progress-plan': [
    '进度与计划',
    'progress and plan',
    '完成进度应与完成量、计划量相符',
    'progress agrees with what was reached and planned'
  ],
  'same-indicator': [
    '同一指标',
    'same indicator',
    '同一指标同一时期的数值应一致',
    'one indicator has one value for one period'
  ],
  magnitude: ['数量级', 'magnitude', '数值应在合理的数量级内', 'the value has a plausible magnitude']
})

export const SEVERITY = codeList<Diagnostic['severity']>('diagnostic.severity', {
  info: ['提示', 'info', '供参考', 'for information'],
  warning: ['警告', 'warning', '结果可能不完整', 'the result may lack something'],
  error: ['错误', 'error', '结果不可信', 'the result is not to be relied on']
})

export const DIAGNOSTIC_CODE = codeList<DiagnosticCode>('diagnostic.code', {
  'numeral-unplaced': [
    '数字未归类',
    'numeral unplaced',
    '一个数字既不在数据中，也不在其他数字或序号中',
    'a numeral is in no claim, mention or marker'
  ],
  'year-unknown': ['年份不明', 'year unknown', '没有找到报告的年份', 'the year of the report was not found'],
  'title-unknown': ['标题不明', 'title unknown', '没有找到标题', 'the title was not found'],
  'encoding-guessed': ['编码为推测', 'encoding guessed', '文件编码是推测的', 'the encoding was guessed'],
  'characters-replaced': [
    '有字符无法解码',
    'characters replaced',
    '部分字节无法解码，已换成 U+FFFD',
    'bytes that could not be decoded became U+FFFD'
  ],
  'run-incomplete': ['未跑完', 'run incomplete', '处理中途停止', 'the run stopped before its end']
})
