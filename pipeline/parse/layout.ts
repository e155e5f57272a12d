/** How a report's lines relate to its paragraphs. */
import { isHan, isTerminal, type Stretch } from './text.ts'

/**
 * `paragraphs` one line a paragraph; `segments` clauses broken over lines, each line ending at
 * a mark; `wrapped` lines cut at the page's width, in the middle of words.
 */
export type Layout = { kind: 'paragraphs' | 'segments' } | { kind: 'wrapped'; width: number }

/** Longest line that a printed page has, in characters of full width. */
const WIDEST_PAGE = 60

/** Lines of a contents page tell nothing of the width: 一、总体要求........6 */
const LEADERS = /[.．…·]{6}/

export function layoutOf(text: string, every: readonly Stretch[]): Layout {
  const lines = every.filter(({ start, end }) => !LEADERS.test(text.slice(start, end)))
  const widths = lines.map((line) => widthOf(text, line))
  const width = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.85)] ?? 0
  const full = lines.filter((_, index) => widths[index]! >= width * 0.8)
  const cut = full.filter(
    (line) => isHan(text[line.end - 1]) || /[，、0-9A-Za-z”]/.test(text[line.end - 1] as string)
  )
  if (lines.length >= 20 && width <= WIDEST_PAGE && width >= 15 && cut.length > full.length * 0.6)
    return { kind: 'wrapped', width }
  if (isShortWrapped(widths, width) && cut.length > full.length * 0.6) return { kind: 'wrapped', width }
  const commas = lines.filter((line) => '，、,'.includes(text[line.end - 1] as string)).length
  return { kind: lines.length >= 20 && commas > lines.length * 0.02 ? 'segments' : 'paragraphs' }
}

/**
 * A few lines are told to be wrapped by their edge alone: nearly all end within a character or so of it, none
 * reaches beyond it.
 */
function isShortWrapped(widths: number[], width: number): boolean {
  if (widths.length < SHORT || widths.length >= 20 || width < 25 || width > WIDEST_PAGE) return false
  const atEdge = widths.filter((one) => one >= width - 2)
  return atEdge.length >= widths.length * 0.7 && Math.max(...widths) <= width + 2
}
/** So many lines have an edge. */
const SHORT = 6

/** Width of a line in characters of full width. */
export function widthOf(text: string, { start, end }: Stretch): number {
  let width = 0
  for (let at = start; at < end; at++) width += text.charCodeAt(at) < 0x250 ? 0.5 : 1
  return width
}

/** Whether a line ends where a paragraph may end. */
export const endsSentence = (text: string, { end }: Stretch): boolean => {
  let at = end - 1
  while ('”’）)》」』'.includes(text[at] as string)) at--
  return isTerminal(text[at]) || '：:…'.includes(text[at] as string)
}
