/** Puts a case's sentence into the shortest report that has its years and its part. */
import type { Dataset, Span } from '../../pipeline/dataset.ts'
import type { Pipeline } from '../../pipeline/index.ts'
import type { Case } from './claims-cases.ts'

/** The sentence alone under one heading, read by the whole pipeline; `span` is where it stands. */
export function readCase(
  pipeline: Pipeline,
  { text, reviewYear, planYear, part }: Pick<Case, 'text' | 'reviewYear' | 'planYear' | 'part'>
): { dataset: Dataset; span: Span } {
  const heading = part === 'plan' ? `一、${planYear}年工作安排` : `一、${reviewYear}年工作回顾`
  const report = `${heading}\n${text}\n`
  const at = report.indexOf(text)
  const { dataset } = pipeline.run(
    new TextEncoder().encode(report),
    { path: 'case.txt' },
    { reviewYear, planYear }
  )
  return { dataset, span: [at, at + text.length] }
}
