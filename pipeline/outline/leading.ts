/**
 * Sentences that lead up to a list behind the last item of another: 三是加强监管。压实责任。|大力发展消费。今年要…。
 * 一是…. What stands between the two is filed under the last item before, but for such a lead and what is behind it.
 */
import type { Line } from './items.ts'
import type { MarkerKind } from './markers.ts'

/** Kinds of lists in the text of an item; none of them holds another. */
export const INNER: ReadonlySet<MarkerKind> = new Set(['is', 'demand'])

/** How many sentences may stand between a lead and its list. */
const REACH = 6
/** One short clause that says what the list is about and demands nothing: 大力发展消费。 */
const LEAD = /^(?![^。]*[要是])[^，,；：:。！]{4,20}。$/

/** The leads: for each list that opens on its own line behind an item of another, the last such sentence before it. */
export function leadsOf(lines: Line[]): Set<Line> {
  const found = new Set<Line>()
  for (const [i, { marker }] of lines.entries()) {
    if (!marker || !INNER.has(marker.kind) || marker.number !== 1) continue
    for (let at = i - 1; at >= Math.max(0, i - REACH); at--) {
      const line = lines[at] as Line
      if (line.marker || line.block.role === 'heading') break
      if (!line.opens || !LEAD.test(line.sentence.data.reading.text)) continue
      found.add(line)
      break
    }
  }
  return found
}
