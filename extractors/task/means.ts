/** Phrases of means, ground, place and person before the verb (通过…, 以…为重点, 在…中, 对…), and what an obligation is about. */
import { depths } from './clauses.ts'
import { figureAt } from './figure.ts'
import { isFully } from './fully.ts'
import { closesPhrase, isVerb, pureVerbAt, verbAt } from './verb.ts'
import { actsAlone, takesOwnObject } from './verb-row.ts'
import { headAt, opensPure, sumsUp } from './verbs.ts'
import { entriesOf, wordSet, wordsOf, wordsWhere } from './words.ts'

interface Phrase {
  closers: string[]
  verbs: string[]
}

const listed = (words: string | undefined): string[] => (words ?? '').split(' ').filter(Boolean)
const means = new Map<string, Phrase>(
  entriesOf('means.tsv').map(({ opener, closers, verbs }) => [
    opener as string,
    { closers: listed(closers), verbs: listed(verbs) }
  ])
)
const meansSet = wordSet(means.keys())
/** 对外开放, 就业: words that begin as an opener does. */
const longer = wordSet(wordsOf('means-not.tsv', 'word'))
const acting = wordSet(entriesOf('means.tsv').flatMap(({ opener, acts }) => (acts ? [opener as string] : [])))

/** Words of a part of means-words.tsv. */
const wordsFor = (part: string) => wordSet(wordsWhere('means-words.tsv', 'word', 'part', part))

/** Whether what opens such a phrase at `at` is a verb itself, where no other follows (借鉴他县经验). */
export const mayActItself = (text: string, at: number): boolean => acting.at(text, at) !== ''
const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
/** Adverbs that are no nouns as well: in 在教育系统推开 none stands. */
const late = wordSet(
  entriesOf('adverbs.tsv').flatMap(({ adverb, kind }) => (kind === 'noun' ? [] : [adverb as string]))
)
/** Adverbs that are no verb: 着力推动 holds no 力推. */
const manners = wordSet(wordsOf('adverbs.tsv', 'adverb').filter((word) => word.length > 1 && !isVerb(word)))

/** Whether such a phrase opens at `at`; those of one character may be part of a word. */
export const opensMeans = (text: string, at: number): boolean => meansSet.at(text, at).length > 1

/** Where the verb may stand behind what opens the clause; -1 where the clause has none. */
export function behindMeans(text: string, at: number, end: number): number {
  const behindWhom = text[at] === '对' ? behindThose(text, at, end) : -1
  if (behindWhom >= 0) return behindWhom
  const first = pastMeansOrManner(text, at, end)
  if (first >= 0) return first
  const depth = depths(text)
  for (let to = at; to < end - 2; to++) {
    const word = follows.at(text, to)
    if (
      !word ||
      depth[to] !== 0 ||
      (word === '应' && isFully(text, to)) ||
      /[主需重必首纲提摘概扼紧许认不未没]/.test(text[to - 1] ?? ' ')
    )
      continue
    if (forbids.has(word)) return to
    // 税收占比力争提高到80%: a figure to be reached.
    if (/^(?:力争|确保)$/.test(word) && figureAt(text, to + 2) > 0) continue
    // 政府主要负责规划: whose business it is.
    if (charges.has(word) && text[to - 1] !== '要' && headAt(text, to, end)) return to
    if (charges.has(word)) continue
    if (word === '全部') {
      if (isDone(text, to, end)) return to
      continue
    }
    if (headAt(text, to + word.length, end)) return to + word.length
    const later = pastMeansOrManner(text, to + word.length, end)
    if (later >= 0) return later
  }
  return reportsTo(text, at, end)
}

/** The same where the phrase stands at `at` or behind the adverbs there (集中对主要道路进行改造). */
function pastMeansOrManner(text: string, at: number, end: number): number {
  const behind = pastMeans(text, at, end)
  if (behind >= 0) return behind
  const after = pastAdverbs(text, at)
  return after > at ? pastMeans(text, after, end) : -1
}

/** 补贴资金全部兑付到户: 全部 and a verb; not 占全部投资的比重, nor 全部达到标准. */
const isDone = (text: string, at: number, end: number): boolean =>
  !'占对为在的把将'.includes(text[at - 1] as string) &&
  !text.startsWith('达到', at + 2) &&
  pureVerbAt(text, at + 2, end) !== ''

