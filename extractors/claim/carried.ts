/** When a claim holds that says nothing of it: what carries on behind a ； or a full stop. */
import type { TimeMatch } from '../../pipeline/tree.ts'
import { firstOf, type Period, wholeYear, wholeYears, year, yearsIn } from './days.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './reader.ts'
import { STATE } from './stands.ts'
import { DONE, isAnnual, isFlow } from './stock.ts'
import type { Told } from './told.ts'

/** What carries on from what was told before, in the order in which it is asked. */
const CARRIED: ((reader: Reader, told: Told, passage: Period | null) => Period | null)[] = [
  ofTotal,
  asOfBefore,
  yearBefore,
  oneYear,
  openedBefore
]

/** The days that hold on from before for a claim that names none; null where none do. */
export const carriedDays = (reader: Reader, told: Told, passage: Period | null): Period | null =>
  firstOf(CARRIED, (rule) => rule(reader, told, passage))

/** 财政收入1796亿元，|是2006年的3.6倍: what is set against one year is that of one year. */
const AGAINST_YEAR =
  /^[^，。；]{0,6}[，,][^，。；]{0,4}?(?:是|为|相当于|比|较)(?:19|20)[0-9]{2}年(?:的|增|提|下降|减|翻|净|多|上升)/

/** What all years came to together. */
const OVER_ALL = /累计|[五两三四]年|年均|共|以来|期间|时期/

/** Shares of what one year comes to. */
const PARTED = /(?:结构|构成|比例)$/

/** Whether a name is of what is told of one year, behind a sentence that opens with that year. */
const isOfYear = (name: string): boolean => isAnnual(name) || PARTED.test(name)

/** 二季度生产总值144亿元。其中，第一产业|2亿元；第二产业|108亿元: a part is told of the time that its total is. */
function ofTotal({ paragraph, opens }: Reader): Period | null {
  if (!/^\s*其中/.test(opens.data.reading.text)) return null
  const start = opens.position?.start.offset ?? 0
  const total = paragraph.findLast(
    ({ claim, base }) => claim.span[1] <= start && claim.kind === 'level' && base === null
  )
  return total?.claim.period?.span ? total.period : null
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
  if (status === 'target' && isOfYear(name) && !OVER_ALL.test(words)) return before.period
  const told = tree.data.text.slice(0, before.claim.span[0])
  return /截[至止][^。]*累计[^。]*$/.test(told.slice(-120)) ? before.period : null
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
    return isOfYear(name) || !STATE.test(text.slice(clause.left[0], quantity.core[0])) ? days : null
  const annual = kind.kind === 'rank' || (kind.kind === 'level' ? isOfYear(name) : PARTED.test(name))
  if (!within || !annual || told.sentence === index || isFlowOf(words)) return null
  const at = told.claim.period!.span![0]
  return /[\s。]/.test(tree.data.text[at - 1] ?? ' ') ? days : null
}

/** Whether words tell what was done: 新建, 完成. */
const isFlowOf = (words: string): boolean => DONE.test(words.replace(/完成$/, ''))

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

/** 前三季度增长5.7%，其中9月份增长8.1%，比8月份回升|2.4个百分点: the time of what a claim goes on about, where that was told later. */
export function nearer(
  { index, node }: Reader,
  { base, indicator, topic, clause }: Told,
  time: TimeMatch | null
): Period | null {
  if (base || !time || time.start >= clause.start || !indicator?.inherited) return null
  const said = topic?.sentence === index && !topic.base ? topic.claim.period?.span : null
  return said && said[0] > node.data.reading.offsets[time.start]! ? topic!.period : null
}

/** 牛存栏2万头，|下降8.4%: what a day holds for that was told before a ；, its change took the passage. */
export function carriedOn({ kind }: Told, topic: Draft, passage: Period | null): Period {
  const { period, claim } = topic
  const carried = kind.kind === 'change' && period.from === null && claim.period?.inferred
  return carried && passage?.from && passage.to === period.to ? passage : period
}
