/** What money is called by who pays it and what for: 水利支出5亿元，其中|中央财政支出; 投资|2亿元|实施管网改造工程. */
import { deedIn, doneTo } from '../deed.ts'
import type { Draft } from '../draft.ts'
import { VERBS } from '../name-words.ts'
import type { Reader } from '../reader.ts'
import type { Link } from './link.ts'

/** Who pays a part of what is spent: 中央财政|支出. */
const PAYER = /财政$/
/** An account that a part is taken from: 政府性基金|预算. */
const ACCOUNT = /..预算$/

/** 教育支出, 其中|中央财政支出: a payer's part is of the same; 债务还本付息20亿元, 其中|政府性基金预算 so is an account's. */
export function paidBy({ claim, quantity }: Draft, own: string): string | null {
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
export function paidOf(
  { paragraph, text, index }: Reader,
  { clause, kind }: Link,
  own: string
): string | null {
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
export function spentOn(
  { text }: Reader,
  { clause, quantity, kind, named }: Link,
  own: string
): string | null {
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
export function paidLike(
  { text }: Reader,
  { quantity, kind, twin, named }: Link,
  own: string
): string | null {
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
export function spentLike({ paragraph, index, chained }: Reader, own: string): string | null {
  if (!/^相应安排支出/.test(own)) return null
  const income = paragraph.findLast(({ claim }) => claim.indicator?.name.endsWith('预算收入'))
  return income && (income.sentence === index || chained)
    ? income.claim.indicator!.name.replace(/收入$/, '支出')
    : null
}
