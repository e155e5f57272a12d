/** How far the lines of a paragraph stand apart. */
import { hasNoRoom } from './full.ts'
import { type Line, mode } from './geometry.ts'
import type { Margins } from './margins.ts'

/** Part of the full lines that the next one follows at least as closely as a paragraph's lines do. */
const FEWEST = 0.2

/** Distances from each line that passes to the one below it on its page, in whole points. */
function distances(lines: Line[], passes: (line: Line, next: Line) => boolean): number[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1]
    if (next?.page !== line.page || line.table || next.table || !passes(line, next)) return []
    return [Math.round(next.baseline - line.baseline)]
  })
}

/**
 * The least distance that is common behind full lines: only there may a paragraph go on. Where paragraphs of one
 * line stand further apart, most lines of the page do. Without full lines the distance of most lines.
 */
export function leadingOf(lines: Line[], margins: (line: Line) => Margins): number {
  const behind = distances(lines, (line, next) => hasNoRoom(line, next, margins(line)))
  const common = [...new Set(behind)].filter(
    (one) => behind.filter((other) => Math.abs(other - one) <= 1).length >= behind.length * FEWEST
  )
  if (common.length > 0) return Math.min(...common)
  return mode(distances(lines, () => true).map((distance) => [distance, 1]))
}