/** 重大情况向县政府报告: to whom what stands before it is told; -1 where it is not. */
function reportsTo(text: string, at: number, end: number): number {
  const to = reports.before(text, end) ? text.lastIndexOf('向', end) : -1
  return to > at + 1 && !'方导动志面定趋走'.includes(text[to - 1] as string) && depths(text)[to] === 0
    ? lastVerb(text, to + 1, end)
    : -1
}

const reports = wordsFor('reports')

/** 对没有标准的可自行开发规范: an obligation right behind those it is about; -1 where none stands there. */
function behindThose(text: string, at: number, end: number): number {
  for (let of = text.indexOf('的', at); of > 0 && of < end; of = text.indexOf('的', of + 1)) {
    const word = follows.at(text, of + 1)
    const from = of + 1 + word.length
    if (word && !hows.has(word) && !forbids.has(word) && headAt(text, from, end)) return from
  }
  return -1
}

const following = (kind: string) => wordSet(wordsWhere('verb-follows.tsv', 'word', 'kind', kind))
const follows = wordSet(wordsOf('verb-follows.tsv', 'word'))
const forbids = following('forbids')
const charges = following('charges')
/** No obligation right behind 的. */
const hows = following('how')

/** 编制完成实施规范: the name of a rule, and no verb. */
const RULED = /^实施(?:规范|标准|细则|办法|方案|清单|意见)$/

/** 集中对主要道路进行改造, 要积极主动向社区推介: adverbs before the phrase. */
function pastAdverbs(text: string, at: number): number {
  let to = at
  for (let adverb = adverbs.at(text, to); adverb.length > 1; adverb = adverbs.at(text, to))
    to += adverb.length
  return to
}

/** Where the verb may stand behind a phrase of means or place; -1 where the clause is only that. */
function pastMeans(text: string, at: number, end: number): number {
  const opener = meansSet.at(text, at)
  const phrase = means.get(opener)
  if (!phrase || opener === '用于' || longer.at(text, at)) return -1
  const from = at + opener.length
  const given = phrase.verbs.flatMap((verb) => {
    const found = text.indexOf(verb, from + 1)
    return found > 0 && found + verb.length < end && !RULED.test(text.slice(found, end)) ? [found] : []
  })
  if (given.length > 0) return beforeAdverbs(text, from, ofClause(text, given))
  // 为确保…, 通过完善…: the verb belongs to the phrase; in 通过以工代赈提高收入 a second one follows.
  const inner = PURPOSE.test(opener) ? headAt(text, from, end) : null
  if (inner)
    return opener.startsWith('为') ? -1 : (verbsBehind(text, inner.verb.end + 2, end, opener)[0] ?? -1)
  // 以保证进度, 以防反弹: to what end something is done.
  if (opener === '以' && TO_WHAT_END.test(text.slice(from, end))) return -1
  // 以公立医院为集中采购主体: what stands behind 为 says of what kind.
  if (opener === '以' && closesAs(text, from, end)) return -1
  const { closers } = opener.startsWith('在') ? (means.get('在') as Phrase) : phrase
  const closes = closedAt(text, at + 1, end, closers)
  const acts = (to: number) => (headAt(text, to, end)?.verb.end ?? end) < end
  const closed = closes.find((to) => opensPure(text, to, end) && acts(to))
  if (closed !== undefined) return closed
  // 在城市更新上精准发力: a manner and a verb are all that stands behind the place.
  const bare = opener === '在' ? closes.find((to) => isManner(text, to, end)) : undefined
  if (bare !== undefined) return bare
  // 按程序在网站公布, 以县为重点对农户进行培训: one phrase behind another.
  const next = closes.find((to) => '在对向为与'.includes(text[to] ?? ' ') && to < end)
  const further = next === undefined ? -1 : pastMeans(text, next, end)
  if (further >= 0) return further
  if (opener.length > 1 && opener.startsWith('在') && !closes.includes(end) && headAt(text, from, end))
    return from
  if (opener === '除' || closes.includes(end) || (ABOUT.test(opener) && NAMED.test(text.slice(from, end))))
    return -1
  const followed = closes.find((to) => headAt(text, to, end))
  if (followed !== undefined) return followed
  const behind = Math.max(from + 1, closes[0] ?? 0)
  const found = verbsBehind(text, behind, end, opener)
  const relative = text.lastIndexOf('的', end - 1)
  const verb = found.find((one) => one > relative) ?? found[0]
  if (verb !== undefined) return beforeAdverbs(text, behind, verb)
  if (DIRECTED.test(opener)) return toWhom(text, from, end)
  return PLACED.test(text.slice(at, end))
    ? beforeAdverbs(text, from, end - 2)
    : weakVerbBehind(text, behind, end, opener)
}

