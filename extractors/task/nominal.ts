/** Verbs that only open a subject: 考核结果向社会公布, 供热面积达到20万平方米, 新建建筑严格执行标准. */
import { opensCause } from './causes.ts'
import { figureAt, namedUntil } from './figure.ts'
import { adverbs, isVerb, MASK, pureVerbAt } from './verb.ts'
import { type Head, headAt } from './verbs.ts'
import { entriesOf, type WordSet, wordSet, wordsWhere } from './words.ts'

const nouns = (said: string) => wordSet(wordsWhere('subject-nouns.tsv', 'noun', 'said', said))
const told = nouns('told')
const set = nouns('set')
const measured = nouns('measured')
const settled = nouns('settled')
const defined = nouns('defined')

/** The clause has a figure's state for its predicate, and nothing is to be done. */
export const STATED = -1

/**
 * Where the clause goes on behind the subject that its first verb only opens; `STATED` where a figure
 * is said of that, null where the verb is the clause's own.
 */
export function behindNominal(text: string, { verb }: Head, end: number): number | null {
  const word = text.slice(verb.start, verb.end)
  // 保障工作|实行…负责制; but 推进工作由乡镇向村延伸.
  const settled = isNoun(word) || !opensCause(word) ? behindSettled(text, verb.end, end, word) : null
  if (settled !== null || opensCause(word)) return settled
  if (isMeasured(text, verb.end, end, word) || isDefined(text, verb.end, end)) return STATED
  return (
    behindTold(text, verb.start, verb.end, end) ??
    behindNew(text, verb.end, end, word) ??
    (isNoun(word) ? behindDay(text, verb.end, end) : null) ??
    behindRelative(text, verb.end, end) ??
    behindEvent(text, verb.end, end)
  )
}

const AS_WHAT = /^[^，]{2,}[^作]为主要[^，的]{0,4}(?:路线|方向|方式|模式|来源|手段|途径)$/

/** 供热面积扩大20万平方米, 投资3000万元以上的不少于5家: a figure said of what the verb opens. */
function isMeasured(text: string, from: number, end: number, verb: string): boolean {
  const rest = text.slice(from, end)
  // 生产燃料为主要路线: as what it counts.
  if (rest.includes('为主要') && AS_WHAT.test(rest) && !rest.includes('以')) return true
  if (!/[0-9]/.test(rest)) return false
  const of = /^[0-9][^，的]*的/.exec(rest)?.[0].length ?? 0
  if (of > 0 && figureAt(text, from + of) > 0) return true
  const to = namedUntil(text, from, end)
  const name = text.slice(from, to)
  if (to < 0 || /[0-9的把将对]/.test(name) || (name.includes('、') && !isNoun(verb))) return false
  return measured.before(name, name.length) !== '' && !(verb.endsWith('开展') || verb.endsWith('组织'))
}

/** 补助对象为登记的渔户: who is meant. */
function isDefined(text: string, from: number, end: number): boolean {
  const noun = defined.at(text, from)
  return noun !== '' && from + noun.length < end && '为是'.includes(text[from + noun.length] as string)
}

const isNoun = (verb: string): boolean => isVerb(verb) && !pureVerbAt(verb, 0, verb.length)

const wordsFor = (part: string) => wordSet(wordsWhere('nominal-words.tsv', 'word', 'part', part))
/** Verbs that have a result or a state of things as their object. */
const tells = wordsFor('tells')
/** What opens what is said of a result, and words that only begin so. */
const opensSaid = wordsFor('said')
const opensNone = wordsFor('none')
/** What opens how a work or its costs are settled. */
const settles = wordsFor('settles')
const dones = wordsFor('done')
const BETWEEN = new RegExp(`^(?:每年|每月|每季度|每半年|定期|按年度?|按季度?|于|在|${MASK}|前|内|起|底)*`)

const opensWith = (words: WordSet, text: string, at: number): boolean =>
  words.at(text, at).length > opensNone.at(text, at).length

