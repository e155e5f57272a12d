/**
 * Actions of a sentence: verb, the adverbs before it, object. Read clause by clause; phrases of
 * means and purpose (通过…, 以…为…, 为…) are passed over, and a row is split only where a second
 * verb with an object of its own begins.
 */
import { clausesOf, depths } from './clauses.ts'
import { closesPhrase, headAt, MASK, opensPure, pureVerbAt, verbAt } from './verbs.ts'
import { entriesOf, type Stretch, wordSet, wordsOf } from './words.ts'

export interface ActionWords extends Stretch {
  verb: string
  adverbs: string[]
  object: string | null
  /** How its verb was found; `weak` behind a phrase of means. */
  how: 'first' | 'weak'
}

const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
const openers = wordSet(wordsOf('openers.tsv', 'opener'))
const means = new Map(
  entriesOf('means.tsv').map(({ opener, closers }) => [
    opener as string,
    (closers ?? '').split(' ').filter(Boolean)
  ])
)
const meansSet = wordSet(means.keys())

/**
 * Actions of `[start, end)` of a reading, in order.
 * @param skip where the verb may begin in the clause that starts at the given index: behind a
 *   subject and its obligation
 * @param times of the sentence, which no verb or adverb may run into
 */
export function actionsIn(
  text: string,
  start: number,
  end: number,
  skip: (clause: Stretch) => number,
  times: readonly Stretch[] = []
): ActionWords[] {
  const masked = mask(text, times)
  return clausesOf(text, start, end)
    .flatMap((clause) => ofClause(masked, clause, skip(clause)))
    .map((action) => unmasked(text, action))
}

/** Times stand between adverb and verb (力争三季度全部开工) and are neither. */
export function mask(text: string, times: readonly Stretch[]): string {
  let out = text
  for (const { start, end } of times) out = out.slice(0, start) + MASK.repeat(end - start) + out.slice(end)
  return out
}

function unmasked(text: string, { objectSpan, ...action }: Found): ActionWords {
  return { ...action, object: objectSpan ? text.slice(objectSpan.start, objectSpan.end) || null : null }
}

type Found = Omit<ActionWords, 'object'> & { objectSpan: Stretch | null }

function ofClause(text: string, clause: Stretch, from: number): Found[] {
  let at = pastOpeners(text, from, clause.end)
  let how: ActionWords['how'] = 'first'
  const disposal = disposed(text, at, clause.end)
  if (disposal) return [disposal]
  if (!headAt(text, at, clause.end) || meansSet.at(text, at).length > 1) {
    const behind = behindMeans(text, at, clause.end)
    if (behind < 0) return []
    if (behind > at) how = 'weak'
    at = behind
    const later = disposed(text, at, clause.end)
    if (later) return [{ ...later, how }]
  }
  return pieces(text, at, clause.end).flatMap((piece) => actionOf(text, piece, how))
}

/** Where the verb may stand behind what opens the clause: a phrase of means, or what an obligation is about. */
function behindMeans(text: string, at: number, end: number): number {
  const behind = pastMeans(text, at, end)
  if (behind >= 0) return behind
  for (let to = at + 2; to < end - 2; to++) {
    const word = OBLIGES.find((one) => text.startsWith(one, to))
    if (!word || /[主需重必首纲提摘概扼紧许认不]/.test(text[to - 1] as string)) continue
    if (headAt(text, to + word.length, end)) return to + word.length
    const later = pastMeans(text, to + word.length, end)
    if (later >= 0) return later
  }
  return -1
}

/** 中央财政拟安排…, 有关地方应支持…: behind these words the verb follows whatever stands before. */
const OBLIGES = [
  '必须',
  '应当',
  '应该',
  '力争',
  '确保',
  '计划',
  '及时',
  '定期',
  '抓紧',
  '尽快',
  '严格',
  '切实',
  '要',
  '应',
  '拟',
  '须',
  '可',
  '将'
]

function pastOpeners(text: string, from: number, end: number): number {
  let at = from
  for (let word = openers.at(text, at); word && at + word.length < end; word = openers.at(text, at))
    at += word.length
  return at
}

/** 把, 将 + object + verb: 把试点经验上升为制度. */
function disposed(text: string, at: number, end: number): Found | null {
  const adverbial =
    /^(?:要|并|同时|逐步|及时|积极|主动|统一|一并|必须|应|应当|可|可以|不断|切实|继续|尽快|坚持|全面|依法)*/.exec(
      text.slice(at, end)
    )?.[0].length ?? 0
  const ba = at + adverbial
  if (!/^[把将]/.test(text.slice(ba, end)) || /^将(?:军|来|要|会|于)/.test(text.slice(ba, end))) return null
  const depth = depths(text)
  for (let to = end - 2; to > ba + 1; to--) {
    if (depth[to] !== 0) continue
    const found = BA_VERBS.at(text, to)
    if (!found) continue
    // 压减至 ends where 减至 does.
    const verb = BA_VERBS.before(text, to + found.length)
    const from = to + found.length - verb.length
    return {
      start: at,
      end,
      verb,
      adverbs: adverbial > 0 ? [text.slice(at, ba)] : [],
      objectSpan: { start: ba + 1, end: withoutAdverb(text, ba + 1, from) },
      how: 'first'
    }
  }
  return null
}

/** 把责任切实落实到基层: the adverb before the verb is no part of the object. */
function withoutAdverb(text: string, start: number, end: number): number {
  const adverb = adverbs.before(text, end)
  return adverb.length > 1 && end - adverb.length > start ? end - adverb.length : end
}