function isManner(text: string, at: number, end: number): boolean {
  const head = headAt(text, at, end)
  return head !== null && head.verb.end === end && (head.adverbs.length > 0 || end - at === 4)
}

/** 对实施技改的企业给予补助: the first that no 的 makes a part of whom the next is about. */
const ofClause = (text: string, given: number[]): number => {
  const ordered = given.toSorted((a, b) => a - b)
  const last = ordered.at(-1) as number
  return ordered.find((one) => !text.slice(one, last).includes('的')) ?? last
}

/** What one takes something for, behind 以…为. */
const taken = wordSet(
  (means.get('以') as Phrase).closers.flatMap((word) =>
    word.startsWith('为') && word.length > 2 ? [word.slice(1)] : []
  )
)
const FARTHEST = 10

function closesAs(text: string, from: number, end: number): boolean {
  const noun = taken.before(text, end)
  const as = noun ? text.lastIndexOf('为', end - noun.length - 1) : -1
  return as > from && as >= end - noun.length - FARTHEST
}

const opensAct = (text: string, at: number, end: number): boolean => {
  const verb = headAt(text, at, end)?.verb
  return verb !== undefined && verb.end - verb.start > 1 && verb.end < end
}

/** 经费向职业教育倾斜: verbs behind where something goes, which close the clause. */
const towards = wordsFor('towards')

/** 向市财政局报送报表: a verb that may be a noun too, right behind whom it is directed to; else one that closes the clause. */
function toWhom(text: string, from: number, end: number): number {
  if (towards.before(text, end)) return lastVerb(text, from + 1, end)
  for (let at = from + 2; at < end - 3; at++)
    if ('局部会院府厅委办室位门构业众'.includes(text[at - 1] as string) && opensAct(text, at, end)) return at
  return lastVerb(text, from + 1, end)
}

/** 为老人免费提供助餐: the adverbs before the verb at `at`. */
function beforeAdverbs(text: string, from: number, at: number): number {
  let to = at
  for (let adverb = late.before(text, to); adverb.length > 1; adverb = late.before(text, to)) {
    if (to - adverb.length <= from) break
    to -= adverb.length
  }
  return to
}

/** 结合实施振兴规划, 依托举办赛事契机: what the phrase names holds verbs, and the clause has no other. */
const ABOUT = /^(?:结合|围绕|紧紧围绕|依托|紧扣|立足|着眼|借助)$/
const NAMED = /(?:契机|优势|理念|规划|需求|需要|要求|目标|主题|战略|定位|实际|特点|任务)$/

/** Ends of the words that close a phrase, wherever they stand in the clause, in order. */
function closedAt(text: string, from: number, end: number, closers: string[]): number[] {
  const depth = depths(text)
  return closers
    .flatMap((word) => {
      const ends: number[] = []
      for (
        let at = text.indexOf(word, from + 1);
        at > 0 && at + word.length <= end;
        at = text.indexOf(word, at + 1)
      )
        if (depth[at] === depth[from - 1]) ends.push(at + word.length)
      return ends
    })
    .sort((a, b) => a - b)
}

/** Places behind `from` where a verb may open; in 紧扣甲、发挥乙 the second belongs to the phrase as the first does. */
function verbsBehind(text: string, from: number, end: number, opener: string): number[] {
  const depth = depths(text)
  const out: number[] = []
  for (let at = from; at < end - 1; at++) {
    const manner = adverbs.before(text, at).length
    if (depth[at] !== 0 || '、和与及'.includes(text[at - (manner > 1 ? manner : 0) - 1] as string)) continue
    if (
      mayAct(text, at, end) ||
      (opener === '以' && text[at] === '促') ||
      headAtAdverb(text, at, end, opener)
    )
      out.push(at)
    // 通报批评: no verb begins within it.
    else
      at += Math.max(
        0,
        (pureVerbAt(text, at, end) || wholeAt(text, at, end)).length - 2,
        manners.at(text, at).length - 1
      )
  }
  return out
}

