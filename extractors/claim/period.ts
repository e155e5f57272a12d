/** When a claim holds, and what its change is measured against, in days. */

import type { ClaimStatus, Day, Time } from '../../pipeline/dataset.ts'
import type { Quantity, TimeMatch } from '../../pipeline/tree.ts'
import type { Base } from './base.ts'
import type { Baseline } from './baseline.ts'
import { bracketedIn, isUsual } from './bracketed.ts'
import type { Clause } from './clause.ts'
import type { Kind } from './context.ts'
import type { Draft, Indicator } from './draft.ts'
import { type Reader, said } from './reader.ts'
import { DONE, isBody, isCounted, isCounter, isFlow, isStock, isTotal } from './stock.ts'
import { isCarried } from './strip.ts'

export interface Period {
  from: Day | null
  to: Day | null
}

const year = (day: Day) => Number(day.slice(0, 4))

/** The same days so many years earlier; 29 February becomes the 28th. */
function earlier(day: Day | null, years: number): Day | null {
  if (day === null) return null
  const shifted = `${String(year(day) - years).padStart(4, '0')}${day.slice(4)}`
  return shifted.endsWith('-02-29') ? shifted.replace('-29', '-28') : shifted
}

export const wholeYear = (y: number): Period => ({ from: `${y}-01-01`, to: `${y}-12-31` })

/** How many calendar years a period touches; 0 where an end is open. */
export const yearsIn = ({ from, to }: Period): number => (from && to ? year(to) - year(from) + 1 : 0)

/** The period right before, of the same length: months for a quarter or a month, else a year. */
function previous({ from, to }: Period): Period {
  if (!from || !to) return { from: earlier(from, 1), to: earlier(to, 1) }
  const months = yearsIn({ from, to }) * 12 - 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  const first = new Date(`${from}T00:00:00Z`)
  const start = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - months, 1))
  const end = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 0))
  return { from: start.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10) }
}

/** 1—5月，…较上月: the first months up to so many before; null where the period is no longer than that. */
function upTo({ from, to }: Period, months: number): Period | null {
  if (!from?.endsWith('-01-01') || !to || year(from) !== year(to)) return null
  const last = Number(to.slice(5, 7)) - months
  if (last < 1) return null
  return { from, to: new Date(Date.UTC(year(to), last, 0)).toISOString().slice(0, 10) }
}

/**
 * Days of a baseline, given the period of the change. Over several years (年均, 五年来) growth
 * without a named base is measured from the year before them; a state stands against that part
 * of the year before which ends a year earlier.
 */
export function baselineDays(baseline: Baseline | null, period: Period): Period {
  if (!baseline || baseline.kind === 'year') {
    if (yearsIn(period) > 1) return wholeYear(year(period.from!) - 1)
    const to = earlier(period.to, 1)
    return { from: period.from ? earlier(period.from, 1) : to && `${to.slice(0, 4)}-01-01`, to }
  }
  // 比|上年末: what stood then has no first day.
  if (baseline.kind === 'end') return { from: null, to: period.to && `${year(period.to) - 1}-12-31` }
  if (baseline.kind === 'previous') return previous(period)
  if (baseline.kind === 'month' || baseline.kind === 'quarter')
    return upTo(period, baseline.kind === 'month' ? 1 : 3) ?? previous(period)
  if (baseline.kind === 'years' && baseline.years !== null && period.to)
    return wholeYear(year(period.to) - baseline.years)
  return { from: baseline.from, to: baseline.to }
}

/** Words before a time that make it a term of comparison, not the time of the claim. */
const COMPARED = new Set([...'比较与同于和'])

/**
 * The time said before a number that sets its period: the last one between `after` and `before`
 * that is no baseline and nobody's name.
 * @param clause where the number's clause begins
 * @param terms a term of comparison counts too: 比2010年的|14847元
 */
