/** What a number counts: the words behind it, and whether they are its subject's or what is done. */
import type { Clause } from './clause.ts'
import type { Stretch } from './context.ts'
import { countedEnd } from './counted-end.ts'
import { ACTS, DOES, figureFollows, headEnd, OBJECTS } from './head.ts'
import { KINDS, LIGHT, PREDICATES, verbs } from './name-words.ts'
import type { Reader } from './reader.ts'
import { strippable } from './strip.ts'
import { Words } from './words.ts'

/** Those that are no nouns, wherever they stand; of the others one that opens the clause or ends it. */
export const VERBAL = [DOES, LIGHT, PREDICATES, ACTS]
/** Verbs, and nouns of what is done or needs doing. */
export const DEED = new Words([
  ...verbs.map((e) => e.verb),
  ...[
    '问题',
    '安全',
    '任务',
    '需求',
    '困难',
    '勘察',
    '验收',
    '评估',
    '认定',
    '亮化',
    '硬化',
    '美化',
    '扩建',
    '设置'
  ]
])

/** Whether the words behind a number say what was done, and name nothing that it counts. */
export const isPredicate = (text: string, words: Stretch): boolean =>
  isVerb(text, words) || opensAct(text, words)

/** 投资|1800万元|完成了30栋楼房改造: a verb and nothing more. */
function isVerb(text: string, [from, to]: Stretch): boolean {
  const end = text[to - 1] === '了' ? to - 1 : to
  // 零售总额|2.8万亿元|增长6%
  if (/^(?:同比|较上年|比上年)?(?:增长|下降|增加|减少|提高|降低)$/.test(text.slice(from, to))) return true
  return (
    OBJECTS.some((verbs) => verbs.startingAt(text, from, end)?.length === end - from) &&
    text[to] !== undefined &&
    /[0-9]/.test(text[to]!)
  )
}

/** 代表建议|729件|全部办复: what becomes of what the words before name. */
const opensAct = (text: string, [from, to]: Stretch): boolean =>
  /^(?:全部|均|已|如期|相继|陆续|全面)[^的]*$/.test(text.slice(from, to))

/** What a number counts. */
interface Counted {
  /** All the words behind it. */
  full: Stretch
  /** Their head, up to the predicate. */
  head: Stretch
  /** The predicate, where the head alone does not tell which are counted: 13个乡镇|建立了综合文化站. */
  told: string
}

/** What a number counts: the words behind it. */
export function rightName(text: string, [from, to]: Stretch, subject: boolean): Counted | null {
  let start = from
  // 51.20万人|[2]，: the mark of a footnote.
  start += /^[[［][0-9]{1,2}[\]］]/.exec(text.slice(start, to))?.[0].length ?? 0
  start += STANDARD.exec(text.slice(start, to))?.[0].length ?? 0
  if (text[start] === '的') start++
  const end = countedEnd(text, start, to)
  if (end - start < 1 || STEPS.test(text.slice(start, end))) return null
  const head = headEnd(text, start, end, subject)
  // 40个吸引力强的|消费场景; but in 45个老旧小区的改造 what is done is done to what is counted.
  const deed = text.startsWith('工作', head - 2) ? head - 2 : head
  const of = DEED.endingAt(text, deed, start) ? -1 : text.lastIndexOf('的', head - 2)
  // 10家|年产值超10亿元的企业: how large they are tells which they are.
  const described = SIZED.test(text.slice(start, Math.max(start, of))) ? -1 : of
  const named: Stretch = [described > start ? described + 1 : start, head]
  return { full: [start, end], head: named, told: toldOf(text, named, end, to) }
}

/** Whether words name a kind of bodies or things, which their predicate tells apart. */
export const isKind = (words: string): boolean => KINDS.startingAt(words, 0) === words
/** What stands before what they do and tells nothing of it. */
const HOW = Words.of('manner')
/** A longer predicate tells a story, and not which are meant. */
const LONGEST_TOLD = 24

