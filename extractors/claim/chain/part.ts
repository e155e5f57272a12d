/** What a part is called by its whole: 水利投资6.8亿元，其中|防洪工程|2.3亿元. */
import { readLexicon } from '../../../pipeline/lexicon.ts'
import { deedIn, doneTo } from '../deed.ts'
import { type Draft, thingNamed } from '../draft.ts'
import { DOES } from '../head.ts'
import { PREDICATES } from '../name-words.ts'
import { ANYBODY, endsAsOwner, isOwned } from '../owner.ts'
import type { Reader } from '../reader.ts'
import { Words } from '../words.ts'
import type { Link } from './link.ts'
import { isMeasured, isNamedAlone, joinedTo, MEASURE, SUM } from './measure.ts'
import { paidBy } from './paid.ts'

/** Who takes in or makes part of a whole: 税务部门, 县属企业, 乡镇级. */
const BODY = /(?:企业|部门|单位|煤矿|公司|集团|局|[省市区县乡镇]级|本级|系统)$/

/** 原煤产量120万吨，其中地方煤矿|完成|45万吨: what they did is the whole's thing. */
export function doneBy(
  { text }: Reader,
  { claim }: Draft,
  own: string,
  { clause, named }: Link
): string | null {
  const done = BODY.test(own) && /(?:完成|实现)$/.test(text.slice(...clause.left))
  return done && named.parts.length === 1 ? `${own}${claim.indicator!.name}` : null
}

/** 其中3家在园区经营、|5家|具有进口资质: parts of one list are parts of one whole. */
function totalOf(whole: Draft, { clause }: Link): Draft {
  let total = whole
  while (total.whole && total.clause.start === clause.start) total = total.whole
  return total
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
export function partOf(reader: Reader, whole: Draft, own: string, link: Link): string | null {
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
    return (beside && own.endsWith(thing)) || own.endsWith(measure.slice(-2)) ? null : joinedTo(own, measure)
  }
  const deed = deedIn(name)
  return deed > 0 && kind.kind === 'level' && named.parts.length === 1 ? `${name.slice(0, deed)}${own}` : null
}

/** Words that name the measure of what follows them: 从八大类消费品|价格|看, 限额以上企业商品|零售额|中. */
const PARTED = /(?:^|[，；。])(?:[分从按]([^，；。：]{1,14})(?:来看|看)|在?([^，；。：]{2,20})中)[，：:]/g

/** 从消费品价格看，|食品|下降1.9%: the parts are measured by what is looked at. */
export function partedBy(reader: Reader, own: string, { clause, kind, named }: Link): string | null {
  if (kind.kind !== 'change' || named.scope || isNamedAlone(own)) return null
  const looked = [...reader.text.slice(0, clause.start).matchAll(PARTED)].at(-1)
  const words = looked?.[1] ?? looked?.[2] ?? ''
  // 规模以上工业增加值增长7%。从主要产品看，|水泥|增长8%: of goods the output is told, whatever the whole is.
  const measure = /(?<![出进]口)产品$/.test(words) ? '产量' : MEASURE.endingAt(words, words.length)
  return measure ? joinedTo(own, measure) : null
}
