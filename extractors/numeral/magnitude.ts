/** Magnitudes behind a number: 万 亿 万亿 千万 百万, with 多 余 几 before or behind them. */
export interface Magnitude {
  end: number
  exponent: number
  more: boolean
  chinese: boolean
}

const POWER: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
const MORE = new Set(['多', '余', '几'])

/**
 * The magnitude that begins at `at`, or null. 多 and 余 count only where a unit or the end of
 * the number can follow: 20多万, 956万余, 5000余 (the last with exponent 0).
 */
export function magnitudeAt(text: string, at: number): Magnitude | null {
  let end = at
  let more = false
  let exponent = 0
  let seen = false
  if (MORE.has(text[end]!) && isMore(text, end)) {
    more = true
    end++
  }
  // 千 behind a digit opens 千瓦, 千克, 千伏 as often as it multiplies.
  while (POWER[text[end]!] !== undefined && !opensUnit(text, end)) {
    exponent += POWER[text[end]!]!
    seen = true
    end++
  }
  if (!seen && !more) return null
  if (seen && !more && MORE.has(text[end]!) && isMore(text, end)) {
    more = true
    end++
    // 3千多万
    while (text[end] === '万' || text[end] === '亿') exponent += POWER[text[end++]!]!
  }
  return { end, exponent, more, chinese: seen }
}

const NOT_MORE = ['多层', '多样', '多种', '多元', '多家', '多次', '多处', '多项', '余额', '余家']

/** 多 behind a number: 2000多人 yes, 5多元化 no. */
function isMore(text: string, at: number): boolean {
  const two = text.slice(at, at + 2)
  if (two === '多元' || two === '余额' || two === '多样') return false
  if (text[at] === '几' && !(text[at + 1]! in POWER)) return false
  return !NOT_MORE.includes(two) || /[0-9十百千万亿]/.test(text[at - 1] ?? '')
}

const UNITS_IN_THOUSANDS = new Set([
  '千瓦',
  '千克',
  '千米',
  '千伏',
  '千卡',
  '千帕',
  '百分',
  '千分',
  '万分',
  '百姓'
])

/** 千 and 百 that belong to the unit behind them: 千瓦, 千克, 千米, 千伏, 百分点. */
export function opensUnit(text: string, at: number): boolean {
  return UNITS_IN_THOUSANDS.has(text.slice(at, at + 2))
}

/** Mantissa times ten to the exponent, rounded once, as a decimal: 0.1亿 is exactly 10000000. */
export function scale(mantissa: string | number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`)
}
