/** Cuts lines where a section opens inside them, and behind a heading that runs into its body. */
import type { MarkerKind } from '../outline/markers.ts'
import type { Accepted } from '../outline/runs.ts'
import { startingIn } from './ordered.ts'
import { headingEnd } from './runin.ts'
import { type Stretch, trim } from './text.ts'
import type { Line } from './zones.ts'

/** Markers that open a block of their own, even in the middle of a line. */
export const SECTIONS: ReadonlySet<MarkerKind> = new Set([
  'division',
  'chapter',
  'part',
  'han',
  'decimal',
  'decimals',
  'han-bracket'
])

/** Longest heading, in characters. */
export const LONGEST_HEADING = 60

/** The lines, each whole or in pieces that open a block of their own. */
export function cutLines(text: string, lines: Line[], markers: Accepted[]): Line[] {
  return lines.flatMap((line) => {
    if (line.role !== 'body') return [line]
    const { long } = line
    const inside = startingIn(markers, line)
    const cuts = new Set<number>()
    for (const marker of inside) {
      if (!SECTIONS.has(marker.kind) && !(long && marker.kind === 'arabic')) continue
      if (marker.start > line.start) cuts.add(marker.start)
      else if (!long) continue
      const body = bodyAfter(text, marker, line, inside)
      if (body !== undefined) cuts.add(body)
    }
    if (cuts.size === 0) return [line]
    const bounds = [line.start, ...[...cuts].sort((a, b) => a - b), line.end]
    return bounds
      .slice(1)
      .map((end, i) => ({ ...line, ...trim(text, { start: bounds[i] as number, end }) }))
      .filter(({ start, end }) => end > start)
  })
}

/** Where the body begins behind a heading that was cut out of a line; undefined where it has its own mark. */
function bodyAfter(text: string, marker: Accepted, line: Stretch, inside: Accepted[]): number | undefined {
  const next = inside.find(({ start }) => start >= marker.end)?.start ?? line.end
  const words = text.slice(marker.end, next)
  if (!/[。；！？：]/.test(words) && next < line.end && words.length <= LONGEST_HEADING) return next
  return headingEnd(text, { start: marker.end, end: next })
}
