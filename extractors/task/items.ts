/**
 * Items: how far the assignment at the end of an item holds. It reaches back over the item's
 * sentences to the assignment before it.
 */
import { kindOf, type MarkerKind } from '../../pipeline/outline/markers.ts'
import type { Line } from './lines.ts'

/** Marks that part a passage: a bracket behind the last of them closes the passage, not the part. */
const INLINE: ReadonlySet<MarkerKind> = new Set(['is', 'demand', 'ordinal', 'circled', 'arabic-bracket'])

/** For each line the index of the line whose assignment or bracket holds for it; undefined where none does. */
export function holdersOf(lines: Line[], holds: (index: number) => boolean): (number | undefined)[] {
  const out: (number | undefined)[] = lines.map(() => undefined)
  for (const [index, line] of lines.entries()) {
    if (!holds(index)) continue
    out[index] = index
    const anchor = anchorOf(line)
    for (let before = index - 1; before >= 0 && !holds(before); before--) {
      const other = lines[before] as Line
      if (!sameItem(other, line, anchor)) break
      out[before] = index
    }
  }
  return out
}

/** Section that the assignment closes: the innermost that is no part of a passage. */
function anchorOf({ chain }: Line): string | null {
  const section = chain.findLast(({ marker }) => marker !== null && !INLINE.has(kindOf(marker)))
  return section && section === chain.findLast(({ marker }) => marker === null || !INLINE.has(kindOf(marker)))
    ? section.id
    : null
}

function sameItem(other: Line, line: Line, anchor: string | null): boolean {
  if (line.row || other.row) return line.row === other.row
  if (anchor === null) return other.block === line.block
  return other.chain.some(({ id }) => id === anchor)
}
