/**
 * What is measured: the words before a number (and behind it, where it counts them) without time,
 * place, connectives and predicate. 2025年全市房屋施工面积达到|1.8亿平方米 → 房屋施工面积.
 */

import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Quantity } from '../../pipeline/tree.ts'
import { MEDAL } from '../quantity/rules/medal.ts'
import { clauseStart } from '../quantity/scan.ts'
import { asidesEnd } from './aside.ts'
import { type Base, comparedIn, wholeOf } from './base.ts'
import type { Baseline } from './baseline.ts'
import { rootOf } from './chain.ts'
import type { Clause } from './clause.ts'
import { completed, isAttribute, isDriving, isItself, partNamed } from './complete.ts'
import type { Context, Kind, Stretch } from './context.ts'
import {
  countedBy,
  countsNext,
  givesNext,
  gradeHead,
  isKind,
  isPredicate,
  isSpent,
  isSubject,
  listsNext,
  rightName,
  sizedBehind,
  sizedNext,
  TAKEN_IN_HAND
} from './counted.ts'
import { deedIn, isAct } from './deed.ts'
import { type Draft, type Indicator, type Name, thingNamed } from './draft.ts'
import { governorOf } from './governor.ts'
import { headEnd, placesEnd } from './head.ts'
import { ADVERBS, adverbs, LIGHT, MEASURED, MONEY, PREDICATES, VERBS } from './name-words.ts'
import { type Reader, spanIn } from './reader.ts'
import { SHARE_OF_TOPIC } from './rules/share.ts'
import { scopeAt, scopesOf } from './scope.ts'
import { stripLead, strippable, stripTrail } from './strip.ts'
import { tidy } from './tidy.ts'
import { inheritedName, rateOf } from './topic.ts'
import { Words } from './words.ts'

/** What stands before what a counted thing does. */
const MANNER = Words.of('manner')
const NOTHING: Name = { parts: [], name: '', scope: null }
/** What a result is held against. */
const OF_PLAN =
  /^(?:超额完成|超额|完成)?(?:年度?|全年|年初|预期|既定|原定)?(?:目标|任务|计划|预期目标|目标任务)$/
/** Alone they name nothing. */
const EMPTY = new Set([
  ...readLexicon('extractors/claim/lexicon/empty.tsv', 'text').map((e) => e.text),
  ...adverbs
])
/** One character that names a thing. */
const PRODUCTS = new Set(readLexicon('extractors/claim/lexicon/products.tsv', 'text').map((e) => e.text))
export const LONGEST_NAME = 60
/** Those whom something reaches drive nothing: 惠及16万群众，带动|销售增长. */
const PEOPLE = /(?:群众|消费者|居民|人口|农户|职工|学生|游客)$/
/** Of what was just told they are ranked: 货运量2亿吨、增长9%，|增速|居全国第一. */
const RANKED = /^(?:增速|增幅|降幅|涨幅|占比|总量|规模|产量|销量|出口量)$/

/** Money that goes out, without what for; and what such money is called. */
const OUTLAY = /^(?:经费|资金|费用)?(?:支出|开支)$/
const SPENT = /(?:费|经费|费用|支出|开支|资金)$/

