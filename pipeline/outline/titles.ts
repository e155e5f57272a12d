/**
 * The title of a section: a heading's line; for an item with body on its line the lead phrase,
 * its first sentence if that is short, else its first clause.
 */
import { spanOf } from '../parse/reading.ts'
import type { Reading, Span } from '../tree.ts'
import { PASSAGES } from './lists.ts'
import type { MarkerKind } from './markers.ts'

export interface Title {
  title: string
  span: Span
}

/** Longest first sentence that is a lead as a whole: of one clause, of two. */
const SHORT = 42
const SHORT_PAIR = 30

/** A clause that only names the ground of what follows (以园区建设为重点，…) is no lead by itself. */
const GROUND = /^(?:以|围绕|按照|根据|为了?|通过|针对|结合)/
const AS = /^以[^，]*为[^，]{1,6}$/
/** A deadline that opens an item is no part of its lead: 2020年底前制定…. */
const DEADLINE =
  /^(?:力争|争取|确保)?(?:到|在)?[0-9]{4}年(?:[0-9]{1,2}月)?(?:底|末|初|上半年|年底)?(?:之?前)[，,]?/

/** Title of a heading alone on its line. Null where the heading has no words. */
export function headingTitle(reading: Reading): Title | null {
  return piece(reading, 0, endWithout(reading.text, reading.text.length))
}

/** Lead of an item whose body stands on the same line; `kind` is its marker's. */
export function leadTitle(reading: Reading, kind: MarkerKind): Title | null {
  const { text } = reading
  const from = DEADLINE.exec(text)?.[0].length ?? 0
  const clauses = clauseEnds(text, from)
  const end = endWithout(text, text.length)
  const first = clauses[0] ?? end
  // 二要以港口为重点，加快通关: what stands behind the ground leads.
  if (
    PASSAGES.has(kind) &&
    first < end &&
    text[first] !== '：' &&
    GROUND.test(text.slice(from)) &&
    AS.test(text.slice(from, first))
  )
    return piece(reading, first + 1, clauses[1] ?? end)
  const one = clauses.length === 0 || GROUND.test(text.slice(from))
  const limit = one ? SHORT : clauses.length === 1 ? SHORT_PAIR : 0
  // 改造小区56个，惠及居民1.8万户；…: what goes on behind its ； is no lead as a whole.
  const closes = one ? /[。；！]/ : /[。！]/
  const short = end - from <= limit && closes.test(text[end] ?? '') && !PASSAGES.has(kind)
  // 1、收入情况：全年…: what a colon ends is the lead.
  return piece(reading, from, short && !'：:'.includes(text[first] ?? '') ? end : first)
}

/** The title without the marks that close it. */
function endWithout(text: string, length: number): number {
  const mark = text.search(/[。；！？：:;，,]+[”’）)]*$/)
  return mark > 0 ? mark : length
}

/** Ends of the clauses outside brackets and quotes: where ，；：。 stand. */
function clauseEnds(text: string, from: number): number[] {
  const ends: number[] = []
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const char = text[at] as string
    if ('（(《“「'.includes(char)) depth++
    else if ('）)》”」'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '，,；;：。！？'.includes(char) && at > from) ends.push(at)
  }
  return ends.filter((end) => end < text.length - 1)
}

function piece(reading: Reading, from: number, to: number): Title | null {
  if (to <= from) return null
  return { title: reading.text.slice(from, to), span: spanOf(reading, from, to) }
}
