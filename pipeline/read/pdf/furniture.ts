/** What stands on the page but not in the report: page numbers, running heads and feet. */
import type { Line } from './geometry.ts'

/** How many lines from the top and from the bottom are looked at. */
const EDGE = 3
/** How far apart, in points, the same head may stand on two pages. */
const NEAR = 3
/** Part of the pages on which a head stands at least: left and right pages and title pages have their own. */
const PART = 0.2

/**
 * Words of a line with its numbers made alike, as a head may count the pages. Not those of a sentence: two
 * sentences that differ in their figures are no head.
 */
function shape({ text }: Line): string {
  const words = text.replace(/[\s\u3000]+/g, '')
  return /[，。；]/.test(words) ? words : words.replace(/[0-9０-９]+/g, '#')
}

/** - 3 -, — 3 —, 第3页, 3/20: a number that nothing but a page has. */
const isDecorated = (line: Line): boolean =>
  /^(?:[-—–－·]+#[-—–－·]+|第#页(?:[，,/]?共#页)?|#\/#)$/.test(shape(line))

/** A row of a table, whose head may come again on each page. */
const isRow = ({ text }: Line): boolean => text.split('\t').length > 2

/** Lines at one edge of a page, outermost first. */
const edge = (lines: Line[], from: 'top' | 'bottom'): Line[] =>
  from === 'top' ? lines.slice(0, EDGE) : lines.slice(-EDGE).reverse()

const isAt = (line: Line, lines: Line[]): boolean =>
  lines.some((other) => Math.abs(other.baseline - line.baseline) <= NEAR && shape(other) === shape(line))

/** How many lines at an edge of a page are furniture. */
function furniture(page: Line[], pages: Line[][], from: 'top' | 'bottom'): number {
  const needed = Math.max(2, Math.min(5, pages.length * PART))
  const isFurniture = (line: Line) =>
    !isRow(line) &&
    (isDecorated(line) || pages.filter((other) => isAt(line, edge(other, from))).length >= needed)
  const lines = edge(page, from)
  const end = lines.findIndex((line) => !isFurniture(line))
  return end < 0 ? lines.length : end
}

/** The pages' lines without furniture. */
export function withoutFurniture(pages: Line[][]): Line[][] {
  return pages.map((page) => {
    const top = furniture(page, pages, 'top')
    const rest = page.slice(top)
    return rest.slice(0, rest.length - furniture(rest, pages, 'bottom'))
  })
}
