/**
 * Actions of a sentence: verb, the adverbs before it, object. Read clause by clause; phrases of
 * means and purpose (通过…, 以…为…, 为…) are passed over, and a row is split only where a second
 * verb with an object of its own begins.
 */
import { causes } from './causes.ts'
import { clausesOf } from './clauses.ts'
import { disposalIn, disposalOver, disposalsIn } from './disposal.ts'
import { isFigure } from './figure.ts'
import { behindMeans, mayActItself, opensMeans } from './means.ts'
import { modalsIn } from './modality.ts'
import { behindDay, behindNominal, STATED } from './nominal.ts'
import { pastOpeners } from './openers.ts'
import { holdsAgent, pieces } from './rows.ts'
import { obliging } from './subject.ts'
import { threesIn } from './threes.ts'
import { isCircumstance, isHandled, topicEnd } from './topic.ts'
import { adverbs, MASK, toldOf, verbAt } from './verb.ts'
import { headAt } from './verbs.ts'
import type { Stretch } from './words.ts'

export interface ActionWords extends Stretch {
  verb: string
  adverbs: string[]
  object: string | null
  /** How its verb was found; `weak` behind a phrase of means, `worded` by a segmenter. */
  how: 'first' | 'weak' | 'worded'
}

/**
 * Actions of `[start, end)` of a reading, in order.
 * @param skip where the verb may begin in the clause that starts at the given index: behind a
 *   subject and its obligation
 * @param masked the reading with its times masked, which no verb or adverb may run into
 */
export function actionsIn(
  text: string,
  start: number,
  end: number,
  skip: (clause: Stretch) => number,
  masked: string = text
): ActionWords[] {
  const clauses = clausesOf(text, start, end)
  const topic = topicEnd(masked, clauses)
  const out: Found[] = []
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Stretch
    if (clause.start < topic) continue
    if (clause.end < end && isCircumstance(masked.slice(clause.start, clause.end))) continue
    const next = clauses[i + 1]
    // 以秸秆还田，生产有机肥为主要路线: 以 reaches over the comma.
    if (
      next &&
      /^以[^为]+$/.test(masked.slice(clause.start, clause.end)) &&
      AS.test(masked.slice(next.start, next.end))
    ) {
      i++
      continue
    }
    // 整治机构的违规行为，以及经办人员的拖欠问题: the object goes on.
    const before = out.at(-1)
    if (
      before?.objectSpan &&
      before.end === clause.start - 1 &&
      /^以及(?!时)/.test(masked.slice(clause.start, clause.end))
    ) {
      before.objectSpan = { start: before.objectSpan.start, end: clause.end }
      before.end = clause.end
      continue
    }
    if (isHandled(masked, clause) && headAt(masked, clause.start, clause.end) === null) continue
    const over = next && disposalOver(masked, toVerb(masked, skip(clause), clause.end), clause.end, next)
    if (over) {
      out.push({ ...over, how: 'first' })
      i++
    } else {
      const read = ofClause(masked, clause, skip(clause))
      const acts = read.length > 0 ? read : dueIn(text, masked, clause)
      const last = acts.at(-1)
      if (next && last && framesNext(masked, last, next)) {
        last.objectSpan = { start: (last.objectSpan as Stretch).start, end: next.end }
        last.end = next.end
        i++
      }
      out.push(...acts)
    }
  }
  return out.map((action) => unmasked(text, action))
}

const AS = /为(?:主|主要|重点|基本)[^，的]{0,6}$/

/** 冷链园二期6月底前投入使用: what is to be so by then; empty where no such time parts the thing from its verb. */
function dueIn(text: string, masked: string, clause: Stretch): Found[] {
  const at = behindDay(masked, clause.start, clause.end)
  if (at === null || !'前底末内'.includes(text[at - 1] as string)) return []
  return actionOf(masked, { start: at, end: clause.end }, 'weak')
}

/** 鼓励各县根据本地实际，制定更严格的标准: what they are to do stands behind the ground on which they do it. */
function framesNext(text: string, { verb, objectSpan, end: to }: Found, next: Stretch): boolean {
  if (!objectSpan || to !== next.start - 1 || !'，,'.includes(text[to] as string)) return false
  const words = text.slice(objectSpan.start, objectSpan.end)
  if (SHUNS.test(verb) && PRETEXT.test(words)) return true
  if (!ASKS.test(verb) || !FRAME.test(words) || headAt(text, next.start, next.end) === null) return false
  return modalsIn(text, next.start, next.end).every(({ start }) => start > next.start)
}

