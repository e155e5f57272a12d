/** Which lines are page furniture, front matter, notes; the others are the report's body. */
import { type MarkerKind, markerAt } from '../outline/markers.ts'
import type { BlockRole } from '../tree.ts'
import { assignsIn } from './assigns.ts'
import { isAddress, isDate, isDelivery, isNote, isSection, isSigner } from './front.ts'
import { isContents, isFurniture, isLabel, isPageNumber } from './furniture.ts'
import { endsSentence } from './layout.ts'
import { notesOf } from './notes.ts'
import { compact, type Stretch, type TextLine } from './text.ts'

export interface Line extends TextLine {
  role: 'furniture' | 'front' | 'note' | 'body' | 'page'
}

/** Lines among which the address is looked for. */
const HEAD = 60
/** Longest line of front matter. */
const LONGEST_FRONT = 160
/** Lines with leaders that make a contents page. */
const FEWEST_CONTENTS = 3
/** A body line is at least this long where no marker opens it. */
const SHORTEST_BODY = 12

export function zoned(text: string, lines: TextLine[]): Line[] {
  const words = lines.map((line) => text.slice(line.start, line.end))
  const out: Line[] = lines.map(({ start, end, long }) => ({ start, end, long, role: 'body' }))
  const mark = (index: number, role: Line['role']) => {
    if (out[index]) out[index].role = role
  }
  words.forEach((line, index) => {
    if (isContents(line)) mark(index, 'furniture')
    else if (isPageNumber(line)) mark(index, 'page')
    else if (isNote(line)) mark(index, 'note')
  })
  const assigns = assignsIn(words)
  const tail = tailStart(text, lines)
  let page = false
  for (let index = tail; index < lines.length; index++) {
    const role = assigns[index] ? 'body' : tailRole(words, index)
    // Behind the first furniture at the end only more of it comes (附件下载 1、….xlsx).
    mark(index, page && role === 'body' ? 'furniture' : role)
    page ||= role === 'furniture'
  }
  notesOf(words).forEach((note, index) => {
    if (note) mark(index, 'note')
  })
  let from = 0
  while (from < lines.length) {
    const body = bodyStart(text, lines, words, from)
    for (let index = from; index < body; index++) mark(index, headRole(words, index, from))
    from = signatureEnd(words, body, Math.min(tail, lines.length))
    if (from === lines.length) break
    mark(from - 1, 'front')
    if (isSigner(words[from - 2])) mark(from - 2, 'front')
  }
  words.forEach((line, index) => {
    if (out[index]?.role === 'body' && !assigns[index] && compact(line).length < 20 && isFurniture(line))
      mark(index, 'furniture')
  })
  return out
}

export const roleOf = (role: Line['role']): BlockRole =>
  role === 'page' ? 'furniture' : role === 'body' ? 'paragraph' : role

function headRole(words: string[], index: number, from: number): Line['role'] {
  const line = words[index] as string
  if (isDelivery(line)) return 'front'
  if (isContents(line) || isFurniture(line) || isLabel(line)) return 'furniture'
  // The value of a label in a document-number table: 成文日期：⏎2018年11月16日.
  if (index > from && isLabel(words[index - 1] as string)) return 'furniture'
  return isPageNumber(line) ? 'page' : 'front'
}

/** The first line of the body from `from` on: behind the address, at a marker, at a sentence. */
function bodyStart(text: string, lines: Stretch[], words: string[], from: number): number {
  const limit = Math.min(words.length, from + HEAD)
  const contents = words.flatMap((line, index) => (index >= from && isContents(line) ? [index] : []))
  if (contents.length >= FEWEST_CONTENTS) return (contents.at(-1) as number) + 1
  for (let index = from; index < limit; index++) {
    const line = words[index] as string
    if (isAddress(line)) return index + 1
    if (isFurniture(line) || isLabel(line) || isDelivery(line)) continue
    const stretch = lines[index] as TextLine
    const marker = markerAt(text, stretch.start, stretch.end, stretch.start)
    if (marker && OPENERS.has(marker.kind)) return index
    if (isSection(line) && index > from) return index
    if (isBody(text, stretch, line)) return index
  }
  return limit === words.length && from > 0 ? words.length : from
}

/** Kinds of markers with which a body opens. */
const OPENERS: ReadonlySet<MarkerKind> = new Set([
  'division',
  'chapter',
  'part',
  'han',
  'han-bracket',
  'arabic',
  'decimal'
])

/** A line of sentences, or of one that goes on; the end may be lost where it is very long (a signature is glued to it). */
const isBody = (text: string, line: Stretch, words: string): boolean =>
  words.length >= SHORTEST_BODY &&
  ((/[。；]/.test(words) && (words.length > LONGEST_FRONT || endsSentence(text, line))) ||
    /[，、]$/.test(words))

/** One behind a signature's date in the middle of a document (the plan that it issues follows), or the end. */
function signatureEnd(words: string[], from: number, tail: number): number {
  for (let index = from; index < tail; index++) if (isDate(words[index] as string)) return index + 1
  return words.length
}

/** Behind the last line that ends a sentence: signature, date, attachments, furniture. */
function tailStart(text: string, lines: Stretch[]): number {
  const last = lines.findLastIndex(
    (line) =>
      endsSentence(text, line) &&
      line.end - line.start >= SHORTEST_BODY &&
      !isFurniture(text.slice(line.start, line.end))
  )
  return last < 0 ? lines.length : last + 1
}

function tailRole(words: string[], index: number): Line['role'] {
  const line = words[index] as string
  if (isDate(line) || (isSigner(line) && isDate(words[index + 1] ?? ''))) return 'front'
  return isFurniture(line) || /^(?:附件|附表)/.test(line) ? 'furniture' : 'body'
}
