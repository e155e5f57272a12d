/**
 * Passages: a paragraph may open another stretch of years than its section's (这五年，…; “十四五”期间，…;
 * 今年，…). It holds to the end of the item it was opened in, or to the next opener of the same reach; then
 * what was open before holds again.
 */
import type { Part, Section } from '../dataset.ts'
import { layoutOf } from '../parse/layout.ts'
import { linesOf } from '../parse/text.ts'
import type { Block, Report, Sentence } from '../tree.ts'
import { openerOf } from './opener.ts'
import type { Opening } from './openers.ts'
import { obliges } from './parts.ts'
import { chainOf } from './path.ts'
import type { Period } from './years.ts'

export interface Passage {
  part: Part
  period: Period | null
}

/** An opened stretch, the section whose end closes it (none before the first), and the block it was opened in. */
interface Open extends Opening {
  scope: string | undefined
  block: Block
}

/** A sentence and where it stands. */
interface Place {
  words: string
  block: Block
  chain: Section[]
  /** A line is a clause of its text, no paragraph. */
  segments: boolean
  /** Last year that the report can look back on. */
  past: number | null
}

/** Part and period of every sentence of headings and paragraphs, by its node. */
export function passagesOf(report: Report): Map<Sentence, Passage> {
  const { outline = [], facts, text } = report.data
  const years = { reviewYear: facts?.reviewYear ?? null, planYear: facts?.planYear ?? null }
  const past = years.reviewYear ?? yearBefore(facts?.publishedOn ?? null)
  const segments = layoutOf(text, linesOf(text)).kind === 'segments'
  const outside: Part = facts && obliges(facts) ? 'plan' : 'other'
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
      const words = sentence.data.reading.text
      const chain = chainOf(outline, sentence.data.section)
      const place: Place = { words, block, chain, segments, past }
      opened = opened.filter((open) => holds(open, place))
      if (i === opener?.at && !isKnown(opener.opening, place))
        opened = withOpening(opened, opener.opening, place)
      found.set(sentence, passage(chain.at(-1) ?? { part: outside, period: null }, opened.at(-1), past))
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

/**
 * Whether an opening says nothing new: 今年以来 in a review tells of the year that it looks back
 * on, whichever the plan's year is; 到2030年 where the section's plan ends.
 */
function isKnown({ period }: Opening, { words, chain }: Place): boolean {
  const section = chain.at(-1)
  if (section?.part === 'review' && words.startsWith('今年')) return true
  return period.from === null && period.to === section?.period?.to
}

/** What stands open with another opening, which takes the place of one of the same reach. */
function withOpening(opened: Open[], opening: Opening, { block, chain }: Place): Open[] {
  const heads = block.role === 'heading'
  const scope = (heads ? chain.at(-1) : scopeOf(chain))?.id
  const holds = heads ? 'section' : opening.holds
  const others = opened.filter(
    (open) => open.scope !== scope || (holds === 'paragraph' && open.holds === 'section')
  )
  return [...others, { ...opening, holds, scope, block }]
}

/** The innermost section that is an item or has years of its own, else the outermost. */
const scopeOf = (chain: Section[]): Section | undefined =>
  chain.findLast(({ marker }, i) => marker !== null || hasOwnYears(chain, i)) ?? chain[0]

/** Whether what was opened still holds at a sentence. */
function holds(open: Open, { words, block, chain, segments, past }: Place): boolean {
  if (open.holds === 'paragraph' && open.block !== block) return false
  const scope = chain.findIndex(({ id }) => id === open.scope)
  if (scope < 0 && (open.scope !== undefined || chain.length > 0)) return false
  if (chain.some((_, i) => i > scope && hasOwnYears(chain, i))) return false
  const section = chain.at(-1)
  if (section?.part !== 'plan' || section.period === null || isAhead(open.period, past) !== false) return true
  // What a plan tells of the year before ends with its paragraph, or where it turns to what is to be done.
  return segments ? !DEMANDS.test(words) : open.block === block
}

const DEMANDS =
  /(?:^|[，,；])(?:我们|各级|全[省市县区国]|仍|还|就|都|一定|这为做好)*(?:要|必须|将|应当?|今年|新的一年|下一步)/

/** Whether the section has other years than the one above it. */
function hasOwnYears(chain: Section[], i: number): boolean {
  const [above, period] = [chain[i - 1]?.period, chain[i]?.period]
  if (!above || !period) return false
  return above.from !== period.from || above.to !== period.to
}

const yearBefore = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)) - 1)

/** Whether a period reaches beyond what can be looked back on; null where that is unknown. */
const isAhead = ({ to }: Period, past: number | null): boolean | null =>
  to === null || past === null ? null : Number(to.slice(0, 4)) > past

/** Part and period at a sentence: those of its section, or what was opened last, which looks back or ahead by its years. */
function passage({ part, period }: Passage, open: Open | undefined, past: number | null): Passage {
  if (!open) return { part, period }
  const ahead = isAhead(open.period, past)
  return { part: ahead === null ? part : ahead ? 'plan' : 'review', period: open.period }
}
