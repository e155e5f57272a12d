/** Which sentences of a plan are tasks; the cases are in tests/cases/task-sentences.txt. */
import { expect, test } from 'vitest'
import { casesOf } from './task-cases.ts'
import { datasetOf, workReport } from './task-report.ts'

const cases = casesOf('task-sentences')
const dataset = datasetOf(
  workReport('（一）做好各项工作', ...cases.map(({ text }) => text), '（二）加强自身建设', '全面从严治政。')
)

test.each(cases)('$text', ({ text, wanted }) => {
  const found = dataset.tasks.some(({ quote }) => quote === text)
  expect(found ? ['task'] : []).toEqual(wanted)
})
