/** Whether a claim tells what is, or what is planned: by passage, tense and the words around. */
import type { ClaimStatus } from '../../pipeline/dataset.ts'
import { aimBehind } from '../quantity/aim.ts'
import { isObliged } from './agent.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './reader.ts'
import { saidPeriod } from './said-period.ts'
import { strivesFor, strivingIn } from './strive.ts'

/** In a plan they tell of what is already so. */
const FACT = /已经|已(?!有)|(?<![为除])了(?!解)|目前|先后|现有|现已|累计(?:完成|争取)|以来/
const AHEAD = /力争|确保|要|目标|将|(?<!向上)争取|拟|仍(?!有|然有|存在|未|为|是|居)/
/**
 * In a review they tell of what is still to be. 任务, 目标 and 计划 count only right before the
 * number (任务174万) or as verbs; inside names (营养改善计划, 改革任务) they do not.
 */
const TARGET =
  /力争|(?<!向上)争取(?!到|[^，。]{0,24}(?:债券|资金|补助|支持|额度))|拟(?!定|订|合)|将(?:投|达|建|完|实|新|于|在|继续)|(?<![项个类大])(?:任务|目标|计划)(?:为|是|值|要求|数)?$|[收支][入出]预算数?为$|(?:^|[，,全省市区县年])计划(?!招|新增|生育|单列)|(?<![生产地训资])计划(?:投资|安排|完成|实施|新建|新开|开工|建设|总投资|到|在|播种|引进|新增|实现)|下达的?$|到“?十?[一二三四五六七八九]五”?末/
/** 完成棚户区改造任务|2619户, 超额完成年度目标|3.4个百分点: what was set has been done. */
const TASK_DONE = /(?<!计划|要|将|应|需)(?:完成[^，。；]{2,}任务|超额完成[^，。；]*(?:任务|目标|计划))$/
/** 没有完成下降|4%|的年度目标: what was missed was an aim. */
const MISSED = /(?:没有?|未能?)完成[^，。；]{0,12}$/
/** 尚未完成的|2个|问题: how it still is. */
const UNDONE = /(?:尚未|还未|仍未|尚待)[^，。；]{1,8}的$/
/** A year that opens a sentence, before what is striven for by then. */
const BY_YEAR = /^(?:到|至)?[0-9]{4}年(?:底|末)?[，,]/
const OFFERED =
  /(?:^|[，；])对[^，。；]{3,60}[^，。；了过][，,]?(?:分别|按[^，。；]{2,30})?(?:给予|予以)(?!了)/
const TASK_BEHIND = /^[^，。]{0,6}(?:建设任务|任务要求|的?目标|指标要求)/

/** How far before a list behind a ；its plan may have been told. */
const PLAN_REACH = 400

/** The words up to a claim, from where its sentence begins, over ；. */
function planOf(text: string, last: Draft | undefined): string {
  if (!last) return ''
  const before = text.slice(Math.max(0, last.claim.span[0] - PLAN_REACH), last.claim.span[0])
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
}

/** 计划种植38万亩，其中水稻|29万亩: what is planned goes on where nothing is said to have been done. */
function goesOnPlanned(
  { text, tree, own, quantities, paragraph, chained }: Reader,
  words: string,
  depth: number
): boolean {
  // 造林17015亩（任务14815亩），其中油茶|5118亩: what a bracket plans goes on in it only.
  const outside = (drafts: Draft[]) => drafts.findLast((draft) => draft && draft.clause.depth <= depth)
  const last = own.length > 0 ? outside(own) : chained ? outside(paragraph) : undefined
  const said = own.length > 0 ? text.slice(0, last?.quantity.start) : planOf(tree.data.text, last)
  const here = quantities[own.length]
  return (
    last?.claim.status === 'target' &&
    last.claim.kind === 'level' &&
    // 比计划（1万亩）多|2000亩
    last.base !== 'beside' &&
    last.quantity.unit !== null &&
    last.quantity.unit.text === here?.unit?.text &&
    /计划|任务|目标/.test(said) &&
    !/完成|实现|已|累计|达|为|建成|实际|去年|上年|同比|增|减|超|短收/.test(words)
  )
}

