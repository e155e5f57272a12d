/** 完成年度计划的106%, 完成全年任务125%, 为预算的98.2%, 占年度任务的八成. */
import { type Context, type Kind, type KindRule, leftText } from '../context.ts'

const PERCENTS = new Set(['%', '倍', '‰'])
const PLAN = '(?:计划|任务|预算|目标|进度|指标|规划|年初预算|预算数|调整预算|预期|承诺)(?:数|任务|目标|的)?'
const VERB = /(?:完成|为|是|达到|实现|相当于|达)/g

export const progress: KindRule = {
  name: 'progress',
  read(context: Context): Kind | null {
    const { quantity, clause } = context
    if (!quantity.unit || !PERCENTS.has(quantity.unit.text)) return null
    const left = leftText(context)
    const tail = new RegExp(`${PLAN}(?:的|任务|总量|数|约|近|已|达|达到|完成|任务量){0,2}$`).exec(left)
    if (!tail) return null
    VERB.lastIndex = 0
    let verb: RegExpExecArray | null = null
    for (let m = VERB.exec(left); m; m = VERB.exec(left))
      if (m.index + m[0].length <= tail.index + 1) verb = m
    if (!verb) return null
    const from = verb.index + verb[0].length
    const plan = left.slice(from).replace(/(?:的|约|近|已|达到|达|完成)+$/, '')
    if (plan === '' || plan.length > 18) return null
    const base = clause.left[0]
    return {
      kind: 'progress',
      direction: null,
      measure: null,
      of: [base + from + (/^了/.test(plan) ? 1 : 0), base + from + plan.length],
      nameEnd: base + verb.index,
      takesRight: false,
      rule: 'claim/progress'
    }
  }
}
