/** When two wordings count as the same: the measures that the gold annotations are compared by. */

/** Without spaces, marks of listing and quotation, and 的 了; full width made half. */
export const plain = (words: string | null | undefined): string =>
  (words ?? '').normalize('NFKC').replace(/[\s，、的了“”"'‘’]/g, '')

const counts = (items: string[]): Map<string, number> => {
  const found = new Map<string, number>()
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1)
  return found
}

const pairsOf = (words: string): string[] => [...words].slice(1).map((_, i) => words.slice(i, i + 2))

function dice(a: string[], b: string[]): number {
  if (a.length + b.length === 0) return 0
  const left = counts(a)
  const right = counts(b)
  let same = 0
  for (const [item, n] of left) same += Math.min(n, right.get(item) ?? 0)
  return (2 * same) / (a.length + b.length)
}

/** Share of neighbouring pairs of characters that both have: 竣工面积 and 施工面积 differ. */
export function sameWording(a: string | null | undefined, b: string | null | undefined): number {
  const [left, right] = [plain(a), plain(b)]
  return left === right ? 1 : dice(pairsOf(left), pairsOf(right))
}

/** Share of characters that both have, in any order. */
export function alike(a: string | null | undefined, b: string | null | undefined): number {
  const [left, right] = [plain(a), plain(b)]
  return left === right ? 1 : dice([...left], [...right])
}
