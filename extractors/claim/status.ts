/** Whether a claim tells what is, or what is planned: by passage, tense and the words around. */
import type { ClaimStatus } from '../../pipeline/dataset.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { saidPeriod } from './period.ts'
import type { Reader } from './reader.ts'

/** In a plan they tell of what is already so. */
const FACT = /已经|已(?!有)|(?<![为除])了(?!解)|目前|现有|现已|累计完成|以来/
const AHEAD = /力争|确保|要|目标|将|争取|拟|仍/
/** In a review they tell of what is still to be. */
const TARGET =
  /任务|目标|(?:^|[，,全省市区县年])计划|计划(?:投资|安排|完成|实施|新建|新开|开工|建设|总投资|到|在|播种|引进|新增|实现)|要求|力争|争取|将达|将建成|将完成|将实现|拟|规划到|预期(?!寿命)/
/** A plan that has been carried out: 超额完成任务, 占任务目标的, 任务共完成. */
const CARRIED_OUT =
  /(?:完成|实现|达到|超过|为|占|好于|高于|与|超)[^，；]{0,10}(?:任务|目标|计划|预期)|(?:任务|目标|计划)[^，；]{0,6}完成/
const TASK_BEHIND = /^[^，。]{0,6}(?:建设任务|任务要求|的?目标|指标要求)/

/**
 * @param outer the claim before the bracket that the clause stands in, if it does
 */
export function statusOf(reader: Reader, clause: Clause, outer: Draft | null): ClaimStatus {
  if (outer && clause.left[1] - clause.start < 3) return outer.claim.status
  const { text, node, tree } = reader
  const review = tree.data.facts?.reviewYear ?? null
  const passage = node.data.passage
  const words = text.slice(clause.start, clause.left[1])
  const time = saidPeriod(reader, clause.left[1], 0)
  const year = Number((time?.to ?? passage?.period?.to ?? '').slice(0, 4)) || null
  if (year !== null && review !== null && year > review && time?.to && AHEAD.test(words)) return 'target'
  if (passage?.part === 'plan') {
    if (year !== null && review !== null && year <= review) return 'actual'
    // 目前全市已达1.8亿平方米，十几条线路同时开工: what opens a sentence of the present holds for it.
    const present = /^(?:目前|现在|当前|截至)/.test(text)
    return (FACT.test(words) || present) && !AHEAD.test(words) ? 'actual' : 'target'
  }
  if (CARRIED_OUT.test(words)) return 'actual'
  if (TARGET.test(words)) return 'target'
  return TASK_BEHIND.test(text.slice(...clause.right)) && !/完成/.test(words) ? 'target' : 'actual'
}
