import type { Result } from './run.ts'

/** A line a record: report, place, id, quote, and the rules that made it. Empty for what failed. */
export function explain({ dataset, rules }: Result): string {
  if (dataset === null) return ''
  const records = [...dataset.claims, ...dataset.tasks, ...dataset.mentions]
  return records
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .map(({ id, quote }) => {
      const words = quote.replace(/\s+/g, ' ')
      return `${dataset.report.path}\t${id}\t${words}\t${rules.get(id)?.join(', ') ?? 'no rule named'}\n`
    })
    .join('')
}
