/** The figure that a cell holds: 12.35, -18.4, 1,204.6万元, 5左右, ≥60, 下降3.1%, 持平. */
import type { Direction } from '../../pipeline/dataset.ts'
import type { Quantity } from '../../pipeline/tree.ts'
import { governorOf } from '../claim/governor.ts'
import { scale } from '../numeral/index.ts'
import { amountAt } from '../quantity/amount.ts'
import { NO_YEARS } from '../time/calendar.ts'
import { findTimes } from '../time/index.ts'
import type { Units } from '../unit/index.ts'
import { type Scale, scaleOf } from './unit.ts'

export interface Figure {
  /** Places in the cell's reading: the figure with its sign, unit, and words that bound it. */
  start: number
  end: number
  quantity: Pick<Quantity, 'value' | 'lower' | 'upper' | 'approx' | 'unit'>
  negative: boolean
  /** The cell itself has 万 or 亿, so that no head's magnitude is to be added. */
  scaled: boolean
  /** The direction that the cell says in words or by 持平. */
  direction: Direction | null
  /** A bare number of four digits that may be a year. */
  yearlike: boolean
  /** It stands in brackets behind another as a footnote's mark does: 45（2）. */
  mark?: boolean
  /** It stands in brackets behind another and is that of the year before. */
  before?: boolean
  /** It stands in square brackets. */
  bracketed?: boolean
}

const FLAT = /^(?:与?(?:上年|去年)?(?:同期)?(?:基本|大体|大致)?持平|零增长)$/
const SIGN = /^(?:[-+−–—－±▲▼↑↓]|负|正)/
const BOUND: Record<string, Quantity['approx']> = {
  '>': 'over',
  '<': 'under',
  '≥': 'at-least',
  '≤': 'at-most',
  '＞': 'over',
  '＜': 'under',
  '>=': 'at-least',
  '<=': 'at-most',
  '≧': 'at-least',
  '≦': 'at-most'
}
/** Whether a cell opens with a sign that bounds its figure on one side, and includes it. */
export const isBound = (text: string): boolean => /^(?:[≥≤≧≦]|[<>]=)/.test(text)
const OPENING = /^[（(【[〔［<]$/
/** What may stand behind a figure: a bracket that closes, a footnote's mark, a few words (3个|项目). */
const BEHIND =
  /^(?:[)）\]】〕］])?(?:[[［〔(（]?[注①-⑳*＊†0-9]{1,2}[\]］〕)）]?|[*＊①-⑳])?$|^[\u3400-\u9fff]{1,6}$/
/** What may stand before the word that tells a change or a level. */
const BEFORE_VERB = /^(?:同比|环比|比上年|较上年|比上年同期|年均|累计|预计|力争|约|共|五年|三年|[:：])*$/
/** Digits without a unit that are no amount: telephone numbers, codes. */
const isCode = (number: string): boolean => /^0[0-9][^.]*$|^[0-9]{11,}$/.test(number)

/** -1.1（百分点） */
function bracketUnit(behind: string, units: Units): Scale | null {
  const bracket = /^[（(]([^（()）0-9]{1,6})[）)]$/.exec(behind)
  return bracket && scaleOf(bracket[1] as string, units)
}

type Bounds = Pick<Quantity, 'value' | 'lower' | 'upper'>

function raised({ value, lower, upper }: Bounds, exponent: number): Bounds {
  const times = (one: number | null) => (one === null ? null : scale(one, exponent))
  return { value: times(value), lower: times(lower), upper: times(upper) }
}

