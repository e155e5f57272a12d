/** Reports of one text: the first of them, by path, stands for all in the dataset. */
import { nameOf } from './discover/index.ts'
import type { Result } from './record.ts'

const byPath = (a: Result, b: Result) =>
  a.input.path < b.input.path ? -1 : a.input.path > b.input.path ? 1 : 0

/**
 * Results by path, in code units. Those whose text an earlier one has are `duplicate`, whichever
 * was done first: `report.id` is to name one report anywhere.
 */
export function inOrder(results: readonly Result[]): Result[] {
  const first = new Map<string, Result>()
  return [...results].sort(byPath).map((result) => {
    const { outcome, id } = result
    if ((outcome !== 'done' && outcome !== 'duplicate') || id === null) return result
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, result)
      return { ...result, outcome: 'done', reason: null }
    }
    return { ...result, outcome: 'duplicate', reason: `has the same text as ${before.input.path}` }
  })
}

/** `reports/a.txt: needs more than 500 MB of memory`. */
export const complaint = ({ input, reason }: Result): string => `${nameOf(input)}: ${reason}`
