/** The line that ends a run: what was found. */
import type { Dataset } from '../pipeline/dataset.ts'
import type { Result } from './run.ts'

/** What is counted in a dataset, with the word for one of it. */
const counts: readonly [word: string, count: (dataset: Dataset) => number, after?: string][] = [
  ['claim', ({ claims }) => claims.length],
  ['target', ({ claims }) => claims.filter(({ status }) => status === 'target').length, 'among them'],
  ['task', ({ tasks }) => tasks.length],
  ['check', ({ checks }) => checks.filter(({ holds }) => !holds).length, 'failed'],
  [
    'numeral',
    ({ diagnostics }) => diagnostics.filter(({ code }) => code === 'numeral-unplaced').length,
    'unaccounted'
  ]
]

const plural = (value: number, word: string): string =>
  `${value.toLocaleString('en-US')} ${word}${value === 1 ? '' : 's'}`

/** `3 reports, 1 more failed: 241 claims, 31 targets among them, 88 tasks, 2 checks failed, 0 numerals unaccounted`. */
export function summary(results: readonly Result[]): string {
  const datasets = results.flatMap(({ dataset }) => (dataset ? [dataset] : []))
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  const found = counts.map(([word, count, after]) => {
    const total = datasets.reduce((sum, dataset) => sum + count(dataset), 0)
    return `${plural(total, word)}${after ? ` ${after}` : ''}`
  })
  const reports = `${plural(datasets.length, 'report')}${failed === 0 ? '' : `, ${failed} more failed`}`
  return `${reports}: ${found.join(', ')}`
}