/** 检查情况|及时通报, 评价结果|与预算挂钩, 补助标准|根据成本确定. */
function behindTold(text: string, start: number, from: number, end: number): number | null {
  const word = text.slice(start, from)
  const noun = told.at(text, from) || (pureVerbAt(text, start, end) ? '' : set.at(text, from))
  const after = from + noun.length
  if (!noun || after >= end || tells.at(word, 0)) return null
  const to = after + (BETWEEN.exec(text.slice(after, end))?.[0].length ?? 0)
  const verb = pureVerbAt(text, to, end)
  const predicates =
    opensWith(opensSaid, text, to) ||
    late.at(text, to).length > 1 ||
    (verb.length > 1 && to + verb.length < end && !/[的和与及、]/.test(text[to + verb.length] as string))
  return predicates && to < end ? to : null
}

/**
 * 稳定房价工作|实行负责制, 培训费用|从基金列支: what is to be done or paid, and how that is settled. 推行财政资金实行集中支付
 * has its verb.
 */
function behindSettled(text: string, from: number, end: number, word: string): number | null {
  for (let at = from; at < end - 4; at++) {
    if (/[，、；的把将对]/.test(text[at] as string)) return null
    const noun = settled.at(text, at)
    if (noun && opensWith(settles, text, at + noun.length))
      return noun === WORK || isNoun(word) ? at + noun.length : null
  }
  return null
}

const WORK = '工作'

/** Adverbs that are neither noun nor verb. */
const late = wordSet(
  entriesOf('adverbs.tsv').flatMap(({ adverb, kind }) =>
    kind !== 'noun' && !isVerb(adverb as string) ? [adverb as string] : []
  )
)

/** Of what is built: 新建 says which. */
const news = wordsFor('new')
const manners = wordsFor('manner')
const FARTHEST = 10

/** 新建建筑|严格执行标准: a manner and a verb with its object, behind what is new. */
function behindNew(text: string, from: number, end: number, word: string): number | null {
  if (!news.has(word)) return null
  for (let at = from + 2; at < Math.min(end - 4, from + FARTHEST); at++) {
    if (/[，、；的和与及“”0-9]/.test(text[at - 1] as string)) return null
    if (!manners.at(text, at)) continue
    const head = headAt(text, at, end)
    if (head && head.adverbs.length > 0 && head.verb.end < end) return at
  }
  return null
}

const GIVEN = /^[^，、；]{2,14}的[^，、的]{2,6}(?=(?:给予|予以)[^的]{2,}$)/

/** 取得成效的城市|给予奖励: whom the verb tells, and what they are given. */
function behindRelative(text: string, from: number, end: number): number | null {
  const rest = text.slice(from, end)
  const given = rest.includes('予') ? GIVEN.exec(rest) : null
  return given ? from + given[0].length : null
}

const DUE = new RegExp(`^[^，、；的把将对要须${MASK}]{1,24}[于在]?${MASK}+[前内底末]?`)

/** 补助资金5月底前|全部兑付到户, 冷链园6月底前|投用: a time parts what is spoken of from what is done with it; null where none does. */
export function behindDay(text: string, from: number, end: number): number | null {
  const before = DUE.exec(text.slice(from, end))?.[0].length ?? 0
  const head = before > 0 ? headAt(text, from + before, end) : null
  return head && (head.adverbs.length > 0 || dones.at(text, head.verb.start)) ? from + before : null
}

/** 建成后可增加…, 验收后及时拨付资金: what comes after, and what is done then. */
function behindEvent(text: string, from: number, end: number): number | null {
  if (text[from] !== '后' || '续备勤方代进劲人的'.includes(text[from + 1] ?? '的')) return null
  const at = from + 1
  if (/^(?:可|将|预计|能|年)/.test(text.slice(at, end))) return STATED
  return adverbs.at(text, at) && headAt(text, at, end) ? at : null
}
