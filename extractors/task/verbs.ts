/** Verbs and adverbs of actions, found at a place of a reading. */
import { entriesOf, type Stretch, wordSet, wordsOf } from './words.ts'

const rows = entriesOf('verbs.tsv')
const all = wordSet(rows.map(({ verb }) => verb as string))
const pure = wordSet(
  rows.filter(({ noun, verb }) => !noun && (verb as string).length > 1).map(({ verb }) => verb as string)
)
const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
const modals = new Set(
  entriesOf('adverbs.tsv').flatMap(({ adverb, kind }) => (kind === 'modal' ? [adverb as string] : []))
)
const compounds = wordSet(wordsOf('verbs-not.tsv', 'word'))
const rowRules = new Map(
  entriesOf('rows.tsv').map(({ verb, row, unless }) => [
    verb as string,
    { row: row as string, unless: (unless ?? '').split(' ') }
  ])
)

/** Stands for each character of a time in a masked reading: verbs are looked for behind it. */
export const MASK = '␣'

/** Longest verb at `at`; '' where a longer word that is no verb stands there (建筑, 保险, 养老). */
export function verbAt(text: string, at: number, end: number): string {
  if (compounds.at(text, at)) return ''
  const verb = all.at(text, at)
  if (!pure.has(verb) && verb.length > 1 && NAMES.test(text.slice(at + verb.length, at + verb.length + 2)))
    return ''
  return at + verb.length <= end ? verb : ''
}

/** 加工率, 投资者, 采购额: a name made of a verb. */
const NAMES = /^(?:[率者型额式]|性(?![能价别]))/
const isName = (text: string, end: number, verb: string): boolean =>
  verb.length > 1 && NAMES.test(text.slice(end, end + 2))

/** Longest verb at `at` that is hardly ever a noun. */
export function pureVerbAt(text: string, at: number, end: number): string {
  if (compounds.at(text, at)) return ''
  const verb = pure.at(text, at)
  return at + verb.length <= end && !isName(text, at + verb.length, verb) ? verb : ''
}

/** Whether the lexicons know a word as verb or adverb: where they passed it over, it is none there. */
export const isKnown = (word: string): boolean => all.has(word) || adverbs.has(word)

/** Whether an adverb or a verb that is hardly ever a noun stands anywhere in a stretch. */
export function holdsVerb(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (adverbs.at(text, at).length > 1 || pureVerbAt(text, at, end)) return true
  }
  return false
}

export interface Head {
  adverbs: Stretch[]
  verb: Stretch
}

/**
 * The adverbs and the verb that open at `at`: 加快推进 is 加快 + 推进, 加快项目建设 the verb 加快.
 * Verbs in a row (组织开展, 鼓励和引导, 建设、收购) are one verb, since they share their object.
 */
export function headAt(text: string, at: number, end: number): Head | null {
  const before: Stretch[] = []
  let from = pastMask(text, at)
  for (;;) {
    const adverb = adverbs.at(text, from)
    if (!adverb || from + adverb.length >= end) break
    // 综合改革, 安全生产 begin as an adverb does.
    if (compounds.at(text, from).length > adverb.length) break
    const after = from + adverb.length
    // 加快, 加强, 统筹, 突出, 规范 are verbs too: adverbs only where a verb follows that has an object.
    const takes = !opensHead(text, after, end) || ownObject(adverb, text.slice(after, end))
    if (verbAt(text, from, end).length >= adverb.length && takes) break
    before.push({ start: from, end: after })
    from = pastMask(text, skipDi(text, after))
  }
  const verb = verbAt(text, from, end)
  // 核发的文件 is a relative clause, 发展是第一要务 a judgement: no verb of the sentence.
  if (verb && /^(?:的|是(?!否))/.test(text.slice(from + verb.length, from + verb.length + 2))) return null
  if (!verb)
    return before.length > 0 && before.some(({ start }) => verbAt(text, start, end))
      ? fallBack(text, before, end)
      : null
  return {
    adverbs: before,
    verb: { start: from, end: completed(text, rowEnd(text, from, from + verb.length, end), end) }
  }
}

