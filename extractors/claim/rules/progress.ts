/** 完成年度计划的106%, 完成全年任务125%, 为预算的98.2%, 占年度任务的八成. */
import { type Context, type Kind, type KindRule, leftText, type Stretch } from '../context.ts'

const PERCENTS = new Set(['%', '倍', '‰'])
const PLAN =
  '(?:总工程量|工程总量|总投资额?|(?<=完成)投资额?|计划|任务|预算|概算|目标|进度|指标|规划|年初预算|预算数|调整预算|预期|承诺)(?:数|任务|目标|的)?'
/** A plan's words without those of any plan. */
const GENERIC =
  /^(?!年|全年|调整|预算|计划|任务|目标|上级|省|市)(.{2,}?)(?:建设)?(?:计划|任务|预算|目标|指标)(?:任务|目标)?$/
/** 下达 and 直达 give; nothing has come to a plan. */
const VERB = /(?:完成|为|是|达到|实现|相当于|(?<![下直])达)/g

export const progress: KindRule = {
  name: 'progress',
  read(context: Context): Kind | null {
    const { quantity, clause } = context
    if (!quantity.unit || !PERCENTS.has(quantity.unit.text)) return null
    const left = leftText(context)
    const tail = new RegExp(
      `${PLAN}(?:（[^（）]*）|的|任务|总量|数|约|近|已|达|达到|完成|任务量){0,2}$`
    ).exec(left)
    if (!tail) return null
    VERB.lastIndex = 0
    let verb: RegExpExecArray | null = null
    for (let m = VERB.exec(left); m; m = VERB.exec(left))
      if (m.index + m[0].length <= tail.index + 1) verb = m
    if (!verb) return null
    const from = verb.index + verb[0].length
    const plan = left.slice(from).replace(/(?:（[^（）]*）|的|约|近|已|达到|达|完成)+$/, '')
    // 完成的节能量仅|占|目标任务的三成
    if (plan === '' || plan.length > 18 || /占(?![地比用])/.test(plan)) return null
    const base = clause.left[0]
    // 完成节能改造任务的118%: the plan itself says what for.
    const thing = GENERIC.exec(plan)?.[1] ?? ''
    return {
      kind: 'progress',
      direction: null,
      measure: null,
      of: [base + from + (/^了/.test(plan) ? 1 : 0), base + from + plan.length],
      nameEnd: base + verb.index,
      takesRight: false,
      ...(verb.index === 0 && thing.length > 1
        ? { name: [base + from, base + from + thing.length] as Stretch }
        : {}),
      rule: 'claim/progress'
    }
  }
}
