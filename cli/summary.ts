/** The line that ends a run: what was found. */
import type { Counts, Result } from '../archive/index.ts'

/** What is counted, with the word for one of it. */
const counted: readonly [word: string, key: keyof Counts, after?: string][] = [
  ['claim', 'claims'],
  ['target', 'targets', 'among them'],
  ['task', 'tasks'],
  ['check', 'checksFailed', 'failed'],
  ['numeral', 'unaccounted', 'unaccounted']
]

const plural = (value: number, word: string): string =>
  `${value.toLocaleString('en-US')} ${word}${value === 1 ? '' : 's'}`

/** `3 reports, 1 more failed: 241 claims, 31 targets among them, 88 tasks, 2 checks failed, 0 numerals unaccounted`. */
export function summary(results: readonly Result[]): string {
  const number = (outcome: Result['outcome']) => results.filter((one) => one.outcome === outcome).length
  const done = results.filter(({ outcome }) => outcome === 'done')
  const found = counted.map(([word, key, after]) => {
    const total = done.reduce((sum, { counts }) => sum + (counts?.[key] ?? 0), 0)
    return `${plural(total, word)}${after ? ` ${after}` : ''}`
  })
  const duplicates = number('duplicate')
  const failed = number('failed')
  const reports = [
    plural(done.length, 'report'),
    ...(duplicates > 0 ? [`${plural(duplicates, 'duplicate')}`] : []),
    ...(failed > 0 ? [`${failed.toLocaleString('en-US')}${done.length > 0 ? ' more' : ''} failed`] : [])
  ]
  return `${reports.join(', ')}: ${found.join(', ')}`
}
