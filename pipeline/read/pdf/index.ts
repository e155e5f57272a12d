/** PDFs with a layer of text. */
import { ReportError } from '../../decode/error.ts'
import type { Limits } from '../limits.ts'
import { Lines } from '../lines.ts'
import type { Reader } from '../reader.ts'
import { mended } from './broken.ts'
import { isStretched } from './full.ts'
import { withoutFurniture } from './furniture.ts'
import { type Line, sizeOf } from './geometry.ts'
import { leadingOf } from './leading.ts'
import { linesOf } from './lines.ts'
import { type Margins, marginsOf } from './margins.ts'
import { noteLines, partNotes } from './notes.ts'
import { type Page, readPages } from './open.ts'
import { paragraphLines } from './paragraphs.ts'
import { ruledTables } from './ruled.ts'
import { isRow } from './tables.ts'

/** Characters on a page, on average, below which its pictures are what is to be read. */
const FEWEST = 20
/** Part of unreadable characters from which on a text is none. */
const MOST_UNREADABLE = 0.2

/** @throws ReportError where no text can be had from the pages. */
function check(pages: Page[]): void {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')
  const pictures = pages.filter(({ picture }) => picture).length
  if (pictures * 2 >= pages.length && text.length < pages.length * FEWEST)
    throw new ReportError(
      'scanned',
      `a scanned PDF: ${pages.length} pages of pictures without text; run a text recognition (OCR) over it first`
    )
  if (text === '') throw new ReportError('empty', 'a PDF without text')
  const unreadable = text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0
  if (unreadable > text.length * MOST_UNREADABLE)
    throw new ReportError(
      'format',
      'the fonts of the PDF do not say which characters they draw; run OCR over it'
    )
}

/** Margins by the width of the page: tables often stand on pages of their own. */
function marginsByWidth(pages: Page[], lines: Line[], size: number): (line: Line) => Margins {
  const width = (line: Line) => Math.round(pages[line.page]!.width)
  const text = lines.filter((line) => line.table || !isRow(line))
  const groups = new Map<number, Margins>()
  for (const line of lines)
    if (!groups.has(width(line))) {
      const group = text.filter((one) => width(one) === width(line))
      groups.set(width(line), marginsOf(group, size, width(line)))
    }
  return (line) => groups.get(width(line))!
}

/** The lines of a page, tables in borders among them, from top to bottom; `number` counts from 0. */
function drawnOn(page: Page, number: number): Line[] {
  const { tables, rest } = ruledTables(page, number)
  return [...linesOf({ pieces: rest }, number), ...tables].sort((a, b) => a.baseline - b.baseline)
}

async function read(bytes: Uint8Array, limits: Limits): Promise<string> {
  const pages = await readPages(bytes, limits)
  check(pages)
  const drawn = withoutFurniture(pages.map(drawnOn))
  const size = sizeOf(drawn.flat())
  const { body, notes } = partNotes(drawn, size)
  const all = mended(body.flat())
  const lines = new Lines(limits)
  const margins = marginsByWidth(pages, all, size)
  const stretched = isStretched(all, margins)
  lines.add(...paragraphLines(all, { margins, leading: leadingOf(all, margins), stretched }))
  lines.add(...noteLines(notes))
  return lines.text
}

const reader: Reader = {
  mediaType: 'application/pdf',
  name: 'a PDF',
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async (bytes, { limits }) => ({ text: await read(bytes, limits), encoding: null, diagnostics: [] })
}

export default reader
