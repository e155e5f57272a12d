/**
 * The reading of a stretch: its characters as rules read them, each with its place in the
 * report's text. Blanks are left out (a PDF writes `2015 年`, a title `政 府`), digits, letters
 * and signs of full width stand in half width, and punctuation of half width in full, one for one.
 */
import { codeAt } from '../characters.ts'
import type { Reading, Span } from '../tree.ts'
import { blankAt, isDigit, isLatin, type Stretch } from './text.ts'

/** Full-width signs that stand inside numbers and formulas. */
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

/** Half-width marks that part Chinese words: 增长5%,其中; but not 1,200 and 3:2. */
const MARKS: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '"': '“'
}
const [OPEN, CLOSE] = ['“', '”'].map((mark) => mark.charCodeAt(0))

/** The code that each code reads as, its own where no other. */
const READ = new Uint16Array(0x10000).map((_, code) => code)
for (const [first, last] of ['０９', 'ＡＺ', 'ａｚ'])
  for (let code = first!.charCodeAt(0); code <= last!.charCodeAt(0); code++) READ[code] = code - 0xfee0
for (const [wide, half] of Object.entries(SIGNS)) READ[wide.charCodeAt(0)] = half.charCodeAt(0)
for (const [half, wide] of Object.entries(MARKS)) READ[half.charCodeAt(0)] = wide.charCodeAt(0)

const SPACE = 32
/** So many codes make one string at a time: more are more arguments than a call may have. */
const MOST = 4096

/**
 * Reads `text` from `start` to `end`, leaving out the stretches in `skipped` (page numbers),
 * which are in order; nothing where the end lies before the start (a marker that reaches past its sentence).
 * One space is kept between two Latin letters that blanks part, and between
 * two digits that a line end, a tab or an ideographic space parts (表1　2022年): they are no one number.
 */
export function readingOf(text: string, { start, end }: Stretch, skipped: Stretch[] = []): Reading {
  // A space stands for a blank that is left out: the reading is never longer than the stretch.
  const most = Math.max(0, end - start)
  if (skipped.length === 0 && staysAsItIs(text, start, end))
    return { text: text.slice(start, end), offsets: placesFrom(start, most) }
  const codes = new Uint16Array(most)
  const offsets = new Uint32Array(most)
  let length = 0
  let gap = -1
  let quoted = false
  for (let at = start; at < end; ) {
    const hole =
      skipped.length > 0 ? skipped.find((stretch) => at >= stretch.start && at < stretch.end) : undefined
    const size = hole ? hole.end - at : blankAt(text, at)
    if (size > 0) {
      if (gap < 0) gap = at
      at += size
      continue
    }
    let code = readAs(text, at)
    // Straight quotation marks open and close in turn.
    if (code === OPEN && text[at] === '"') {
      if (quoted) code = CLOSE!
      quoted = !quoted
    }
    if (gap >= 0 && length > 0 && staysApart(codes[length - 1]!, code, text, gap, at)) {
      codes[length] = SPACE
      offsets[length++] = gap
    }
    gap = -1
    codes[length] = code
    offsets[length++] = at++
  }
  return { text: stringOf(codes.subarray(0, length)), offsets: offsets.slice(0, length) }
}

/** The code that the character at `at` reads as: a mark between two digits or Latin letters stays as it is. */
function readAs(text: string, at: number): number {
  const code = codeAt(text, at)
  const read = READ[code]!
  if (read <= code) return read
  const [last, next] = [READ[codeAt(text, at - 1)]!, READ[codeAt(text, at + 1)]!]
  return isWord(last) && isWord(next) ? code : read
}

/** Whether a code is that of a digit or a Latin letter. */
const isWord = (code: number): boolean =>
  (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)

function placesFrom(start: number, length: number): Uint32Array {
  const out = new Uint32Array(length)
  for (let i = 0; i < length; i++) out[i] = start + i
  return out
}

/** Whether a stretch holds no blank and nothing that reads as something else: most do not. */
function staysAsItIs(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (READ[code] !== code || blankAt(text, at) > 0) return false
  }
  return true
}

/** Whether a space stands between two characters that what is left out from `from` to `to` parts. */
function staysApart(before: number, after: number, text: string, from: number, to: number): boolean {
  const [last, next] = [String.fromCharCode(before), String.fromCharCode(after)]
  return isLatin(next) ? isLatin(last) : isDigit(next) && isDigit(last) && isBroken(text, from, to)
}

function stringOf(codes: Uint16Array): string {
  let out = ''
  for (let at = 0; at < codes.length; at += MOST) out += String.fromCharCode(...codes.subarray(at, at + MOST))
  return out
}

const isBroken = (text: string, from: number, to: number): boolean =>
  /[\n\r\t\u3000]/.test(text.slice(from, to))

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
