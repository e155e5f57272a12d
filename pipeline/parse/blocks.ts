/** Joins the lines of the body to blocks and cuts lines that hold several. */
import type { MarkerKind } from '../outline/markers.ts'
import type { Accepted } from '../outline/runs.ts'
import type { BlockRole } from '../tree.ts'
import { endsSentence, type Layout, widthOf } from './layout.ts'
import { headingEnd } from './runin.ts'
import { hasFigure, rowOf } from './tables.ts'
import { compact, isDigit, isLatin, type Stretch, trim } from './text.ts'
import { type Line, roleOf } from './zones.ts'

export interface Draft extends Stretch {
  role: BlockRole
  /** Page numbers inside the paragraph. */
  skipped: Stretch[]
  /** Cells by row, of a table. */
  rows: Stretch[][]
}

/** Markers that open a block of their own, even in the middle of a line. */
const SECTIONS: ReadonlySet<MarkerKind> = new Set([
  'division',
  'chapter',
  'part',
  'han',
  'decimal',
  'decimals',
  'han-bracket'
])

/** Longest heading, and longest heading without a marker, in characters without blanks. */
const LONGEST_HEADING = 60
const LONGEST_UNMARKED = 30

export function blocksOf(text: string, lines: Line[], markers: Accepted[], layout: Layout): Draft[] {
  const pieces = cutLines(text, lines, markers)
  const opens = new Set(markers.map(({ start }) => start))
  const drafts: Draft[] = []
  for (let index = 0; index < pieces.length; ) {
    const rows = tableAt(text, pieces, index, opens)
    if (rows.length > 0) {
      const last = pieces[index + rows.length - 1] as Line
      drafts.push({ role: 'table', start: (pieces[index] as Line).start, end: last.end, skipped: [], rows })
      index += rows.length
      continue
    }
    const end = joinedEnd(text, pieces, index, opens, layout)
    drafts.push(draftOf(text, pieces.slice(index, end), opens))
    index = end
  }
  return withHeadings(text, drafts, markers, layout)
}

/** Cuts lines where a section opens inside them, and behind a heading that runs into its body. */
function cutLines(text: string, lines: Line[], markers: Accepted[]): Line[] {
  return lines.flatMap((line) => {
    if (line.role !== 'body') return [line]
    const { long } = line
    const inside = markers.filter(({ start }) => start >= line.start && start < line.end)
    const cuts = new Set<number>()
    for (const marker of inside) {
      if (!SECTIONS.has(marker.kind) && !(long && marker.kind === 'arabic')) continue
      if (marker.start > line.start) cuts.add(marker.start)
      else if (!long) continue
      const body = bodyAfter(text, marker, line, inside)
      if (body !== undefined) cuts.add(body)
    }
    const bounds = [line.start, ...[...cuts].sort((a, b) => a - b), line.end]
    return bounds
      .slice(1)
      .map((end, i) => ({ ...line, ...trim(text, { start: bounds[i] as number, end }) }))
      .filter(({ start, end }) => end > start)
  })
}

/** Where the body begins behind a heading that was cut out of a line; undefined where it has its own mark. */
function bodyAfter(text: string, marker: Accepted, line: Stretch, inside: Accepted[]): number | undefined {
  const next = inside.find(({ start }) => start >= marker.end)?.start ?? line.end
  const words = text.slice(marker.end, next)
  if (!/[。；！？：]/.test(words) && next < line.end && words.length <= LONGEST_HEADING) return next
  return headingEnd(text, { start: marker.end, end: next })
}

/** Rows of the table that begins at `index`: at least two lines of cells, two of them with figures. */
function tableAt(text: string, lines: Line[], index: number, opens: ReadonlySet<number>): Stretch[][] {
  const rows: Stretch[][] = []
  for (let at = index; at < lines.length; at++) {
    const line = lines[at] as Line
    const cells = line.role === 'body' && !opens.has(line.start) ? rowOf(text, line) : undefined
    if (!cells) break
    rows.push(cells)
  }
  return rows.filter((cells) => hasFigure(text, cells)).length >= 2 ? rows : []
}

/** Index behind the last line that belongs to the block that begins with line `index`. */
function joinedEnd(
  text: string,
  lines: Line[],
  index: number,
  opens: ReadonlySet<number>,
  layout: Layout
): number {
  const first = lines[index] as Line
  let end = index + 1
  if (first.role === 'front') return end
  if (first.role !== 'body') return end
  while (end < lines.length) {
    const next = lines[end] as Line
    if (next.role === 'page' && lines[end + 1]?.role === 'body') {
      if (!joins(text, lines, index, end, end + 1, opens, layout)) return end
      end += 2
    } else if (next.role === 'body' && joins(text, lines, index, end, end, opens, layout)) end++
    else return end
  }
  return end
}

