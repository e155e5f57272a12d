/** The stage: `sentence.data.times`, from its reading, the report's years and the passage it stands in. */
import type { Report, TimeMatch } from '../../pipeline/tree.ts'
import { type Calendar, calendarOf, opensWithSummary } from './calendar.ts'
import { findTimes } from './find.ts'

export type { Calendar } from './calendar.ts'
export { type Period, shiftLengths, shiftYears } from './day.ts'
export { findTimes, yearsOf } from './find.ts'

/** Needs facts and passages; without them bare dates stay unresolved. */
export default function time() {
  return ({ data: { facts, text: whole }, children }: Report): void => {
    const runIn = opensWithSummary(whole)
    for (const block of children)
      for (const node of block.children) {
        if (node.type !== 'sentence') continue
        const { text } = node.data.reading
        const calendar = calendarOf(facts, node.data.passage?.period ?? null, runIn)
        node.data.times = timesIn(text, calendar)
      }
  }
}

/** The times of a reading, but for those inside a name. */
export const timesIn = (text: string, calendar: Calendar): TimeMatch[] =>
  findTimes(text, calendar).filter((found) => !isName(text, found))

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
