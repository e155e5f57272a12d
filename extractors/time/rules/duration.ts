/** Lengths of time: 五年, 3—12个月, 半年, 一年半, 3年6个月, 30日内, 24小时, 几年. No dates of their own. */
import { numeralAt } from '../../numeral/index.ts'
import { joinerAt, NUMBERS, yearDigitsAt } from '../numbers.ts'
import { words, wordsOf } from '../words.ts'
import { NONE, type Rule } from './type.ts'

const length = words('length.tsv')
const vague = words('span.tsv')

export const duration: Rule = {
  name: 'duration',
  opens: [...NUMBERS, '半', ...wordsOf('span.tsv')],
  at(text, at) {
    const end = endAt(text, at) ?? vague(text, at)?.end ?? null
    return end === null ? NONE : [{ start: at, end, role: 'duration', from: null, to: null, relative: false }]
  }
}

/** 第五年, 每一年 and 上一年 count years in an order. */
const ORDINAL = new Set(['第', '每', '统', '唯', '逐', '同', '另', '归'])

function endAt(text: string, at: number): number | null {
  const before = text.charAt(at - 1)
  // PM2.5年均浓度
  if (/[A-Za-z_]/.test(before)) return null
  const part = lengthAt(text, at)
  if (!part || (ORDINAL.has(before) && !(before === '每' && part.count !== 1))) return null
  return tail(text, part)
}

interface Length {
  end: number
  rank: number
  count: number | null
}

/** A number, or two with a joiner, and the unit. */
function lengthAt(text: string, at: number): Length | null {
  const half = halfAt(text, at)
  if (half) return half
  const first = numberAt(text, at)
  if (!first) return null
  const joined = joinerAt(text, first.end)
  const other = joined === null || yearDigitsAt(text, joined) !== null ? null : numberAt(text, joined)
  const last = other && (other.value ?? 0) > (first.value ?? 0) ? other : first
  if (text.charAt(last.end) === '日') return daysAt(text, last)
  const unit = length(text, last.end)
  return unit && { end: unit.end, rank: Number(unit.entry.rank), count: last.value }
}

/** 半年, 半个月, 半天, 半个多世纪, 半小时. */
function halfAt(text: string, at: number): Length | null {
  const found = text[at] === '半' ? HALF.exec(text.slice(at, at + 6)) : null
  return found && { end: at + found[0].length, rank: 0, count: 0.5 }
}

const HALF = /^半(?:年(?![报度代])|个?多?月|天|个?多?小时|个?多?世纪|个季度)/

/** A number as lengths have it: not 1.2011 (a marker and a year), not 5万 (that is of something else). */
function numberAt(text: string, at: number) {
  const numeral = numeralAt(text, at)
  if (!numeral || numeral.bare || numeral.exponent >= 8) return null
  const decimals = text.slice(at, numeral.end).split('.')[1]
  return (decimals?.length ?? 0) > 2 ? null : numeral
}

/** 30日内, 三日内, 20日以上; a bare 30日 is a date. */
function daysAt(text: string, number: { end: number; value: number | null }): Length | null {
  const behind = text.slice(number.end + 1, number.end + 3)
  const bounded = /^(?:内|以|之内|后)/.test(behind)
  return bounded ? { end: number.end + 1, rank: 2, count: number.value } : null
}

/** What a length takes along behind it: a smaller length, 半, 期, 内. */
function tail(text: string, part: Length): number {
  let { end } = part
  const next = '零又'.includes(text.charAt(end) || ' ') ? end + 1 : end
  const smaller = lengthAt(text, next)
  if (smaller && smaller.count !== 0.5 && smaller.rank < part.rank && part.rank - smaller.rank <= 2)
    end = smaller.end
  else if (text.charAt(end) === '半' && !'数途径天年'.includes(text.charAt(end + 1) || ' ')) end += 1
  if (text.charAt(end) === '期' && !'间末'.includes(text.charAt(end + 1) || ' ')) end += 1
  if (text.charAt(end) === '内' && !'部外蒙'.includes(text.charAt(end + 1) || ' ')) end += 1
  else if (text.startsWith('之内', end)) end += 2
  return end
}
