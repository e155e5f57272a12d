/** Heads of actions: the adverbs and the verb, or row of verbs, that open at a place of a reading. */
import { onceWithin } from '../../pipeline/once.ts'
import { adverbs, closesPhrase, compounds, isVerb, MASK, pureVerbAt, verbAt } from './verb.ts'
import { actsAlone, completed, isModified, onlyModifies, rowEnd, takesOwnObject } from './verb-row.ts'
import type { Stretch } from './words.ts'

export interface Head {
  adverbs: Stretch[]
  verb: Stretch
}

/**
 * The adverbs and the verb that open at `at`: 加快推进 is 加快 + 推进, 加快项目建设 the verb 加快.
 * Verbs in a row (组织开展, 鼓励和引导, 建设、收购) are one verb, since they share their object.
 */
export const headAt = onceWithin((text, at, end): Head | null => {
  const before: Stretch[] = []
  let from = pastMask(text, at)
  for (;;) {
    const adverb = adverbs.at(text, from)
    if (!adverb || from + adverb.length >= end) break
    // 综合改革, 安全生产 begin as an adverb does.
    if (compounds.at(text, from).length > adverb.length) break
    const after = from + adverb.length
    // 规范计划编制: behind a verb it is a noun.
    if (adverb === '计划' && before.some(({ start, end: to }) => isVerb(text.slice(start, to)))) break
    // 加快, 加强, 统筹, 突出, 规范 are verbs too: adverbs only where a verb follows that has an object.
    if (verbAt(text, from, end).length >= adverb.length && takesObject(text, adverb, after, end)) break
    before.push({ start: from, end: after })
    from = pastMask(text, skipDi(text, after))
    // 全面、准确、及时公开: adverbs in a row.
    if (text[from] === '、' && isMere(adverb) && isMere(adverbs.at(text, from + 1))) from++
    else if (text[from] === '、' && adverb.length === 4 && opensManner(text, from + 1, end)) from += 5
  }
  const verb = verbAt(text, from, end)
  if (verb && standsAsNoun(text, from + verb.length)) return null
  if (!verb)
    return before.length > 0 && before.some(({ start }) => verbAt(text, start, end))
      ? fallBack(text, before, end)
      : null
  return {
    adverbs: before,
    verb: {
      start: from,
      end: pastGood(text, completed(text, rowEnd(text, from, from + verb.length, end), end), end)
    }
  }
})

/** 保护好运用好文物: where verbs end that 好 completes, one behind another. */
function pastGood(text: string, at: number, end: number): number {
  let to = at
  while (text[to - 1] === '好') {
    const next = verbAt(text, to, end)
    const after = next.length > 1 ? completed(text, to + next.length, end) : to
    if (after === to || text[after - 1] !== '好') break
    to = after
  }
  return to
}

/** 因地制宜、集散结合建设: four characters beside a manner of four are one, too. */
function opensManner(text: string, at: number, end: number): boolean {
  if (/[，、；的和与及]/.test(text.slice(at, at + 4)) || verbAt(text, at, end)) return false
  const verb = verbAt(text, at + 4, end)
  return verb.length > 1 && hasObject(text, at + 4 + verb.length, end)
}

/** An adverb that is no verb (高质量, not 加快). */
const isMere = (adverb: string): boolean => adverb.length > 1 && !isVerb(adverb)

const takesObject = (text: string, adverb: string, after: number, end: number): boolean =>
  !opensHead(text, after, end) || ownObject(adverb, text.slice(after, end))

/** Behind a time, and the 每 before it (每月末). */
function pastMask(text: string, at: number): number {
  let to = at
  if (text[to] === '每' && text[to + 1] === MASK) to++
  while (text[to] === MASK) to++
  return to
}

/**
 * 核发的文件 is a relative clause, 发展是第一要务 a judgement, 防护等工作 one of a list, 投资增长5% a
 * figure's name: no verb of the sentence.
 */