/** Whether line `at` goes on with the block of lines `[from, to)`. */
function joins(
  text: string,
  lines: Line[],
  from: number,
  to: number,
  at: number,
  opens: ReadonlySet<number>,
  layout: Layout
): boolean {
  const next = lines[at] as Line
  const previous = lines[to - 1] as Line
  if (opens.has(next.start)) return false
  if (layout.kind === 'wrapped') return joinsWrapped(text, lines.slice(from, to), next, opens, layout.width)
  const before = text[previous.end - 1]
  const after = text[next.start]
  if ('，、,（(《“'.includes(before as string)) return true
  if ('，。、；：）》”％%'.includes(after as string)) return true
  // PM⏎2.5⏎浓度: a line broken at a formula.
  if (isLatin(before) && (isDigit(after) || isLatin(after))) return true
  if (to - from > 1 && isFormula(text, previous)) return true
  return (
    layout.kind === 'segments' &&
    !endsSentence(text, previous) &&
    previous.end - previous.start >= 15 &&
    !opens.has(previous.start)
  )
}

const isFormula = (text: string, { start, end }: Stretch): boolean =>
  /^[0-9.A-Za-z]+$/.test(text.slice(start, end))

/** A wrapped line goes on until a sentence ends short of the page's edge, or a heading does. */
function joinsWrapped(
  text: string,
  block: Line[],
  next: Line,
  opens: ReadonlySet<number>,
  width: number
): boolean {
  const previous = block[block.length - 1] as Line
  const full = widthOf(text, previous) >= width * 0.86
  if (endsSentence(text, previous)) return full && !isIndented(text, next, previous)
  if (full) return true
  // A heading's short line ends it; inside a paragraph a short line is a formula cut loose.
  return block.length > 1 && !opens.has((block[0] as Line).start)
}

/** An indent deeper than the last line's opens a paragraph. */
function isIndented(text: string, line: Stretch, previous: Stretch): boolean {
  return indentOf(text, line) > indentOf(text, previous)
}
function indentOf(text: string, { start }: Stretch): number {
  let at = start
  while (at > 0 && /[ \u3000\u00a0\t]/.test(text[at - 1] as string)) at--
  return widthOf(text, { start: at, end: start })
}

function draftOf(text: string, lines: Line[], opens: ReadonlySet<number>): Draft {
  const first = lines[0] as Line
  const last = lines[lines.length - 1] as Line
  const block = { start: first.start, end: last.end }
  const skipped = lines.filter(({ role }) => role === 'page' && lines.length > 1)
  const role = first.role === 'body' && isHeading(text, block, opens) ? 'heading' : roleOf(first.role)
  return { ...block, role, skipped, rows: [] }
}

/** Words without an end mark, not too long: with a marker a heading; without one, if short. */
function isHeading(text: string, block: Stretch, opens: ReadonlySet<number>): boolean {
  if (endsSentence(text, block) || '，、,—'.includes(text[block.end - 1] as string)) return false
  const words = compact(text.slice(block.start, block.end))
  if (/[。；！？]/.test(words)) return false
  return (
    words.length <= (opens.has(block.start) ? LONGEST_HEADING : LONGEST_UNMARKED) &&
    /[\u3400-\u9fff]/.test(words)
  )
}

/** Fewest leads on lines of their own that show a report's habit. */
const HABIT = 6
/** Shortest paragraph under such a lead. */
const SHORTEST_UNDER = 60

/**
 * Leads alone on their line with their 。 and without a marker (稳步扩大制度型开放。⏎…), each
 * followed by a longer paragraph: headings where the report has the habit.
 */
function leadsOf(text: string, drafts: Draft[], kinds: Map<number, MarkerKind>): Set<number> {
  const isPlain = (draft: Draft | undefined) => draft?.role === 'paragraph' && !kinds.has(draft.start)
  const leads = drafts.flatMap((draft, index) => {
    const next = drafts[index + 1]
    if (!isPlain(draft) || !next || !isPlain(next) || next.end - next.start < SHORTEST_UNDER) return []
    const words = compact(text.slice(draft.start, draft.end))
    const single = words.search(/[。；！？：]/) === words.length - 1 && words.endsWith('。')
    const names = !/以下|如下|工作。$|各位|(?:19|20)[0-9]{2}年/.test(words)
    return single && names && words.length <= LONGEST_UNMARKED ? [index] : []
  })
  return new Set(leads.length >= HABIT ? leads : [])
}

/** 一、… alone on its line with its 。 is a heading where a paragraph without a marker follows. */
function withHeadings(text: string, drafts: Draft[], markers: Accepted[], layout: Layout): Draft[] {
  const kinds = new Map(markers.map(({ start, kind }) => [start, kind]))
  const leads = layout.kind === 'paragraphs' ? leadsOf(text, drafts, kinds) : new Set<number>()
  return drafts.map((draft, index) => {
    const kind = kinds.get(draft.start)
    if (leads.has(index)) return { ...draft, role: 'heading' }
    const next = drafts[index + 1]
    if (draft.role !== 'paragraph' || !kind || !next || next.role !== 'paragraph' || kinds.has(next.start))
      return draft
    const words = compact(text.slice(draft.start, draft.end))
    const single = words.search(/[。；！？]/) === words.length - 1 && words.length <= LONGEST_UNMARKED + 10
    return single && (SECTIONS.has(kind) || kind === 'arabic') ? { ...draft, role: 'heading' } : draft
  })
}
