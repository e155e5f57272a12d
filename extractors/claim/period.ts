/** When a claim holds, in days. */
import type { Time } from '../../pipeline/dataset.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import { bracketedIn, isUsual } from './bracketed.ts'
import { carriedDays, carriedOn, nearer } from './carried.ts'
import { asTime, beforeThat, type Period, wholeYear, year, yearsIn } from './days.ts'
import type { Draft } from './draft.ts'
import { type Reader, said } from './reader.ts'
import { saidPeriod } from './said-period.ts'
import { standsAtEnd } from './stands.ts'
import { isAnnual, isFlow } from './stock.ts'
import { asTopicBefore, sinceThen, stretchOf, YEARLY } from './stretches.ts'
import { isOwn, type Told } from './told.ts'

/**
 * A claim's period: said in the clause or before it in the sentence, else that of the claim it
 * goes on about, else the passage's. `days` keeps the start that a stock's own period lacks.
 */
export function periodOf(reader: Reader, told: Told): { time: Time | null; days: Period } {
  const { clause, base, before } = told
  if (before) return { time: before.claim.period, days: before.period }
  const [from, to] = clause.left
  const spoken = base
    ? saidPeriod(reader, to, from, 0, true)
    : saidPeriod(reader, to, 0, Math.max(1, clause.start))
  const time = spoken && isOfOther(reader, told, spoken) ? null : spoken
  if (base && time) reader.taken.push(time)
  const bracket = base ? bracketedIn(reader.text, clause, to) : null
  // 比常年（|293.5亿立方米|）偏少
  if (bracket && isUsual(reader.text.slice(...bracket.words)))
    return { time: null, days: { from: null, to: null } }
  const span =
    isOwn(told, time) && !(bracket && asTopicBefore(reader, told)) ? null : stretchOf(reader, told, time)
  if (span) return { time: asTime(null, null, span, true), days: span }
  let days = daysOf(reader, told, time)
  if (!days || (days.from === null && days.to === null)) return { time: null, days: { from: null, to: null } }
  if (base && !time) days = beforeThat(days)
  if (addsToStock(reader, told, days)) days = wholeYear(year(days.to!))
  const shown = shownOf(reader, told, days, time)
  if (!time) return { time: asTime(null, null, shown, true), days }
  const words = said(reader, [time.start, time.end])
  return { time: asTime(words.text, words.span, shown, false), days }
}

/**
 * 6月底前完成主体工程，新增冷藏能力|5000吨: a deadline inside its clause is that of the clause; what is aimed at
 * behind a comma has the year that is planned. 6月底前，… opens a list and holds for all of it.
 */
function isOfOther({ text, node }: Reader, { status, clause }: Told, time: TimeMatch): boolean {
  const { from = null, to = null } = node.data.passage?.period ?? {}
  const planned = status === 'target' && from !== null && to !== null && year(from) === year(to)
  const within = time.to !== null && time.to < (to ?? '') && year(time.to) === year(to ?? '')
  if (!planned || time.role !== 'deadline' || !within) return false
  return !/^[，,：:]/.test(text.slice(time.end)) && /[，,；;]/.test(text.slice(time.end, clause.start))
}

/** 年末有企业86户，比上年净增|7户: what a stock has grown by since the year before, it has over the year. */
function addsToStock({ text }: Reader, { kind, quantity, clause }: Told, { from, to }: Period): boolean {
  const amount = kind.kind === 'change' && !/^(?:%|百分点|倍|番)?$/.test(quantity.unit?.text ?? '')
  const grown = /(?:比|较)(?:上年|去年|年初)末?[^0-9]{0,3}$/.test(text.slice(clause.start, clause.left[1]))
  return amount && grown && from === null && to?.endsWith('-12-31') === true
}

