/**
 * Passages: a paragraph may open another period than its section's (这五年，…; “十四五”期间，…;
 * 今年，…). It holds to the end of the outermost section or to the next opener.
 */
import type { Part, Section } from '../dataset.ts'
import type { Report, Sentence } from '../tree.ts'
import { chainOf } from './path.ts'
import { fiveYears, type Period, planPeriod, type Years, yearOf } from './years.ts'

export interface Passage {
  part: Part
  period: Period | null
}

const ADDRESS = /^(?:各位代表|同志们|各位委员)[，,！!：:、]/
/** Openers of five years, at the head of a paragraph. */
const FIVE =
  /^(?:[^，。！]{0,14}(?:回望|回顾|回首|透过|经过)[^，。！]{0,10}|在)?(?:过去的?五年|这五年|五年来|五年间|今后五年|未来五年|本届政府任期|[“"]?十?[一二三四五六七八九十]五[”"]?(?:时期|期间|以来|[”"]))/
/** Openers of one year. */
const ONE =
  /^(?:刚刚)?(?:过去的?一年|这一年|一年来|今年|去年|(?:过去的)?((?:19|20)[0-9]{2})年(?:[，,是]|以来))/

/** Part and period of every sentence of headings and paragraphs, by its node. */
export function passagesOf(report: Report): Map<Sentence, Passage> {
  const outline = report.data.outline ?? []
  const years = report.data.facts ?? { reviewYear: null, planYear: null }
  const past = years.reviewYear ?? yearBefore(report.data.facts?.publishedOn ?? null)
  const found = new Map<Sentence, Passage>()
  let outer: string | undefined
  let open: Period | null = null
  for (const block of report.children) {
    if (block.role !== 'heading' && block.role !== 'paragraph') continue
    block.children.forEach((sentence, i) => {
      if (sentence.type !== 'sentence') return
      const chain = chainOf(outline, sentence.data.section)
      if (chain[0]?.id !== outer) open = null
      outer = chain[0]?.id
      const words = sentence.data.reading.text.replace(ADDRESS, '')
      if (i === 0) open = opened(words, years, chain.at(-1)) ?? open
      found.set(sentence, passage(chain.at(-1), open, past))
    })
  }
  return found
}

const known = new WeakMap<Section[], Map<Sentence, Passage>>()

/** Part and period at a sentence; those of its section where no passage opens another. */
export function periodAt(report: Report, sentence: Sentence): Passage {
  const outline = report.data.outline ?? []
  const passages = known.get(outline) ?? passagesOf(report)
  known.set(outline, passages)
  return passages.get(sentence) ?? { part: 'other', period: null }
}

/** The period that a paragraph opens; undefined where it opens none. */
function opened(words: string, years: Years, section: Section | undefined): Period | null | undefined {
  const five = FIVE.exec(words)?.[0]
  if (five) return planPeriod(five) ?? fiveYears(five, years) ?? undefined
  const one = ONE.exec(words)
  if (!one) return undefined
  if (one[1]) return yearOf(Number(one[1])) ?? undefined
  if (/今年/.test(one[0])) return yearOf(years.planYear ?? years.reviewYear) ?? undefined
  return yearOf(years.reviewYear) ?? section?.period ?? undefined
}

const yearBefore = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)) - 1)

/**
 * A section that looks both ways takes its part from the passage's years; so does one of a plan
 * without years of its own, which tells what the years before it brought.
 * @param past last year that the report can look back on
 */
function passage(section: Section | undefined, open: Period | null, past: number | null): Passage {
  const part = section?.part ?? 'other'
  if (!open) return { part, period: section?.period ?? null }
  const fixed = part !== 'other' && section?.period !== null
  if (fixed || past === null || open.to === null) return { part, period: open }
  return { part: Number(open.to.slice(0, 4)) > past ? 'plan' : 'review', period: open }
}
