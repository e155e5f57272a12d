/** The indicator of a claim: what its clause names, completed by what it goes on about, or that alone. */
import type { Quantity } from '../../pipeline/tree.ts'
import { rootOf } from './chain/index.ts'
import { completed, isAttribute, isDriving, isItself, partNamed } from './complete.ts'
import type { Kind } from './context.ts'
import { type Draft, type Indicator, type Name, thingNamed } from './draft.ts'
import { type Reader, spanIn } from './reader.ts'
import { inheritedName, rateOf } from './topic.ts'

export const LONGEST_NAME = 60
/** Those whom something reaches drive nothing: 惠及16万群众，带动|销售增长. */
const PEOPLE = /(?:群众|消费者|居民|人口|农户|职工|学生|游客)$/
/** Of what was just told they are ranked: 货运量2亿吨、增长9%，|增速|居全国第一. */
const RANKED = /^(?:增速|增幅|降幅|涨幅|占比|总量|规模|产量|销量|出口量)$/

/** Money that goes out, without what for; and what such money is called. */
const OUTLAY = /^(?:经费|资金|费用)?(?:支出|开支)$/
const SPENT = /(?:费|经费|费用|支出|开支|资金)$/

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
function withoutSteps({ tree }: Reader, { claim: { indicator } }: Draft): Indicator | null {
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
  const before = topic && withoutSteps(reader, topic)
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
