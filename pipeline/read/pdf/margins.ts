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

/** The margins of pages of one width: the outermost places that more than a few lines begin and end at, or a table. */
export function marginsOf(lines: Line[], size: number): Margins {
  const text = lines.filter(({ table }) => !table)
  const tables = lines.filter(({ table }) => table)
  const few = Math.max(1, Math.floor(text.length * FEWEST))
  const lefts = text.map(({ left }) => left).sort((a, b) => a - b)
  const rights = text.map(rightOf).sort((a, b) => b - a)
  const atTable = (place: number) => tables.some(({ right }) => Math.abs(right - place) <= size * NEAR)
  return {
    left: lefts.find((left, i) => (lefts[i + few] ?? left) - left <= size) ?? lefts[0] ?? 0,
    right:
      rights.find((right, i) => right - (rights[i + few] ?? right) <= size * NEAR || atTable(right)) ??
      rights[0] ??
      0
  }
}