/** 2023年11月，督察组开展了督察，反馈问题|21项, 目前已办结79件，办结率|92%: what a sentence tells as done goes on behind its comma. */
function goesOnDone({ text, own, quantities }: Reader): boolean {
  const last = own.at(-1)
  const here = quantities[own.length]!
  const before = text.slice(last?.quantity.end ?? 0, here.start)
  if (!last) return OPENED_DONE.test(before)
  const words = /^[^，；]{0,8}，([^，；]{2,10})$/.exec(before)?.[1]
  if (last.claim.status !== 'actual' || !words) return false
  // 已储备项目50个，引进企业|20家: only a rate of what was done goes on with it, unless the sentence tells a story.
  return OPENED_DONE.test(text.slice(0, own[0]!.quantity.start))
    ? !FACT_ENDS.test(words)
    : /(?:率|占比|比重|比例)达?[到为]?$/.test(words)
}
/** A month of a year opens a sentence in whose first clause something was done. */
const OPENED_DONE =
  /^(?:19|20)[0-9]{2}年[0-9]{1,2}月[^，；]{0,4}，[^，；]{2,40}了[^，；]{2,30}，[^，；]{2,12}$/
/** What opens a clause of its own, and is no more told as done. */
const FACT_ENDS = /力争|确保|达到|不低于|不少于|完成|推进|实施|建设|新建|增长/

/** 全市|计划播种面积, |拟投资: a plan told at a sentence's head. */
const PLANS_FIRST = /^(?:[^，。；：]{0,10}[，：])?(?:今年)?[^，。；：]{0,4}(?:计划|拟)(?!生育|总投资)/
/** What was done, or is told against what was. */
const TOLD_DONE = /完成|实现|已|累计|建成|投产|实际|去年|上年|同比|[比较]/

/**
 * 全市计划播种面积900万亩，结构继续调整：调减玉米|60万亩，增加大豆|20万亩: what a sentence plans at its head holds for the
 * amounts of the same unit that it lists, as long as nothing in between is told as done.
 */
function listedInPlan({ text, own, quantities }: Reader, clause: Clause): boolean {
  const first = own[0]
  if (first?.claim.status !== 'target' || !PLANS_FIRST.test(text.slice(0, first.quantity.start))) return false
  const here = quantities[own.length]!
  const ratio = here.form === 'ratio-term' && own.at(-1)?.claim.status === 'target'
  const alike = first.quantity.unit !== null && first.quantity.unit.text === here.unit?.text
  return (
    (alike || ratio) &&
    !TOLD_DONE.test(text.slice(first.quantity.end, clause.left[1]).replace(/比[例重]/g, ''))
  )
}

/** 市商务局要加强调度，确保签约项目落地率达到|70%: who must do it holds for the clauses behind, as long as nothing is told as done. */
const isObligedFromHead = ({ text }: Reader, { start, left }: Clause): boolean =>
  start > 0 &&
  isObliged(text) &&
  !/了|已|去年|上年|同比|目前/.test(text.slice(0, left[1])) &&
  /确保|力争|达|控制|完成|不低于|不少于/.test(text.slice(start, left[1]))

/** 月均产值必须达到|27亿元: what has to be reached. */
const HAS_TO = /(?:必须|务必|应当)(?:要)?(?:达到|完成|实现|控制在|保持在|不低于)?$/

/**
 * @param terms where the words begin that a change or progress is measured against: they plan nothing
 * @param outer the claim before the bracket that the clause stands in, if it does
 * @param begins where the words begin that tell of it: behind the 742千克 of 由目前的742千克降至|680千克以下
 */
