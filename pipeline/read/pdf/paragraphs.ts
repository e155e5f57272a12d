/** Lines of a PDF → paragraphs, by where lines begin and end and how far they stand apart. */
import { drawnLines } from './broken.ts'
import { isFull } from './full.ts'
import type { Line } from './geometry.ts'
import { joined } from './joined.ts'
import type { Margins } from './margins.ts'
import { isGroup, isRow, tableLines } from './tables.ts'

export interface Setting {
  margins(line: Line): Margins
  /** Distance of lines within a paragraph. */
  leading: number
  /** Lines are stretched to the right margin. */
  stretched: boolean
}

/** A line of a contents page: dots that lead to a page. */
const isContents = ({ text }: Line): boolean => /[.…·．]{4}[ .…·．]*[0-9]*$/.test(text)

const OPENER =
  /^(?:第?[一二三四五六七八九十]{1,3}[、是要章节]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|[附续]?表\s?[0-9一二三四五六七八九十]|——)/

/** Part of the text's width that a title over a table takes at most. */
const TITLE = 0.75

/** Behind the end of a sentence: a line that ends early and without a mark is a title, as over a table. */
const isTitle = ({ text, right }: Line, margins: Margins): boolean =>
  right < margins.left + (margins.right - margins.left) * TITLE && !/[。；，、：！？）”]$/.test(text)

/** Whether a line goes on with the paragraph of lines above it. */
function goesOn(paragraph: Line[], next: Line, { margins, leading, stretched }: Setting): boolean {
  const line = paragraph.at(-1)!
  const first = paragraph[0]!
  const em = line.size
  if (Math.abs(next.size - line.size) > em * 0.12) return false
  const apart = next.baseline - line.baseline
  if (next.page === line.page && apart > Math.max(leading, em) * 1.5) return false
  if (isContents(line) || !isFull(line, next, margins(line), stretched)) return false
  if (/[。；！？：）]$/.test(line.text) && (OPENER.test(next.text) || isTitle(next, margins(next))))
    return false
  const indent = margins(next).left - margins(line).left
  const second = paragraph[1]
  // Behind its first line a paragraph keeps its left side; that is not right of the first line's.
  return second
    ? Math.abs(next.left - indent - second.left) < em * 0.8 || next.page !== second.page
    : next.left - indent < first.left + em * 0.5
}

/** An indent as a plain text has it, so that the start of a paragraph is known from the text too. */
function indentOf(line: Line, { left, right }: Margins): string {
  const indent = (line.left - left) / line.size
  const isCentred = Math.abs(line.left - left - (right - line.right)) < line.size
  return indent > 1.2 && indent < 3 && !isCentred ? '\u3000\u3000' : ''
}

/** The paragraphs and rows of tables, a line of text each. */
export function paragraphLines(lines: Line[], setting: Setting): string[] {
  const out: string[] = []
  let paragraph: Line[] = []
  let rows: Line[] = []
  const end = () => {
    const [first] = paragraph
    if (first)
      out.push(indentOf(first, setting.margins(first)) + paragraph.map(({ text }) => text).reduce(joined))
    if (rows.length > 0) out.push(...(rows.length === 1 ? [rows[0]!.text] : tableLines(rows)))
    paragraph = []
    rows = []
  }
  for (const [i, line] of lines.entries()) {
    if (line.table) {
      end()
      out.push(...drawnLines(line.table))
    } else if (isRow(line) || isGroup(line, rows, lines[i + 1])) {
      if (paragraph.length > 0) end()
      rows.push(line)
    } else {
      if (rows.length > 0 || (paragraph.length > 0 && !goesOn(paragraph, line, setting))) end()
      paragraph.push(line)
    }
  }
  end()
  return out
}