/** Whether an adverb says how; 要 and 将 say that, and are the modality's. */
export const isTold = (text: string, { start, end }: Stretch): boolean => !modals.has(text.slice(start, end))

function pastMask(text: string, at: number): number {
  let to = at
  while (text[to] === MASK) to++
  return to
}

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
  // 加强统筹协调, 加快发展步伐: what follows is a noun.
  return (
    at + verb.length < end && (pureVerbAt(text, at, end) !== '' || hasObject(text, at + verb.length, end))
  )
}

const TAIL_NOUNS =
  /^(?:工作|措施|情况|政策|方案|步伐|进度|力度|机制|体系|制度|能力|水平|质量|速度|力量|方式|和|与|及|、|的)/
/** Whether what stands at `at` is a noun that only closes a phrase (加强协调工作, 宣传力度). */
export const closesPhrase = (text: string, at: number): boolean => TAIL_NOUNS.test(text.slice(at))

const hasObject = (text: string, at: number, end: number): boolean =>
  end - at >= 2 && !TAIL_NOUNS.test(text.slice(at, end))

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

/** 呵护好家园: 好 completes the verb, but not in 好的, 好评. */
const completed = (text: string, at: number, end: number): number =>
  text[at] === '好' && at + 1 < end && !/[的人转事评氛坏局政字]/.test(text[at + 1] as string) ? at + 1 : at

/** End of a row of verbs that share an object; the first of them stands at `[start, at)`. */
function rowEnd(text: string, start: number, at: number, end: number): number {
  let to = at
  let last = text.slice(start, at)
  for (;;) {
    const joint = /^(?:、|和|与|及|或|并|以及)/.exec(text.slice(to, to + 2))?.[0] ?? ''
    const next = joint ? pastAdverb(text, to + joint.length, end) : to
    const any = !joint && rowRules.get(last)?.row === 'any'
    const verb = joint || any ? verbAt(text, next, end) : pureVerbAt(text, next, end)
    if (!joint && !joins(last, verb)) return to
    // 优化扩消费措施: 扩消费 has its object already.
    if (verb.length < 2 || (!joint && verb.length > 2 && !all.has(verb.slice(0, 2)))) return to
    const after = next + verb.length
    // 加强指导、监督和服务: nouns, no object behind them.
    const followed = after < end - 1 && !/[、，和与及的]/.test(text[after] as string)
    const goesOn =
      after < end && /[、和与及]/.test(text[after] as string) && rowEnd(text, next, after, end) > after
    if (!followed && !goesOn) return to
    const rest = text.slice(after, end)
    if (!goesOn && (any || !joint || !pureVerbAt(text, next, end)) && TAIL_NOUNS.test(rest)) return to
    if (any && !pureVerbAt(text, next, end) && MODIFIED.test(rest)) return to
    to = after
    last = verb
  }
}

/** 把握和主动适应…: an adverb between the joint and the verb. */
function pastAdverb(text: string, at: number, end: number): number {
  const adverb = adverbs.at(text, at)
  const after = at + adverb.length
  return adverb.length > 1 && verbAt(text, at, end).length < adverb.length && verbAt(text, after, end)
    ? after
    : at
}

/** Whether `next` may follow `last` in a row without 、 or 和 between them. */
function joins(last: string, next: string): boolean {
  if (rowRules.get(next)?.row === 'never') return false
  // 抓好落实 is listed as one; 做好跟踪服务 has its object behind 好.
  if (last.endsWith('好') && last.length > 1) return false
  const rule = rowRules.get(last)
  return rule?.row !== 'none' || rule.unless.includes(next)
}

/** Nouns that a verb before them modifies: 探索发展模式, 启动建设项目. */
const MODIFIED = /^(?:思路|环境|项目|规划|模式|格局|空间|理念|基金|办法|技术|标准|目录|方案|计划|工程|任务)/

/** Whether a verb that is no noun opens at `at`, behind adverbs or not. */
export function opensPure(text: string, at: number, end: number): boolean {
  const head = headAt(text, at, end)
  if (!head) return false
  const { start } = head.verb
  return pureVerbAt(text, start, end) !== '' || (head.adverbs.length > 0 && head.verb.end < end)
}
