/** Merged heads of a table: words that stand in the middle over several columns. */

export interface Extent {
  left: number
  right: number
}

/** What a column costs that no head stands over, and how far heads may miss the middle, in characters. */
const UNCOVERED = 3
const MISS = 1.5

const middle = ({ left, right }: Extent): number => (left + right) / 2

/** How far a head is from the middle of its columns, or of one column from its edge too. */
function missOf(head: Extent, over: Extent, single: boolean): number {
  const off = Math.abs(middle(over) - middle(head))
  return single ? Math.min(off, Math.abs(head.left - over.left), Math.abs(head.right - over.right)) : off
}

/**
 * The first column of each head, so that every head stands over the middle of its columns and as few
 * columns as can be stay without one; null where they fit no columns.
 * @param size of a character
 */
export function placesOf(
  heads: readonly Extent[],
  columns: readonly Extent[],
  size: number
): number[] | null {
  /** The best places of heads from `head` on, over the columns from `column` on. */
  const known = new Map<string, { cost: number; places: number[] } | null>()
  const best = (head: number, column: number): { cost: number; places: number[] } | null => {
    if (head === heads.length) return { cost: UNCOVERED * (columns.length - column), places: [] }
    if (column === columns.length) return null
    const key = `${head}:${column}`
    const done = known.get(key)
    if (done !== undefined) return done
    const skipped = best(head, column + 1)
    let found = skipped && { cost: skipped.cost + UNCOVERED, places: skipped.places }
    for (let last = column; last < columns.length; last++) {
      const over = { left: (columns[column] as Extent).left, right: (columns[last] as Extent).right }
      const miss = missOf(heads[head] as Extent, over, last === column) / size
      if (miss > MISS) continue
      const rest = best(head + 1, last + 1)
      if (rest && (!found || rest.cost + miss < found.cost))
        found = { cost: rest.cost + miss, places: [column, ...rest.places] }
    }
    known.set(key, found)
    return found
  }
  return best(0, 0)?.places ?? null
}
