import { numeralAt } from '../../numeral/index.ts'

export interface Years {
  end: number
  /** Null where only about so many are said (30多年, 几年). */
  count: number | null
  more: boolean
}

/** A number of years at a place: 五年, 3年, 30多年, 几年, a 的一年; up to a hundred. */
export function yearsLongAt(text: string, at: number): Years | null {
  if (text.startsWith('几年', at)) return { end: at + 2, count: null, more: false }
  const numeral = numeralAt(text, at)
  if (!numeral || numeral.bare) return null
  const value = numeral.value ?? numeral.upper ?? 0
  let end = numeral.end
  let more = numeral.more || numeral.value === null
  if (text.charAt(end) === '个' && text.startsWith('年头', end + 1)) end += 1
  else if (text.charAt(end) !== '年') return null
  end += 1
  // 一年多来
  if (text.charAt(end) === '多') {
    more = true
    end += 1
  }
  if (value < 1 || value > 100 || !Number.isInteger(value) || /[级代度]/.test(text.charAt(end))) return null
  return { end, count: more ? null : value, more }
}