export function saidPeriod(
  { text, times, taken, node, tree }: Reader,
  before: number,
  after: number,
  clause = 0,
  terms = false
): TimeMatch | null {
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i]!
    if (time.end > before || time.start < after) continue
    if (time.role !== 'period' && time.role !== 'deadline') continue
    if (time.from === null && time.to === null) continue
    // Where a document has no year of its own, 当年 and 上年度 are those of whoever it speaks of.
    if (time.relative && node.data.passage?.period === null && !isDated(text, time, tree.data.text)) continue
    if (time.plan && !planSets(text, time, clause)) continue
    if (isOfName(text, time) || isOfAct(text, time, before)) continue
    if (time.end <= clause && (!opensClause(text, time.start) || inBracket(text, time.end, before))) continue
    if (COMPARED.has(text[time.start - 1] ?? '') && !terms) continue
    // 年初|确定的44项实事: when it was set, not when it holds.
    if (
      /^(?:以来)?[^，。]{0,2}(?:确定|承诺|部署|下达|安排|批准)的?/.test(text.slice(time.end, time.end + 6)) &&
      /初$/.test(text.slice(time.start, time.end))
    )
      continue
    if (taken.some((t) => t.start < time.end && t.end > time.start)) continue
    return time
  }
  return null
}

/** 上半年竣工、下半年投用，引进机构|3家; 二期10月建成、4座|…: a time right before an act behind a 、 or with one behind it is the act's alone. */
function isOfAct(text: string, { start, end }: TimeMatch, before: number): boolean {
  const act = ACT.exec(text.slice(end, before))
  return act !== null && (act[1] === '、' || text[start - 1] === '、')
}

const ACT =
  /^(?:全[部面]|基本|建成)?(?:竣工|投用|投产|开工|完工|交付|启用|通车|建成|投入使用|投入运营|投运|启动)([、，])/

/** 今年底 is that of the day of publication; so are 全年 and 上半年 in a document that speaks of 今年. */
const isDated = (text: string, { start, end }: TimeMatch, whole: string): boolean =>
  /^到?[今去前明]年/.test(text.slice(start, end)) ||
  (/^(?:到)?(?:全年|年[底末内]|[上下]半年|[一二三四]季度|前三季度|[0-9]{1,2}月[底末]?前?)/.test(
    text.slice(start, end)
  ) &&
    !/每年$/.test(text.slice(0, start)) &&
    whole.includes('今年'))

/** 年初预算, 年初下达的任务, 上年结转: the time tells which is meant, not when. */
const isOfName = (text: string, { start, end }: TimeMatch): boolean =>
  // 降至近十年|最低: how long it has not been so.
  /^(?:来|以来)?的?(?:最[低高好快大小多少优]|新高|新低|之最)/.test(text.slice(end, end + 5)) ||
  // 结转|下年
  text.slice(start - 2, start) === '结转' ||
  (/年初$/.test(text.slice(start, end))
    ? /^(?:预算|预期|预计|计划|下达|确定|安排|目标|任务)/.test(text.slice(end))
    : isCarried(text, end))

