/** What a number counts: the words behind it, and what parts them from what else stands there. */
import type { Clause } from './clause.ts'
import type { Stretch } from './context.ts'
import { ACTS, DOES, figureFollows, headEnd, OBJECTS } from './head.ts'
import { KINDS, LIGHT, PREDICATES, verbs } from './name-words.ts'
import type { Reader } from './reader.ts'
import { FEW, strippable } from './strip.ts'
import { Words } from './words.ts'

/** Those that are no nouns, wherever they stand; of the others one that opens the clause or ends it. */
const VERBAL = [DOES, LIGHT, PREDICATES, ACTS]
const DEED = new Words([
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

/** Whether a count stands right behind a quantity: 12类|45件民生实事. */
const countFollows = ({ quantities }: Reader, i: number): boolean =>
  quantities[i + 1]?.start === quantities[i]!.end && quantities[i + 1]!.unit?.system === 'count'

export const countsNext = (reader: Reader, i: number): boolean =>
  reader.quantities[i]!.unit?.system === 'count' && countFollows(reader, i)

/** Places and households that are told how many there are, before what is done for them: 14个|村|、1.1万人的吃水困难. */
const BODIES = /^[^的，、0-9]{0,4}[县市区镇乡村州旗组户]$/

/** 96户、|183人|全部脱贫: two counts with nothing before them and nothing between. */
const standAlone = ({ clauses, quantities }: Reader, i: number): boolean => {
  const [next, [from, to]] = [quantities[i + 1], clauses[i]!.left]
  return (
    next?.unit?.system === 'count' &&
    quantities[i]!.unit?.system === 'count' &&
    from === to &&
    clauses[i]!.twin === null &&
    clauses[i + 1]!.twin === i &&
    next.start === quantities[i]!.end + 1
  )
}

/**
 * 解决120户、|400名|群众饮水问题, 解决14个村、|1.1万人|的吃水困难: two measures of one deed, of which the words are
 * told behind the last; not 覆盖14个村、1.1万名群众, who are told beside the villages.
 */
function sharesDeed({ text, clauses, quantities }: Reader, i: number, nextShares: boolean): boolean {
  const next = clauses[i + 1]
  const [from, to] = clauses[i]!.left
  const [start, end] = clauses[i]!.right
  if (next?.twin !== i || text[end] !== '、' || next.left[1] !== end + 1) return false
  if (start < end && !BODIES.test(text.slice(start, end))) return false
  const done = text[to - 1] === '了' ? to - 1 : to
  const verb =
    clauses[i]!.twin === null ? VERBAL.some((verbs) => verbs.endingAt(text, done, from)) : from === to
  const [at, last] = next.right
  // 推进21个先行片区、200个样板村建设 tells of two things; those who are helped are told before their 的.
  const deed = at < last && (text[at] === '的' || (start === end && DEED.endingAt(text, last, at) !== null))
  return verb && quantities[i + 1]!.unit !== null && (deed || nextShares)
}

const shared = new WeakMap<Reader['clauses'], boolean[]>()

/** Of each quantity of a sentence, whether it shares its deed with the next: asked from the last to the first, and once. */
function sharing(reader: Reader): boolean[] {
  const known = shared.get(reader.clauses)
  if (known) return known
  const found: boolean[] = []
  for (let i = reader.clauses.length - 1; i >= 0; i--) found[i] = sharesDeed(reader, i, found[i + 1] ?? false)
  shared.set(reader.clauses, found)
  return found
}

/** Whether the next quantity is told of the same thing as this one, before its name. */
export const listsNext = (reader: Reader, i: number): boolean =>
  standAlone(reader, i) || sharing(reader)[i] === true

/** 按投资额的10%|给予|最高2000万元补贴, 分别给予50万元、|20万元一次性奖补: what is given is told behind the next amount. */
export function givesNext({ text, clauses, quantities }: Reader, i: number): boolean {
  const next = quantities[i + 1]
  if (next?.unit?.system !== 'iso4217') return false
  const between = text.slice(quantities[i]!.end, next.start)
  if (/^(?:予以|给予)$/.test(between)) return true
  return (
    /^[、和]$/.test(between) &&
    quantities[i]!.unit?.system === 'iso4217' &&
    /(?:给予|奖励|补助|补贴)$/.test(text.slice(...clauses[i]!.left)) &&
    clauses[i + 1]!.right[1] > clauses[i + 1]!.right[0]
  )
}

/** The words behind a number that it counts; of two counts in a row (12类45件民生实事) those behind the second. */
export function countedBy(reader: Reader, i: number): Stretch {
  const shares = sharing(reader)
  let last = i
  while (shares[last]) last++
  const further =
    countFollows(reader, last) ||
    standAlone(reader, last) ||
    givesNext(reader, last) ||
    sizeFollows(reader, last)
  const words = reader.clauses[further ? last + 1 : last]!.right
  return last > i ? ownWordless(reader, words) : words
}

/** 25万人、18万头|大牲畜|的饮水困难: what the last measure counts before its 的 is not what the first one does. */
function ownWordless({ text }: Reader, [from, to]: Stretch): Stretch {
  const of = text.slice(from, to).indexOf('的')
  return of > 0 && to - from - of > 2 ? [from + of, to] : [from, to]
}

/** 3条|总长51公里的|山区道路: how large they are stands before what they are. */
const sizeFollows = ({ text, quantities }: Reader, i: number): boolean => {
  const next = quantities[i + 1]
  if (!next || next.start - quantities[i]!.end > 6 || text[next.end] !== '的') return false
  return /^(?:总|全)?(?:长度?|里程|投资|面积|建筑面积|装机|规模|产能)(?:约|近|超)?$/.test(
    text.slice(quantities[i]!.end, next.start)
  )
}

/** 总投资1850亿元的|389个|重大项目: the things that are counted next, of which an aspect is told before. */
export function sizedNext({ text, clauses, quantities }: Reader, i: number): Stretch | null {
  const [quantity, next] = [quantities[i]!, quantities[i + 1]]
  if (next?.unit?.system !== 'count' || next.start !== quantity.end + 1 || text[quantity.end] !== '的')
    return null
  const [from, to] = clauses[i + 1]!.right
  return quantity.unit?.system !== 'count' && to - from > 1 ? [from, to] : null
}

/** 总投资72亿元|的抽水蓄能电站: the thing of which an aspect is told, where no count of it follows. */
export function sizedBehind({ text, clauses, quantities }: Reader, i: number): Stretch | null {
  const [from, to] = clauses[i]!.right
  const closed = quantities[i + 1]?.start !== to
  return quantities[i]!.unit?.system !== 'count' && text[from] === '的' && to - from > 2 && closed
    ? [from + 1, to]
    : null
}

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
  let end = to
  // 3家单位|已将|欠缴租金|268万元
  const taken = /[0-9]/.test(text[to] ?? '') ? TAKEN_IN_HAND.exec(text.slice(start, to)) : null
  if (taken) end = start + taken.index
  // 14条公路项目|和甲、乙等|4个铁路项目
  const listed = /[0-9]/.test(text[to] ?? '') ? LISTED.exec(text.slice(start, to)) : null
  if (listed && listed.index > 1) end = start + listed.index
  // 到大丰路|长|4.8公里, 4条省道|共|364公里
  const before = /[0-9]/.test(text[to] ?? '') ? SUMMED.exec(text.slice(start, end)) : null
  if (before) end = start + before.index
  for (let tail = TAIL.exec(text.slice(start, end)); tail; tail = TAIL.exec(text.slice(start, end)))
    end -= tail[0].length
  // 5000平方米教学楼|一幢
  const few = FEW.exec(text.slice(start, end))
  if (few && few.index > 1) end = start + few.index
  // 101877户农房维修|的基础上
  const amid = /的?(?:基础上|情况下|同时|前提下)$/.exec(text.slice(start, end))
  if (amid && amid.index > 1) end = start + amid.index
  // 旧厂房改造|和文化宫、体育馆等公共设施维修
  const other =
    text[to] === '、'
      ? /(?<=改造|建设|维修|工程|整治)[和及与][^和及与]{2,8}$/.exec(text.slice(start, end))
      : null
  if (other && other.index > 1) end = start + other.index
  // 12个镇|中还有3个
  const among = /(?<=[^高初集其年一二三四五六七八九十])中(?:还|仍|尚)$/.exec(text.slice(start, end))
  if (among) end = start + among.index
  // 71个重点贫困村|之一
  if (text.startsWith('之一', end - 2) && end - start > 3) end -= 2
  // 建设任务|中, 33个大类行业|中; 县二中 is a school.
  if (/(?:(?:任务|工作|过程|方面)上|[^高初集其年一二三四五六七八九十]中)$/.test(text.slice(start, end))) end--
  // 超过100人|的企业|达到15%
  const reached =
    /(?:达到|达|为|约|[低高]于|不足|不到|(?:提高|增加|提升|降低|调整|下降)[至到为]|[降增升减]至|[降增升减]到)$/.exec(
      text.slice(start, end)
    )
  if (
    reached &&
    end - reached[0].length > start &&
    strippable(text, end - reached[0].length, end, [start, end])
  )
    end -= reached[0].length
  // 328个行政村|通油路的|达到291个
  if (reached && text[end - 1] === '的' && end - start > 2) end--
  // 5.6万名居民养老待遇|从|每月173元提高到190元
  if (
    /[0-9每]/.test(text[to] ?? '') &&
    end - start > 2 &&
    /[^自来理缘事]由$|[^服听]从$/.test(text.slice(start, end))
  )
    end--
  // 扶贫资金|并选派干部驻村
  const next = NEXT.exec(text.slice(start, end))
  if (next) end = start + next.index
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

/** What takes an object to hand behind those who do it: 单位|已将|租金, 部门|要把|资金. */
export const TAKEN_IN_HAND = /(?<=..)(?:已经?|均|都|要|须|应|分别)+[将把](?=..)/

/** What the next number counts, by some of its names. */
const LISTED = /(?:以及|[和及与])[^，。；和及与]+等$/

/** 两千亿元和|三千亿元|两个台阶: what was reached. */
const STEPS = /^(?:[一两二三四几]个)?大?(?:台阶|大关|关口)$/

/** What stands before the next number and tells of it. */
const SUMMED = /(?<=..)(?:(?<![公总])共|(?<![成增延总全])长)$/

/** What is done besides; 合并, 一并, 并网 and 并购 join nothing. */
const NEXT = /(?<=[^合兼一归])并(?![网购联轨行重举存发排列])(?=[^，。；]{2})/

/** What stands between a counted thing and the next mark or number and is no part of it. */
const TAIL = /(?:以及|累计|共计|合计|(?<=..)(?<![所国私公特拥现含具没])有|[的等、“（(和及与并或])$/

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

/**
 * 4个国家级、|9个省级|区域医疗中心, 现代金融、现代商贸3个千亿级，生物医药2个|百亿级产业集群,
 * 1个经济总量近千亿、|4个过五百亿的|县市: the head that the grade or size before shares.
 */
export function gradeHead(reader: Reader, i: number, name: string): string {
  const { text, clauses, quantities } = reader
  if (!GRADED.test(name) || clauses[i]!.right[0] === clauses[i]!.right[1]) return ''
  for (let next = i + 1; next < quantities.length && quantities[next]!.unit?.system === 'count'; next++) {
    const joined =
      JOINED.test(text.slice(clauses[next - 1]!.right[1], quantities[next]!.start)) ||
      /(?:[、和及]|以及)$/.test(text.slice(...clauses[next - 1]!.right))
    if (!joined) return ''
    const graded = GRADE.exec(text.slice(...clauses[next]!.right))
    if (!graded) return ''
    const right = clauses[next]!.right[1]
    const end = right - (TAIL.exec(text.slice(...clauses[next]!.right))?.[0].length ?? 0)
    const start = right - graded[1]!.length
    if (start < end) return text.slice(start, headEnd(text, start, end, isSubject(reader, clauses[i]!)))
  }
  return ''
}

/** A name that ends with a grade or a size, and so without a head. */
const GRADED = /[^\s、，]级$|[0-9]千伏$|[超过近破][0-9一二三四五六七八九十百千万]+亿元?$/
/** A grade or a size, and the head behind it. */
const GRADE =
  /^(?:[^，。；、级]{1,6}级|[0-9]+千伏|[^，。；、]{0,8}[超过近破][0-9一二三四五六七八九十百千万]+亿元?的)(.*)$/
/** What stands between the members: a joint, and the names of the next one's things. */
const JOINED = /^(?:[、和及]|以及|，(?=[^，。；0-9]*、))[^，。；0-9]{0,40}$/