/** What the clause itself says of the thing measured. */
export function namedIn(
  reader: Reader,
  i: number,
  context: Context,
  kind: Kind,
  base: Base,
  baseline: Baseline | null
): Name {
  // Where a change began the thing has been named: 由106家|整合为|50家.
  const { text, clause, quantity, twin } = context
  if (base === 'whole') {
    const start = clause.left[0] + wholeOf(text.slice(...clause.left), reader.quantities[i + 1]!)!.start
    return nameIn(reader, [start, clause.left[1]], null)
  }
  if (twin?.base && !base) return NOTHING
  // 由13677户|49479人减至887户1472人
  if (twin?.base === 'from' && base === 'from' && clause.left[0] >= clause.left[1]) return NOTHING
  if (base === 'compared' || base === 'beside') {
    const compared = comparedIn(text, clause, context.quantity, reader.quantities[i + 1])!
    const named = nameIn(reader, compared.name ?? [clause.left[0], compared.at], null)
    return { ...named, scope: compared.place ?? named.scope }
  }
  // 9金、5银
  if (context.quantity.rule === MEDAL) {
    const metal: Stretch = [context.quantity.end - 1, context.quantity.end]
    return {
      parts: [metal],
      name: `${text.slice(...metal)}牌`,
      scope: nameIn(reader, clause.left, null).scope
    }
  }
  const taken = takenIn(context)
  const spent = isSpent(reader, i) || taken !== null || isSum(context)
  const lists = countsNext(reader, i) || listsNext(reader, i) || givesNext(reader, i)
  const counts = !spent && (kind.takesRight || lists) && base === null
  let left = taken ?? leftStretch(context, kind, baseline)
  if (reader.own.length > 0) left = [Math.min(asidesEnd(text, left), left[1]), left[1]]
  // 赤字率|由年初预算安排的3%提高到3.6%
  const began = base === 'from' ? /(?<=..)(?:(?<!自)由|从)[^从由]*$/.exec(text.slice(...left)) : null
  if (began) left = [left[0], left[0] + began.index]
  // 6家银行签署了|990亿元授信: the words between are what the first one counts, not the second.
  const consumed = twin?.kind.takesRight && counts && clause.right[1] > clause.right[0] && left[1] > left[0]
  // 引进12个|总投资120亿元的项目: what is measured of them is not what is counted.
  const aspect = text[clause.right[0]] === '的' && isAttribute(text.slice(...left))
  if (consumed && !aspect && !/[、，]/.test(text.slice(twin.quantity.end, clause.left[0])))
    left = [left[1], left[1]]
  // 为300名学员发放|补助60万元: whom it is done for is counted, what is done is measured.
  if (
    twin?.kind.takesRight &&
    left[0] === twin.quantity.end &&
    /[为给对向]$/.test(text.slice(twin.clause.start, twin.clause.left[1]))
  )
    left = [deedIn(text.slice(...left)) > 0 ? left[0] : headEnd(text, left[0], left[1], true), left[1]]
  // 8个重点县|建设果菜基地|6万亩
  const places = twin?.kind.takesRight && left[0] === twin.quantity.end ? placesEnd(text, ...left) : null
  if (places !== null) left = [places, left[1]]
  // 铺设了从养殖场到大丰路|长|4.8公里的水泥路: how long it is, and not where, is what is counted.
  if (
    counts &&
    text[clause.right[0]] === '的' &&
    /(?:到|至)[^，。；]{2,12}长(?:约|近)?$/.test(text.slice(...left))
  )
    left = [left[1], left[1]]
  // 超过100人的企业达到|15%: what was counted tells which they are.
  if (twin?.kind.takesRight && left[0] < left[1] && text[left[0]] === '的' && left[0] === twin.quantity.end)
    left = twin.clause.left[0] === twin.clause.left[1] ? [twin.quantity.start, left[1]] : [left[1], left[1]]
  const sized = sizedNext(reader, i) ?? (counts && kind.kind === 'level' ? sizedBehind(reader, i) : null)
  const whose = sized && aspectOf(reader, left, sized)
  if (whose) return whose
  if (kind.kind === 'level' && base === null && isRest(reader, i, left)) return NOTHING
  const rated =
    left[0] >= left[1] || /^[^，。；]{0,14}?按照?$/.test(text.slice(...left)) ? ratedIn(text, clause) : null
  if (rated) return nameIn(reader, rated, null)
  const right = counts ? countedBy(reader, i) : null
  const named = nameIn(reader, left, right, right !== null && isSubject(reader, clause))
  // 超额完成|年度目标|3.4个百分点: what is exceeded is no thing of its own.
  if (kind.kind === 'change' && OF_PLAN.test(named.name)) return NOTHING
  // 补贴资金4.2万户、|685万元|已全部发放到位: what becomes of it is no name of it.
  if (
    twin &&
    right &&
    quantity.unit?.system === 'iso4217' &&
    left[0] >= left[1] &&
    isPredicate(text, right) &&
    reader.text[quantity.start - 1] === '、'
  )
    return NOTHING
  // 对|11个村|开展共建, 为全县|500户|农户发放补贴: others do it.
  if (named.told && FOR_THEM.test(text.slice(clause.start, clause.left[1]))) {
    named.name = named.name.slice(0, -named.told.length)
    named.told = ''
  }
  // 6个产业园|集聚企业48家: what is counted is no place.
  if (twin?.kind.takesRight && left[0] === twin.quantity.end) named.scope = null
  // 市区|70%的出租车更换为电动车: the name stands behind, the place before.
  if (kind.place) named.scope = kind.place
  if (kind.kind === 'share' && kind.name && kind.name[0] >= clause.right[0] && !named.scope)
    named.scope = nameIn(reader, clause.left, null).scope
  if (named.parts.length > 0) return { ...named, name: named.name + gradeHead(reader, i, named.name) }
  const alone = reader.own.length === 0 && clause.start > 1 && clause.depth === 0
  const subject = alone ? subjectBefore(reader, clause, kind) : null
  if (subject) return subject
  const deed = alone && !reader.chained && kind.kind === 'level' && base === null
  if (deed) return deedBefore(reader, clause, context.quantity) ?? named
  if (base === 'from' && /[，,]/.test(text[clause.start - 1] ?? ''))
    return beforeMark(reader, clause) ?? named
  return clause.depth > 0 ? (beforeMark(reader, clause) ?? named) : named
}