/** Only a time that opens its clause holds beyond it: 2025年，… does, 水质30年来首次达标 does not. */
const opensClause = (text: string, at: number): boolean =>
  at === 0 ||
  /[，,；;：:、（(“在到至据]/.test(text[at - 1]!) ||
  /(?:^|[，,；;：:])(?:预计|预计到|据统计|经初步核算|初步统计)$/.test(text.slice(Math.max(0, at - 7), at))

/** 完成410万人次（全年|预计860万人次），|同比: what a bracket says of time holds in it only. */
const inBracket = (text: string, from: number, to: number): boolean =>
  /^[^（(]*[）)]/.test(text.slice(from, to))

/** A plan's name sets the period where it says when (“十四五”期间), or stands in the number's own clause. */
const planSets = (text: string, time: TimeMatch, clause: number): boolean =>
  (clause > 0 && time.start >= clause) ||
  /(?:期间|时期|末|底|以来|间)$/.test(text.slice(time.start, time.end)) ||
  /[，,]/.test(text[time.end] ?? '')

export const asTime = (
  text: string | null,
  span: Time['span'],
  { from, to }: Period,
  inferred: boolean
): Time => ({
  text,
  span,
  from,
  to,
  inferred
})

interface Told {
  clause: Clause
  quantity: Quantity
  kind: Kind
  base: Base
  topic: Draft | null
  indicator: Indicator | null
  status: ClaimStatus
  /** It is what a change came to whose beginning was told: 从1.2亿件增加到|4.8亿件. */
  ends: boolean
  /** The claim before the bracket that this one stands in. */
  outer: Draft | null
  /** The value that this one goes on with: 分别增长5%、|6%. */
  before: Draft | null
}

/**
 * A claim's period: said in the clause or before it in the sentence, else that of the claim it
 * goes on about, else the passage's. `days` keeps the start that a stock's own period lacks.
 */
export function periodOf(reader: Reader, told: Told): { time: Time | null; days: Period } {
  const { clause, base, before } = told
  if (before) return { time: before.claim.period, days: before.period }
  const [from, to] = clause.left
  const time = base
    ? saidPeriod(reader, to, from, 0, true)
    : saidPeriod(reader, to, 0, Math.max(1, clause.start))
  if (base && time) reader.taken.push(time)
  const bracket = base ? bracketedIn(reader.text, clause, to) : null
  // 比常年（|293.5亿立方米|）偏少
  if (bracket && isUsual(reader.text.slice(...bracket.words)))
    return { time: null, days: { from: null, to: null } }
  const span =
    isOwn(told, time) && !(bracket && asTopicBefore(reader, told))
      ? null
      : (asTopicBefore(reader, told) ??
        asTopic(reader, told) ??
        overPair(reader, told) ??
        sinceIn(reader, told, time) ??
        overYears(reader, told, time))
  if (span) return { time: asTime(null, null, span, true), days: span }
  let days = daysOf(reader, told, time)
  if (!days || (days.from === null && days.to === null)) return { time: null, days: { from: null, to: null } }
  if (base && !time) days = beforeThat(days)
  const shown = shownOf(reader, told, days, time)
  if (!time) return { time: asTime(null, null, shown, true), days }
  const words = said(reader, [time.start, time.end])
  return { time: asTime(words.text, words.span, shown, false), days }
}

/** 增长11.6%，较上年同期（|3.2%|）: a year before what is held against it. */
function asTopicBefore({ text }: Reader, { base, clause, topic }: Told): Period | null {
  const bracket = base ? bracketedIn(text, clause, clause.left[1]) : null
  const year = bracket && /^(?:上年|去年)(?:同期)?$/.test(text.slice(...bracket.words))
  return year && topic?.period.to ? beforeThat(topic.period) : null
}

/** The days of a claim as it shows them: a stock has no first one, a yearly mean only those of the last year. */
function shownOf(reader: Reader, told: Told, days: Period, time: TimeMatch | null): Period {
  if (standsAtEnd(reader, told, days, time)) return { from: null, to: days.to }
  const mean = !time && told.kind.kind === 'level' && /浓度$/.test(told.indicator?.name ?? '')
  return mean && yearsIn(days) > 1 ? wholeYear(year(days.to!)) : days
}

const SAME = /^(?:而)?(?:去年|上年)同期(?:为|是|仅为)?$/

/**
 * 受理案件97件，去年同期为|197件|375人, in a document without a year of its own: a year before what was
 * told before it, and so is what stands right behind it.
 */
function asTopic({ text, index, own }: Reader, { clause, base, topic }: Told): Period | null {
  const [from, to] = clause.left
  if (base || topic?.sentence !== index || !topic.period.to) return null
  if (SAME.test(text.slice(from, to)))
    return { from: earlier(topic.period.from, 1), to: earlier(topic.period.to, 1) }
  const twin = from === to && clause.twin !== null ? own[clause.twin] : null
  return twin && SAME.test(text.slice(...twin.clause.left)) ? twin.period : null
}

/** 1-9月，工业产值47亿元；|销售额|57亿元: the time that opens a list holds behind its ；, but for sums and stocks. */
function openedBefore(
  { chained, paragraph, index, text, tree }: Reader,
  { kind, clause }: Told
): Period | null {
  if (!chained || (kind.kind !== 'level' && kind.kind !== 'change' && kind.kind !== 'share')) return null
  if (/全年|累计|年均/.test(text.slice(clause.start, clause.left[1]))) return null
  const first = paragraph.find(({ sentence }) => sentence === index - 1)
  const said = first?.claim.period
  if (!first?.period.from || yearsIn(first.period) !== 1) return null
  const opens =
    said?.span && /^[\s。；;：:]?$/.test(tree.data.text.slice(Math.max(0, said.span[0] - 1), said.span[0]))
  const carried = !wholeYears(first.period) && first.period.from.endsWith('-01-01') && said?.from
  return opens || carried ? first.period : null
}

/**
 * 2021年以来，改造农房36栋: what opens a sentence gives the first day; the last is that of what the report
 * reviews, where it has a year.
 */
function sinceThen({ times, text, tree }: Reader, passage: Period | null): Period | null {
  const since = times.find(({ role, start, plan }) => role === 'since' && start === 0 && !plan)
  if (!since?.from || !/^[，,]/.test(text.slice(since.end)) || (since.relative && !passage)) return null
  const { reviewYear = null } = tree.data.facts ?? {}
  const ends = passage?.to && year(passage.to) === reviewYear ? passage.to : null
  const to = ends ?? (reviewYear ? wholeYear(reviewYear).to : null)
  if (to === null) return passage ? null : { from: since.from, to }
  return year(since.from) < year(to) ? { from: since.from, to } : null
}

/** Whether a time stands in the clause itself. */
const isOwn = ({ clause }: Told, time: TimeMatch | null): boolean =>
  time !== null && time.start >= clause.start

/** The days said; where none are, those of what the claim goes on about, else the passage's. */
function daysOf(reader: Reader, told: Told, time: TimeMatch | null): Period | null {
  const { clause, base, topic, outer, indicator, status } = told
  const passage = reader.node.data.passage?.period ?? null
  let days = time && saidDays(reader, told, time, passage)
  if (!days && !base) days = sinceThen(reader, passage)
  if (!days && outer) days = outer.period
  if (!days && indicator?.inherited && topic?.sentence === reader.index && !topic.base && !base)
    days = carriedOn(told, topic, passage)
  if (!days && !base)
    days =
      ofTotal(reader) ??
      asOfBefore(reader, told) ??
      yearBefore(reader, told, passage) ??
      oneYear(reader, told, passage) ??
      openedBefore(reader, told)
  // …；财政收入6.9亿元，年均增长14%: yearly growth is the passage's.
  const short = days && passage && (yearsIn(days) === 1 || (!days.from && days.to === passage.to))
  const within = short && yearsIn(passage) > 1 && !isOwn(told, time)
  if (within && YEARLY.test(reader.text.slice(...clause.left)))
    days = time && days!.to! < passage.to! ? { from: passage.from, to: days!.to } : passage
  if (days) return days
  // What is planned in a report on a quarter is planned for its year.
  return passage && status === 'target' && yearsIn(passage) === 1 ? wholeYear(year(passage.to!)) : passage
}

/** 牛存栏2万头，|下降8.4%: what a day holds for that was told before a ；, its change took the passage. */
function carriedOn({ kind }: Told, topic: Draft, passage: Period | null): Period {
  const { period, claim } = topic
  const carried = kind.kind === 'change' && period.from === null && claim.period?.inferred
  return carried && passage?.from && passage.to === period.to ? passage : period
}

/** The days of a time, from their first one on where what is told goes on through them. */
function saidDays({ text }: Reader, told: Told, time: TimeMatch, passage: Period | null): Period | null {
  const said = withStart(text, time)
  if (said.from !== null) return said
  // 到2030年，劳动生产率年均提高5%: through the years of the plan that end then.
  const planned = said.to === passage?.to && YEARLY.test(text.slice(...told.clause.left))
  const days = planned ? passage : said
  // 年末存栏46万头，出栏|66万头: what flows does so through the year that ends then.
  const ends = days?.from === null && days.to?.endsWith('-12-31') && !isOwn(told, time)
  // 截至2020年底，已累计改造老旧小区320个，新增泊位|1.2万个
  const summed = /^截/.test(text.slice(time.start, time.end)) && text.slice(time.end).includes('累计')
  const flows = ends && !summed && /level|change/.test(told.kind.kind) && isFlow(told.indicator?.name ?? '')
  return flows && /年[末底]$/.test(text.slice(time.start, time.end)) ? wholeYear(year(days.to!)) : days
}

/**
 * 年末全市有医院86所；|卫生院152所: a day as of which the list is told holds behind the ；, for what does not flow;
 * for what does, where it is what all came to (截至2020年底，累计建成泵站6座；新增泊位|90个) or a yearly aim
 * (到2026年，生产总值达到2000亿元；固定资产投资突破|900亿元).
 */
function asOfBefore(
  { chained, paragraph, index, text, tree }: Reader,
  { kind, indicator, status, clause }: Told
): Period | null {
  if (!chained || kind.kind !== 'level') return null
  const open = ({ sentence, kind, period }: Draft) =>
    sentence === index - 1 && kind.kind === 'level' && period.from === null
  const before = paragraph.findLast(open)
  if (!before) return null
  const name = indicator?.name ?? ''
  if (!isFlow(name)) return before.period
  const words = text.slice(clause.start, clause.left[1])
  if (status === 'target' && ANNUAL.test(name) && !OVER_ALL.test(words)) return before.period
  const told = tree.data.text.slice(0, before.claim.span[0])
  return /截[至止][^。]*累计[^。]*$/.test(told.slice(-120)) ? before.period : null
}

/** 二季度生产总值144亿元。其中，第一产业|2亿元；第二产业|108亿元: a part is told of the time that its total is. */
function ofTotal({ paragraph, node, tree }: Reader): Period | null {
  const before = tree.data.text.slice(0, node.position?.start.offset ?? 0)
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1
  const opening = start < before.length ? before.slice(start) : node.data.reading.text
  if (!/^\s*其中/.test(opening)) return null
  const total = paragraph.findLast(
    ({ claim, base }) => claim.span[1] <= start && claim.kind === 'level' && base === null
  )
  return total?.claim.period?.span ? total.period : null
}

/** In a passage on five years, 2024年实现生产总值132亿元，…；|财政收入6.9亿元: the year holds behind the ；, but for sums of all years. */
function yearBefore(
  { chained, paragraph, index, text }: Reader,
  { clause }: Told,
  passage: Period | null
): Period | null {
  if (!chained || !passage || yearsIn(passage) < 2) return null
  if (/累计|[五两三四]年|年均|共/.test(text.slice(clause.start, clause.left[1]))) return null
  const before = paragraph.find(({ sentence }) => sentence === index - 1)
  const within = before?.period.to && passage.from && before.period.from && before.period.from >= passage.from
  return within && yearsIn(before.period) === 1 ? before.period : null
}

/** 财政收入1796亿元，|是2006年的3.6倍: what is set against one year is that of one year. */
const AGAINST_YEAR =
  /^[^，。；]{0,6}[，,][^，。；]{0,4}?(?:是|为|相当于|比|较)(?:19|20)[0-9]{2}年(?:的|增|提|下降|减|翻|净|多|上升)/
/** What all years came to together. */
const OVER_ALL = /累计|[五两三四]年|年均|共|以来|期间|时期/
/** Nouns of what is told of one year, behind a sentence that opens with that year. */
const ANNUAL = /(?:总值|产值|增加值|收入|总额|产量|外资|创汇|支出|税收|利润|投资|结构|构成|比例)$/

/**
 * In a passage on several years, what is one year's: set against a named year (财政收入673亿元，是2006年的3倍),
 * or told behind a sentence that opens with its year (2006年，生产总值140亿元。农民人均纯收入|5910元). That
 * year is the last one that the paragraph tells of, else the passage's last.
 */
function oneYear(
  { paragraph, index, text, tree }: Reader,
  { clause, quantity, kind, indicator }: Told,
  passage: Period | null
): Period | null {
  if (!passage?.to || yearsIn(passage) < 2) return null
  const words = text.slice(clause.start, clause.left[1])
  if (OVER_ALL.test(words)) return null
  const told = paragraph.findLast(
    ({ period, claim }) => yearsIn(period) === 1 && wholeYears(period) && claim.period?.span
  )
  const within = told && (!passage.from || told.period.from! >= passage.from) && told.period.to! <= passage.to
  const days = within ? told.period : wholeYear(year(passage.to))
  const name = indicator?.name ?? ''
  const against = kind.kind === 'level' && AGAINST_YEAR.test(text.slice(quantity.end, quantity.end + 40))
  // 人均道路面积达到19平方米，比2010年增长86%: a state stands at the end.
  if (against)
    return ANNUAL.test(name) || !STATE.test(text.slice(clause.left[0], quantity.core[0])) ? days : null
  const annual =
    kind.kind === 'rank' || (kind.kind === 'level' ? ANNUAL.test(name) : /(?:结构|构成|比例)$/.test(name))
  if (!within || !annual || told.sentence === index || isFlowOf(words)) return null
  const at = told.claim.period!.span![0]
  return /[\s。]/.test(tree.data.text[at - 1] ?? ' ') ? days : null
}

/** Whether words tell what was done: 新建, 完成. */
const isFlowOf = (words: string): boolean => DONE.test(words.replace(/完成$/, ''))

const YEARLY = /年均|年递增|年平均|年复合/

/** 由2010年的X增加到2015年的Y，年均增长12.1%: the growth spans the pair; so it does behind 是2010年的1.6倍 and 比2010年增长60%. */
function overPair({ text, paragraph, index }: Reader, { clause }: Told): Period | null {
  if (!YEARLY.test(text.slice(...clause.left))) return null
  const told = paragraph.at(-1)?.claim
  const named = told?.measure === 'ratio' || /^(?:19|20)[0-9]{2}年$/.test(told?.baseline?.text ?? '')
  const since = named && paragraph.at(-1)?.sentence === index ? told?.baseline?.to : null
  if (since && told?.period?.to && year(since) < year(told.period.to))
    return { from: `${year(since) + 1}-01-01`, to: told.period.to }
  const at = paragraph.findLastIndex((draft) => draft.base && draft.sentence === index)
  const [first, last] = [paragraph[at], paragraph[at + 1]]
  if (!first?.claim.period?.to || !last?.claim.period?.to) return null
  return { from: `${year(first.claim.period.to) + 1}-01-01`, to: last.claim.period.to }
}

/** 2019年出口4.3亿元，“十三五”以来|年均增长6%: from there up to the year told of, else to the passage's end. */
function sinceIn({ text, times, node }: Reader, { clause }: Told, time: TimeMatch | null): Period | null {
  const since = times.find(
    ({ role, start, end }) => role === 'since' && start >= clause.start && end <= clause.left[1]
  )
  const to = time?.to ?? node.data.passage?.period?.to
  if (!since?.from || !to || !/年均|年递增|累计/.test(text.slice(since.end, clause.left[1]))) return null
  return since.from < to ? { from: since.from, to } : null
}

/** 五年累计投入3亿元: so many years that end with the year told of, else with the passage. */
function overYears(
  { text, times, node }: Reader,
  { clause, kind }: Told,
  time: TimeMatch | null
): Period | null {
  const ends = node.data.passage?.period?.to
  if (!ends) return null
  const to = time?.to && time.from && time.to.endsWith('-12-31') && time.to < ends ? time.to : ends
  for (const { role, start, end } of times) {
    if (role !== 'duration' || start < clause.start || end > clause.left[1]) continue
    const words = text.slice(start, end)
    const years = /^(?:近)?([0-9]{1,2}|[两二三四五六七八九十])年(?:时间)?内?$/.exec(words)
    const { from } = node.data.passage?.period ?? {}
    const within = node.data.passage?.part === 'plan' && text[end - 1] === '内'
    const ahead = from && ((/^时间/.test(text.slice(end)) && text[start - 1] === '用') || within)
    // 进出口总额三年|翻两番, 5年内|二产上升12.4个百分点
    const grows =
      kind.kind === 'change' &&
      (words.endsWith('内') || yearsIn(node.data.passage!.period!) > 1) &&
      !/(?:连续|每|[持接]续)$/.test(text.slice(0, start)) &&
      (words.endsWith('内') ||
        /^(?:分别|[实名]\S义?|再)?(?:翻|增|提|上升|下降|减|扩|缩)/.test(text.slice(end)))
    const summed = /^(?:累计|共|来|间|(?:名义|实际)?年均|平均|新增|净增)/.test(text.slice(end))
    if (!years || (!ahead && !grows && !summed)) continue
    const n = Number(years[1]) || '一二三四五六七八九十'.indexOf(years[1]!.replace('两', '二')) + 1
    // 用两年时间建成, 10年内减少: the years that begin with the passage.
    if (from && (ahead || (grows && node.data.passage?.part === 'plan')))
      return { from, to: `${year(from) + n - 1}-12-31` }
    return { from: `${year(to) - n + 1}-01-01`, to }
  }
  return null
}

/** 年内 is the year up to its end; 9月底前 has no start. */
function withStart(text: string, time: TimeMatch): Period {
  const within = time.from === null && time.to !== null && text.slice(time.start, time.end).endsWith('年内')
  return within ? wholeYear(year(time.to!)) : { from: time.from, to: time.to }
}

/** What a thing has come to, over several years a state at their end: 突破, 稳定在, 增至, 达到. */
const STATE = /(?:突破|稳定在|保持在|[增升降提]至|[加长升高到降]到|达到|达|为)$/

/** Whether a claim tells of a stock or a state, which has no start of its own. */
function standsAtEnd(reader: Reader, told: Told, days: Period, time: TimeMatch | null): boolean {
  const { kind, base, indicator, quantity, clause } = told
  const { text } = reader
  if (time && (base || !wholeYears(days))) return false
  if (kind.kind === 'rank') return true
  if (kind.kind !== 'level' && kind.kind !== 'share') return false
  if (base) return true
  const left = text.slice(...clause.left)
  if (clause.twin !== null && !isTotal(left) && DONE.test(text.slice(clause.start, clause.left[0])))
    return false
  const before = text.slice(clause.left[0], quantity.core[0])
  const flows = kind.kind === 'level' && !told.ends && isFlow(indicator?.name ?? '')
  if (yearsIn(days) > 1 && STATE.test(before) && !flows) return true
  if (kind.kind === 'share') return yearsIn(days) > 1 && /占比|比重|比例|率/.test(before)
  // 5575万农村贫困人口实现脱贫 counts what happened; only a name before its number is a stock's.
  const named = indicator && indicator.spans.length === 1 && before.length > 1 ? indicator.name : ''
  return isStock(named, left, quantity.unit?.text ?? null) || isOfStand(reader, told, named)
}

/** 公共图书馆|9个; 拥有体育场馆4个，运动场|602个: bodies that stand there, and what is counted beside a stock. */
function isOfStand({ paragraph, index, text }: Reader, told: Told, name: string): boolean {
  const { clause, quantity, status, kind } = told
  const unit = quantity.unit?.text ?? null
  const before = paragraph.at(-1)
  const beside =
    before?.sentence === index && before.claim.kind === 'level' && before.base === null ? before : null
  const words = text.slice(clause.start, clause.left[1])
  if (kind.kind !== 'level' || status !== 'actual' || !name || !isCounted(name, unit)) return false
  // 完成了5个|行政村…的硬化: what is named behind its number is an object.
  if (clause.twin === null && !words.includes(name)) return false
  const bare = words.length - name.length <= (clause.twin === null ? 4 : 40)
  if (beside && bare && isCounter(beside.quantity.unit?.text ?? null))
    return beside.claim.period?.from === null
  return clause.twin === null && bare && isBody(name)
}

const wholeYears = ({ from, to }: Period) =>
  (from?.endsWith('-01-01') ?? true) && (to?.endsWith('-12-31') ?? false)

/** The period at whose end the level before a change stood. */
function beforeThat(days: Period): Period {
  if (!days.to) return days
  if (yearsIn(days) > 1) return wholeYear(year(days.from!) - 1)
  return { from: earlier(days.from, 1), to: earlier(days.to, 1) }
}
