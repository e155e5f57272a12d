/** Which deed a name shares with the one told before it: 新增茶园1万亩、|油茶|2万亩; 实施技改项目45个，其中|续建|17个. */
import { deedIn, doneTo, endsAsDeed, isAct, isDeed, isNounDeed } from '../deed.ts'
import { PREDICATES } from '../name-words.ts'
import type { Reader } from '../reader.ts'
import type { Link } from './link.ts'
import { isMeasured } from './measure.ts'

/** 每月发放100元生活补贴，累计|发放|21.4万元: a verb alone that opens what was just told is of the same, all of it summed. */
export function doneMore(
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
export function doneLikeLast(
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
export function sharedDeed(
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
