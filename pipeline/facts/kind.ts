/** The kind of a report, by its title, else by its headings, else by how it speaks. */
import type { ReportKind, Section } from '../dataset.ts'
import { readLexicon } from '../lexicon.ts'

const kinds = readLexicon('pipeline/facts/lexicon/kinds.tsv', 'pattern', 'kind').map(({ pattern, kind }) => ({
  pattern: new RegExp(pattern),
  kind: kind as ReportKind
}))

/** Comparisons in a thousand characters that make a text without a telling title an analysis. */
const DENSE = 3

export function kindOf(title: string | null, outline: Section[], text: string): ReportKind {
  const named = title === null ? undefined : kinds.find(({ pattern }) => pattern.test(title))
  if (named) return named.kind
  const headings = outline.filter(({ level }) => level === 1).map((section) => section.title)
  const review = headings.some((heading) => /回顾|工作情况|工作总结|完成情况/.test(heading))
  const plan = headings.some((heading) => /任务|计划|安排|目标|重点工作|打算/.test(heading))
  if (review && plan) return 'work-report'
  const comparisons = text.match(/同比|比上年|比同期|环比/g)?.length ?? 0
  return comparisons / (text.length / 1000) >= DENSE ? 'analysis' : 'other'
}

/** Kinds in which everything obliges: they have neither review year nor plan year. */
export const OBLIGING: ReadonlySet<ReportKind> = new Set(['opinion', 'notice', 'scheme', 'task-list'])
/** Kinds that only look back. */
export const LOOKING_BACK: ReadonlySet<ReportKind> = new Set(['communique', 'analysis'])
