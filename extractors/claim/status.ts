/** Whether a claim tells what is, or what is planned: by section, tense and the words around. */
import type { ClaimStatus, Part } from '../../pipeline/dataset.ts'

/** In a plan they tell of what is already so. */
const FACT = /(?:已经|已|了(?!解)|目前|现有|去年|上年|现已|累计完成|截至|以来)/
/** In a review they tell of what is still to be. */
const TARGET =
  /(?:任务|目标|计划(?!生育|单列)|要求|力争|争取|将达|将建成|将完成|将实现|拟|预计到|规划|到“?十|预期)/
/** A plan that has been carried out: 完成计划, 超额完成任务, 任务174万，完成198万. */
const CARRIED_OUT = /(?:完成|实现|达到|超过|为|占|好于|高于|与)[^，；]{0,8}(?:任务|目标|计划|预期)/

/**
 * @param clause words of the clause up to the number, and the words behind it
 * @param behind words behind the number
 */
export function statusOf(part: Part, clause: string, behind: string, obliges: boolean): ClaimStatus {
  if (part === 'plan' || (part === 'other' && obliges))
    return FACT.test(clause) && !/力争|确保|要|目标/.test(clause) ? 'actual' : 'target'
  if (CARRIED_OUT.test(clause)) return 'actual'
  if (TARGET.test(clause)) return 'target'
  return /^[^，。]{0,6}(?:建设任务|任务要求|的?目标|指标要求)/.test(behind) ? 'target' : 'actual'
}
