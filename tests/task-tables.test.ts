/** Tables of tasks and what is read of them: cases/task-tables.txt. */
import { describe, expect, it } from 'vitest'
import { createPipeline, type Dataset } from '../pipeline/index.ts'
import { textCases } from './support/text-cases.ts'

const pipeline = createPipeline()

/** A dataset's tasks in the words of the cases. */
const linesOf = ({ tasks, claims }: Dataset): string[] =>
  tasks.map(({ headline, quote, actors, deadline, targets }) =>
    [
      headline,
      quote,
      actors.map(({ role, name }) => `${role} ${name}`).join(', '),
      deadline?.to ?? '',
      claims
        .filter(({ id }) => targets.includes(id))
        .map((claim) => claim.quote)
        .join(' ')
    ]
      .join(' | ')
      .replace(/\s+/g, ' ')
      .trim()
  )

describe('tables of tasks', () => {
  it.each(textCases('task-tables.txt'))('$name', ({ text, want }) => {
    const { dataset } = pipeline.run(new TextEncoder().encode(`${text}\n`), { path: 'case.txt' })
    expect(linesOf(dataset).join('\n') || 'none').toBe(want)
  })
})
