/** Blocks of a report: paragraphs joined from lines, headings, tables. */
import type { Accepted } from '../outline/runs.ts'
import type { BlockRole } from '../tree.ts'
import { cutLines } from './cut.ts'
import { isHeading, withHeadings, withWholeHeadings } from './headings.ts'
import { joinedEnd } from './join.ts'
import type { Layout } from './layout.ts'
import type { Stretch } from './text.ts'
import { type Line, roleOf } from './zones.ts'

export interface Draft extends Stretch {
  role: BlockRole
  /** Page numbers and scraps inside the paragraph. */
  skipped: Stretch[]
  /** Cells by row, of a table. */
  rows: Stretch[][]
}

/** @param tables rows of the tables by the start of their first line, a row for each line */
export function blocksOf(
  text: string,
  lines: Line[],
  tables: ReadonlyMap<number, Stretch[][]>,
  markers: Accepted[],
  layout: Layout
): Draft[] {
  const pieces = cutLines(text, lines, markers)
  const opens = new Set(markers.map(({ start }) => start))
  const drafts: Draft[] = []
  for (let index = 0; index < pieces.length; ) {
    const rows = tables.get((pieces[index] as Line).start)
    if (rows) {
      const last = pieces[index + rows.length - 1] as Line
      drafts.push({ role: 'table', start: (pieces[index] as Line).start, end: last.end, skipped: [], rows })
      index += rows.length
      continue
    }
    const end = joinedEnd(text, pieces, index, opens, layout)
    drafts.push(draftOf(text, pieces.slice(index, end), opens))
    index = end
  }
  return withHeadings(text, withWholeHeadings(text, drafts, opens), markers, layout)
}

function draftOf(text: string, lines: Line[], opens: ReadonlySet<number>): Draft {
  const first = lines[0] as Line
  const last = lines[lines.length - 1] as Line
  const block = { start: first.start, end: last.end }
  const skipped = lines.filter(({ role }) => role === 'page' && lines.length > 1)
  const role = first.role === 'body' && isHeading(text, block, opens) ? 'heading' : roleOf(first.role)
  return { role, start: block.start, end: block.end, skipped, rows: [] }
}
