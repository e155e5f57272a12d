/**
 * Passages: a paragraph may open another stretch of years than its section's (这五年，…; “十四五”期间，…;
 * 今年，…). It holds to the end of the item it was opened in, or to the next opener of the same reach; then
 * what was open before holds again.
 */
import type { Part, Section } from '../dataset.ts'
import { layoutOf } from '../parse/layout.ts'
import { linesOf } from '../parse/text.ts'
import type { Report, Sentence } from '../tree.ts'
import { isAhead, type Open, openAt, reaching } from './open.ts'
import { openerOf, turnOf } from './opener.ts'
import { isInItsWay, outsideOf, wholeReport } from './parts.ts'
import { chainOf } from './path.ts'
import type { Period } from './years.ts'

export interface Passage {
  part: Part
  period: Period | null
}

/** Part and period of every sentence of headings and paragraphs, by its node. */
export function passagesOf(report: Report): Map<Sentence, Passage> {
  const { outline = [], facts, text } = report.data
  const { reviewYear = null, planYear = null, publishedOn = null } = facts ?? {}
  const years = { reviewYear, planYear, publishedOn }
  const segments = layoutOf(text, linesOf(text)).kind === 'segments'
  const whole = facts ? wholeReport(facts, text) : null
  // A plan of several years; the scheme of one tells what was before it in passing.
  const begins = years.planYear === null ? (whole?.period?.from ?? null) : null
  const past = years.reviewYear ?? yearBefore(facts?.publishedOn ?? begins ?? numberedIn(report))
  const outside: Passage = facts ? outsideOf(facts, text) : { part: 'other', period: null }
  const found = new Map<Sentence, Passage>()
  let opened: Open[] = []
  for (const block of report.children) {
    if (block.role !== 'heading' && block.role !== 'paragraph') continue
    const sentences = block.children.filter((child) => child.type === 'sentence')
    const opener = openerOf(
      sentences.map(({ data }) => data.reading.text),
      years
    )
    for (const [i, sentence] of sentences.entries()) {
      const chain = chainOf(outline, sentence.data.section)
      const words = sentence.data.reading.text
      const section = chain.at(-1) ?? whole ?? outside
      const plans = section.part === 'plan'
      const told =
        plans && opened.some((open) => open.block === block && isAhead(open.period, past) === false)
      const turn = i > 0 && (told || !plans) ? turnOf(words, years, told, past) : null
      const place = { words, block, chain, above: section, segments, past, turns: turn !== null }
      opened = openAt(opened, i === opener?.at ? opener.opening : turn, place)
      const open = reaching(opened, chain)
      const narrated =
        chain.some(isInItsWay) || (whole?.part === 'plan' && section.part === 'other' && !open?.plans)
      const stays = open && isAhead(open.period, past) && narrated
      found.set(sentence, passage(section, stays ? undefined : open, past))
    }
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

/** The year in the number of a document without a date: 府办发〔2022〕31号. */
function numberedIn({ children }: Report): string | null {
  const lines = children.flatMap((block) => (block.role === 'front' ? block.children : []))
  return (
    lines
      .map((line) => (line.type === 'sentence' ? NUMBERED.exec(line.data.reading.text)?.[1] : undefined))
      .find((year) => year !== undefined) ?? null
  )
}
const NUMBERED = /^[^，。]{1,12}[〔[［]([12][0-9]{3})[〕\]］]第?[0-9]{1,4}号$/

const yearBefore = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)) - 1)

/** Part and period at a sentence: those of its section, or what was opened last, which looks back or ahead by its years. */
function passage({ part, period }: Passage, open: Open | undefined, past: number | null): Passage {
  if (!open) return { part, period }
  const ahead = open.plans ?? isAhead(open.period, past)
  return { part: ahead === null ? part : ahead ? 'plan' : 'review', period: open.period }
}
