/** Magnitudes behind a number: 万, 亿, 万亿. Consecutive ones multiply. */
import { LARGE, opensUnit } from './characters.ts'

/** Exponent of the magnitudes that begin at `at`, or null where none does. */
export function magnitudeAt(text: string, at: number): { end: number; exponent: number } | null {
  let end = at
  let exponent = 0
  for (let power = LARGE.get(text[end] ?? ''); power && !opensUnit(text, end); ) {
    exponent += power
    power = LARGE.get(text[++end] ?? '')
  }
  return end > at ? { end, exponent } : null
}

/** Mantissa times ten to the exponent, rounded once, as a decimal: 0.1亿 is exactly 10000000. */
export function scale(mantissa: string | number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`)
}
