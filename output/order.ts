/** Rows of a run by path, in code units, so that neither locale nor the order of work shows in the files. */
import type { RunRow } from './run.ts'

export function inOrder(run: readonly RunRow[]): RunRow[] {
  return [...run].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
