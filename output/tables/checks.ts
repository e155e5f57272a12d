/** 核对: a row for each check, those that fail in colour. */
import type { Check } from '../../pipeline/dataset.ts'
import { CHECK_RULE } from '../codes/report.ts'
import { type Column, code, number, prose, yesNo } from './column.ts'
import { reportId, reportTitle } from './shared.ts'
import type { TableDefinition } from './table.ts'
import type { View } from './view.ts'

export interface CheckRow {
  view: View
  check: Check
}

const columns: Column<CheckRow>[] = [
  reportId<CheckRow>(),
  reportTitle<CheckRow>(),
  code('rule', ['规则', 'Rule'], ['核对所依据的规则', 'Rule of the check'], CHECK_RULE, (r) => r.check.rule),
  yesNo('holds', ['通过', 'Holds'], ['核对是否通过', 'Whether the check holds'], (r) => r.check.holds),
  prose('message', ['说明', 'Message'], ['核对的结果', 'What was found'], (r) => r.check.message),
  number(
    'expected',
    ['应为', 'Expected'],
    ['按规则应得的数', 'Number that the rule asks for'],
    (r) => r.check.expected
  ),
  number('found', ['实为', 'Found'], ['报告中的数', 'Number that the report states'], (r) => r.check.found),
  number(
    'tolerance',
    ['容差', 'Tolerance'],
    ['允许的差', 'Difference that is allowed'],
    (r) => r.check.tolerance
  ),
  prose(
    'quotes',
    ['数值原文', 'Quotes'],
    ['所涉数据的原文', 'Quotes of the claims'],
    (r) => r.check.claims.map((id) => r.view.claim(id).quote),
    { width: 40 }
  ),
  prose('claims', ['数据编号', 'Claims'], ['所涉数据的编号', 'Ids of the claims'], (r) => r.check.claims, {
    width: 32
  })
]

export const CHECKS: TableDefinition<CheckRow> = {
  name: 'checks',
  sheet: '核对',
  columns,
  mark: ({ check }) => (check.holds ? null : 'failed')
}

export const checkRows = (view: View): CheckRow[] => view.dataset.checks.map((check) => ({ view, check }))
