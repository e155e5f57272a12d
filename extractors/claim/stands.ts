/** Whether a claim tells of a stock or a state, which stands at the end of its period. */
import type { TimeMatch } from '../../pipeline/tree.ts'
import { type Period, wholeYears, yearsIn } from './days.ts'
import { governorOf } from './governor.ts'
import type { Reader } from './reader.ts'
import {
  DONE,
  isAnnual,
  isCounted,
  isCounter,
  isFacility,
  isFlow,
  isState,
  isStock,
  isTotal
} from './stock.ts'
import { isOwn, type Told } from './told.ts'

/** What a thing has come to, over several years a state at their end: 突破, 稳定在, 增至, 达到. */
export const STATE = /(?:突破|稳定在|保持在|[增升降提]至|[加长升高到降]到|达到|达|为)$/

/** What a thing is kept at: a rate that 保持在|95%以上. */
const KEPT = /(?:稳定|保持|维持|巩固)在?$/

/** Whether a claim tells of a stock or a state, which has no start of its own. */
export function standsAtEnd(reader: Reader, told: Told, days: Period, time: TimeMatch | null): boolean {
  const { kind, base, indicator, quantity, clause, status } = told
  const { text } = reader
  if (time && (base || !wholeYears(days))) return false
  if (kind.kind === 'rank') return true
  if (kind.kind !== 'level' && kind.kind !== 'share') return false
  const name = indicator?.name ?? ''
  // 财政收入由|10亿元增加到12亿元
  if (base) return kind.kind === 'share' || !isAnnual(name)
  // 从2019年的9.2年提高到2024年的|9.8年, 由上年的2.46缩小至|2.41: each has its own year.
  if (told.ends && yearsIn(days) === 1 && (isOwn(told, time) || told.ends.claim.period?.from)) return false
  // 2025年，覆盖率达到|95%: an aim is that of the year it is set for.
  if (status === 'target' && yearsIn(days) === 1 && wholeYears(days)) return false
  const left = text.slice(...clause.left)
  if (clause.twin !== null && !isTotal(left) && DONE.test(text.slice(clause.start, clause.left[0])))
    return false
  const before = text.slice(clause.left[0], quantity.core[0])
  const flows = kind.kind === 'level' && !told.ends && isFlow(name)
  const yearly = told.ends && kind.kind === 'level' && isAnnual(name)
  if (yearsIn(days) > 1 && STATE.test(before) && !flows && !yearly) return true
  if (!(isWhole(text, time) && quantity.unit?.system === 'count') && isBroughtTo(reader, told)) return true
  if (kind.kind === 'share') return yearsIn(days) > 1 && /占比|比重|比例|率/.test(before)
  if (isSummed(reader, told, days, time) || isOfStanding(told)) return true
  // 5575万农村贫困人口实现脱贫 counts what happened; only a name before its number is a stock's.
  const named = indicator && indicator.spans.length === 1 && before.length > 1 ? indicator.name : ''
  // 二本以上上线623人，首次|突破600人: of what was named before it is told no more than that.
  const words = indicator?.inherited ? left : before
  return (
    isState(named) || isStock(named, words, quantity.unit?.text ?? null) || isOfStand(reader, told, named)
  )
}

/**
 * 绿化覆盖率提高到|45%, 航线增至|150条, 参保率稳定在|95%以上: what a thing is brought to or kept at is so at the
 * end. What one year comes to is not (PM2.5浓度降至|26微克).
 */
function isBroughtTo({ text }: Reader, { clause, quantity, kind, indicator }: Told): boolean {
  if (quantity.form === 'ratio-term') return false
  const name = indicator?.name ?? ''
  if (kind.kind === 'level' && (isFlow(name) || isAnnual(name))) return false
  return governorOf(text, ...clause.left)?.kind === 'to' || KEPT.test(text.slice(...clause.left))
}

/** 中欧班列累计开行|1.1万列: all of them so far, where no year is told. Money and visits are told for the year. */
function isSummed({ text, times }: Reader, told: Told, days: Period, time: TimeMatch | null): boolean {
  const { clause, kind, quantity } = told
  const words = text.slice(clause.start, clause.left[1])
  const { text: unit, system } = quantity.unit ?? { text: '', system: null }
  return (
    kind.kind === 'level' &&
    yearsIn(days) === 1 &&
    wholeYears(days) &&
    (time === null || time.from === null) &&
    system !== 'iso4217' &&
    unit !== '人次' &&
    /累计/.test(words) &&
    !/[全当本]年|年内/.test(words) &&
    !(time === null && FRESH.test(told.indicator?.name ?? '')) &&
    // 春运40天累计投放客车|1.2万辆
    !times.some(({ role, start }) => role === 'duration' && start >= clause.start && start < clause.left[1])
  )
}

/** 累计新增就业, 累计接待游客: what is counted anew each year. */
const FRESH = /^(?:新增|接待|发放)/

/** 全年|优良天数保持在300天以上: told of the year from its beginning. */
const isWhole = (text: string, time: TimeMatch | null): boolean =>
  time !== null && text.startsWith('全年', time.start)

/** 总人口45万人。其中：男性|23万人: a part of what stands. */
const isOfStanding = ({ whole, quantity }: Told): boolean =>
  whole?.claim.kind === 'level' &&
  whole.claim.period?.from === null &&
  whole.claim.unit?.text === quantity.unit?.text

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
  return clause.twin === null && bare && isFacility(name)
}
