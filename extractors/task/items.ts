/**
 * Items: how far the assignment at the end of an item holds. It reaches back over the item's
 * sentences to the assignment before it.
 */
import type { Section } from '../../pipeline/dataset.ts'
import { kindOf, type MarkerKind } from '../../pipeline/outline/markers.ts'
import type { Line } from './lines.ts'

/** Marks that part a passage: a bracket behind the last of them closes the passage, not the part. */
const INLINE: ReadonlySet<MarkerKind> = new Set(['is', 'demand', 'ordinal', 'circled', 'arabic-bracket'])

/**
 * For each line the index of the line whose assignment or bracket holds for it; undefined where none does.
 * @param holds whether a line ends with an assignment or is one
 * @param alone whether it is nothing but an assignment
 */
export function holdersOf(
  lines: Line[],
  holds: (index: number) => boolean,
  alone: (index: number) => boolean
): (number | undefined)[] {
  const out: (number | undefined)[] = lines.map(() => undefined)
  for (const [index, line] of lines.entries()) {
    if (!holds(index)) continue
    out[index] = index
    const section = closedBy(line)
    const anchor = (alone(index) && ofAllItems(lines, index, section, holds, alone)) || section
    for (let before = index - 1; before >= 0 && !holds(before); before--) {
      const other = lines[before] as Line
      if (!sameItem(other, line, anchor?.id ?? null)) break
      out[before] = index
    }
  }
  return out
}

/** Section that the assignment closes: the innermost that is no part of a passage. */
function closedBy({ chain }: Line): Section | null {
  const section = chain.findLast(({ marker }) => marker !== null && !INLINE.has(kindOf(marker)))
  return section && section === chain.findLast(({ marker }) => marker === null || !INLINE.has(kindOf(marker)))
    ? section
    : null
}

/**
 * The section above its items, where a line of bodies (责任单位：甲、乙) behind the last of them is the only one:
 * it is for all of them.
 */
function ofAllItems(
  lines: Line[],
  index: number,
  item: Section | null,
  holds: (index: number) => boolean,
  alone: (index: number) => boolean
): Section | null {
  const above = item && lines[index]?.chain.find(({ id }) => id === item.parent)
  if (!above || above.marker === null) return null
  const isInside = (at: number) => lines[at]?.chain.includes(above) ?? false
  let last = index
  while (alone(last + 1)) last++
  if (isInside(last + 1)) return null
  let first = index
  while (isInside(first - 1) && !holds(first - 1)) first--
  return isInside(first - 1) ? null : above
}

function sameItem(other: Line, line: Line, anchor: string | null): boolean {
  if (line.row || other.row) return line.row === other.row
  if (anchor === null) return other.block === line.block
  return other.chain.some(({ id }) => id === anchor)
}
