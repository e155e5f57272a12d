/** Builds the outline: a stack of open sections, moved along by markers, headings and paragraphs. */
import type { Section } from '../dataset.ts'
import { type Stretch, trim } from '../parse/text.ts'
import type { Block } from '../tree.ts'
import { captionEnds } from './captions.ts'
import { closingsOf, isDivision, isOwn } from './closing.ts'
import { endOf, isAddress, isAnnex, isUnmarked, isYear, type Line, startOf } from './items.ts'
import { isLead, leadInsOf } from './leads.ts'
import { type List, listsOf, PASSAGES } from './lists.ts'
import { type Holds, nesting } from './order.ts'
import { headingTitle, leadTitle } from './titles.ts'

/** A section while it is built. */
interface Open {
  line: Line
  parent: Open | null
  start: number
  end: number
  /** Paragraphs it holds so far. */
  paragraphs: Set<number>
}

export interface Outline {
  sections: Section[]
  /** Id of the innermost section by the start of the sentence. */
  placed: Map<number, string>
}

/**
 * Sections of the report in the order of the text, with part `other` and no period.
 * @param body blocks of the body, tables too: a section ends with the last of them that it holds
 */
export function sectionsOf(text: string, lines: Line[], body: Block[]): Outline {
  const holds = nesting(lines.flatMap(({ marker }) => (marker ? [marker] : [])))
  const lists = listsOf(lines, holds)
  const closings = closingsOf(lines)
  const leadIns = leadInsOf(lines, lists)
  const ends = endsBefore(body)
  const captions = captionEnds(body)
  const last = body.at(-1)
  const end = last ? endOf(last) : 0
  const all: Open[] = []
  const where = new Map<number, Open>()
  let stack: Open[] = []
  for (const line of lines) {
    const start = startOf(line.sentence)
    const under = withoutCaption(stack, start, captions)
    const left = closings.has(line) ? outside(under) : withoutRun(under, leadIns.get(line))
    const kept = keep(left, line, lists, holds)
    const before = (line.opens && ends.get(line.block)) || start
    for (const closed of stack.slice(kept.length)) closed.end = before
    stack = kept
    if ((line.marker || isUnmarked(line)) && titleOf(line)) {
      const opened = { line, parent: stack.at(-1) ?? null, start, end, paragraphs: new Set<number>() }
      all.push(opened)
      stack = [...stack, opened]
    }
    if (line.block.role === 'paragraph') for (const open of stack) open.paragraphs.add(line.at)
    const top = stack.at(-1)
    if (top) where.set(start, top)
  }
  const ids = new Map(all.map((open) => [open, idOf(text, open)]))
  return {
    sections: all.map((open) => sectionOf(text, open, ids)),
    placed: new Map([...where].map(([start, open]) => [start, ids.get(open) as string]))
  }
}

/** A caption ends with its table. */
const withoutCaption = (stack: Open[], at: number, captions: ReadonlyMap<Block, number>): Open[] => {
  const end = captions.get(stack.at(-1)?.line.block as Block)
  return end !== undefined && at >= end ? stack.slice(0, -1) : stack
}

/** Of each block the end of the one before: what stands between (a glossary) is in no section. */
const endsBefore = (body: Block[]): Map<Block, number> =>
  new Map(body.slice(1).map((block, i) => [block, endOf(body[i] as Block)]))

/** The sections that stay open when the line comes. */
function keep(stack: Open[], line: Line, lists: Map<number, List>, holds: Holds): Open[] {
  if (line.marker) return holders(line.opens ? withoutInline(stack, line, lists) : stack, line, lists, holds)
  if (!line.opens) return stack
  const open = withoutInline(stack, line, lists)
  if (isUnmarked(line) && isAnnex(line)) return []
  const year = isYear(line) ? open.findIndex((section) => isYear(section.line)) : -1
  if (year >= 0) return open.slice(0, year)
  if (isUnmarked(line)) return open.slice(0, open.findLastIndex(isPlainHolder) + 1)
  if (isAddress(line))
    return open.slice(0, Math.max(1, open.findLastIndex(({ line: outer }) => isDivision(outer)) + 1))
  if (isBare(open.at(-1))) return open
  return outsideOf(
    open,
    (section, i) => isFull(section, line, lists) && open.slice(i + 1).every((inner) => isLast(inner, lists))
  )
}

/** The sections outside the first that is over; all where none is. */
function outsideOf(stack: Open[], isOver: (open: Open, i: number) => boolean): Open[] {
  const over = stack.findIndex(isOver)
  return over < 0 ? stack : stack.slice(0, over)
}

/** A list ends where the next one is led in. */
const withoutRun = (stack: Open[], run: number | undefined): Open[] =>
  run === undefined ? stack : outsideOf(stack, ({ line: { marker } }) => marker?.run === run)

