/** Things in the order of the text, found by their place. */

/** Index of the first of them that starts at `at` or behind it. */
function firstFrom(ordered: readonly { start: number }[], at: number): number {
  let low = 0
  for (let high = ordered.length; low < high; ) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of them that start inside a stretch. */
export const startingIn = <T extends { start: number }>(
  ordered: readonly T[],
  { start, end }: { start: number; end: number }
): T[] => ordered.slice(firstFrom(ordered, start), firstFrom(ordered, end))
