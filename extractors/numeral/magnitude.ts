/** Magnitudes behind a number: 万, 亿, 万亿. Consecutive ones multiply. */
import { LARGE, opensUnit } from './characters.ts'

/** Exponent of the magnitudes that begin at `at`, or null where none does. */
export function magnitudeAt(text: string, at: number): { end: number; exponent: number } | null {
  // 2个亿
  let end = text[at] === '个' && text[at + 1] === '亿' ? at + 1 : at
  let exponent = 0
  for (let power = LARGE.get(text[end] ?? ''); power && !opensUnit(text, end); ) {
    exponent += power
    power = LARGE.get(text[++end] ?? '')
  }
  return exponent > 0 ? { end, exponent } : null
}

/** Mantissa times ten to the exponent, rounded once, as a decimal: 0.1亿 is exactly 10000000. */
export function scale(mantissa: string | number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`)
}