/** The cell's figure; null where it holds none, or is a time or a text with numbers. */
export function figureOf(text: string, units: Units): Figure | null {
  if (FLAT.test(text)) return { ...bare(text, 0), direction: 'flat' }
  const digit = text.search(/[0-9]/)
  if (digit < 0 || isTime(text)) return null
  const ratio = RATIO.exec(text)
  if (ratio) return { ...bare(text, Number(ratio[1])), scaled: true }
  const lead = leadOf(text, digit)
  if (!lead || dated(text, digit)) return null
  const amount = amountAt({ text, times: [], units, floor: lead.floor }, digit)
  if (!amount || (amount.value === null && amount.lower === null)) return null
  if (amount.unit?.dimension === 'age' && (amount.lower !== null || amount.upper !== null)) return null
  const behind = text.slice(amount.end)
  const stated = amount.unit ? null : bracketUnit(behind, units)
  if (!(stated || BEHIND.test(behind)) || (/^[\u3400-\u9fff]/.test(behind) && !amount.unit)) return null
  const number = text.slice(amount.core[0], amount.core[1])
  if (!amount.unit && isCode(number)) return null
  const bound = lead.bound
  const { value, lower, upper } = stated ? raised(amount, stated.exponent) : amount
  return {
    start: Math.min(lead.start, amount.start),
    end: amount.end,
    quantity: {
      value,
      lower: bound === 'at-least' ? value : lower,
      upper: bound === 'at-most' ? value : upper,
      approx: bound ?? amount.approx,
      unit: stated?.unit ?? amount.unit
    },
    negative: lead.negative,
    scaled: /[万亿]|[0-9][十百千](?![瓦克米伏卡帕])/.test(
      text.slice(amount.core[0], amount.core[1] - (amount.unit?.text.length ?? 0))
    ),
    direction: lead.direction,
    bracketed: /^[[［【〔]/.test(text),
    yearlike: /^(?:19|20)[0-9]{2}$/.test(text)
  }
}

/**
 * The two figures of a cell that tells an amount and its growth (524.6亿元，增长6.2%), or behind a growth
 * another in brackets (5.4（5.3）); null where it has no two.
 */
export function twoFigures(text: string, units: Units): [Figure, Figure] | null {
  const parts = /^([^，（()）]{1,30})(?:，([^，（()）]{1,30})|[（(]([^，（()）]{1,30})[）)])$/.exec(text)
  if (!parts) return null
  const inside = parts[2] ?? (parts[3] as string)
  const first = figureOf(parts[1] as string, units)
  const second = figureOf(inside, units)
  if (!first || !second) return null
  const by = text.lastIndexOf(inside)
  return [first, { ...second, start: second.start + by, end: second.end + by }]
}

/** 18.6:1, so many to one: 生师比. */
const RATIO = /^([0-9]{1,4}(?:\.[0-9]+)?)[:：∶]1$/

/** A figure that is all of its cell, and has no unit. */
const bare = (text: string, value: number): Figure => ({
  start: 0,
  end: text.length,
  quantity: { value, lower: null, upper: null, approx: 'exact', unit: null },
  negative: false,
  scaled: false,
  direction: null,
  yearlike: false
})

interface Lead {
  start: number
  /** Words that modify the number reach back no further. */
  floor: number
  negative: boolean
  bound: Quantity['approx'] | null
  direction: Direction | null
}

/** What stands before the number: bracket, sign, bound, or words that tell a change. */
function leadOf(text: string, digit: number): Lead | null {
  let at = 0
  if (OPENING.test(text[0] as string) && digit > 0 && text[0] !== '<') at = 1
  const start = at
  const words = text.slice(at, digit)
  const none = { start: digit, floor: at, negative: false, bound: null, direction: null }
  if (words === '') return none
  if (SIGN.test(words) && words.length === 1)
    return { ...none, start, floor: digit, negative: !/[+＋±▲↑正]/.test(words) }
  const bound = BOUND[words]
  if (bound) return { ...none, start, floor: digit, bound }
  if (words.length > 10 || /[0-9，。；]/.test(words)) return null
  const governor = governorOf(text, at, digit)
  if (governor && BEFORE_VERB.test(text.slice(at, governor.start))) {
    const signed = governor.kind === 'change' ? governor.direction : null
    return { ...none, floor: governor.end, direction: signed }
  }
  return /^(?:约|大约|超|超过|近|不低于|不高于|不超过|不少于|高于|低于|大于|小于|突破|至少|每.{1,4})$/.test(
    words
  )
    ? none
    : null
}

/** Whether the whole cell is a date or a time: 2022年, 3月15日, 9:00; not ≤3天, which bounds how long it takes. */
export function isTime(text: string): boolean {
  if (isBound(text)) return false
  if (
    /^[0-9]{1,2}[:：][0-9]{2}/.test(text) ||
    /^(?:19|20)[0-9]{2}[-—–－~至](?:(?:19|20)[0-9]{2}|至今)$/.test(text) ||
    /^(?:19|20)[0-9]{2}[-/][01]?[0-9](?:[-/][0-3]?[0-9])?$|^(?:19|20)[0-9]{2}\.[01]?[0-9]\.[0-3]?[0-9]$/.test(
      text
    )
  )
    return true
  const times = findTimes(text, NO_YEARS)
  const covered = times.reduce((sum, { start, end }) => sum + end - start, 0)
  return covered > 0 && text.replace(/[-—–~至、]/g, '').length - covered <= 1
}

/** 2025年目标: the number is a date's. */
const dated = (text: string, digit: number): boolean =>
  /[年月日]/.test(text) &&
  findTimes(text, NO_YEARS).some(
    ({ start, end, role }) => role !== 'duration' && start <= digit && digit < end
  )

/** A cell that says that there is no figure. */
export const isBlank = (text: string): boolean => /^(?:[-—–－/×✕]{1,4}|…+|\.{2,6}|无|暂无|N\/A)?$/.test(text)
