/** All closed lists, in the order of the codebook. */
import * as claim from './claim.ts'
import type { CodeList } from './list.ts'
import * as report from './report.ts'
import * as task from './task.ts'

export const CODE_LISTS: readonly CodeList[] = [
  report.REPORT_KIND,
  report.OUTCOME,
  report.PART,
  claim.KIND,
  claim.STATUS,
  claim.APPROX,
  claim.DIRECTION,
  claim.MEASURE,
  claim.UNIT_SYSTEM,
  claim.FLAG,
  task.TASK_STATUS,
  task.MODALITY,
  task.ROLE,
  claim.MENTION_CLASS,
  report.CHECK_RULE,
  report.SEVERITY,
  report.DIAGNOSTIC_CODE
]

export type { Code, CodeList } from './list.ts'
