/** Where tasks stand, and under which headline: cases/task-headlines.txt. */
import { describe, expect, it } from 'vitest'
import { textCases } from './support/text-cases.ts'
import { datasetOf, workReport } from './task-report.ts'

describe('headlines of tasks', () => {
  it.each(textCases('task-headlines.txt'))('$name', ({ text, want }) => {
    const { tasks } = datasetOf(workReport(text))
    const lines = want.split('\n').map((line) => {
      const words = line.split(' ').at(-1) ?? ''
      const task = tasks.find(({ quote }) => quote.startsWith(words))
      return task ? `${task.path.join('/') || '–'} ${task.headline} ${words}` : `no task begins with ${words}`
    })
    expect(lines.join('\n')).toBe(want)
  })
})