/** 避免以创收为名，搞乱收费: what is shunned stands behind its pretext. */
const SHUNS = /(?:避免|防止|严禁|杜绝|不得)$/
const PRETEXT = /^以[^，]*(?:为名|名义|为由)$/
const ASKS = /(?:鼓励|支持|推动|引导|督促|指导|组织)$/
/** Somebody, and then only a ground: no verb of his own. */
const FRAME =
  /^[^，、]{2,16}(?:根据|结合|按照|依据|围绕|针对|立足|依托)[^，]*(?:实际|特点|情况|需求|需要|要求|规定|标准|目标|优势|规划|问题|原则|资源|主题)$/

/** Times stand between adverb and verb (力争三季度全部开工) and are neither. */
export function mask(text: string, times: readonly Stretch[]): string {
  if (times.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const { start, end } of times) {
    parts.push(text.slice(from, start), MASK.repeat(end - start))
    from = end
  }
  // Joined, not added: what is added up stays a tree of its parts, and each look into it goes through that.
  return [...parts, text.slice(from)].join('')
}

function unmasked(text: string, { verb, adverbs, objectSpan, how, start, end }: Found): ActionWords {
  const object = objectSpan ? text.slice(objectSpan.start, objectSpan.end) || null : null
  return { verb, adverbs, object, how, start, end }
}

type Found = Omit<ActionWords, 'object'> & { objectSpan: Stretch | null }

function ofClause(text: string, clause: Stretch, from: number): Found[] {
  let at = pastQuote(text, pastTime(text, toVerb(text, from, clause.end), clause.end), clause.end)
  let how: ActionWords['how'] = 'first'
  const rowed = disposalsIn(text, at, clause.end)
  if (rowed.length > 1) return rowed.map((one) => ({ ...one, how }))
  const whole =
    ofThrees(text, at, clause.end) ?? disposalIn(text, at, clause.end) ?? passing(text, at, clause.end)
  if (whole) return [{ ...whole, how }]
  if (PLANNED.test(text.slice(at, clause.end))) return []
  const head = headAt(text, at, clause.end)
  // 联合开展试点 opens with an adverb, 联合高校开展试点 with a phrase.
  const adverbial = head?.adverbs[0]?.start === at && head.adverbs[0].end < head.verb.end
  // 比照执行优惠政策, 利用好校舍: one verb, and not 比照 and 利用 with something behind them.
  const compound = verbAt(text, at, clause.end).length > 2
  if (!head || (opensMeans(text, at) && !adverbial && !compound) || holdsMeans(text, head.verb)) {
    const behind = behindMeans(text, at, clause.end)
    // 严格按规则办事: no verb behind what 按 opens.
    const itself = head !== null && mayActItself(text, head.verb.start)
    const manner = head !== null && holdsMeans(text, head.verb)
    if (behind < 0 && (manner ? GROUND.test(text.slice(at, clause.end)) : !itself)) return []
    if (behind > at) how = 'weak'
    at = Math.max(at, behind)
    const later = disposalIn(text, at, clause.end)
    if (later) return [{ ...later, how }]
  } else if (text.startsWith('会同', head.verb.start)) {
    // 要会同甲制定办法: with whom it is done is no action.
    at = behindMeans(text, head.verb.start, clause.end)
    if (at < 0) return []
  } else {
    const nominal = behindNominal(text, head, clause.end)
    if (nominal === STATED) return []
    if (nominal !== null) return saidBehind(text, nominal, clause.end)
    at = behindSubject(text, at, clause.end, head.verb)
    if (at < 0) return []
  }
  const acts: Found[] = []
  for (const piece of pieces(text, at, clause.end)) acts.push(...actionOf(text, piece, how))
  return sharing(text, acts)
}

/** 编制并向社会公布年度计划: what stands behind the second verb is the first one's object too. */
const sharing = (text: string, found: Found[]): Found[] =>
  found.map((one, i) => {
    const next = found[i + 1]
    const shares = one.objectSpan === null && next && text.startsWith('并向', one.end)
    return shares ? { ...one, objectSpan: next.objectSpan } : one
  })

/** 年度计划投资5亿元: what it costs. */
const PLANNED = /^(?:(?:年度|当年)计划|概算|估算|计划总)(?:总)?投资[0-9.]+[万亿]元(?:左右|以上)?$/

