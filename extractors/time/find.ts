/**
 * Times: every wording by which a reading says when or how long, resolved to days with the
 * calendar of its report and passage.
 */

import { byOpener } from '../../pipeline/characters.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import { numeralAt } from '../numeral/index.ts'
import { type Calendar, NO_YEARS } from './calendar.ts'
import { yearDigitsAt } from './numbers.ts'
import { century } from './rules/century.ts'
import { deadline } from './rules/deadline.ts'
import { duration } from './rules/duration.ts'
import { list, listOfYear } from './rules/list.ts'
import { look } from './rules/look.ts'
import { samePeriod } from './rules/same.ts'
import { since } from './rules/since.ts'
import { stretch } from './rules/stretch.ts'
import type { Rule } from './rules/type.ts'
import { untilRule } from './rules/until.ts'
import type { Context } from './stretch/index.ts'
import { words } from './words.ts'

/** In the order in which a tie is settled: of two that end at one place the earlier wins. */
const RULES: Rule[] = [
  deadline,
  since,
  untilRule,
  samePeriod,
  list,
  listOfYear,
  stretch,
  look,
  century,
  duration
]

const rulesAt = byOpener(RULES)
const idiom = words('idiom.tsv')

/**
 * The times of a sentence's reading, in order, disjoint, the longest wording at each place.
 *
 * Ends that are open or cannot be known from the calendar are null. A word that bounds a date
 * (截至, 到, 自…起, …以来, …底前) is inside its match; one that compares or measures it (比, 以上, 连续)
 * is not. One scan: a number in which no time begins is passed over whole.
 */
export function findTimes(text: string, calendar: Calendar): TimeMatch[] {
  const times: TimeMatch[] = []
  const context = { calendar, before: times }
  for (let at = 0; at < text.length; ) {
    const phrase = idiom(text, at)
    const rules = rulesAt(text, at)
    if (!phrase && rules.length === 0) {
      at++
      continue
    }
    const found = phrase ? null : longest(rules, text, at, context)
    if (found) times.push(...found)
    at = phrase?.end ?? found?.at(-1)?.end ?? past(text, at)
  }
  return times
}

function longest(rules: readonly Rule[], text: string, at: number, context: Context): TimeMatch[] | null {
  let best: TimeMatch[] | null = null
  for (const rule of rules) {
    const found = rule.at(text, at, context)
    if (found.length > 0 && found.at(-1)!.end > (best?.at(-1)?.end ?? at)) best = found
  }
  return best
}

/** Where to look next: behind a number, so that 十年 is not found in 第二十年; 1.2011年 is a marker and a year. */
function past(text: string, at: number): number {
  const numeral = numeralAt(text, at)
  if (!numeral) return at + 1
  const dot = text.indexOf('.', at)
  return dot > at && dot < numeral.end && yearDigitsAt(text, dot + 1) !== null ? dot + 1 : numeral.end
}

/** The years that a text names in figures, in order, each as often as it stands there. */
export function yearsOf(text: string): number[] {
  return findTimes(text, NO_YEARS)
    .filter((time) => !time.relative && !time.plan && time.to !== null)
    .map((time) => Number(time.to!.slice(0, 4)))
}
