/** Verbs that only open a subject: 考核结果向社会公布, 供热面积达到20万平方米, 新建建筑严格执行标准. */
import { adverbs, isVerb, MASK, pureVerbAt } from './verb.ts'
import { type Head, headAt } from './verbs.ts'
import { entriesOf, wordSet, wordsOf } from './words.ts'

const nouns = (said: string) =>
  wordSet(
    entriesOf('subject-nouns.tsv').flatMap((entry) => (entry.said === said ? [entry.noun as string] : []))
  )
const told = nouns('told')
const set = nouns('set')
const measured = nouns('measured')

/** Verbs with a state or somebody's act behind them. */
const causes = new Set(wordsOf('verb-objects.tsv', 'verb'))

/** The clause has a figure's state for its predicate, and nothing is to be done. */
export const STATED = -1

/**
 * Where the clause goes on behind the subject that its first verb only opens; `STATED` where a figure
 * is said of that, null where the verb is the clause's own.
 */
export function behindNominal(text: string, { verb }: Head, end: number): number | null {
  const word = text.slice(verb.start, verb.end)
  if (causes.has(word) || CAUSES.test(word)) return null
  if (isMeasured(text.slice(verb.end, end), word)) return STATED
  return (
    behindTold(text, verb.start, verb.end, end) ??
    behindNew(text, verb.end, end, word) ??
    behindDay(text, verb.end, end, word) ??
    behindRelative(text, verb.end, end) ??
    behindEvent(text, verb.end, end)
  )
}

/** Verbs of which a state may be the object. */
const CAUSES =
  /^(?:推动|促进|推进|确保|保证|保障|实现|使|让|力争|争取|保持|助力|带动|引领|努力|做到|新增|达到|控制)/

/** What a figure is reached with, or compared by, right before it. */
const REACHES =
  /^([^，；：“”]{1,20}?)(?:均|再|年均|分别|要|须|必须|不得|提前)?(?:达到?|增长|下降|提高|增加|降低|扩大|减少|压减|压缩|缩短|不?[低高少多超]于|[不未]?超过|控制在|保持在|稳定在|突破|扩大到|提高到|降低到|下降到|由)(?:到|至|了)?[0-9][^的]*$/

const AS_WHAT = /^[^，]{2,}[^作]为主要[^，的]{0,4}(?:路线|方向|方式|模式|来源|手段|途径)$/

/** 供热面积扩大20万平方米, 投资3000万元以上的不少于5家: a figure said of what the verb opens. */
function isMeasured(rest: string, verb: string): boolean {
  // 生产燃料为主要路线: as what it counts.
  if (rest.includes('为主要') && AS_WHAT.test(rest) && !rest.includes('以')) return true
  if (!/[0-9]/.test(rest)) return false
  if (/^[0-9][^，的]*的(?:不[少低多高]于|达到?|超过?)[0-9]/.test(rest)) return true
  const name = REACHES.exec(rest)?.[1]
  if (!name || /[0-9的把将对]/.test(name) || (name.includes('、') && !isNoun(verb))) return false
  return measured.before(name, name.length) !== '' && !(verb.endsWith('开展') || verb.endsWith('组织'))
}

const isNoun = (verb: string): boolean => isVerb(verb) && !pureVerbAt(verb, 0, verb.length)

/** Verbs that have a result or a state of things as their object. */
const TELLS =
  /^(?:了解|掌握|反映|报告|汇报|通报|公布|公开|公示|汇总|上报|报送|说明|提供|反馈|形成|分析|跟踪|摸清|关注|收集|统计|确认|核实|总结)/
const BETWEEN = new RegExp(`^(?:每年|每月|每季度|每半年|定期|按年度?|按季度?|于|在|${MASK}|前|内|起|底)*`)
const PREDICATE =
  /^(?:[向与]|作为|纳入|由(?!于)|按照?|根据|依据|报(?!告|表|送)|及时|直接|通报|反馈|一律|全部|要|应|须)/

/** 检查情况|及时通报, 评价结果|与预算挂钩, 补助标准|根据成本确定. */
function behindTold(text: string, start: number, from: number, end: number): number | null {
  const word = text.slice(start, from)
  const noun = told.at(text, from) || (pureVerbAt(text, start, end) ? '' : set.at(text, from))
  const after = from + noun.length
  if (!noun || after >= end || TELLS.test(word)) return null
  const to = after + (BETWEEN.exec(text.slice(after, end))?.[0].length ?? 0)
  const verb = pureVerbAt(text, to, end)
  const predicates =
    PREDICATE.test(text.slice(to, end)) ||
    late.at(text, to).length > 1 ||
    (verb.length > 1 && to + verb.length < end && !/[的和与及、]/.test(text[to + verb.length] as string))
  return predicates && to < end ? to : null
}

/** Adverbs that are neither noun nor verb. */
const late = wordSet(
  entriesOf('adverbs.tsv').flatMap(({ adverb, kind }) =>
    kind !== 'noun' && !isVerb(adverb as string) ? [adverb as string] : []
  )
)

/** Of what is built: 新建 says which. */
const NEW = /^(?:新建|改建|扩建|续建|改扩建|新改扩建|新建改建|新开工)$/
const HOW = wordSet(['严格', '一律', '全部', '全面', '同步', '统一', '必须', '及时', '优先'])
const FARTHEST = 10

/** 新建建筑|严格执行标准: a manner and a verb with its object, behind what is new. */
function behindNew(text: string, from: number, end: number, word: string): number | null {
  if (!NEW.test(word)) return null
  for (let at = from + 2; at < Math.min(end - 4, from + FARTHEST); at++) {
    if (/[，、；的和与及“”0-9]/.test(text[at - 1] as string)) return null
    if (!HOW.at(text, at)) continue
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

const DUE = new RegExp(`^[^，、；的把将对和与及${MASK}]{1,8}[于在]?${MASK}+[前内底]?`)

const DONE = /^(?:完成|开工|竣工|建成|投产|投入|启动|到位|结束)/

/** 补助资金5月底前|全部兑付到户: a time parts what is spoken of from what is done with it. */
function behindDay(text: string, from: number, end: number, word: string): number | null {
  const before = isNoun(word) ? (DUE.exec(text.slice(from, end))?.[0].length ?? 0) : 0
  const head = before > 0 ? headAt(text, from + before, end) : null
  return head && (head.adverbs.length > 0 || DONE.test(text.slice(head.verb.start, end)))
    ? from + before
    : null
}

/** 建成后可增加…, 验收后及时拨付资金: what comes after, and what is done then. */
function behindEvent(text: string, from: number, end: number): number | null {
  if (text[from] !== '后' || '续备勤方代进劲人的'.includes(text[from + 1] ?? '的')) return null
  const at = from + 1
  if (/^(?:可|将|预计|能|年)/.test(text.slice(at, end))) return STATED
  return adverbs.at(text, at) && headAt(text, at, end) ? at : null
}
