/**
 * What a name leaves out that its chain has said: whose it is (初中招生2.1万人，|在校生|6.3万人), of what it
 * is a part (水利投资6.8亿元，其中|防洪工程|2.3亿元), which verb it shares (新增茶园1万亩、|油茶|2万亩).
 */

import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Quantity } from '../../pipeline/tree.ts'
import { clauseStart } from '../quantity/scan.ts'
import type { Base } from './base.ts'
import type { Clause } from './clause.ts'
import { isAspect, PARALLEL } from './complete.ts'
import type { Kind } from './context.ts'
import { deedIn, doneTo, endsAsDeed, isAct, isDeed, isNounDeed } from './deed.ts'
import { type Draft, type Name, thingNamed } from './draft.ts'
import { COUNTED_HEAD, DOES } from './head.ts'
import { ADVERBS, MEASURED, PREDICATES, VERBS } from './name-words.ts'
import { ANYBODY, endsAsOwner, isOwned, ownerIn, ownersOf, ownerTold } from './owner.ts'
import type { Reader } from './reader.ts'
import { scopesOf } from './scope.ts'
import { Words } from './words.ts'

/** What is known of a figure when its name is completed. */
export interface Link {
  clause: Clause
  quantity: Quantity
  kind: Kind
  twin: Draft | null
  named: Name
  base: Base
}

const measures = readLexicon('extractors/claim/lexicon/measures.tsv', 'text', 'part', 'units')
const PARTS = new Map(measures.map((e) => [e.text, e.part || e.text]))
const MEASURE = new Words(PARTS.keys())
/** Units in which parts of a measure may be told besides the whole's. */
const UNITS = new Map(measures.map((e) => [e.text, e.units.split(' ')]))
const isOther = (unit: string | undefined, name: string): boolean =>
  unit !== undefined && UNITS.get(MEASURE.endingAt(name, name.length) ?? '')?.includes(unit) === true

/** The whole that a figure is told as a part of: 其中 stands before it, or before the part that it follows. */
export function wholeBehind(reader: Reader, { clause, quantity, kind }: Link): Draft | null {
  const { text, paragraph } = reader
  const last = paragraph.at(-1)
  if (!last || last.sentence < reader.index - 1) return null
  const alike = ({ claim, clause: other }: Draft) =>
    claim.indicator !== null &&
    other.depth <= clause.depth &&
    claim.kind === kind.kind &&
    (claim.unit?.text === quantity.unit?.text || isOther(quantity.unit?.text, claim.indicator.name))
  if (OPENS.test(text.slice(Math.max(0, clause.start - 3), clause.left[1])))
    return paragraph.findLast((draft) => alike(draft) && !draft.base) ?? null
  if (opensBreakdown(reader, clause)) return rootOf(paragraph.findLast(alike))
  const before = paragraph.findLast(
    (draft) => draft.clause.depth === clause.depth && (draft.whole || !draft.claim.indicator?.inherited)
  )
  const follows = before?.whole && (before.sentence === reader.index || reader.chained)
  return follows && alike(before) ? before.whole : null
}

/** Whether a clause is the first behind words that part the whole anew: 分级次看，|县本级完成8亿元. */
export const opensBreakdown = ({ text }: Reader, { start }: Clause): boolean =>
  BREAKDOWN.test(text.slice(Math.max(0, start - BREAKDOWN_REACH), start))
const BREAKDOWN = /(?:^|[，；。])(?:[分从按][^，；。：]{1,12}(?:看|来看|分))[，：:]$/
/** Longer than its longest match, which the beginning of a slice shall not stand in for. */
const BREAKDOWN_REACH = 18

/** What a part is at last a part of. */
export function rootOf(draft: Draft | null | undefined): Draft | null {
  let root = draft ?? null
  while (root?.whole ?? root?.from) root = root!.whole ?? root!.from
  return root
}