/** An enumeration inside one paragraph ends with it. */
const withoutInline = (stack: Open[], line: Line, lists: Map<number, List>): Open[] =>
  outsideOf(
    stack,
    ({ line: { marker, at } }) => marker !== null && lists.get(marker.run)?.inline === true && at !== line.at
  )

/** Sections that hold an unmarked heading: marked ones whose own heading stands alone. */
const isPlainHolder = ({ line: { marker, block } }: Open): boolean =>
  marker !== null && block.role === 'heading' && !PASSAGES.has(marker.kind)

/** What stays open behind the last item of the work; all of it where that is about the government itself. */
function outside(stack: Open[]): Open[] {
  if (stack.some(({ line }) => isOwn(line))) return stack
  const division = stack.findLastIndex(({ line }) => isDivision(line))
  return division >= 0
    ? stack.slice(0, division + 1)
    : outsideOf(stack, ({ line: { marker } }) => marker !== null)
}

/** Whether the last item of a list holds as many paragraphs as it may, or where a lead stands alone on its line, as it usually would. */
function isFull(open: Open, line: Line, lists: Map<number, List>): boolean {
  const list = open.line.marker ? lists.get(open.line.marker.run) : undefined
  if (list?.items.at(-1) !== open.line || open.paragraphs.has(line.at)) return false
  const leads = line.block.children.length === 1 && isLead(line)
  return open.paragraphs.size >= (leads ? Math.min(list.usual, list.limit) : list.limit)
}

/** A heading alone on its line holds what follows it, however short the other items are. */
const isBare = (open: Open | undefined): boolean =>
  open !== undefined && open.line.block.role === 'heading' && open.paragraphs.size === 0

/** Whether no item of a section's list comes later: what it stands in goes on as long as it does. */
const isLast = ({ line }: Open, lists: Map<number, List>): boolean =>
  line.marker === null || lists.get(line.marker.run)?.items.at(-1) === line

/** The sections that hold the line's marker. */
function holders(stack: Open[], line: Line, lists: Map<number, List>, holds: Holds): Open[] {
  const marker = line.marker
  if (!marker) return stack
  const sibling = stack.findIndex((open) => open.line.marker?.run === marker.run)
  if (sibling >= 0) return stack.slice(0, sibling)
  const list = lists.get(marker.run)
  const holder = stack.findLastIndex(({ line: outer }) => {
    if (!outer.marker) return false
    if (outer.marker.kind === marker.kind) return resumes(lists.get(outer.marker.run), list)
    if (!holds(outer.marker.kind, marker.kind)) return false
    return !isPlain(outer, line, lists)
  })
  let end = holder + 1
  // An unmarked heading above 一、 stands beside it; two of them divide the report over it.
  const under = holder >= 0 || !isDivision(line) || list?.under
  while (under && end < stack.length && !stack[end]?.line.marker) end++
  return stack.slice(0, end)
}

/**
 * Whether an item is the last of a list whose others hold no lists: a list that opens on a line
 * of its own behind it (三是…。⏎一要…) stands beside it.
 */
function isPlain(outer: Line, line: Line, lists: Map<number, List>): boolean {
  if (!outer.marker || !PASSAGES.has(outer.marker.kind) || !line.opens || outer.at === line.at) return false
  const list = lists.get(outer.marker.run)
  return list !== undefined && list.items.at(-1) === outer && !list.holdsLists
}

/** Whether a list goes on behind another one of its kind: then it holds that one. */
function resumes(outer: List | undefined, inner: List | undefined): boolean {
  const last = inner?.items.at(-1)
  return (
    outer !== undefined &&
    last !== undefined &&
    outer.items.some(({ sentence }) => startOf(sentence) > endOf(last.sentence))
  )
}

const titleOf = ({ sentence: { data }, block, marker, opens }: Line) =>
  block.role === 'heading' && opens
    ? headingTitle(data.reading)
    : marker
      ? leadTitle(data.reading, marker.kind)
      : null

const spanOfOpen = (text: string, { start, end }: Stretch): Stretch => trim(text, { start, end })

function idOf(text: string, open: Open): string {
  const { start, end } = spanOfOpen(text, open)
  return `o${start}-${end}`
}

function sectionOf(text: string, open: Open, ids: Map<Open, string>): Section {
  const { start, end } = spanOfOpen(text, open)
  const title = titleOf(open.line)
  const marker = open.line.sentence.data.marker
  let level = 1
  for (let outer = open.parent; outer; outer = outer.parent) level++
  return {
    id: ids.get(open) as string,
    parent: open.parent ? (ids.get(open.parent) as string) : null,
    level,
    marker: marker?.text ?? null,
    markerSpan: marker?.span ?? null,
    title: title?.title ?? '',
    titleSpan: title?.span ?? [start, end],
    span: [start, end],
    part: 'other',
    period: null
  }
}