/** What stands before those for whom it is done. */
const FOR_THEM = /[对为向给](?:[^，。；]{0,6}[国省市区县镇乡])?$/

/** 抓好总投资|1850亿元|的389个重大项目: whose the aspect is that stands before an amount, without what is done with them. */
function aspectOf(reader: Reader, left: Stretch, right: Stretch): Name | null {
  const { text } = reader
  const { start, scope } = stripLead(text, left, reader.times, scopesOf(reader.tree))
  let at = start
  while (at < left[1] && !isAttribute(text.slice(at, left[1]))) at++
  const deed = text.slice(start, at)
  const behind = at < left[1] ? rightName(text, right, true) : null
  if (
    !behind ||
    !(deed === '' || LIGHT.endingAt(deed, deed.length) || VERBS.endingAt(deed, deed.length) || isAct(deed))
  )
    return null
  const aspect: Stretch = [at, left[1]]
  // 总投资30亿元|的东湖、西岭产业园: of several the aspect alone is told.
  if (/^、[^，。；0-9]*(?:[，。；]|$)/.test(text.slice(right[1])))
    return { parts: [aspect], name: text.slice(...aspect), scope }
  // 24个重大项目|前期工作
  const whose = ownerOf(text.slice(...behind.full), text.slice(...behind.head))
  const full: Stretch = [behind.full[0], Math.min(behind.full[1], behind.head[0] + whose.length)]
  return { parts: [aspect, full], name: tidy(`${whose}${text.slice(...aspect)}`), scope }
}

/** 东坡风电场|前期工作, 体育中心|开工建设, 污水处理厂改造工程|完工: a thing without what becomes of it. */
function ownerOf(words: string, head: string): string {
  const work = /^[^，、]{2,24}?(?:项目|工程)/.exec(words)
  if (work) return work[0]
  for (let at = 2; at < head.length; at++) {
    const said = PREDICATES.startingAt(head, at)
    if (said && strippable(head, at, at + said.length, [0, head.length])) return head.slice(0, at)
  }
  return head.replace(/(?<=..)(?:前期(?:工作)?|开工建设|开工)$/, '')
}

/** 按照不低于10%|的比例对补贴机具进行|抽查: what is done at a rate to part of them, told behind it. */
function ratedIn(text: string, { right }: Clause): Stretch | null {
  const whom = /^的比例对(?=[^，。；])/.exec(text.slice(right[0], right[0] + 5))
  if (!whom) return null
  const start = right[0] + whom[0].length
  const end = start + text.slice(start).search(/[，。；]|$/)
  for (let at = start + 2; at < end - 1; at++) {
    const light = LIGHT.startingAt(text, at, end - 2) ?? (text.startsWith('进行', at) ? '进行' : null)
    if (light) return [at + light.length, end]
    if (isAct(text.slice(at, end))) return [at, end]
  }
  return null
}