/** The days of a claim as it shows them: a stock has no first one, a yearly mean only those of the last year. */
function shownOf(reader: Reader, told: Told, days: Period, time: TimeMatch | null): Period {
  if (days.to && standsAtEnd(reader, told, days, time)) return { from: null, to: days.to }
  // 五年来，财政收入由10亿元增加到|12亿元: that of the last year
  const ends = told.ends && told.kind.kind === 'level' && isAnnual(told.indicator?.name ?? '')
  if (ends && yearsIn(days) > 1) return wholeYear(year(days.to!))
  const mean = !time && told.kind.kind === 'level' && /浓度$/.test(told.indicator?.name ?? '')
  return mean && yearsIn(days) > 1 ? wholeYear(year(days.to!)) : days
}

/** The days said; where none are, those of what the claim goes on about, else the passage's. */
function daysOf(reader: Reader, told: Told, time: TimeMatch | null): Period | null {
  const { clause, base, topic, outer, indicator, status } = told
  const passage = reader.node.data.passage?.period ?? null
  let days = nearer(reader, told, time) ?? (time && saidDays(reader, told, time, passage))
  if (!days && !base) days = sinceThen(reader, passage)
  if (!days && outer) days = outer.period
  const last = topic && overYears(topic) ? topic.from : topic
  if (!days && indicator?.inherited && last?.sentence === reader.index && !last.base && !base)
    days = carriedOn(told, last, passage)
  if (!days && !base) days = carriedDays(reader, told, passage)
  // …；财政收入6.9亿元，年均增长14%: yearly growth is the passage's.
  const short = days && passage && (yearsIn(days) === 1 || (!days.from && days.to === passage.to))
  const within = short && yearsIn(passage) > 1 && !isOwn(told, time)
  if (within && YEARLY.test(reader.text.slice(...clause.left)))
    days = time && days!.to! < passage.to! ? { from: passage.from, to: days!.to } : passage
  if (days) return days
  // What is planned in a report on a quarter is planned for its year.
  return passage && status === 'target' && yearsIn(passage) === 1 ? wholeYear(year(passage.to!)) : passage
}

/** 五年内翻了两番，增长8%: what a thing has grown by over years is no time of what is told of it next. */
const overYears = ({ claim: { kind, baseline }, period }: Draft): boolean =>
  kind === 'change' && baseline?.text != null && yearsIn(period) > 1

/** The days of a time, from their first one on where what is told goes on through them. */
function saidDays({ text }: Reader, told: Told, time: TimeMatch, passage: Period | null): Period | null {
  const said = withStart(text, time, told.status === 'target' ? passage : null)
  if (said.from !== null) return said
  // 到2030年，劳动生产率年均提高5%: through the years of the plan that end then.
  const planned = said.to === passage?.to && YEARLY.test(text.slice(...told.clause.left))
  const days = planned ? passage : said
  // 年末存栏46万头，出栏|66万头: what flows does so through the year that ends then.
  const ends = days?.from === null && days.to?.endsWith('-12-31') && !isOwn(told, time)
  // 截至2020年底，已累计改造老旧小区320个，新增泊位|1.2万个
  const asOf = /^截/.test(text.slice(time.start, time.end))
  // 年末，累计发放贷款|8.5万笔
  const summed =
    (asOf && text.slice(time.end).includes('累计')) ||
    /累计/.test(text.slice(told.clause.start, told.clause.left[1]))
  const name = told.indicator?.name ?? ''
  const flows =
    ends && !summed && /level|change/.test(told.kind.kind) && (isFlow(name) || (!asOf && isAnnual(name)))
  return flows && /年[末底]$/.test(text.slice(time.start, time.end)) ? wholeYear(year(days.to!)) : days
}

/** 年内 is the year up to its end, and so is 年底前 for what is planned in that year; 9月底前 has no start. */
function withStart(text: string, time: TimeMatch, planned: Period | null): Period {
  const ends = time.from === null && time.to?.endsWith('-12-31')
  const ofYear = ends && planned?.from != null && planned.to !== null && yearsIn(planned) === 1
  const planIs = ofYear && time.role === 'deadline' && year(planned.to!) === year(time.to!)
  const within = time.from === null && time.to !== null && text.slice(time.start, time.end).endsWith('年内')
  return within || planIs ? wholeYear(year(time.to!)) : { from: time.from, to: time.to }
}