/** 担当作为: the 当作 within it is no verb. */
function wholeAt(text: string, at: number, end: number): string {
  const verb = verbAt(text, at, end)
  return verb.length > 3 ? verb : ''
}

/**
 * 依托茶园培育民宿, 以好服务保障好生活: a verb that is a noun too, where the clause has no surer one and
 * what follows is an object of its own; -1 where there is none.
 */
function weakVerbBehind(text: string, from: number, end: number, opener: string): number {
  if (/^(?:通过|经过)$/.test(opener)) return -1
  const depth = depths(text)
  for (let at = from + 1; at < end - 4; at++) {
    const verb =
      depth[at] === 0 && !'、和与及的'.includes(text[at - 1] as string) ? verbAt(text, at, end) : ''
    if (!actsAlone(verb) && !(opener === '以' && SERVES.has(verb))) continue
    if (takesOwnObject(text, at + verb.length, end)) return at
  }
  return -1
}

/** 以甲保障乙, 以甲支撑乙: what one thing does for another. */
const SERVES = wordSet(wordsOf('serves.tsv', 'verb'))

/** 在网站公布, 在全县推广: a verb that closes the clause behind the place. */
const PLACED = /^在.{2,}(?:公布|公示|公开|推广|推开|推行|上线|播出)$/

/** Phrases whose verb may close the clause: 向省政府报告, 与规划衔接. */
const DIRECTED = /^(?:[向与同和给对由从]|会同)$/

/** A verb that closes the clause; -1 where none does. */
function lastVerb(text: string, from: number, end: number): number {
  // 对外开放水平提升: a name.
  if ('外内'.includes(text[from - 1] as string)) return -1
  // 对变更地址无需备案: it is not to be done.
  if (text.slice(Math.max(from, end - 6), end).includes('无需')) return -1
  for (let at = Math.max(from, end - 4); at <= end - 2; at++) {
    if (verbAt(text, at, end).length === end - at) return beforeAdverbs(text, from, rowStart(text, from, at))
  }
  return -1
}

/** 报警和处置: where a row of verbs begins of which the last stands at `at`. */
const rowStart = (text: string, from: number, at: number): number =>
  '和、并'.includes(text[at - 1] as string) && at - 3 > from && verbAt(text, at - 3, at - 1).length === 2
    ? at - 3
    : at

const TO_WHAT_END = /^(?:保证|确保|便|免|防|期|避免)(?!.*为)/

const PURPOSE = /^(?:为|为了|通过|经过|着眼|紧紧围绕|围绕)$/

/** An adverb that opens a head in mid-clause: 对困难家庭及时纳入…. */
function headAtAdverb(text: string, at: number, end: number, opener: string): boolean {
  if (!adverbial.at(text, at)) return false
  const head = headAt(text, at, end)
  // 围绕规划的全面实施: a noun; 针对不同河段分类调控: a verb.
  return (
    head !== null && head.adverbs.length > 0 && (head.verb.end < end || /^(?:针对|对|向|由|从)$/.test(opener))
  )
}

const adverbial = wordsFor('adverbial')

/** 在各站建立与客流相适应的班次: 与 goes with what follows, and joins no second verb. */
const goesWith = (text: string, at: number, end: number): boolean =>
  text[at] === '与' && /^与[^，、]{2,30}的/.test(text.slice(at, end))

function mayAct(text: string, at: number, end: number): boolean {
  const verb = pureVerbAt(text, at, end)
  return (
    verb !== '' &&
    // 扩投资 has its object already.
    (at + verb.length < end || verb.length === 3) &&
    // 根据配建标准: the second half of a verb.
    (verb.length === 2 || !isVerb(text.slice(at - 1, at + 1))) &&
    (!closesPhrase(text, at + verb.length) || goesWith(text, at + verb.length, end)) &&
    !sumsUp(text, at + verb.length) &&
    !text.startsWith('以及', at + verb.length) &&
    !'不未没被'.includes(text[at - 1] ?? ' ') &&
    !text.startsWith('无需', at - 2)
  )
}
