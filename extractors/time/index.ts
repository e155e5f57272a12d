/** The stage: `sentence.data.times`, from its reading, the report's years and the passage it stands in. */
import type { Report, TimeMatch } from '../../pipeline/tree.ts'
import type { Calendar } from './calendar.ts'
import { findTimes } from './find.ts'

export type { Calendar } from './calendar.ts'
export { type Period, shiftLengths, shiftYears } from './day.ts'
export { findTimes, yearsOf } from './find.ts'

/** Needs facts and passages; without them bare dates stay unresolved. */
export default function time() {
  return (tree: Report): void => {
    const { reviewYear = null, planYear = null, publishedOn = null } = tree.data.facts ?? {}
    const published = publishedOn ? Number(publishedOn.slice(0, 4)) : null
    const speakingYear = planYear ?? speaking(reviewYear, published)
    for (const block of tree.children)
      for (const node of block.children) {
        if (node.type !== 'sentence') continue
        const calendar: Calendar = {
          speakingYear,
          reviewYear,
          planYear,
          period: node.data.passage?.period ?? null
        }
        node.data.times = findTimes(node.data.reading.text, calendar).filter(
          (t) => !isName(node.data.reading.text, t)
        )
      }
  }
}

/** An analysis of its own year speaks in it; a report on a finished year in the next one, if published then. */
const speaking = (review: number | null, published: number | null) =>
  review === null ? published : published === review + 1 ? published : review

/** Longest quotation that is a name. */
const LONGEST_NAME = 14

/** A time inside a longer quoted name is part of it: “新十二月市”, “365天不落幕的博览会”. */
function isName(text: string, { start, end, plan }: TimeMatch): boolean {
  if (plan) return false
  const open = text.lastIndexOf('“', start)
  const close = text.indexOf('”', end)
  if (open < 0 || close < 0 || close - open > LONGEST_NAME || /[”，。]/.test(text.slice(open, close)))
    return false
  return close - open - 1 > end - start
}
