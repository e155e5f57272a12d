/**
 * Characters as the parser sees them: what is blank, what ends a sentence, what opens and
 * closes. Entities that stand for blanks are blanks, because crawled pages keep them.
 */

import { charactersOf, codeAt } from '../characters.ts'
import { onceWhole } from '../once.ts'

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

/** What `\s` matches, and characters without width that pages leave behind. */
const BLANK_CHARACTERS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060'
const BLANK = charactersOf(BLANK_CHARACTERS)
const LINE_END = charactersOf('\n\r\u0085\u2028\u2029\f\v')
const AMPERSAND = 38

const BLANK_ENTITIES = ['&nbsp;', '&ensp;', '&emsp;', '&#160;', '&#12288;']
const BLANKS = new RegExp(`[${BLANK_CHARACTERS}]+|${BLANK_ENTITIES.join('|')}`, 'g')

/** Length of the blank that stands at `at`, 0 where there is none. */
export function blankAt(text: string, at: number): number {
  const code = codeAt(text, at)
  if (BLANK[code]) return 1
  return code === AMPERSAND ? entityAt(text, at) : 0
}

/** Apart from `blankAt`, which is asked at every place: a function that holds another makes room for it each time. */
const entityAt = (text: string, at: number): number =>
  BLANK_ENTITIES.find((entity) => text.startsWith(entity, at))?.length ?? 0

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
export const linesOf = onceWhole((text: string): readonly Stretch[] => {
  const lines: Stretch[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !LINE_END[text.charCodeAt(at)]) continue
    const line = trim(text, { start, end: at })
    if (line.end > line.start) lines.push(line)
    start = at + 1
  }
  return lines
})

/** The words of a stretch without any blank in them: how a spaced-out title is compared. */
export const compact = onceWhole((text: string): string =>
  nextBlank(text, 0, text.length) === text.length ? text : text.replace(BLANKS, '')
)

/** Where the first blank from `from` on stands; `end` where none does before it. */
export function nextBlank(text: string, from: number, end: number): number {
  let at = from
  while (at < end && blankAt(text, at) === 0) at++
  return at
}

const TERMINAL = charactersOf('。！？；!?;')
const CLOSER = charactersOf('”’」』）)》〉】］"')
/** 〇 lies apart from the other Chinese characters. */
const ZERO = '〇'.charCodeAt(0)
const DIGIT = charactersOf('0123456789０１２３４５６７８９')

/** Whether one character, where there is one, ends a sentence. */
export const isTerminal = (char: string | undefined): boolean =>
  char !== undefined && TERMINAL[char.charCodeAt(0)] === 1
export const isHan = (char: string | undefined): boolean => {
  const code = char === undefined ? 0 : char.charCodeAt(0)
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === ZERO
}
export const isDigit = (char: string | undefined): boolean =>
  char !== undefined && DIGIT[char.charCodeAt(0)] === 1
export const isLatin = (char: string | undefined): boolean =>
  char !== undefined && /[A-Za-zＡ-Ｚａ-ｚ\u00c0-\u024f]/.test(char)

/** Closing marks that belong to the sentence they follow. */
export const isCloser = (char: string | undefined): boolean =>
  char !== undefined && CLOSER[char.charCodeAt(0)] === 1
