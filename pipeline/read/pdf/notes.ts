/** Footnotes at the foot of pages: smaller writing that opens with a mark. */
import type { Line } from './geometry.ts'

/** 3, [3], （3）, ③, *: what a footnote is called by. */
export const isNoteMark = (text: string): boolean =>
  /^(?:[[［〔（(]?[0-9０-９]{1,3}[\]］〕）)]?|[①-⑳]|[*＊※]{1,3})$/.test(text.trim())

/** Notes are at most this part of the text's height. */
const SMALLER = 0.92

const opens = ({ pieces, text }: Line): boolean =>
  isNoteMark(pieces[0]?.text ?? '') || /^(?:[[［〔][0-9０-９]{1,3}[\]］〕]|[①-⑳]|注[：:0-9])/.test(text)

/** Where the notes of a page begin: the block of small lines at its foot that opens with a mark. */
function noteStart(lines: Line[], size: number): number {
  let start = lines.length
  while (start > 0 && lines[start - 1]!.size <= size * SMALLER) start--
  const at = lines.slice(start).findIndex(opens)
  return at < 0 ? lines.length : start + at
}

export interface Parted {
  body: Line[][]
  /** Lines of footnotes, of all pages. */
  notes: Line[]
}

/** Takes the footnotes out of the pages, so that paragraphs go on over them. `size` is that of the text. */
export function partNotes(pages: Line[][], size: number): Parted {
  const starts = pages.map((page) => noteStart(page, size))
  return {
    body: pages.map((page, i) => page.slice(0, starts[i])),
    notes: pages.flatMap((page, i) => page.slice(starts[i]))
  }
}

const digits = (text: string): string => text.replace(/[^0-9]/g, '')

/** The notes as lines of text: `[3]…`; lines without a mark go on with the note before. */
export function noteLines(notes: Line[]): string[] {
  const out: string[] = []
  for (const line of notes) {
    const first = line.pieces[0]?.text ?? ''
    const number = isNoteMark(first) ? digits(first) : ''
    const text = number === '' ? line.text : `[${number}]${line.text.slice(first.length).trimStart()}`
    if (opens(line)) out.push(text)
    else out.push((out.pop() ?? '') + text)
  }
  return out
}