/**
 * What is said of a kind of things up to `end`, without 了 and 均已: 22个项目|顺利投产. What is measured
 * of them next names that: 38个重点项目|完成投资51亿元.
 */
function toldOf(text: string, head: Stretch, end: number, to: number): string {
  if (!isKind(text.slice(...head)) || figureFollows(text, end)) return ''
  // 园区整合优化|为84个
  if (/[0-9]/.test(text[to] ?? '')) return ''
  let start = head[1]
  for (let word = HOW.startingAt(text, start, end); word; word = HOW.startingAt(text, start, end)) {
    if (!strippable(text, start, start + word.length, [start, end])) break
    start += word.length
  }
  const told = text.slice(start, end)
  return told.length > 1 && told.length <= LONGEST_TOLD
    ? told.replace(/^([^，。；了]{1,4})了(?=.)/, '$1')
    : ''
}

/** What is so large: 年产值超10亿元, 投资50亿元以上, 过五百亿. */
const SIZED =
  /(?:[超过近达足满破]|不低于|不少于|不足)[^，。；]{0,3}?[0-9十百千万亿][^，。；的]*$|[0-9十百千万亿][^，。；的0-9]{0,6}以[上下]$/

/** 按每人1500元|的标准发放|扩岗补助: a standard is one of what is given by it. */
const STANDARD =
  /^(?:(?:给予|予以)(?=..)|的?(?:标准|比例)(?:(?:予以|给予|一次性给予|发放|发给|支付|拨付|提供|收取|缴纳|计发|安排|核发|享受)(?=..)|(?=补助|补贴|奖励|返还|征收)))/

/** 两千亿元和|三千亿元|两个台阶: what was reached. */
const STEPS = /^(?:[一两二三四几]个)?大?(?:台阶|大关|关口)$/

const FOR_WHOM =
  /(?:[为对向给让使]|(?<![存所潜内实])在)(?:全[国省市区县州]|(?<![行作人成因认][为])[^，。；为对向给在]{1,40}等)?$/

/** 将闲置的|30亩|厂区整体划拨给学校: what is taken is told before what is done with it. */
const TAKEN = /(?:^|[，,并])[将把](?![要会于来握关])[^，。；将把]{0,12}$/

/**
 * Whether what a number counts is the subject of its clause, or follows a preposition (为|300名学员|免费培训):
 * then its name ends where its verb begins. Behind a verb it goes on: 完成|45个老旧小区改造.
 */
export function isSubject({ text }: Reader, clause: Clause): boolean {
  const before = text.slice(clause.start, clause.left[1])
  // 为|300名学员, 为全市|9家企业, 对海通公司等|9家企业
  if (FOR_WHOM.test(before) || TAKEN.test(before)) return true
  if (/[建修办招种造扩改拆抓治栽购派送引挖铺架植评]$/.test(before)) return false
  for (let at = clause.start; at < clause.left[1]; at++)
    if (VERBAL.some((verbs) => verbs.startingAt(text, at, clause.left[1]))) return false
  return !OBJECTS.some(
    (verbs) =>
      verbs.startingAt(text, clause.start, clause.left[1]) ??
      verbs.endingAt(text, clause.left[1], clause.start)
  )
}

/** 统筹安排|3亿元支持…: verbs alone, which name no money that is spent. */
const OUTLAYS = /^(?:统筹|累计|共|计划|继续|积极|预算)*(?:安排|投入|筹集|整合|拨付|落实)$/

/** 投入|2000万元|对步道进行修复, 债券资金|13亿元|支持项目建设: what money is spent on is not what it is. */
export function isSpent({ text, quantities, clauses }: Reader, i: number): boolean {
  if (quantities[i]!.unit?.system !== 'iso4217') return false
  const [from, to] = clauses[i]!.right
  const verb = /^(?:专门|主要|专项|全部|重点)?(对|用于|支持|保障|兑现)/.exec(text.slice(from, to))
  const [start, end] = clauses[i]!.left
  return (
    verb !== null &&
    (verb[1] === '对' ? end > start : end - start > 3 && !OUTLAYS.test(text.slice(start, end)))
  )
}