/** 已完工6座，|其余|6座正在施工: the others of what was just counted, of whom only is said what becomes of them. */
function isRest({ text, clauses, quantities, paragraph }: Reader, i: number, left: Stretch): boolean {
  const [from, to] = clauses[i]!.right
  const rest = /^(?:其余|剩余|余下)的?$/.test(text.slice(...left))
  const last = paragraph.at(-1)?.claim
  return (
    rest &&
    last?.kind === 'level' &&
    last.unit?.text === quantities[i]!.unit?.text &&
    (from === to ||
      /^(?:计划|拟|预计)/.test(text.slice(from, to)) ||
      [PREDICATES, ADVERBS, VERBS, MANNER].some((words) => words.startingAt(text, from, to) !== null))
  )
}

/** 3家单位已将|欠缴租金|268万元全部上缴国库: what is taken in hand is measured, not what becomes of it. */
function takenIn({ text, clause, twin }: Context): Stretch | null {
  const [from, to] = clause.left
  if (!twin?.kind.takesRight || from !== twin.quantity.end) return null
  const taken = TAKEN_IN_HAND.exec(text.slice(from, to))
  return taken ? [from + taken.index + taken[0].length, to] : null
}

/** 2个项目|债券资金|1.2亿元滞留在账户: money by its name, of which is told behind it what becomes of it. */
const isSum = ({ text, quantity, clause: { left, right }, twin }: Context): boolean =>
  quantity.unit?.system === 'iso4217' &&
  twin?.kind.takesRight === true &&
  left[0] === twin.quantity.end &&
  right[1] > right[0] &&
  !/^[的等]/.test(text.slice(...right)) &&
  MONEY.endingAt(text, left[1], left[0] + 1) !== null

/** The word by which it is compared: 增速|高于|各项贷款, |比|上年. */
const COMPARES = /(?:[高低快慢好优多少大小]于|[比较与同和在是为于])$/

/** Where the words that name the thing lie: before the governor and the baseline, or behind the latter. */
function leftStretch({ text, clause, governor }: Context, kind: Kind, baseline: Baseline | null): Stretch {
  if (kind.name) return kind.name
  const [from, to] = clause.left
  const end = Math.max(from, kind.nameEnd)
  // 增加|水稻种植面积|26万亩: the object is what changed; but |净增单位|265家 are counted by that name.
  if (kind.kind === 'change' && governor?.object)
    return [governor.text === '净增' ? governor.start : governor.end, end]
  // 工资最高的三个行业分别是|金融业|18万元
  const listed = /(?:分别|依次)(?:是|为)(?=.{2,}$)/.exec(text.slice(from, end))
  if (listed) return [from + listed.index + listed[0].length, end]
  // 各部门要把|会议|压减三分之一
  const taken = text.slice(from, end).lastIndexOf('把')
  if (
    taken >= 0 &&
    governor &&
    !/[一大门个]把|把[握手控关]/.test(text.slice(from + taken - 1, from + taken + 2))
  )
    return [from + taken + 1, end]
  // 补贴范围由毕业生扩展至|16—24岁青年: the name ends where the beginning is told.
  const began = governor?.kind === 'to' ? /.(?:由|从)[^，。；]*$/.exec(text.slice(from, end)) : null
  if (began && began.index > 0) return [from, from + began.index + 1]
  if (!baseline?.words) return [from, end]
  let [start, stop] = baseline.words
  start -= COMPARES.exec(text.slice(from, start))?.[0].length ?? 0
  stop += /^(?:的?基础上|相比|比较|持平|相当)/.exec(text.slice(stop, to))?.[0].length ?? 0
  const before = stripTrail(text, [from, Math.min(start, end)], [])
  const product = before - from === 1 && PRODUCTS.has(text[from]!)
  if (before - from > 1 || product) return [from, Math.min(start, end)]
  return stop < end ? [stop, end] : [end, end]
}