export function statusOf(
  reader: Reader,
  clause: Clause,
  outer: Draft | null,
  terms: number,
  begins = clause.start
): ClaimStatus {
  if (outer && clause.left[1] - clause.start < 3) return outer.claim.status
  const { text, node, tree } = reader
  const review = tree.data.facts?.reviewYear ?? null
  const passage = node.data.passage
  const words = text.slice(clause.start, clause.left[1])
  // 达到企业|现有职工人数|的25%: what a share is of has no tense.
  const said = text.slice(begins, Math.max(begins, terms))
  if (UNDONE.test(words)) return 'actual'
  const time = saidPeriod(reader, clause.left[1], 0)
  const year = Number((time?.to ?? passage?.period?.to ?? '').slice(0, 4)) || null
  if (year !== null && review !== null && year > review && time?.to && AHEAD.test(words)) return 'target'
  if (passage?.part === 'plan') {
    const ahead = Number(passage.period?.to?.slice(0, 4)) || Infinity
    // 确保四季度增速不低于6%, in the advice of an analysis: its plan is for the same year.
    if (year !== null && review !== null && year <= review && year < ahead) return 'actual'
    // 2023年，…达到16850元, in a scheme for 2024
    const plan = review === null ? tree.data.facts?.planYear : null
    const opens = time?.start === 0
    if (opens && time.to && plan && Number(time.to.slice(0, 4)) < plan && !AHEAD.test(words)) return 'actual'
    // 2017年开工2万套, in a notice of 2018
    const published = review === null ? tree.data.facts?.publishedOn : null
    // 到2023年底，完成2000年底前建成的小区改造，满意率不低于90%: the year that opens the sentence counts.
    const aimed = Number(/^(?:到|至)([0-9]{4})年/.exec(text)?.[1] ?? 0) >= Number(published?.slice(0, 4))
    if (time?.to && published && time.to < published && !aimed && !AHEAD.test(words)) return 'actual'
    // 目前全市已达1.8亿平方米，十几条线路同时开工: what opens a sentence of the present holds for it.
    const present = /^(?:目前|现在|当前|截[至止])/.test(text)
    return (FACT.test(said) || present || goesOnDone(reader)) && !AHEAD.test(words) ? 'actual' : 'target'
  }
  if (FACT.test(said)) return 'actual'
  // 超额完成全年|500家|的任务目标: what was done is what was aimed at.
  const aim = aimBehind(text, clause.right[0])
  if (aim && aim.noun.length > 2) return 'target'
  if (TASK_DONE.test(words)) return 'actual'
  if (MISSED.test(words) && /^的[^，。；]{0,4}(?:目标|任务)/.test(text.slice(...clause.right)))
    return 'target'
  // 增长8%，奋力冲刺|10%
  if (clause.right[0] === clause.right[1] && strivesFor(text.slice(...clause.left))) return 'target'
  // 到2025年，力争…达到2.5%，…提高到|25%以上: what is striven for by a year yet to come holds for its list.
  const by = BY_YEAR.exec(text.slice(0, clause.start))?.[0].length ?? 0
  if (time?.to && by > 0 && review === null && strivingIn(text.slice(by, clause.start)) > 0) return 'target'
  // 对新认定的企业，给予|20万元奖补: what a policy offers.
  if (review === null && OFFERED.test(text)) return 'target'
  if (TARGET.test(said) || HAS_TO.test(said) || isObliged(words) || isObligedFromHead(reader, clause))
    return 'target'
  if (goesOnPlanned(reader, words, clause.depth) || listedInPlan(reader, clause)) return 'target'
  // 要完成增长|12%|的目标 is still to be done.
  const done = /(?<!要|将|必须|确保|力争)(?:完成|承担|担负)/.test(words)
  return (aim || TASK_BEHIND.test(text.slice(...clause.right))) && !done ? 'target' : 'actual'
}
