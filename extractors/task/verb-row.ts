/**
 * Verbs in a row: 研究制定 and 建设、收购 are one verb, since they share their object; 提高适应…的能力
 * and 做好跟踪服务 hold one in their object.
 */
import type { Entry } from '../../pipeline/lexicon.ts'
import { adverbs, closesPhrase, completes, isVerb, pureVerbAt, verbAt } from './verb.ts'
import { entriesOf, type WordSet, wordSet, wordsWhere } from './words.ts'

const rowRules = new Map(
  entriesOf('rows.tsv').map(({ verb, row, unless }) => [
    verb as string,
    { row: row as string, unless: (unless ?? '').split(' ') }
  ])
)

/** Whether a verb stands second in no row. */
export const standsFirst = (verb: string): boolean => rowRules.get(verb)?.row.endsWith('never') === true

/** End of a verb that ends at `at`, with the 好 that completes it (呵护好家园). */
export const completed = (text: string, at: number, end: number): number =>
  at + 1 < end && completes(text, at) && !'让使'.includes(text[at - 1] as string) ? at + 1 : at

const JOINTS = wordSet(['、', '和', '与', '及', '或', '并', '以及'])

const pairs = entriesOf('row-pairs.tsv')
const placed = (place: string): Set<string> =>
  new Set(
    pairs.flatMap((entry) => (entry.place === place || entry.place === 'both' ? [entry.verb as string] : []))
  )
const firsts = placed('first')
const seconds = placed('second')

const alone = new Set(pairs.flatMap((entry) => (entry.alone ? [entry.verb as string] : [])))

/** A verb that is a noun too, and is taken for one behind a phrase of means (依托茶园培育民宿). */
export const actsAlone = (verb: string): boolean => alone.has(verb)

/** End of a row of verbs that share an object; the first of them stands at `[start, at)`. */
export function rowEnd(text: string, start: number, at: number, end: number): number {
  let to = at
  let last = text.slice(start, at)
  for (;;) {
    if (rowRules.get(last)?.row === 'whole') return to
    const joint = JOINTS.at(text, to)
    const next = joint ? pastAdverb(text, to + joint.length, end) : to
    const any = !joint && rowRules.get(last)?.row === 'any'
    const paired = !joint && !any && firsts.has(last) ? pairedAt(text, next, end) : ''
    const verb = paired || (joint || any ? verbAt(text, next, end) : pureVerbAt(text, next, end))
    if (!joint && !joins(last, verb)) return to
    // 优化扩消费措施: 扩消费 has its object already.
    if (verb.length < 2 || (!joint && verb.length > 2 && !isVerb(verb.slice(0, 2)))) return to
    const after = next + verb.length
    // 加强指导、监督和服务: nouns, no object behind them.
    // 建立完善与企业的沟通机制: 与 goes with what follows.
    const followed =
      after < end - 1 &&
      (!/[、，和与及的]/.test(text[after] as string) || /^与[^，、]{2,30}的/.test(text.slice(after, end)))
    const goesOn =
      after < end && /[、和与及]/.test(text[after] as string) && rowEnd(text, next, after, end) > after
    if (!followed && !goesOn) return to
    const rest = text.slice(after, end)
    if (!goesOn && (any || !joint || !pureVerbAt(text, next, end)) && closesPhrase(rest, 0)) return to
    if (any && !pureVerbAt(text, next, end) && heads.at(rest, 0)) return to
    if (!joint && !writes.has(verb) && !made.has(verb) && onlyModifies(text, after, end)) return to
    if (!joint && !made.has(verb) && isFor(last, rest)) return to
    to = after
    last = verb
  }
}

/** 引进培育名医, 培育认定新品种: the second verb of a pair, where what follows is its object and no noun made with it (培育工程). */
function pairedAt(text: string, at: number, end: number): string {
  const verb = verbAt(text, at, end)
  return seconds.has(verb) && takesOwnObject(text, at + verb.length, end) && !isRule(text.slice(at, end))
    ? verb
    : ''
}

/** Whether what follows a verb that is a noun too is an object of its own, and no noun that it modifies. */
export const takesOwnObject = (text: string, at: number, end: number): boolean =>
  end - at >= SHORTEST_OBJECT &&
  !/[、，和与及的等向于]/.test(text[at] as string) &&
  !closesPhrase(text, at, end) &&
  !heads.at(text, at)

const SHORTEST_OBJECT = 3

/** The words of a part of row-words.tsv. */
export const rowWords = (part: string): WordSet => wordSet(wordsWhere('row-words.tsv', 'word', 'part', part))
/** Verbs of writing down, and those that say what is done with what is written. */
const writes = rowWords('writes')
const made = rowWords('made')
const rules = rowWords('rule')
const sets = rowWords('orders')
const orders = rowWords('order')

/** 制定|优化航道方案, 完善|化解纠纷机制: what the second verb says is what the plan is about, or the mechanism for. */
const isFor = (last: string, rest: string): boolean =>
  (writes.before(last, last.length) !== '' && rules.before(rest, rest.length) !== '') ||
  (sets.before(last, last.length) !== '' && orders.before(rest, rest.length) !== '')

/** 出台规范清单管理的规定: what the second verb says is what the rule is about. */
const isRule = (text: string): boolean => {
  const rule = rules.before(text, text.length)
  return rule !== '' && /的[^，。的]{0,6}$/.test(text.slice(0, -rule.length))
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
  if (standsFirst(next)) return false
  // 抓好落实 is listed as one; 做好跟踪服务 has its object behind 好.
  if (last.endsWith('好') && last.length > 1) return false
  const rule = rowRules.get(last)
  return !rule?.row.startsWith('none') || rule.unless.includes(next)
}

/** Nouns that a verb before them modifies: 探索发展模式, 启动建设项目. */
const headRows = entriesOf('row-heads.tsv')
const headsWhere = (holds: (entry: Entry) => boolean) =>
  wordSet(headRows.flatMap((entry) => (holds(entry) ? [entry.noun as string] : [])))
const heads = headsWhere(({ joined, ever }) => !joined && ever !== 'only')
const joinedHeads = headsWhere(({ ever }) => ever !== 'only')
const everHeads = headsWhere(({ ever }) => Boolean(ever))

/** Whether all that stands behind a verb is a noun that it modifies: 坚定发展|信心, 优化申办|流程. */
export const onlyModifies = (text: string, at: number, end: number): boolean =>
  everHeads.at(text, at).length === end - at

/** Whether what stands behind a verb of a row is a noun that it modifies. */
export const isModified = (text: string, at: number): boolean => joinedHeads.at(text, at) !== ''
