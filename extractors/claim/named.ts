/**
 * What the clause itself says of the thing measured: the words before a number, and behind it where it counts
 * them. 2025年全市房屋施工面积达到|1.8亿平方米 → 房屋施工面积.
 */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { MEDAL } from '../quantity/rules/medal.ts'
import { asidesEnd } from './aside.ts'
import { type Base, comparedIn, wholeOf } from './base.ts'
import type { Baseline } from './baseline.ts'
import type { Clause } from './clause.ts'
import { isAttribute } from './complete.ts'
import type { Context, Kind, Stretch } from './context.ts'
import { isPredicate, isSpent, isSubject, rightName } from './counted.ts'
import { TAKEN_IN_HAND } from './counted-end.ts'
import {
  countedBy,
  countsNext,
  givesNext,
  gradeHead,
  listsNext,
  sizedBehind,
  sizedNext
} from './counted-row.ts'
import { deedIn, isAct } from './deed.ts'
import type { Name } from './draft.ts'
import { headEnd, placesEnd } from './head.ts'
import { nameIn } from './name-in.ts'
import { ADVERBS, LIGHT, MONEY, PREDICATES, VERBS } from './name-words.ts'
import { beforeMark, deedBefore, subjectBefore } from './named-before.ts'
import type { Reader } from './reader.ts'
import { scopesOf } from './scope.ts'
import { stripLead, strippable, stripTrail } from './strip.ts'
import { tidy } from './tidy.ts'
import { Words } from './words.ts'

/** What stands before what a counted thing does. */
const MANNER = Words.of('manner')
const NOTHING: Name = { parts: [], name: '', scope: null }
/** What a result is held against. */
const OF_PLAN =
  /^(?:超额完成|超额|完成)?(?:年度?|全年|年初|预期|既定|原定)?(?:目标|任务|计划|预期目标|目标任务)$/
/** One character that names a thing. */
const PRODUCTS = new Set(readLexicon('extractors/claim/lexicon/products.tsv', 'text').map((e) => e.text))

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