/** At the beginning of a clause, or before its comma or colon. */
const OPENS = /(?:^|[，；。：（(])其中[：:，,]?[^，；。：]*$/

/** The name of a figure as its chain completes it, or null where it needs nothing. */
export function nameInChain(reader: Reader, link: Link, whole: Draft | null, own: string): string | null {
  if (own === '' || link.base) return null
  return (
    partedBy(reader, own, link) ??
    paidOf(reader, link, own) ??
    spentOn(reader, link, own) ??
    spentLike(reader, own) ??
    paidLike(reader, link, own) ??
    (whole && (doneBy(reader, whole, own, link) ?? partOf(reader, whole, own, link))) ??
    likeFirst(reader, own, link) ??
    likeLast(reader, link, own) ??
    ofBoth(reader, link, own) ??
    ownedBy(reader, link, own) ??
    doneMore(reader, link, own) ??
    doneLikeLast(reader, link, own) ??
    sharedDeed(reader, link, own)
  )
}

/** Who takes in or makes part of a whole: 税务部门, 县属企业, 乡镇级. */
const BODY = /(?:企业|部门|单位|煤矿|公司|集团|局|[省市区县乡镇]级|本级|系统)$/

/** 原煤产量120万吨，其中地方煤矿|完成|45万吨: what they did is the whole's thing. */
function doneBy({ text }: Reader, { claim }: Draft, own: string, { clause, named }: Link): string | null {
  const done = BODY.test(own) && /(?:完成|实现)$/.test(text.slice(...clause.left))
  return done && named.parts.length === 1 ? `${own}${claim.indicator!.name}` : null
}

/** What is measured is told by its name alone: 待售面积; a 项目 or a 管网 is a thing. */
const isMeasured = (name: string): boolean =>
  MEASURED.endingAt(name, name.length) !== null &&
  !COUNTED_HEAD.test(name) &&
  !/(?:管[网线]|案件|产业)$/.test(name)

/** A part that is a sum by its own name: 增值税, 车辆购置费. */
const SUM = /[税费金款息租率量额值数]$|人次$/

/** 其中3家在园区经营、|5家|具有进口资质: parts of one list are parts of one whole. */
function totalOf(whole: Draft, { clause }: Link): Draft {
  let total = whole
  while (total.whole && total.clause.start === clause.start) total = total.whole
  return total
}

/** Who pays a part of what is spent: 中央财政|支出. */
const PAYER = /财政$/
/** An account that a part is taken from: 政府性基金|预算. */
const ACCOUNT = /..预算$/

/** 教育支出, 其中|中央财政支出: a payer's part is of the same; 债务还本付息20亿元, 其中|政府性基金预算 so is an account's. */
function paidBy({ claim, quantity }: Draft, own: string): string | null {
  const { name } = claim.indicator!
  if (quantity.unit?.system !== 'iso4217' || PAYER.test(name.slice(0, -2)) || ACCOUNT.test(name.slice(0, -2)))
    return null
  const spent = name.slice(-2)
  if (own.endsWith(spent) && PAYER.test(own.slice(0, -2)) && /^(?:支出|补助|投资)$/.test(spent))
    return `${own.slice(0, -2)}${doneTo(name)}`
  return ACCOUNT.test(own) && /还本付息(?:支出)?(?:预算)?$/.test(name)
    ? `${own}${name.replace(/预算$/, '')}`
    : null
}

/** 教育支出增长12%，其中|中央财政支出|30亿元: a part of what is told of without its sum. */
function paidOf({ paragraph, text, index }: Reader, { clause, kind }: Link, own: string): string | null {
  const last = paragraph.at(-1)
  const told = last?.claim.indicator && last.claim.kind === 'change' && last.sentence === index
  if (!told || kind.kind !== 'level' || !text.startsWith('其中', clause.start)) return null
  const [spent, payer] = [own.slice(-2), own.slice(0, -2)]
  const { name } = last.claim.indicator!
  return PAYER.test(payer) && name.endsWith(spent) && !PAYER.test(name.slice(0, -2))
    ? `${payer}${name}`
    : null
}

/** Money of which only is said that it goes out: 投资|2亿元实施…, 市财政|安排2亿元，用于…. */
const MONEY = /^(?:(?:计划|累计|完成|总)?投资|投入(?:资金)?)$/

/** 投资|2亿元|实施管网改造工程, 市财政|安排2亿元，|用于解决管网老化问题: money is named by what it carries out. */
function spentOn({ text }: Reader, { clause, quantity, kind, named }: Link, own: string): string | null {
  const pays = /^(.+?)(?:拟|将|共|计划)?安排$/.exec(own)?.[1] ?? own
  const payer = PAYER.test(pays) && /安排$/.test(text.slice(...clause.left))
  if (kind.kind !== 'level' || quantity.unit?.system !== 'iso4217' || named.parts.length !== 1) return null
  if (!(payer || MONEY.test(own))) return null
  const behind = text.slice(quantity.end)
  const words = (payer ? FOR_WHAT : CARRIED_OUT).exec(behind)?.[1] ?? ''
  const verb = VERBS.startingAt(words, 0)?.length ?? deedIn(words)
  const thing = words.slice(verb)
  return verb > 0 && thing.length > 2 && !thing.startsWith('的')
    ? `${payer ? `${pays}安排` : own}${words.slice(0, verb)}${thing.replace(/^了/, '')}`
    : null
}

/** What the money before does: |实施了管网改造工程, 新建道路|5公里; but not 铺设了从城东到城西长|4.8公里的水泥路. */
const CARRIED_OUT = /^([^，。；：、（）0-9从]{4,24}(?<![长约达近共]))(?:[，。；0-9]|$)/
/** What it is to do: ，用于|解决管网老化问题. */
const FOR_WHAT = /^，?(?:主要)?用于([^，。；：、（）0-9]{4,24})(?:[，。；]|$)/

/** 中央财政安排38亿元救灾款和|74亿元|恢复重建资金: who pays the first pays the second. */
function paidLike({ text }: Reader, { quantity, kind, twin, named }: Link, own: string): string | null {
  const payer = PAID_BY.exec(twin?.claim.indicator?.name ?? '')?.[0]
  const joined = /[、和及与]/.test(text[quantity.start - 1] ?? '')
  const alike = kind.kind === 'level' && quantity.unit?.system === 'iso4217'
  return payer && joined && alike && named.parts[0]?.[0] === quantity.end && !own.includes('财政')
    ? `${payer}${own}`
    : null
}

/** Who pays, before what for. */
const PAID_BY = /^.{0,3}[央省市区县级]财政(?=..)/

/** 政府性基金预算收入57亿元，|相应安排支出|57亿元: what goes out of the same account. */
function spentLike({ paragraph, index, chained }: Reader, own: string): string | null {
  if (!/^相应安排支出/.test(own)) return null
  const income = paragraph.findLast(({ claim }) => claim.indicator?.name.endsWith('预算收入'))
  return income && (income.sentence === index || chained)
    ? income.claim.indicator!.name.replace(/收入$/, '支出')
    : null
}

/** What opens what is said of a thing (在|保税区经营), and what opens a name like it (在建). */
const says = readLexicon('extractors/claim/lexicon/says.tsv', 'text', 'name')
const SAYS = new Words(says.map((e) => e.text))
const NAMES = new Set(says.filter((e) => e.name === 'yes').map((e) => e.text))
/** Whether words say something of a thing and do not name it. */
function isSaid(words: string): boolean {
  const opening = SAYS.startingAt(words, 0)
  if (opening) return !NAMES.has(opening)
  return PREDICATES.startingAt(words, 0) !== null || DOES.startingAt(words, 0) !== null
}

/** 入驻企业90家，其中3家|在保税区经营: a part that is told by what it does alone is of the same things. */
function doingPart(whole: Draft, own: string, { quantity, kind, named }: Link): string | null {
  const [part] = named.parts
  const { unit } = quantity
  if (kind.kind !== 'level' || !unit || unit.system === 'iso4217' || named.parts.length !== 1) return null
  if (part![0] !== quantity.end || whole.claim.unit?.text !== unit.text) return null
  const thing = doneTo(thingNamed(whole))
  return isSaid(own) && thing.length > 1 && own.at(-1) !== thing.at(-1) && !endsAsOwner(own, ANYBODY)
    ? `${own}${thing}`
    : null
}

/** 其中|防洪工程 of 水利投资 is 防洪工程投资, 其中|县道 of 新改建农村公路 is 新改建县道. */
function partOf(reader: Reader, whole: Draft, own: string, link: Link): string | null {
  const { name } = whole.claim.indicator!
  const total = totalOf(whole, link)
  const part = paidBy(total, own) ?? doingPart(total, own, link)
  if (part) return part
  const { kind, named } = link
  const words = own.replace(/（[^（）]*）$/, '')
  const said = isMeasured(words) || SUM.test(words) || isOwned(words)
  if (said || named.scope || name.includes(own) || PREDICATES.startingAt(own, 0) || deedIn(own) > 0)
    return null
  const measure = MEASURE.endingAt(name, name.length)
  if (measure) {
    // 研究生招生3.4万人，其中博士生0.4万人；|在学研究生|9.9万人 is told beside it.
    const thing = name.slice(0, -measure.length)
    const beside = reader.own.length === 0 && !reader.text.startsWith('其中') && thing.length > 1
    return (beside && own.endsWith(thing)) || own.endsWith(measure.slice(-2))
      ? null
      : joinedTo(own, PARTS.get(measure)!)
  }
  const deed = deedIn(name)
  return deed > 0 && kind.kind === 'level' && named.parts.length === 1 ? `${name.slice(0, deed)}${own}` : null
}

/** Words that name the measure of what follows them: 从八大类消费品|价格|看, 限额以上企业商品|零售额|中. */
const PARTED = /(?:^|[，；。])(?:[分从按]([^，；。：]{1,14})(?:来看|看)|在?([^，；。：]{2,20})中)[，：:]/g

/** 从消费品价格看，|食品|下降1.9%: the parts are measured by what is looked at. */
function partedBy(reader: Reader, own: string, { clause, kind, named }: Link): string | null {
  if (kind.kind !== 'change' || named.scope || isNamedAlone(own)) return null
  const looked = [...reader.text.slice(0, clause.start).matchAll(PARTED)].at(-1)
  const words = looked?.[1] ?? looked?.[2] ?? ''
  // 规模以上工业增加值增长7%。从主要产品看，|水泥|增长8%: of goods the output is told, whatever the whole is.
  const measure = /(?<![出进]口)产品$/.test(words) ? '产量' : MEASURE.endingAt(words, words.length)
  return measure ? joinedTo(own, PARTS.get(measure)!) : null
}

/** 其中汽车制造业增加值增长11%，|食品制造业|增长3%: what the last one of the list has behind a thing that ends alike. */
function likeFirst(
  { own: drafts, text, clauses }: Reader,
  own: string,
  { clause, quantity, kind, named }: Link
): string | null {
  if (named.scope || isNamedAlone(own) || !/其中|看[，：:]/.test(text.slice(0, clause.start))) return null
  const last = drafts[clauses.indexOf(clause) - 1]
  if (last?.claim.kind !== kind.kind || last.claim.unit?.text !== quantity.unit?.text) return null
  const name = last.claim.indicator?.name ?? ''
  const measure = MEASURE.endingAt(name, name.length)
  const thing = measure ? name.slice(0, -measure.length) : ''
  return measure && thing.at(-1) === own.at(-1) && thing !== own ? `${own}${measure}` : null
}

/** Whether a name needs no measure behind it: 投资, 增值税, 床位, or one that tells of a deed. */
const isNamedAlone = (own: string): boolean =>
  isMeasured(own) ||
  SUM.test(own) ||
  isOwned(own) ||
  PREDICATES.startingAt(own, 0) !== null ||
  deedIn(own) > 0

/** 生态环境|用水量 of 生态环境用水 and 用水量. */
function joinedTo(own: string, measure: string): string {
  for (let shared = measure.length - 1; shared > 1; shared--)
    if (own.endsWith(measure.slice(0, shared))) return `${own}${measure.slice(shared)}`
  return `${own}${measure}`
}

/** What a rate is reckoned by. */
const RECKONED = /^(?:每[十百千万]+(?:名|户)?(?:人口|人|户|居民|常住人口)|人均|户均)/

/** The kind that a name opens with: 城镇|居民. */
const startOf = (name: string): string | null => [...PARALLEL].find((word) => name.startsWith(word)) ?? null

/** 城市污水处理率70%，|县城|60%; 每千人口床位数7张、|医师数|3人: what a kind or a rate has after the last one. */
function likeLast(
  { paragraph, text, index }: Reader,
  { clause, quantity, named }: Link,
  own: string
): string | null {
  const last = paragraph.at(-1)
  const name = last?.claim.indicator?.name
  if (!name || last.sentence !== index || named.scope || named.parts.length !== 1) return null
  const kind = startOf(own)
  const before = kind && last.claim.unit?.text === quantity.unit?.text ? startOf(name) : null
  if (kind && before && before !== kind) {
    // 城镇|居民|人均可支配收入, 农村|居民
    const shared = own.slice(kind.length)
    const rest = name.slice(before.length)
    return rest.startsWith(shared) && rest.length > shared.length + 1 ? `${kind}${rest}` : null
  }
  const by = text[clause.left[0] - 1] === '、' && /数$/.test(own) ? RECKONED.exec(name) : null
  return by && !RECKONED.test(own) ? `${by[0]}${own}` : null
}

/** 城乡低保标准逐年提高，|城镇|提高600元: one of both of whom the clause before says something without a figure. */
function ofBoth(
  { text, quantities, own: drafts }: Reader,
  { clause, named }: Link,
  own: string
): string | null {
  const end = clause.start - 1
  if (drafts.length > 0 || !PARALLEL.has(own) || named.parts.length !== 1) return null
  const from = text.lastIndexOf('，', end - 1) + 1
  if (text[end] !== '，' || quantities.some((q) => q.end > from && q.start < end)) return null
  const both = /城乡([^，。；]{2,16})/.exec(text.slice(from, end))?.[1] ?? ''
  for (let at = 2; at <= both.length; at++)
    if (PREDICATES.startingAt(both, at) ?? ADVERBS.startingAt(both, at))
      return /(?:标准|收入|养老金)$/.test(both.slice(0, at)) || isMeasured(both.slice(0, at))
        ? `${own}${both.slice(0, at)}`
        : null
  return null
}

/** 每月发放100元生活补贴，累计|发放|21.4万元: a verb alone that opens what was just told is of the same, all of it summed. */
function doneMore(
  { paragraph, index, text }: Reader,
  { clause, quantity, kind, named }: Link,
  own: string
): string | null {
  const last = paragraph.at(-1)
  const name = last?.claim.indicator?.name ?? ''
  if (
    last?.sentence !== index ||
    kind.kind !== 'level' ||
    last.claim.kind !== 'level' ||
    named.parts.length !== 1
  )
    return null
  const alike = `${last.claim.unit?.text ?? ''}/`.startsWith(`${quantity.unit?.text}/`)
  const at = name.indexOf(own)
  const opens = at === 0 || /每[年月日]$/.test(name.slice(0, Math.max(0, at)))
  const summed = /累计|共/.test(text.slice(clause.start, quantity.start))
  return alike && summed && opens && isAct(own) && !isMeasured(own) && name.length > own.length + 1
    ? name.replace(/每[年月日]/, '')
    : null
}

/** 实施技改项目45个，其中|续建|17个: a verb alone is done to what was just told. */
function doneLikeLast(
  { paragraph, index, chained }: Reader,
  { quantity, kind, named }: Link,
  own: string
): string | null {
  const last = paragraph.at(-1)
  if (!last?.claim.indicator || kind.kind !== 'level' || named.parts.length !== 1 || !isDeed(own)) return null
  const { name } = last.claim.indicator
  const alike = paragraph
    .slice(-2)
    .some(({ claim }) => claim.unit?.text === quantity.unit?.text && claim.indicator?.name === name)
  if (!alike || !(last.sentence === index || chained)) return null
  const thing = doneTo(name)
  return thing.length > 1 && !isMeasured(thing) && !isAct(thing) && !endsAsDeed(thing)
    ? `${own}${thing}`
    : null
}

/** Verbs that hold for a list whose members commas part: 削减化学需氧量132吨，|氨氮|103吨. */
const OVER_COMMAS = /(?:削减|减排|淘汰|压减|关停|关闭|节约)$/

/** 淘汰|落后产能|水泥: what holds for all that is done away with. */
const CAPACITY = /^(?:落后|过剩)产能(?=..)/

/** Verbs whose object may be a deed itself: 启动|危旧房改造. */
const STARTED = /(?:实施|推进|启动|开展|新增|新建|发放|拨付|办理)$/

/** 新增茶园1万亩、|油茶|2万亩: the verb of the first member, where this one has none. */
function sharedDeed(
  { text, own: drafts, clauses }: Reader,
  { clause, quantity, kind, twin, named }: Link,
  own: string
): string | null {
  // 3个体育公园和|15个|社区球场: what stands before the number is told of the one before it.
  const counted = named.parts[0]?.[0] === quantity.end
  const full = named.parts[0]?.[0] === clause.left[0] && named.parts[0][1] === clause.left[1]
  if (kind.kind !== 'level' || named.scope || !(counted || full)) return null
  if (deedIn(own) > 0 || isMeasured(own) || /[率量额值]$/.test(own) || isAct(own) || /^新/.test(own))
    return null
  if (PREDICATES.startingAt(own, 0)) return null
  const joined = /[、和及与]/.test(text[(counted ? quantity.start : clause.left[0]) - 1] ?? '')
  const last = drafts[clauses.indexOf(clause) - 1]
  const listed =
    !twin &&
    last &&
    text[last.quantity.end] === '，' &&
    clause.start === last.quantity.end + 1 &&
    last.claim.unit?.text === quantity.unit?.text
  const first = joined ? twin : listed ? last : null
  if (!first?.claim.indicator || first.claim.kind !== 'level') return null
  const { name } = first.claim.indicator
  const done = deedIn(name)
  const deed = name.slice(0, done + (CAPACITY.exec(name.slice(done))?.[0].length ?? 0))
  const thing = name.slice(deed.length)
  if (deed === '' || thing.length < 2 || isAct(thing) || (endsAsDeed(own) && !STARTED.test(deed))) return null
  if (listed && (!OVER_COMMAS.test(deed) || own.length > 8)) return null
  // 建设|项目30个、技改项目20个: a kind of project.
  return isNounDeed(deed) && own.endsWith(thing) ? null : `${deed}${own}`
}

/** 乡镇卫生院36个，|床位|1520张: the owner that the chain is about. */
function ownedBy(reader: Reader, { clause, named }: Link, own: string): string | null {
  const word = (ownersOf(named.name) ? named.name : own).replace(/^(?:实现|完成)/, '')
  const kinds = ownersOf(word)
  if (!(kinds || isAspect(word)) || named.scope || named.parts.length > 1) return null
  const alone = clause.twin === null && named.parts[0]![1] <= clause.left[1]
  const before = alone ? ownerBefore(reader, clause, kinds ?? ANYBODY) : null
  if (before) return before.endsWith(word) ? before : `${before}${word}`
  if (!kinds) return null
  for (let i = reader.paragraph.length - 1; i >= 0; i--) {
    const draft = reader.paragraph[i]!
    const { claim } = draft
    if (draft.sentence !== reader.index && !reader.chained) break
    if (draft.clause.depth > clause.depth || !claim.indicator) continue
    const owner = ownerIn(thingNamed(draft), kinds)
    if (owner && !isListed(reader, i, kinds))
      return `${newlyDone(reader, draft, clause, kinds)}${owner}${word}`
    if (owner) return null
    // 小学在校生3万人，其中女生1.4万人，|毕业生|5000人
    if (!draft.whole && claim.kind === 'level') return null
  }
  const opening = alone ? ownerOpening(reader, clause, kinds) : null
  return opening && `${opening}${word}`
}

/** 新增|注册企业40户，注册资金3亿元: what new ones have is not what all have; but their total, 总数, is. */
function newlyDone({ text }: Reader, draft: Draft, clause: Clause, kinds: ReadonlySet<string>): string {
  const name = thingNamed(draft)
  const deed = name.slice(0, deedIn(name))
  const total = /总[数计]|累计/.test(text.slice(...clause.left))
  return kinds.has('firm') && deed.startsWith('新') && !total ? deed : ''
}

/** 物流业|稳步恢复，快递量、业务收入分别增长20%、12%，增加值增长6%: whom the sentence opens with. */
function ownerOpening(
  { text, quantities, times, tree }: Reader,
  { depth }: Clause,
  kinds: ReadonlySet<string>
): string | null {
  const end = text.search(/[，；。]/)
  if (depth > 0 || text[end] !== '，' || quantities.some((q) => q.start < end)) return null
  return ownerTold(text, [0, end], times, scopesOf(tree), kinds)
}

/** 小学36所，|初中12所|，在校生2.4万人: owners told in a row own it together. */
function isListed({ paragraph }: Reader, i: number, kinds: ReadonlySet<string>): boolean {
  const [before, draft] = [paragraph[i - 1], paragraph[i]!]
  if (!before?.claim.indicator || before.sentence !== draft.sentence || draft.whole) return false
  const [name, last] = [thingNamed(draft), thingNamed(before)]
  return name !== last && draft.claim.kind === 'level' && endsAsOwner(name, kinds) && endsAsOwner(last, kinds)
}

/**
 * 小微企业|增势良好，实现增加值26亿元; 做强光伏产业。|产值120亿元: the owner of whom the clause before says something
 * without a figure, or the sentence before where it has none.
 */
function ownerBefore(
  { text, quantities, times, tree, before }: Reader,
  clause: Clause,
  kinds: ReadonlySet<string>
): string | null {
  const end = clause.start - 1
  if (clause.depth > 0) return null
  if (end < 0) {
    if (!before || before.data.quantities?.length) return null
    const last = before.data.reading.text.replace(/[。；;]$/, '')
    return ownerTold(
      last,
      [clauseStart(last, last.length), last.length],
      before.data.times ?? [],
      scopesOf(tree),
      kinds
    )
  }
  const open = clauseStart(text, end)
  if (!/[，,]/.test(text[end] ?? '') || quantities.some((q) => q.end > open && q.start < end)) return null
  return ownerTold(text, [open, end], times, scopesOf(tree), kinds)
}
