/**
 * A whole report on one line (its page lost the line breaks): a single space may stand for a
 * break. Before the address and after the last sentence every space does; in between only one
 * behind a finished sentence, behind a heading, or before a marker. `增长8.5 %` keeps its space.
 */
import { markerAt } from '../outline/markers.ts'
import { blankAt, isTerminal, LONG_LINE, type Stretch, skipBlanks, type TextLine, trim } from './text.ts'

/** The line, cut where its spaces stand for breaks; a line of ordinary length comes back whole. */
export function splitAtSpaces(text: string, line: Stretch): TextLine[] {
  if (!lostBreaks(text, line)) return [{ start: line.start, end: line.end, long: false }]
  const bodyStart = startOfBody(text, line)
  const bodyEnd = endOfBody(text, line)
  const parts: Stretch[] = []
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    if (blankAt(text, at) === 0) continue
    const next = skipBlanks(text, at, line.end)
    if (at < bodyStart || at >= bodyEnd || isBreak(text, start, at, next, line.end)) {
      parts.push(trim(text, { start, end: at }))
      start = next
    }
    at = next - 1
  }
  parts.push({ start, end: line.end })
  return parts.filter((part) => part.end > part.start).map((part) => ({ ...part, long: true }))
}

/** Very long, the whole of a text, or a heading stands inside it with its items glued on: …达到98%。四、下年工作打算（一）健全救助体系。 */
function lostBreaks(text: string, { start, end }: Stretch): boolean {
  const length = end - start
  if (length > LONG_LINE) return true
  if (length > LONG_GLUED && GLUED.test(text.slice(start, end))) return true
  return length >= LONG_TEXT && text.slice(0, start).trim() === '' && text.slice(end).trim() === ''
}

const GLUED = /[。；][一二三四五六七八九十]、[^。；：，（）]{2,30}（一）/
/** Shortest line that lost its breaks. */
const LONG_GLUED = 300
/** Shortest text that lost them all. */
const LONG_TEXT = 400

function isBreak(text: string, start: number, at: number, next: number, end: number): boolean {
  const before = text[at - 1]
  if (isTerminal(before) || '：:）)”'.includes(before ?? '')) return !isTerminal(text[next])
  if (',，、.'.includes(before ?? '')) return false
  if (opensSection(text, next, end)) return true
  return (
    opensSection(text, start, at) &&
    !/[。；！？]/.test(text.slice(start, at)) &&
    isHeadingLike(text, start, at)
  )
}

/** 二、农 业: a space inside a title of two characters is no break. */
const isHeadingLike = (text: string, start: number, at: number): boolean => {
  const marker = markerAt(text, start, at)
  return marker !== undefined && at - marker.end > 2
}

function opensSection(text: string, at: number, end: number): boolean {
  const kind = markerAt(text, at, end)?.kind
  return kind === 'han' || kind === 'han-bracket' || kind === 'arabic' || kind === 'chapter'
}

/** Where front matter ends: at the address, else at 一、, else at the first sentence. */
function startOfBody(text: string, { start, end }: Stretch): number {
  const head = text.slice(start, Math.min(end, start + LONG_LINE))
  const address = /各位代表[：:，！]|各位委员[：:，！]|人民政府[：:]|机构[：:]|单位[：:]/.exec(head)
  if (address) return start + address.index
  const found = head.search(/(?:^|[ \u3000])一、/)
  const sentence = head.search(/[。；]/)
  const limits = [found, sentence < 0 ? -1 : lastBlank(head, sentence)].filter((at) => at >= 0)
  return start + (limits.length > 0 ? Math.min(...limits) : 0)
}

/** Where the sentence that ends at `at` begins, so that its own spaces are no breaks. */
const lastBlank = (head: string, at: number): number => Math.max(head.lastIndexOf(' ', at), 0)

/** Behind the last sentence stand signature, date and attachments. */
function endOfBody(text: string, { start, end }: Stretch): number {
  for (let at = end - 1; at > start; at--) if ('。！'.includes(text[at] as string)) return at
  return end
}
