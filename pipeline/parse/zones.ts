/** Which lines are page furniture, front matter, notes; the others are the report's body. */
import { type MarkerKind, markerAt } from '../outline/markers.ts'
import type { BlockRole } from '../tree.ts'
import { isContents, isFurniture, isLabel, isPageNumber } from './furniture.ts'
import { endsSentence } from './layout.ts'
import { compact, type Stretch, type TextLine } from './text.ts'

export interface Line extends TextLine {
  role: 'furniture' | 'front' | 'note' | 'body' | 'page'
}

/** Lines among which the address is looked for. */
const HEAD = 60
/** Longest line of front matter. */
const LONGEST_FRONT = 160
/** A body line is at least this long where no marker opens it. */
const SHORTEST_BODY = 12

export function zoned(text: string, lines: TextLine[]): Line[] {
  const words = lines.map((line) => text.slice(line.start, line.end))
  const out: Line[] = lines.map((line) => ({ ...line, role: 'body' }))
  const mark = (index: number, role: Line['role']) => {
    if (out[index]) out[index].role = role
  }
  words.forEach((line, index) => {
    if (isContents(line)) mark(index, 'furniture')
    else if (isPageNumber(line)) mark(index, 'page')
    else if (isNote(line)) mark(index, 'note')
  })
  const tail = tailStart(text, lines)
  let page = false
  for (let index = tail; index < lines.length; index++) {
    const role = tailRole(words, index)
    // Behind the first furniture at the end only more of it comes (附件下载 1、….xlsx).
    mark(index, page && role === 'body' ? 'furniture' : role)
    page ||= role === 'furniture'
  }
  for (let index = noteStart(words); index < lines.length; index++) mark(index, 'note')
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
    if (out[index]?.role === 'body' && compact(line).length < 20 && isFurniture(line))
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
  const contents = words.findLastIndex((line, index) => index >= from && isContents(line))
  if (contents >= 0) return contents + 1
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

/** 总体要求: a heading without a marker that opens the body, not the title. */
const isSection = (words: string): boolean =>
  compact(words).length <= 12 &&
  /(?:要求|目标|任务|措施|思路|原则|回顾|保障|背景|意义|重点)$/.test(compact(words))

/** A line of sentences, or of one that goes on; the end may be lost where it is very long (a signature is glued to it). */
const isBody = (text: string, line: Stretch, words: string): boolean =>
  words.length >= SHORTEST_BODY &&
  ((/[。；]/.test(words) && (words.length > LONGEST_FRONT || endsSentence(text, line))) ||
    /[，、]$/.test(words))

/** 各位代表：, or the offices that a document goes to. */
export function isAddress(line: string): boolean {
  const words = compact(line)
  if (words.length > 90) return false
  return (
    /^(?:各位代表|各位委员|各位领导|同志们|各位同志)(?:[、，].{2,20})?[：:，,！!]$/.test(words) ||
    /(?:政府|部门|机构|单位|国务院|部委|委员会|办公室|各县|各区|管委会)[：:]$/.test(words)
  )
}

/** ——2012年3月5日在…大会上; also with brackets, or without dashes. */
export function isDelivery(line: string): boolean {
  const words = compact(line)
  return (
    words.length <= 80 &&
    /^[—–―－\-（(]*(?:[12][0-9]{3}|[一二][〇○零九0-9一二三四五六七八]{3})年.{1,3}月.{1,3}日.{0,4}[在于]?.{4,50}(?:会议|大会|全会|次会|上[）)]?)/.test(
      words
    ) &&
    !/[。；]/.test(words)
  )
}

/** A date alone, in digits or Chinese numerals. */
export function isDate(line: string): boolean {
  return /^[0-9一二][0-9〇○零九一二三四五六七八]{3}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日$/.test(
    compact(line)
  )
}

const isSigner = (line: string | undefined): boolean =>
  line !== undefined && compact(line).length <= 30 && !/[。；，：]/.test(line)

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

/** 注：…, [1]…: one footnote. */
const isNote = (line: string): boolean =>
  /^(?:注|注释|备注|附注)[：:0-9]|^[[［〔][0-9０-９]{1,2}[\]］〕]/.test(line)

/** The glossary that closes a report, or the end. */
function noteStart(words: string[]): number {
  const at = words.findIndex(
    (line, index) =>
      index > words.length * 0.3 &&
      !isContents(line) &&
      /^(?:注|注释|附注|附[：:]?名词解释|.{0,16}名词解释|.{0,12}名词注释)[：:]?$/.test(compact(line))
  )
  return at < 0 ? words.length : at
}
