/**
 * Scraps of a wrapped text: the small figures of a formula or a footnote that a PDF tears out of
 * their line and sets on one of their own (…PM 浓度降至 30⏎2.5⏎微克). They belong to no number.
 */
import { type Layout, widthOf } from './layout.ts'
import { isLatin } from './text.ts'
import type { Line } from './zones.ts'

/** Digits of one or a few small figures. */
const SCRAP = /^[0-9](?:[0-9.,\s]{0,10}[0-9])?$/

/** The lines, with scraps as what the page holds beside its text. */
export function withScraps(text: string, lines: Line[], layout: Layout): Line[] {
  if (layout.kind !== 'wrapped') return lines
  return lines.map((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    if (line.role !== 'body' || before?.role !== 'body' || !after) return line
    // Behind a short line it is the cell of a table, behind PM the rest of a name.
    const torn = widthOf(text, before) >= layout.width * 0.86 && !isLatin(text[before.end - 1])
    return torn && SCRAP.test(text.slice(line.start, line.end)) ? { ...line, role: 'page' } : line
  })
}
