/** Units as tables state them: in a head's bracket (亿元), a column of their own, a line above (单位：万元、%). */
import type { Unit } from '../../pipeline/dataset.ts'
import type { Units } from '../unit/index.ts'

/** A unit with the power of ten that stands before it: 亿元 is 元 and 8. */
export interface Scale {
  unit: Unit
  exponent: number
}

/** The unit that the words are, whole; null where they are none. */
export function scaleOf(words: string, units: Units): Scale | null {
  const plain = words.replace(/^[±/]+/, '')
  const whole = wholeOf(plain, units)
  if (whole) return whole
  // 亿元(现价), 吨（折纯）
  const open = plain.search(/[（(]/)
  return open > 0 && /[)）]$/.test(plain) ? wholeOf(plain.slice(0, open), units) : null
}

const POWER: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** 千瓦 is a unit before it is 千 of 瓦. */
function wholeOf(words: string, units: Units): Scale | null {
  let exponent = 0
  for (let at = 0; at < words.length; at++) {
    const own = units.unitAt(words, at)
    if (own?.end === words.length) return { unit: own.unit, exponent }
    const power = POWER[words[at] as string]
    if (power === undefined) return null
    exponent += power
  }
  return null
}

/** The unit that a cell of a column of units names, even one that no lexicon knows. */
export const unitCell = (words: string, units: Units): Scale | null =>
  scaleOf(words, units) ?? (/^[\u3400-\u9fffA-Za-z]{1,6}$/.test(words) ? unknownOf(words) : null)

/** 万线: a magnitude before a unit that no lexicon has. */
function unknownOf(words: string): Scale {
  const power = words.length > 1 ? /^[百千万亿]+/.exec(words)?.[0] : undefined
  const unit = words.slice(power?.length ?? 0)
  if (!power || unit === '') return { unit: countOf(words), exponent: 0 }
  return { unit: countOf(unit), exponent: [...power].reduce((sum, char) => sum + (POWER[char] ?? 0), 0) }
}

const countOf = (text: string): Unit => ({
  text,
  system: 'count',
  code: '1',
  dimension: 'count',
  base: '1',
  factor: 1
})

/** Units parted by marks (亿元、%), or null where one of them is none. */
export function scalesOf(words: string, units: Units): Scale[] | null {
  const single = scaleOf(words, units)
  if (single) return [single]
  const parts = words.split(/[、，,；;和及]/).filter((part) => part !== '')
  const found = parts.flatMap((part) => scaleOf(part, units) ?? [])
  return found.length > 0 && found.length === parts.length ? found : null
}

/** The unit at the end of words without a bracket: 增长%, 产量万吨. */
function trailingScale(words: string, units: Units): { start: number; scale: Scale } | null {
  for (let start = Math.max(1, words.length - 8); start < words.length; start++) {
    if (!/[%‰万亿千百/]/.test(words[start] as string)) continue
    const scale = scaleOf(words.slice(start), units)
    if (scale) return { start, scale }
  }
  return null
}

export const isPercent = ({ unit }: Scale): boolean => unit.text === '%' || unit.text === '‰'

/** The unit in which a rate differs from another: 75.0% and 74.2% by 0.8个百分点. */
export function pointsOf(rate: Scale, units: Units): Scale {
  const name = rate.unit.text === '‰' ? '千分点' : '百分点'
  return { unit: units.unitAt(name, 0)?.unit ?? countOf(name), exponent: 0 }
}

export interface UnitWords {
  scales: Scale[]
  /** Stretches of the words that say them, with their brackets. */
  places: [start: number, end: number][]
  /** Where the other words end. */
  end: number
  /** A ± stands with the unit. */
  signed: boolean
}

/** The units that a head or a label says: 总产值（亿元）, 增长%, 产量/吨, 旅客周转量万人公里. */
export function unitsIn(text: string, units: Units): UnitWords {
  const whole = alone(text, units) ?? rateOf(text, units)
  if (whole) return whole
  const inside = inBrackets(text, units)
  // 增减（±）%: a bracket with a sign alone leaves the unit to what stands behind the words.
  return inside.scales.length > 0 ? inside : behindWords(text, inside.signed, units)
}

/** ±%, or 亿元 below 投资; 人次 beside 件次 is also what it is called. */
function alone(text: string, units: Units): UnitWords | null {
  const isPlain = WHOLE.test(text)
  const scale = isPlain || /^±?[%‰]$/.test(text) ? scaleOf(text, units) : null
  if (!scale) return null
  if (isPlain && text.endsWith('次')) return { ...none(text), scales: [scale] }
  return { scales: [scale], places: [[0, text.length]], end: 0, signed: text.startsWith('±') }
}

/** 同比（件次）%: the bracket says what the rate is of. */
function rateOf(text: string, units: Units): UnitWords | null {
  const of = /[（(]([^（()）%‰]{1,6})[）)][%‰]$/.exec(text)
  const rate = of && scaleOf(text.slice(-1), units)
  if (!rate) return null
  const end = text.length - 1
  const places: UnitWords['places'] = [
    [of.index, of.index + 1],
    [end - 1, end],
    [end, text.length]
  ]
  return { scales: [rate], places, end, signed: false }
}

function inBrackets(text: string, units: Units): UnitWords {
  const found = none(text)
  for (const bracket of text.matchAll(/[（(]([^（()）]{1,16})[）)]/g)) {
    const inside = (bracket[1] as string).replace(/^单位[:：]/, '')
    // 社区卫生服务中心（站） is a name.
    const scales = /^[站院室]$/.test(inside) ? null : scalesOf(inside.replace(/[±+-]/g, ''), units)
    if (scales) add(found, scales, [bracket.index, bracket.index + bracket[0].length])
    if (/^±/.test(inside)) found.signed = true
  }
  return found
}

function behindWords(text: string, signed: boolean, units: Units): UnitWords {
  const found = { ...none(text), signed }
  const mark = /[，,、/:：]([^，,、/:：]{1,8})$/.exec(text)
  const behind =
    mark && mark.index > 0 && !/[（(]/.test(mark[1] as string) ? scalesOf(mark[1] as string, units) : null
  if (mark && behind) add(found, behind, [mark.index, text.length])
  const trailing = behind ? null : trailingScale(text, units)
  if (trailing && text[trailing.start - 1] !== '每') {
    add(found, [trailing.scale], [trailing.start, text.length])
    if (text[trailing.start - 1] === '±') found.signed = true
  }
  return found
}

const none = (text: string): UnitWords => ({ scales: [], places: [], end: text.length, signed: false })

/** 完成数（万元）: the words without a bracket behind them, which mostly holds their unit. */
export const bracketless = (words: string): string => words.replace(/[（(][^（()）]*[）)]$/, '')

/** Units that head a column of their own: nothing that is measured goes by such a name. */
const WHOLE =
  /^(?:[人件户批]次|[百千万亿]{1,2}[\u3400-\u9fff]{1,5}|[千万亿]?美元|毫米|公里|[平立]方米|千瓦时)$/

function add(found: UnitWords, scales: Scale[], place: [number, number]): void {
  found.scales.push(...scales)
  found.places.push(place)
  found.end = Math.min(found.end, place[0])
}