/** 发酵酒（增长|87%）, 研发经费，从|100亿元: the words before the mark name it, unless a number stands there. */
function beforeMark(reader: Reader, clause: Clause): Name | null {
  const { text, quantities } = reader
  const open = clause.start - 1
  if (!/[（(，,]/.test(text[open] ?? '')) return null
  let from = open
  while (from > 0 && !/[，,；;。：:、（(）)有如]/.test(text[from - 1]!)) from--
  const counted = quantities.findLast((q) => q.end > from && q.start < open)
  // 居前两位|的是青云区（120亿元）
  if (counted && !/^的[是有为]/.test(text.slice(counted.end, open))) return null
  if (counted) from = counted.end + '的是'.length
  const moved = movedIn(text, [from, open])
  // 住房面积占|总面积|（120万平方米）
  from += /^[^占]*占(?![地比用有])(?=.{2,}$)/.exec(text.slice(from, open))?.[0].length ?? 0
  const named = nameIn(reader, [from, moved ?? open], null)
  // 增速居前的有白马县（|12%）
  return named.parts.length > 0 || named.scope ? named : null
}

/** What is said of a measured thing before its figure, and how: 转化率|偏低, 利润|持续下滑|明显. */
const MOVED = Words.of('moved')
const HOW = /(?:较为|比较)?(?:明显|显著|较[快大多慢]|迅速|乏力)$/

/** Where it begins that something has moved, in words which end so; null where they do not. */
function movedIn(text: string, [from, end]: Stretch): number | null {
  const to = end - (HOW.exec(text.slice(from, end))?.[0].length ?? 0)
  const moved = MOVED.endingAt(text, to, from)
  if (!moved) return null
  let start = to - moved.length
  for (let how = ADVERBS.endingAt(text, start, from); how; how = ADVERBS.endingAt(text, start, from))
    start -= how.length
  return start > from + 1 ? start : null
}

/** What is paid or to be done: what is said of it before its figure names the thing as well. */
const PAID = /(?:费|经费|费用|支出|开支|资金|津贴|报酬|工资|补贴|标准|养老金|任务)”?$/

/**
 * 粮食产量屡创历史新高，去年达到|1.09万亿斤: the subject of the clause before, where it is a thing
 * that is measured and nothing in the sentence has been measured yet. Of any thing a share may be:
 * 免费师范生|全部到中小学任教，90%以上在中西部.
 */
function subjectBefore(reader: Reader, clause: Clause, { kind, rule }: Kind): Name | null {
  const { text } = reader
  const any = rule === SHARE_OF_TOPIC
  const end = clause.start - 1
  if (!/[，,]/.test(text[end] ?? '')) return null
  const start = clauseStart(text, end)
  const from = Math.max(start, text.lastIndexOf('、', end) + 1)
  // 将农村改厕|纳入年度考核，占考核分值的15%
  const made =
    kind === 'share'
      ? /^[将把]([^，。；将把]{2,16}?)(?:纳入|列入|列为|计入|作为)/.exec(text.slice(from, end))
      : null
  if (made) return nameIn(reader, [from + 1, from + 1 + made[1]!.length], null)
  // 未成年人犯罪人数减少，共|2189人
  const moved = movedIn(text, [from, end])
  if (moved !== null && (MEASURED.endingAt(text, moved, from + 1) || /..率$/.test(text.slice(from, moved))))
    return nameIn(reader, [from, moved], null)
  for (let at = from + 2; at < end; at++) {
    const said = PREDICATES.startingAt(text, at, end) ?? (any ? null : ADVERBS.startingAt(text, at, end))
    if (said === null) continue
    if (any || MEASURED.endingAt(text, at, from) || /..率$/.test(text.slice(from, at)))
      return nameIn(reader, [from, at], null)
    // 教师津贴、村干部报酬|连续两年提标，分别增加180元和260元
    if (PAID.test(text.slice(from, at))) return nameIn(reader, [start, at], null)
    break
  }
  return raisedIn(reader, [from, end])
}

/** 再次提高|企业退休人员养老金，全年人均增加1680元: what is raised or lowered, where it is paid or measured. */
function raisedIn(reader: Reader, [from, end]: Stretch): Name | null {
  const { text } = reader
  for (let at = from; at < end - 3; at++) {
    const governor = governorOf(text, at, end)
    if (governor?.object && governor.start === at)
      return PAID.test(text.slice(governor.end, end)) || MEASURED.endingAt(text, end, governor.end)
        ? nameIn(reader, [governor.end, end], null)
        : null
  }
  return null
}

/**
 * 对重点企业实行强制审核，每年不少于|30户: the deed of the clause before, where what was told in an earlier
 * sentence cannot be counted so.
 */
function deedBefore(reader: Reader, clause: Clause, { unit }: Quantity): Name | null {
  const { text, paragraph, quantities } = reader
  const last = paragraph.at(-1)?.claim
  const end = clause.start - 1
  if (unit?.system !== 'count' || !last || last.unit?.text === unit.text || !/[，,]/.test(text[end] ?? ''))
    return null
  const from = clauseStart(text, end)
  if (quantities.some((q) => q.end > from && q.start < end)) return null
  return nameIn(reader, [from, end], null)
}

/** Whether a number that counts nothing behind it is the first of a sentence of its own. */
const opens = ({ own, chained }: Reader, right: Stretch | null): boolean =>
  own.length === 0 && !chained && (right === null || right[0] === right[1])

/** 全村共|454户: a number of people or of households who live in a place, and are nothing that was told before. */
const PEOPLED = /^[约近]?[0-9.]+万?[余多]?[户人](?![次均])/

/** A place by its name; 省级文明村镇 and 重点乡镇 are kinds of places. */
const PROPER =
  /^(?!.*(?:[乡村城集重强]镇|[街园社景校片灾地小库矿林牧]区|城[市区乡]|都市|县[市区]|市县|区县|[级型类式个各等的“]))[^，。；]{1,5}[省市州盟县区旗镇乡]$/

/**
 * 苍南县|有12个乡镇: a place by its name, where nothing stands before the count of what is there.
 */
function placeBefore(
  { text, tree }: Reader,
  [start, end]: Stretch,
  right: Stretch | null
): { scope: Stretch; dropped: boolean } | null {
  if (!right || right[0] === right[1] || end <= start) return null
  const place = scopeAt(scopesOf(tree), `${text.slice(start, end)}的`, 0, end - start + 1)
  if (place?.scope[1] !== end - start) return null
  return { scope: [start, end], dropped: place.dropped }
}

/**
 * 工业增加值增长8%，其中白马县增长|9%; 居前两位的是青云区（|12%）和白马县: a place of government by its name, behind what is
 * told of it too, with nothing counted behind the number.
 */
function placeAlone(
  { text, tree, paragraph }: Reader,
  [start, end]: Stretch,
  right: Stretch | null
): { scope: Stretch; dropped: boolean } | null {
  if (right || paragraph.length === 0 || end <= start) return null
  const from = start + (ALONE.exec(text.slice(start, end))?.[0].length ?? 0)
  const words = text.slice(from, end)
  if (!PROPER.test(words) && !/^[^，。；]{2,12}自治[州县区旗]$/.test(words)) return null
  const place = scopeAt(scopesOf(tree), `${words}的`, 0, words.length + 1)
  return place?.dropped && place.scope[1] === words.length ? { scope: [from, end], dropped: true } : null
}

/** What leads up to a place in a list of places. */
const ALONE = /^(?:[^，。；、]{2,30}(?:的有|的是|的为|分别[是为])|[和及与])/

/** Who pays, told alone. */
const PAYER = /^[^，。；、的]{0,6}(?:财政|财政部门|[省市县区镇乡]级)$/

/** @param subject whether what the number counts does something, and nothing is done to it */
function nameIn(reader: Reader, left: Stretch, right: Stretch | null, subject = false): Name {
  const { text, times } = reader
  const opened = stripLead(text, left, times, scopesOf(reader.tree))
  const { start } = opened
  let end = stripTrail(text, [start, left[1]], times)
  // 县财政|安排2400万元: who pays is not what is paid.
  if (
    !right &&
    PAYER.test(text.slice(start, end)) &&
    /^(?:拟|将|共|计划)?安排/.test(text.slice(end, left[1]))
  )
    end += text.slice(end, left[1]).indexOf('安排') + 2
  const { scope, dropped } =
    placeBefore(reader, [start, end], right) ?? placeAlone(reader, [start, end], right) ?? opened
  // 国铁和|3项: what is joined to the counted thing is another one.
  if (right && /(?:[和与、]|(?<![惠普涉顾波])及)$/.test(text.slice(start, left[1]))) end = start
  // 我国有|上亿市场主体, 全市|16个区; of a sum just told: 其中：市本级完成|96亿元
  const placed = scope && scope[0] >= start && scope[1] >= end && dropped
  if (placed && (right || reader.paragraph.length > 0)) end = start
  const said: Stretch | null = end > start && !EMPTY.has(text.slice(start, end)) ? [start, end] : null
  const own = said ?? (opens(reader, right) && PEOPLED.test(text.slice(left[1])) ? scope : null)
  const behind = right && !(own && isPredicate(text, right)) ? rightName(text, right, subject) : null
  const parts: Stretch[] = [...(own ? [own] : []), ...(behind ? [behind.full] : [])]
  const before = own ? text.slice(...own) : ''
  if (!behind) return { parts, name: tidy(before), scope }
  const thing = text.slice(...behind.head)
  const alone = isKind(thing) && behind.told === ''
  const name =
    (addsNothing(before, text.slice(...right!), thing, behind.told !== '')
      ? deedBeside(before, alone)
      : before) + thing
  return { parts, name: tidy(name) + behind.told, scope, told: behind.told }
}

/** 新开工|晏城至表白寺等|2个项目, 推进|163个项目, 区住建局等|6家单位: what else tells which they are of a kind that does not alone. */
const deedBeside = (words: string, alone: boolean): string =>
  !alone ? '' : words.slice(0, (/等(?:地|地区|一批)?$/.test(words) && deedIn(words)) || words.length)

/** Examples and bare verbs before a counted thing: 高端航空装备等|9个重大科技专项, 开展|460万平方米试点. */
const addsNothing = (words: string, counted: string, head: string, told: boolean): boolean =>
  // 惠及|3400万人|的水利工程
  (counted.startsWith('的') && words.endsWith('惠及')) ||
  LIGHT.endingAt(words, words.length) !== null ||
  // 半导体封测、总部基地等|21个|项目 are told apart by their names alone.
  (/等(?:领域|方面|地|地区|一批)?$/.test(words) && !(head.length < 3 && words.includes('、') && !told))

/** One value for several things. */
const OF_ALL = /^[也又]?(?:均(?![值价衡])|都|同步|双双)/

/** Behind a list that a comma ends: a rate of all its members, or of the work that they are. */
const isOfAll = ({ text }: Reader, { quantity }: Draft, at: number, left: string): boolean =>
  text.slice(quantity.end, at).includes('，') &&
  (/均(?:[达为在超已]|保持)/.test(left) || /^(?:办[结复]|答复|满意)率/.test(left))

/** What an account came to, without which. */
const FINAL = /^(?:支出|收入)?决算(?:数|支出|收入)?$/

/** 国防支出（类）国防动员（款）：|支出决算|2万元: the item that a colon parts from what it came to. */
function itemBefore({ text, quantities }: Reader, at: number): string | null {
  if (!/[：:]/.test(text[at - 1] ?? '')) return null
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1
  const item = text.slice(start, at - 1)
  return item.length > 1 && !quantities.some((q) => q.start < at) && /[支收费]|（[类款项]）/.test(item)
    ? item
    : null
}

/** The name of the last level outside the bracket, where it is counted alike. */
function wholeBefore({ own }: Reader, depth: number, { unit }: Quantity): string | null {
  const whole = own.findLast((draft) => draft && draft.clause.depth < depth && draft.claim.kind === 'level')
  return whole?.claim.unit?.text === unit?.text ? (whole?.claim.indicator?.name ?? null) : null
}

/** 工业总产值跨越3个|千亿元台阶|，达到1.5万亿元: what a count of steps is told of goes on, not the steps. */
const STEPS = /(?:台阶|大关|关口|位次)$/

/** The indicator of a topic as a clause goes on with it. */
function counted({ tree }: Reader, { claim: { indicator } }: Draft): Indicator | null {
  const [thing, steps] = indicator?.spans ?? []
  if (!indicator || !thing || !steps || !STEPS.test(indicator.name)) return indicator
  const [text, behind] = [thing, steps].map((span) => tree.data.text.slice(...span).replace(/\s+/g, ''))
  const name = indicator.name.endsWith(behind!) ? indicator.name.slice(0, -behind!.length) : text!
  return name === ''
    ? indicator
    : { ...indicator, text: tree.data.text.slice(...thing), spans: [thing], name }
}

/** The indicator said, completed from the topic where an ellipsis asks for it, or the topic's own. */
export function indicatorOf(
  reader: Reader,
  named: Name,
  topic: Draft | null,
  kind: Kind,
  quantity: Quantity,
  left: string,
  depth: number
): Indicator | null {
  const before = topic && counted(reader, topic)
  // 棉花、油料产量分别为3万吨、2万吨，|均增长|5%: one value of all members.
  if (named.parts.length === 0 && topic?.joined && topic.sentence === reader.index && OF_ALL.test(left))
    return { ...topic.joined, name: rateOf(topic.joined.name, topic, quantity, left), inherited: true }
  if (named.parts.length === 0)
    return (
      before &&
      topic && { ...before, name: inheritedName(topic, before, kind, quantity, left), inherited: true }
    )
  const spans = named.parts.map((part) => spanIn(reader.node, ...part))
  const text = spans.map((span) => reader.tree.data.text.slice(...span)).join('')
  const own = named.name
  // 公务用车经费12万元，比上年减少|支出|2万元
  if (before && topic && kind.kind === 'change' && OUTLAY.test(own) && SPENT.test(before.name))
    return { ...before, inherited: true }
  // 地区生产总值626.9亿元，现价总量比上年增加73.5亿元
  if (
    before &&
    topic &&
    kind.kind === 'change' &&
    isItself(own) &&
    topic.claim.unit?.text === quantity.unit?.text
  )
    return { ...before, inherited: true }
  // 支出决算3万元，决算数与预算数|持平; 收入预算为9亿元，决算数为|9.5亿元
  if (before && topic?.sentence === reader.index && own === '决算数')
    return { ...before, name: before.name.replace(/(?<=收入|支出)预算数?$/, ''), inherited: true }
  const item = FINAL.test(own) ? itemBefore(reader, named.parts[0]![0]) : null
  if (item) return { text, spans, name: `${item}${own}`.slice(-LONGEST_NAME), inherited: false }
  const whole = kind.kind === 'level' && depth > 0 ? wholeBefore(reader, depth, quantity) : null
  const part = whole && partNamed(own, whole)
  if (part) return { text, spans, name: part, inherited: false }
  // An attribute alone belongs to the thing just spoken of; a new sentence has a thing of its own, unless it parts it.
  const near =
    (topic?.sentence === reader.index || reader.chained || reader.text.startsWith('其中')) &&
    (kind.kind !== 'rank' || RANKED.test(own)) &&
    // 建设资金1亿元；累计|投入|3亿元
    (own !== '投入' || topic?.sentence === reader.index)
  // 办理建议95件、提案136件，办结率|均|达100%: one rate of several things is of none of them alone.
  const ofSeveral = topic?.clause.twin != null && isOfAll(reader, topic, named.parts[0]![0], left)
  const joined = reader.text[named.parts[0]![0] - 1] === '、'
  // 带动|3万名农户|增收: what counts an object of its own is named in full.
  // 合作社22家，其中省级4家，|带动农户|3.6万户
  const driver = kind.kind === 'level' && isDriving(own) && topic ? (rootOf(topic) ?? topic) : topic
  const name =
    driver &&
    before &&
    near &&
    !ofSeveral &&
    named.parts.length <= 1 &&
    !(PEOPLE.test(thingNamed(driver)) && /^(?:拉动|带动)./.test(own))
      ? completed(own, thingNamed(driver), joined)
      : own
  return {
    text,
    spans,
    name: reader.names.get(name) ?? name.slice(-LONGEST_NAME),
    inherited: name !== own && isAttribute(own)
  }
}