/** Verbs that follow what 把 and 将 set before them. */
const BA_VERBS = wordSet(wordsOf('disposal.tsv', 'verb'))

/** Where the verb may stand behind a phrase of means or place; -1 where the clause is only that. */
function pastMeans(text: string, at: number, end: number): number {
  const opener = meansSet.at(text, at)
  if (!opener) return -1
  const depth = depths(text)
  const closers = means.get(opener) as string[]
  // 为确保…, 通过完善…: the verb belongs to the phrase.
  if (PURPOSE.test(opener) && headAt(text, at + opener.length, end)) return -1
  let from = at + opener.length
  if (closers.length > 0) {
    const ends = closers.flatMap((word) => {
      const found = text.indexOf(word, from + 1)
      return found > 0 && found + word.length <= end ? [found + word.length] : []
    })
    for (const to of ends.sort((a, b) => a - b)) if (headAt(text, to, end)) return to
    if (opener === '除') return -1
  }
  const relative = text.lastIndexOf('的', end - 1)
  const candidates: number[] = []
  for (from = at + opener.length + 1; from < end - 1; from++) {
    if (
      depth[from] === 0 &&
      (mayAct(text, from, end) || (opener === '以' && text[from] === '促') || headAtAdverb(text, from, end))
    )
      candidates.push(from)
  }
  return (
    candidates.find((one) => one > relative) ?? candidates[0] ?? lastVerb(text, at + opener.length + 1, end)
  )
}

/** 向省政府报告, 与规划衔接: a verb that closes the clause; -1 where none does. */
function lastVerb(text: string, from: number, end: number): number {
  for (let at = Math.max(from, end - 4); at <= end - 2; at++) {
    if (verbAt(text, at, end).length === end - at) return at
  }
  return -1
}

const PURPOSE = /^(?:为|为了|通过|经过)$/

/** An adverb that opens a head in mid-clause: 对困难家庭及时纳入…. */
function headAtAdverb(text: string, at: number, end: number): boolean {
  return (
    /^(?:积极|进一步|全面|及时|严格|切实|大力|加快|逐步|优先|依法|统一|不断|深入|认真|主动|继续)/.test(
      text.slice(at, end)
    ) && headAt(text, at, end) !== null
  )
}

function mayAct(text: string, at: number, end: number): boolean {
  const verb = pureVerbAt(text, at, end)
  return verb !== '' && at + verb.length < end && !closesPhrase(text, at + verb.length)
}

/** Cuts a clause where a second action begins: behind 并 or 、 before a verb with its own object. */
function pieces(text: string, start: number, end: number): Stretch[] {
  const depth = depths(text)
  const out: Stretch[] = []
  let from = start
  for (let at = start + 2; at < end - 2; at++) {
    if (depth[at] !== 0) continue
    const joint = jointAt(text, at)
    if (!joint) continue
    const head = headAt(text, from, end)
    const next = at + joint.length
    if (!head || at < head.verb.end || !splits(text, joint, next, end)) continue
    out.push({ start: from, end: at })
    from = next
    at = next
  }
  out.push({ start: from, end })
  return out
}

const jointAt = (text: string, at: number): string =>
  ['同时', '并且', '并', '、'].find(
    (word) => text.startsWith(word, at) && !(word === '并' && /[合网购轨]/.test(text[at + 1] ?? ''))
  ) ?? ''

/** A noun that heads the whole row: 打击甲、查处乙的专项行动 is one action. */
const SHARED_HEAD =
  /的[^，、。]{0,8}(?:行动|工作|机制|活动|作用|能力|制度|体系|力度|措施|政策|格局|环境|问题|要求|目标|合力|氛围|项目|模式|局面|方式|条件|经验|做法|任务|企业|单位|地区|人员)$/

function splits(text: string, joint: string, next: number, end: number): boolean {
  if (!opensPure(text, next, end) && !(joint !== '、' && headAt(text, next, end))) {
    return joint === '、' && bothCount(text, next, end)
  }
  const head = headAt(text, next, end)
  if (!head || head.verb.end >= end) return false
  if (joint !== '、') return true
  const rest = text.slice(head.verb.end, end)
  return !/^[、和及与的]/.test(rest) && !SHARED_HEAD.test(rest)
}

/** 拆除违建500万平方米、治理裸地300万平方米: two amounts are two actions. */
function bothCount(text: string, next: number, end: number): boolean {
  const head = headAt(text, next, end)
  const before = text.slice(Math.max(0, next - 12), next - 1)
  return head !== null && /[0-9][^0-9]{1,6}$/.test(before) && /[0-9]/.test(text.slice(head.verb.end, end))
}

/** 力争到2030年, …: an obligation and a time are no action. */
const isBare = (words: string): boolean => new RegExp(`^(?:力争|争取|确保|保证|努力)${MASK}*$`).test(words)

function actionOf(text: string, { start, end }: Stretch, how: ActionWords['how']): Found[] {
  const at = pastOpeners(text, start, end)
  const head = headAt(text, at, end)
  if (!head || isBare(text.slice(head.verb.start, end))) return []
  const first = head.adverbs[0]?.start ?? head.verb.start
  return [
    {
      start: first,
      end,
      verb: text.slice(head.verb.start, head.verb.end),
      adverbs: head.adverbs.map((one) => text.slice(one.start, one.end)),
      objectSpan: head.verb.end < end ? { start: head.verb.end, end } : null,
      how
    }
  ]
}