/** 考核结果|每年3月底前向社会公布: what is done with what the clause opens with. */
function saidBehind(text: string, from: number, end: number): Found[] {
  const timed = pastTime(text, from, end)
  // 评价结果与下年度预算安排挂钩: the verb closes the clause.
  if (text[timed] === '与' && verbAt(text, end - 2, end).length === 2)
    return [actionOf(text, { start: end - 2, end }, 'weak')].flat()
  const at = headAt(text, timed, end) && !opensMeans(text, timed) ? timed : behindMeans(text, timed, end)
  return at < 0 ? [] : pieces(text, at, end).flatMap((piece) => actionOf(text, piece, 'weak'))
}

/** 严格按照任务分工，…: only the ground of what follows. */
const GROUND = /(?:分工|要求|规定|程序|标准|原则|精神|部署|政策|法规)$/

/** 强弱项、优环境: the row is the verb, and has its objects already. */
function ofThrees(text: string, at: number, end: number): Omit<Found, 'how'> | null {
  const threes = threesIn(text, at, end)
  return (
    threes && {
      start: threes.adverbs[0]?.start ?? threes.start,
      end: threes.end,
      verb: text.slice(threes.start, threes.end),
      adverbs: toldOf(text, threes.adverbs),
      objectSpan: null
    }
  )
}

/** 高质量通过国家验收: here 通过 is the verb, and opens no phrase of means. */
function passing(text: string, at: number, end: number): Omit<Found, 'how'> | null {
  const manners: string[] = []
  let from = at
  for (let word = adverbs.at(text, from); word; word = adverbs.at(text, from)) {
    manners.push(word)
    from += word.length
    if (text[from] === '、') from++
  }
  if (!text.startsWith('通过', from) || !PASSED.test(text.slice(from, end))) return null
  return {
    start: at,
    end,
    verb: '通过',
    adverbs: manners,
    objectSpan: { start: from + 2, end }
  }
}

const PASSED = /^通过[^，、]{0,24}(?:验收|评估|复核|认定|审核|评审|考核|认证|审议|审查|复审)$/

/** 严格按规定配备: what could be the verb says how, and the phrase of means stands behind it. */
const holdsMeans = (text: string, { start, end }: Stretch): boolean =>
  adverbs.has(text.slice(start, end)) && /^(?:按|依照|依据|根据|由(?!于))/.test(text.slice(end, end + 2))

/**
 * 转移支付项目要逐步减少, 出台措施时要公布联系人: what stands before the obligation only looks like
 * the verb. 要求企业要投保 charges others: there it is the verb.
 */
function behindSubject(text: string, at: number, end: number, verb: Stretch): number {
  if (holdsAgent(text.slice(verb.start, verb.end))) return at
  const obliges = modalsIn(text, verb.end, end).filter(
    (modal) => modal.modality === 'must' && !/^(?:一律|务必)$/.test(text.slice(modal.start, modal.end))
  )
  const acts = obliges.find((modal) => headAt(text, modal.end, end) !== null)
  if (acts) return acts.start
  // 迁建、停用应向主管单位备案: so it does where a phrase of means stands between.
  for (const { start, end: to } of obliges) {
    const timed = pastTime(text, start, end)
    if (timed > to) return timed
    const behind = behindMeans(text, to, end)
    if (behind > to) return behind
  }
  // 从事捕捞的船东要按照规定，…: who is to do what follows.
  const [first] = obliges
  if (first && opensMeans(text, first.end) && RELATIVE.test(text.slice(verb.end, first.start))) return -1
  // 回复留言要依法依规: nothing that the lexicon knows is to be done with what looks like it.
  return obliges.some((modal) => SAID_OF.test(text.slice(modal.end, end))) ? -1 : at
}

const RELATIVE = /的[^的，]{1,6}$/

/** How something is to be, behind 要: 依法依规, 及时准确. */
const SAID_OF = /^[^，、对按向由与把将有在是做]{4}(?:、[^，、]{4}){0,3}$/

const TIME = new RegExp(`^[于在从自到至]?${MASK}+(?:[、和]${MASK}+)*[前内起]?`)

/** 于2018年底前报送…, 要在4月底前向市政府报告: a time with its preposition, and an obligation before it. */
function pastTime(text: string, at: number, end: number): number {
  const told = adverbs.at(text, at).length
  // 分别于3月底前报送: the adverb before the time is passed over; 力争6月投用 has it before the verb.
  const obliged = obliging.at(text, at).length || ('于在'.includes(text[at + told] as string) ? told : 0)
  const from = at + (DATED.test(text.slice(at + obliged, at + obliged + 22)) ? obliged : 0)
  const loose = BEFORE.exec(text.slice(from, from + 24))?.[0] ?? ''
  if (text[from] !== MASK && text[from + 1] !== MASK && !loose) return at
  const words = TIME.exec(text.slice(from, from + 60))?.[0] || loose
  if (!words) return at
  const behind = toVerb(text, from + words.length, end)
  const acts =
    headAt(text, behind, end) || disposalIn(text, behind, end) || behindMeans(text, behind, end) > behind
  return acts ? behind : at
}

