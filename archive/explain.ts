import type { Dataset } from '../pipeline/dataset.ts'

/** A line a record: report, place, id, quote, and the rules that made it. */
export function explain(dataset: Dataset, rules: ReadonlyMap<string, string[]>): string {
  const records = [...dataset.claims, ...dataset.tasks, ...dataset.mentions]
  return records
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .map(({ id, quote }) => {
      const words = quote.replace(/\s+/g, ' ')
      return `${dataset.report.path}\t${id}\t${words}\t${rules.get(id)?.join(', ') ?? 'no rule named'}\n`
    })
    .join('')
}
