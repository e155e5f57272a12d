/** Blocks of a report: paragraphs joined from lines, headings, tables. */
import type { Accepted } from '../outline/runs.ts'
import type { BlockRole } from '../tree.ts'
import { cutLines } from './cut.ts'
import { isHeading, withHeadings, withWholeHeadings } from './headings.ts'
import { joinedEnd } from './join.ts'
import type { Layout } from './layout.ts'
import { hasFigure, rowOf } from './tables.ts'
import type { Stretch } from './text.ts'
import { type Line, roleOf } from './zones.ts'

export interface Draft extends Stretch {
  role: BlockRole
  /** Page numbers inside the paragraph. */
  skipped: Stretch[]
  /** Cells by row, of a table. */
  rows: Stretch[][]
}

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
  return withHeadings(text, withWholeHeadings(text, drafts, opens), markers, layout)
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

function draftOf(text: string, lines: Line[], opens: ReadonlySet<number>): Draft {
  const first = lines[0] as Line
  const last = lines[lines.length - 1] as Line
  const block = { start: first.start, end: last.end }
  const skipped = lines.filter(({ role }) => role === 'page' && lines.length > 1)
  const role = first.role === 'body' && isHeading(text, block, opens) ? 'heading' : roleOf(first.role)
  return { ...block, role, skipped, rows: [] }
}