/** 在每季度最后一个月的30日前: a time that is only in part a date. */
const BEFORE = new RegExp(
  `^每[年月季周半][^，、的${MASK}]{0,10}${MASK}+[内前]?|^[于在](?:每[年月季]度?${MASK}+|[^，、]{1,18}?[日月年度周${MASK}](?:底|末)?前)`
)

/** A time, or the end of one, right behind an obligation. */
const DATED = new RegExp(`^(?:[于在从自到至]?${MASK}+|[于在](?:每|[^，、]{1,18}?前))`)

/** “一区一策”优化政策: a quoted manner before the verb. */
function pastQuote(text: string, at: number, end: number): number {
  if (text[at] !== '“') return at
  const close = text.indexOf('”', at)
  return close > at && close < end - 1 && headAt(text, close + 1, end) ? close + 1 : at
}

function toVerb(text: string, from: number, end: number): number {
  const at = pastOpeners(text, from, end)
  // 国家加大投入, 政府重点支持研究: it acts, and is no body that is charged.
  const acts = '国政'.includes(text[at] ?? ' ') && STATE_ACTS.test(text.slice(at, end))
  return acts && headAt(text, at + 2, end) ? at + 2 : at
}

const STATE_ACTS = /^(?:国家|政府(?!系统|部门|工作|投资))/

/** 力争到2030年, …: an obligation and a time are no action. */
const BARE = new RegExp(`^(?:力争|争取|确保|保证|努力)(?:用|利用)?${MASK}*(?:的?时间)?内?$`)
const isBare = (words: string): boolean => BARE.test(words)

/** 维护国家安全能力进一步加强, 建设自贸港取得新进展: the verb belongs to the subject. */
const STATE =
  /(?:(?:取得|迈上|展现|迈出|实现)新[^，、]{0,6}|取得(?:重大|积极|明显|显著|重要|决定性|实质性)(?:进展|突破|成效|成果)|得到[^，、]{2,8}|(?:更加|进一步|明显|显著|不断|稳步|大幅)[^，、的对]{2,4}|(?:加快|加速|逐步|基本|初步)(?:构建|形成|建成|完善|建立|显现))$/

/** 指标增速高于全国, 考核时点为每年12月: how something is, behind a subject that begins like a verb. */
const COMPARED = /[^不](?:高于|低于|快于|优于|好于|多于|少于)[^，的]{2,12}$/
const MEASURED = new RegExp(
  `[^设列定作成视认分变改转以调提增整升扩降减]为(?:每[^的]{1,4})?[0-9${MASK}][^的]{0,16}$`
)

const isState = (verb: string, object: string): boolean =>
  !causes(verb) && (STATE.test(object) || COMPARED.test(object) || MEASURED.test(object))

function actionOf(text: string, { start, end }: Stretch, how: ActionWords['how']): Found[] {
  const at = toVerb(text, start, end)
  const head = headAt(text, at, end)
  if (!head || isBare(text.slice(head.verb.start, end))) return []
  // 各部门制定后的办法: what the sentence is about.
  if (/^[后前]的/.test(text.slice(head.verb.end, end))) return []
  const first = head.adverbs[0]?.start ?? head.verb.start
  if (isState(text.slice(head.verb.start, head.verb.end), text.slice(head.verb.end, end))) return []
  if (isFigure(text, head.verb.start, end)) return []
  const done = text[head.verb.end] === '了' ? 1 : 0
  // 补短板、强弱项、促协调: each has its object already, and they stand as one.
  // 报警和处置: nothing stands behind the last of them.
  const rest = end - head.verb.end - 1
  const paired = '和并与'.includes(text[head.verb.end] ?? ' ') && rest > 1
  const row = text[head.verb.end] === '、' || (paired && verbAt(text, head.verb.end + 1, end).length === rest)
  // 改革、发展、稳定的任务: a row of nouns.
  if (row && text.slice(head.verb.end, end).includes('的')) return []
  const object = head.verb.end + done
  return [
    {
      start: first,
      end,
      verb: text.slice(head.verb.start, row ? end : head.verb.end),
      adverbs: toldOf(text, head.adverbs),
      objectSpan: !row && object < end ? { start: object, end } : null,
      how
    }
  ]
}
