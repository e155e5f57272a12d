/** What stands open while a report is read: the stretches of years that its passages have opened. */
import type { Section } from '../dataset.ts'
import type { Block } from '../tree.ts'
import { type Opening, SUMMED_UP } from './openers.ts'
import { differInYear, type Period } from './years.ts'

/** An opened stretch and where it was opened. */
export interface Open extends Opening {
  /** Section whose end closes it; undefined before the first. */
  scope: string | undefined
  /** Innermost section. */
  section: string | undefined
  block: Block
}

/** A sentence and where it stands. */
export interface Place {
  words: string
  block: Block
  /** Sections that hold it, outermost first. */
  chain: readonly Section[]
  /** What holds where nothing is open: its section's, else its report's. */
  above: Pick<Section, 'part' | 'period'>
  /** A line is a clause of its text, no paragraph. */
  segments: boolean
  /** Last year that the report can look back on. */
  past: number | null
  /** It turns from what its paragraph has told so far. */
  turns: boolean
}

/** What is left of the openings at a sentence, and the one it opens itself, if it does. */
export function openAt(opened: Open[], opening: Opening | null, place: Place): Open[] {
  const left = opened.filter((open) => holds(open, place) && !(place.turns && open.block === place.block))
  return opening && !isKnown(opening, place) ? withOpening(left, opening, place) : left
}

/** The opening that reaches the sections given: the last one under which no section has years of its own. */
export const reaching = (opened: Open[], chain: readonly Section[]): Open | undefined =>
  opened.findLast(({ scope }) => {
    const from = chain.findIndex(({ id }) => id === scope)
    return !chain.some((_, i) => i > from && hasOwnYears(chain, i))
  })

/** Whether a period reaches beyond what can be looked back on; null where that is unknown. */
export const isAhead = ({ to }: Period, past: number | null): boolean | null =>
  to === null || past === null ? null : Number(to.slice(0, 4)) > past

/**
 * Whether an opening says nothing new: 今年以来 in a review tells of the year that it looks back
 * on, whichever the plan's year is; 2024年，… in what tells of the first months of that year; 到2030年
 * where the section's plan ends.
 */
function isKnown({ period, plans }: Opening, { words, above, chain }: Place): boolean {
  const tells = above.part === 'review' && !plans
  // 五年累计 in a section on several years says no more than that; in a plan it is what is planned.
  if (SUMMED_UP.test(words) && (!tells || above.period === null || isLong(above.period))) return true
  if (tells && (words.startsWith('今年') || differInYear(above.period, period))) return true
  return period.from === null && period.to === chain.at(-1)?.period?.to
}

/** What stands open with another opening, which takes the place of one of the same reach. */
function withOpening(opened: Open[], opening: Opening, place: Place): Open[] {
  const { block, chain } = place
  const heads = block.role === 'heading'
  const within = leavesItem(place) ? chain.slice(0, -1) : chain
  const scope = (heads ? chain.at(-1) : scopeOf(within))?.id
  const holds = heads ? 'section' : opening.holds
  const others = opened.filter(
    (open) => open.scope !== scope || (holds === 'paragraph' && open.holds === 'section')
  )
  return [...others, { ...opening, holds, scope, section: chain.at(-1)?.id, block }]
}

/** 刚刚过去的2025年，… in a paragraph behind those of a —— item: it leads on to items of its own. */
function leavesItem({ words, block, chain }: Place): boolean {
  const item = chain.at(-1)
  if (chain.length < 2 || item?.marker !== '——' || !CLOSED_YEAR.test(words)) return false
  return (block.position?.start.offset ?? 0) > item.titleSpan[1]
}

/** What leads from five years to their last one. */
const CLOSED_YEAR =
  /^(?:各位代表[！，])?(?:在?(?:刚刚)?过去的(?:一年|[0-9]{4}年)|刚刚过去的|这一年，|一年来，)/

/** The innermost section that is an item or has years of its own, else the outermost. */
const scopeOf = (chain: readonly Section[]): Section | undefined =>
  chain.findLast(({ marker }, i) => marker !== null || hasOwnYears(chain, i)) ?? chain[0]

/** Whether what was opened still holds at a sentence. */
function holds(open: Open, { words, block, chain, above, segments, past }: Place): boolean {
  if (open.holds === 'paragraph' && open.block !== block) return false
  // 2020年，全镇脱贫。五年民生支出保持在75%以上: all the section's years again.
  const again = above.period !== null && isLong(above.period) && !isLong(open.period)
  if (open.holds === 'paragraph' && again && OVER_YEARS.test(words)) return false
  const scope = chain.findIndex(({ id }) => id === open.scope)
  // 过去的五年，…⏎——经济总量迈上新台阶: what opens a text of items leads on to them.
  if (open.scope === undefined && open.holds === 'section' && chain[0]?.marker === '——') return true
  if (scope < 0 && (open.scope !== undefined || chain.length > 0)) return false
  const section = chain.at(-1)
  if (section?.part !== 'plan' || section.period === null || isAhead(open.period, past) !== false) return true
  // What a plan tells of the year before ends with its paragraph, or where it turns to what is to be done.
  if (open.block === block) return true
  // A plan of several years tells at length of those before it.
  if (open.holds === 'section' && isLong(open.period) && isLong(section.period)) return !DEMANDS.test(words)
  return segments && section.id === open.section && !DEMANDS.test(words)
}

/** A sentence that tells of several years. */
const OVER_YEARS = /^(?:这|过去)?[三四五]年(?![前后])/

const isLong = ({ from, to }: Period): boolean =>
  from !== null && to !== null && from.slice(0, 4) !== to.slice(0, 4)

/** What a sentence of a plan says that is to be done. */
const DEMANDS =
  /(?:^|[，,；])(?:我们|各级|全[省市县区国]|仍|还|就|都|一定)*(?:要|必须|将|应当?)|今年|新的一年|下一步/

/** Whether the section has other years than the one above it. */
function hasOwnYears(chain: readonly Section[], i: number): boolean {
  const [above, period] = [chain[i - 1]?.period, chain[i]?.period]
  if (!above || !period) return false
  return above.from !== period.from || above.to !== period.to
}
