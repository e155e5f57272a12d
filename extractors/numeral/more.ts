/** 多, 余 and 几 behind a number: somewhat more of it. */
import { LARGE, MORE, SMALL } from './characters.ts'

/**
 * Whether the character at `at` says "and more" of the number before it: 2000多人, 956万余元,
 * 20几万, 800多元; not 5多元化.
 */
export function isMore(text: string, at: number): boolean {
  if (!MORE.has(text[at]!)) return false
  const before = text[at - 1] ?? ''
  const power = SMALL.has(before) || LARGE.has(before)
  if (!power && !/[0-9]/.test(before)) return false
  if (text[at] === '几' || text[at] === '幾') return LARGE.has(text[at + 1] ?? '')
  const behind = text.slice(at, at + 3)
  if (/^(?:多元[化文的]|多样|余额)/.test(behind)) return false
  // 800多元: only of a round number is there somewhat more.
  return power || before === '0' || !behind.startsWith('多元')
}
