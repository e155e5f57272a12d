/**
 * How far the last item of a list reaches. All other items end where the next one begins; the
 * last one has no such end, and a closing paragraph behind it belongs to what holds the list
 * (（十五）指导企业等履行责任。…⏎各地贯彻落实本意见的情况，要及时报送…).
 */
import { isUnmarked, isYear, type Line } from './items.ts'
import type { MarkerKind } from './markers.ts'
import type { Holds } from './order.ts'
import type { Accepted } from './runs.ts'

/** Kinds that part a passage; their last item reaches at most as far as the longest other. */
export const PASSAGES: ReadonlySet<MarkerKind> = new Set([
  'arabic-bracket',
  'circled',
  'dash',
  'ordinal',
  'is',
  'demand'
])
/** Kinds that number the points of one matter, each under a lead of its own. */
export const SERIES: ReadonlySet<MarkerKind> = new Set(['is', 'demand', 'ordinal'])
/** Kinds that divide the report: whatever follows the last of them is its own. */
export const DIVISIONS: ReadonlySet<MarkerKind> = new Set(['division', 'chapter', 'part'])
/** Fewest items that show how long an item of the list is. */
const FEWEST = 3

export interface List {
  items: Line[]
  /** Whether all its items stand in one block: then the list ends with the block. */
  inline: boolean
  /** Paragraphs that its last item may hold; infinite where nothing limits it. */
  limit: number
  /** Paragraphs that an item before the last usually holds; infinite where too few show it. */
  usual: number
  /** Whether an item before the last holds a list: then the last may. */
  holdsLists: boolean
  /** Whether unmarked headings stand over it: two before its first item divide the report, or two of years around it. */
  under: boolean
}

/** The lists of a report by their run. */
export function listsOf(lines: Line[], holds: Holds): Map<number, List> {
  const items = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.marker) items.set(line.marker.run, [...(items.get(line.marker.run) ?? []), line])
  }
  const unmarked = lines.flatMap((line, at) => (isUnmarked(line) ? [at] : []))
  const years = unmarked.filter((at) => isYear(lines[at] as Line))
  return new Map(
    [...items].map(([run, list]) => {
      const [first, last] = [lines.indexOf(list[0] as Line), lines.indexOf(list.at(-1) as Line)]
      const stands = (headings: number[], nth: number) => (headings[nth] ?? lines.length) < first
      // What an item before the last holds shows what the last may hold, where there are enough of them.
      const counts =
        list.length < FEWEST ? [] : list.slice(0, -1).map((item) => paragraphs(lines, item, holds))
      const { kind } = (list[0] as Line).marker as Accepted
      return [
        run,
        {
          items: list,
          inline: isInline(list),
          limit: limitOf(kind, counts),
          usual: usualOf(kind, counts),
          holdsLists: lines.slice(first, last).some(({ marker }) => marker && marker.run !== run),
          under: stands(unmarked, 1) || (stands(years, 0) && (years.at(-1) as number) > last)
        }
      ]
    })
  )
}

const isInline = (list: Line[]): boolean => list.length > 1 && list.every(({ at }) => at === list[0]?.at)

function limitOf(kind: MarkerKind, counts: number[]): number {
  if (counts.length === 0 || DIVISIONS.has(kind)) return Number.POSITIVE_INFINITY
  const longest = Math.max(...counts)
  return PASSAGES.has(kind) || longest <= 1 ? Math.max(longest, 1) : Number.POSITIVE_INFINITY
}

function usualOf(kind: MarkerKind, counts: number[]): number {
  if (counts.length === 0 || !SERIES.has(kind)) return Number.POSITIVE_INFINITY
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] as number
}

/** Paragraphs of an item: its own where body stands behind the marker, and those that follow. */
function paragraphs(lines: Line[], item: Line, holds: Holds): number {
  const blocks = new Set<number>()
  for (let i = lines.indexOf(item); i < lines.length; i++) {
    const line = lines[i] as Line
    if (line !== item && endsItem(line, item, holds)) break
    if (line.block.role === 'paragraph') blocks.add(line.at)
  }
  return blocks.size
}

function endsItem(line: Line, item: Line, holds: Holds): boolean {
  const outer = item.marker as Accepted
  if (isUnmarked(line)) return item.block.role !== 'heading' || PASSAGES.has(outer.kind)
  return line.marker !== null && (line.marker.run === outer.run || !holds(outer.kind, line.marker.kind))
}
