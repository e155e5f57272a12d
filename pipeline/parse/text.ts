/**
 * Characters as the parser sees them: what is blank, what ends a sentence, what opens and
 * closes. Entities that stand for blanks are blanks, because crawled pages keep them.
 */

/** `[start, end)` in the report's text. */
export interface Stretch {
  start: number
  end: number
}

/** A line of the text, or what stands for one. */
export interface TextLine extends Stretch {
  /** Whether it belongs to a line that lost its breaks: there headings run into the text. */
  long: boolean
}

/** A line this long lost its breaks. */
export const LONG_LINE = 1000

/** Characters without width that pages leave behind; JavaScript's own blanks are in \s. */
const INVISIBLE = '\u200b\u200c\u200d\u2060'

const BLANK_ENTITIES = ['&nbsp;', '&ensp;', '&emsp;', '&#160;', '&#12288;']

/** Length of the blank that stands at `at`, 0 where there is none. */
export function blankAt(text: string, at: number): number {
  const char = text[at]
  if (char === undefined) return 0
  if (/\s/.test(char) || INVISIBLE.includes(char)) return 1
  if (char !== '&') return 0
  return BLANK_ENTITIES.find((entity) => text.startsWith(entity, at))?.length ?? 0
}

/** First offset from `from` on that is not blank, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  for (let size = blankAt(text, at); size > 0 && at < end; size = blankAt(text, at)) at += size
  return Math.min(at, end)
}

/** The stretch without blanks at its ends; empty (`start === end`) where it holds nothing else. */
export function trim(text: string, { start, end }: Stretch): Stretch {
  const from = skipBlanks(text, start, end)
  let to = end
  while (to > from) {
    const size = blankBefore(text, to)
    if (size === 0) break
    to -= size
  }
  return { start: from, end: Math.max(from, to) }
}

/** Length of the blank that ends at `at`. */
function blankBefore(text: string, at: number): number {
  if (blankAt(text, at - 1) === 1) return 1
  if (text[at - 1] !== ';') return 0
  return BLANK_ENTITIES.find((entity) => text.endsWith(entity, at))?.length ?? 0
}

/** Lines of the text that hold something, without their indent and line end. */
export function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !/[\n\r\u0085\u2028\u2029\f\v]/.test(text[at] as string)) continue
    const line = trim(text, { start, end: at })
    if (line.end > line.start) lines.push(line)
    start = at + 1
  }
  return lines
}

/** The words of a stretch without any blank in them: how a spaced-out title is compared. */
export function compact(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const size = blankAt(text, at)
    if (size === 0) out += text[at++]
    else at += size
  }
  return out
}

export const isTerminal = (char: string | undefined): boolean =>
  char !== undefined && '。！？；!?;'.includes(char)
export const isHan = (char: string | undefined): boolean =>
  char !== undefined && /[\u3400-\u9fff\uf900-\ufaff〇]/.test(char)
export const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9０-９]/.test(char)
export const isLatin = (char: string | undefined): boolean =>
  char !== undefined && /[A-Za-zＡ-Ｚａ-ｚ\u00c0-\u024f]/.test(char)

/** Closing marks that belong to the sentence they follow. */
export const isCloser = (char: string | undefined): boolean =>
  char !== undefined && '”’」』）)》〉】］"'.includes(char)
