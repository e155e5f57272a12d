/** Where the lines of a page begin and end. */
import { type Line, mode, widthOf } from './geometry.ts'

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

/** The margins of pages of one width: the outermost places that more than a few lines begin and end at. */
export function marginsOf(lines: Line[], size: number): Margins {
  const few = Math.max(1, Math.floor(lines.length * FEWEST))
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const rights = lines.map(rightOf).sort((a, b) => b - a)
  return {
    left: lefts.find((left, i) => (lefts[i + few] ?? left) - left <= size) ?? lefts[0] ?? 0,
    right: rights.find((right, i) => right - (rights[i + few] ?? right) <= size * 1.5) ?? rights[0] ?? 0
  }
}

/** Distance of most lines from the line above them. */
export function leadingOf(lines: Line[]): number {
  const gaps = lines.flatMap((line, i): [number, number][] => {
    const above = lines[i - 1]
    return above?.page === line.page ? [[Math.round(line.baseline - above.baseline), 1]] : []
  })
  return mode(gaps)
}
