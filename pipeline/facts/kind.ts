/** The kind of a report, by its title, else by what its preamble declares, by its headings, by how it speaks. */
import type { ReportKind, Section } from '../dataset.ts'
import { readLexicon } from '../lexicon.ts'

const kinds = readLexicon('pipeline/facts/lexicon/kinds.tsv', 'pattern', 'kind').map(({ pattern, kind }) => ({
  pattern: new RegExp(pattern),
  kind: kind as ReportKind
}))

/** Characters in which a document without a telling title says what it is. */
const PREAMBLE = 2000
/** 现提出如下意见, 现就有关事项通知如下, 制定本方案: with these words a document passes to what it orders. */
const DECLARES: [RegExp, ReportKind][] = [
  [/(?:提出|形成)(?:如下|以下)(?:实施|指导|若干|工作)?意见|提出(?:实施|指导)?意见如下/, 'opinion'],
  [/(?:通知|通报|公告|通告|决定|规定)如下[：:。]|作出?(?:如下|以下)(?:决定|通知|规定)/, 'notice'],
  [/制定(?:如下|以下|本)(?:实施|工作|行动|试点|改革)?(?:方案|办法|措施|要点|意见|计划|细则)/, 'scheme']
]

const declaredIn = (preamble: string): ReportKind | null =>
  DECLARES.find(([words]) => words.test(preamble))?.[1] ?? null

/** Comparisons in a thousand characters that make a text without a telling title an analysis. */
const DENSE = 3

export function kindOf(title: string | null, outline: Section[], text: string): ReportKind {
  const named = title === null ? undefined : kinds.find(({ pattern }) => pattern.test(title))
  if (named) return named.kind
  const declared = declaredIn(text.slice(0, Math.min(PREAMBLE, outline[0]?.span[0] ?? PREAMBLE)))
  if (declared) return declared
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
