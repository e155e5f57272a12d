/** Where the lines of a page begin and end. */
import { type Line, widthOf } from './geometry.ts'

export interface Margins {
  left: number
  right: number
}

/** Lines that reach a margin are at least this part of them. */
const FEWEST = 0.02

/** Where a line ends, without marks that may hang over the margin. */
function rightOf({ text, right, size }: Line): number {
  const marks = /[，。、；：！？）》”’,.;:!?)]*$/.exec(text)?.[0] ?? ''
  return right - widthOf(marks) * size
}

/** Lines that end nearer than this, in heights of a character, end at one place. */
const NEAR = 1.5
/** So many lines that end at one place do so by chance where a table reaches further right; more do not. */
const CHANCE = 5
/** How far a table may reach over the text's margin, in heights of a character. */
const OVER = 3

/**
 * The margins of pages of one width: the outermost places that more than a few lines begin and end at. Where too few
 * do, or a table shows that the text might go further, the right one is that of the page, as wide as the left one.
 */
export function marginsOf(lines: Line[], size: number, width: number): Margins {
  const text = lines.filter(({ table }) => !table)
  const few = Math.max(1, Math.floor(text.length * FEWEST))
  const lefts = text.map(({ left }) => left).sort((a, b) => a - b)
  const rights = text.map(rightOf).sort((a, b) => b - a)
  const tables = lines.flatMap(({ table, right }) => (table ? [right] : []))
  const widest = Math.max(0, ...tables)
  const endAt = (i: number, count: number) => rights[i]! - (rights[i + count] ?? 0) <= size * NEAR
  const left = lefts.find((left, i) => (lefts[i + few] ?? left) - left <= size) ?? lefts[0] ?? 0
  const some = Math.max(few, 2)
  const right = rights.find(
    (right, i) => i <= some && endAt(i, some) && (right > widest - size * OVER || endAt(i, CHANCE))
  )
  return { left, right: right ?? Math.max(rights[0] ?? 0, width - left, widest) }
}
