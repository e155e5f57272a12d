/**
 * The reading of a stretch: its characters as rules read them, each with its place in the
 * report's text. Blanks are left out (a PDF writes `2015 年`, a title `政 府`), digits, letters
 * and signs of full width stand in half width, one for one.
 */
import type { Reading, Span } from '../tree.ts'
import { blankAt, isDigit, isLatin, type Stretch } from './text.ts'

/** Full-width signs that stand inside numbers and formulas; Chinese punctuation stays. */
const SIGNS: Record<string, string> = {
  '％': '%',
  '．': '.',
  '＋': '+',
  '－': '-',
  '／': '/',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '＆': '&',
  '＃': '#',
  '＊': '*'
}

function half(char: string): string {
  const code = char.charCodeAt(0)
  const alphanumeric =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  return alphanumeric ? String.fromCharCode(code - 0xfee0) : (SIGNS[char] ?? char)
}

/**
 * Reads `text` from `start` to `end`, leaving out the stretches in `skipped` (page numbers),
 * which are in order. One space is kept between two Latin letters that blanks part, and between
 * two digits that a line end parts: they are no one number.
 */
export function readingOf(text: string, { start, end }: Stretch, skipped: Stretch[] = []): Reading {
  let out = ''
  const offsets: number[] = []
  let gap = -1
  for (let at = start; at < end; ) {
    const hole = skipped.find((stretch) => at >= stretch.start && at < stretch.end)
    const size = hole ? hole.end - at : blankAt(text, at)
    if (size > 0) {
      if (gap < 0) gap = at
      at += size
      continue
    }
    const char = half(text[at] as string)
    const last = out[out.length - 1]
    const apart = isLatin(char) ? isLatin(last) : isDigit(char) && isDigit(last) && isBroken(text, gap, at)
    if (gap >= 0 && apart) {
      out += ' '
      offsets.push(gap)
    }
    gap = -1
    out += char
    offsets.push(at++)
  }
  return { text: out, offsets: Uint32Array.from(offsets) }
}

const isBroken = (text: string, from: number, to: number): boolean => /[\n\r]/.test(text.slice(from, to))

/**
 * Span in the report's text of the reading's characters `[from, to)`.
 * @throws RangeError where that is empty or reaches beyond the reading.
 */
export function spanOf(reading: Reading, from: number, to: number): Span {
  const first = reading.offsets[from]
  const last = reading.offsets[to - 1]
  if (first === undefined || last === undefined || to <= from)
    throw new RangeError(`no characters ${from} to ${to} in a reading of ${reading.text.length}`)
  return [first, last + 1]
}
