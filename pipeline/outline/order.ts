/** Which marker kind holds which: as the report nests them, by habit where it does not show. */
import { readLexicon } from '../lexicon.ts'
import type { MarkerKind } from './markers.ts'

export interface Item {
  kind: MarkerKind
  /** Run it belongs to. */
  run: number
}

const habit = readLexicon('pipeline/outline/lexicon/kinds.tsv', 'kind').map(
  (entry) => entry.kind as MarkerKind
)

export type Holds = (outer: MarkerKind, inner: MarkerKind) => boolean

/**
 * Reads the nesting off the runs: where a whole run of one kind stands between two neighbours
 * of another, that other kind holds it (in some reports 1. holds （一）).
 */
export function nesting(items: Item[]): Holds {
  const places = new Map<number, { kind: MarkerKind; at: number[] }>()
  items.forEach(({ kind, run }, at) => {
    const found = places.get(run) ?? { kind, at: [] }
    found.at.push(at)
    places.set(run, found)
  })
  const seen = new Map<string, number>()
  const runs = [...places.values()]
  for (const outer of runs) {
    for (const inner of runs) {
      if (outer.kind === inner.kind || inner.at.length < 2 || !inGap(outer.at, inner.at)) continue
      const key = `${outer.kind} ${inner.kind}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  const count = (outer: MarkerKind, inner: MarkerKind) => seen.get(`${outer} ${inner}`) ?? 0
  return (outer, inner) => {
    const difference = count(outer, inner) - count(inner, outer)
    return difference !== 0 ? difference > 0 : habit.indexOf(outer) < habit.indexOf(inner)
  }
}

/** Whether all of `inner` stands between two neighbouring items of `outer`. */
function inGap(outer: number[], inner: number[]): boolean {
  const first = inner[0] as number
  const last = inner[inner.length - 1] as number
  const next = outer.findIndex((at) => at > first)
  return next > 0 && (outer[next] as number) > last
}