const standsAsNoun = (text: string, at: number): boolean =>
  text[at] === '的' ||
  // 作出之日起, 实施之前: when something is done.
  (text[at] === '之' && '日后前时际'.includes(text[at + 1] ?? ' ')) ||
  (text[at] === '是' && text[at + 1] !== '否') ||
  sumsUp(text, at) ||
  SETTLED.test(text.slice(at, at + 24)) ||
  GROWS.test(text.slice(at, at + 5))

/** 等 that closes a list, not 等级, 等待. */
export const sumsUp = (text: string, at: number): boolean =>
  text[at] === '等' && !'级同额待效距次比高离身'.includes(text[at + 1] ?? ' ')

/** 分配由学校自行处理: by whom it is settled. */
const SETTLED = /^由[^，。；的]{2,16}(?:处理|决定|确定|承担)(?:[，。；]|$)/
const GROWS = /^(?:年均)?(?:增长|下降|达到?|突破)[0-9]/

const skipDi = (text: string, at: number): number =>
  text[at] === '地' && !'方区上下'.includes(text[at + 1] ?? '') ? at + 1 : at

function opensHead(text: string, start: number, end: number): boolean {
  const at = pastMask(text, start)
  if (at >= end) return false
  const adverb = adverbs.at(text, at)
  if (adverb && opensHead(text, at + adverb.length, end)) return true
  const verb = verbAt(text, at, end)
  if (verb.length < 2 && !(verb && pureVerbAt(text, at, end)))
    return verb !== '' && at + 1 < end && /[好成强优大实紧住]/.test(text[at + 1] ?? '')
  // 力争6月投入使用: its object is in it.
  if (verb.length === 4 && at + 4 === end && pureVerbAt(text, at, end) === verb) return true
  // 加强统筹协调, 加快发展步伐: what follows is a noun.
  return (
    at + verb.length < end && (pureVerbAt(text, at, end) !== '' || hasObject(text, at + verb.length, end))
  )
}

const hasObject = (text: string, at: number, end: number): boolean =>
  end - at >= 2 && !closesPhrase(text, at, end) && !onlyModifies(text, at, end)

/** The last adverb that is a verb too takes the verb's place: 统筹城乡发展. */
function fallBack(text: string, before: Stretch[], end: number): Head | null {
  const last = before.findLastIndex(({ start, end: to }) => verbAt(text, start, end).length >= to - start)
  const found = before[last]
  if (!found || last !== before.length - 1) return null
  return {
    adverbs: before.slice(0, last),
    verb: { start: found.start, end: rowEnd(text, found.start, found.end, end) }
  }
}

/** 深化投资审批制度改革, 加快通关进程, 规范出口秩序: the noun at the end is the adverb's own object. */
function ownObject(adverb: string, rest: string): boolean {
  if (adverb === '深化')
    return /(?:改革|改革开放)$/.test(rest) && !/^(?:推进|实施|开展|完善|落实|拓展)/.test(rest)
  if (adverb === '加快' || adverb === '加速') return /(?:步伐|进程|进度|节奏)$/.test(rest)
  return adverb === '规范' && rest.endsWith('秩序')
}

/** Whether a verb that is no noun opens at `at`, behind adverbs or not. */
export function opensPure(text: string, at: number, end: number): boolean {
  const head = headAt(text, at, end)
  if (!head) return false
  const { start } = head.verb
  if (pureVerbAt(text, start, end) || opensWeak(text, start, end)) return true
  // 灵活就业人员, 综合监管改革: a noun that is made with the verb.
  return head.adverbs.length > 0 && head.verb.end < end && !isModified(text, head.verb.end)
}

/** 推动老街更新、培育夜游品牌: a verb that is a noun too, with an object of its own. */
function opensWeak(text: string, at: number, end: number): boolean {
  const verb = verbAt(text, at, end)
  return actsAlone(verb) && end - at > SHORTEST_WEAK && takesOwnObject(text, at + verb.length, end)
}

const SHORTEST_WEAK = 5
