/** When a report's tables hold by what is said before them: a census, the passage, else the report's title. */
import type { Block, Day, Report } from '../../pipeline/tree.ts'
import { type Calendar, calendarOf } from '../time/calendar.ts'
import { type Period, yearIn, yearOf } from '../time/day.ts'
import { censusIn, periodIn, plannedIn } from './title.ts'

/** Resolves the times of the table that is block `at`. */
export function calendarAt({ data: { facts }, children }: Report, at: number): Calendar {
  const title = facts?.title ?? ''
  const reviewed = facts?.reviewYear ?? null
  const census = censusIn(title)
  const passage = passageBefore(children, at)
  const planned = passage && passage.part !== 'other' ? null : plannedIn(title, facts?.planYear ?? null)
  const said = census ?? planned ?? passage?.period ?? ofYear(reviewed)
  const calendar = calendarOf(facts, said)
  // 1-2月 in a table of a page that is headed 2025年1-2月.
  const speaking = { ...calendar, speakingYear: calendar.speakingYear ?? yearSaid(title) }
  return said ? speaking : { ...speaking, period: periodIn(title, speaking) }
}

/** The year that a report looks back on; that of a census, whatever year it is compared with. */
export function reviewYearOf({ data: { facts } }: Report): number | null {
  const census = censusIn(facts?.title ?? '')?.to
  return census ? yearIn(census) : (facts?.reviewYear ?? null)
}

function yearSaid(title: string): number | null {
  const found = /(?:^|[^0-9])((?:19|20)[0-9]{2})年/.exec(title)
  return found ? Number(found[1]) : null
}

const ofYear = (year: number | null): Period | null => (year === null ? null : yearOf(year))

/** The first day of what the passage before a table plans; null where it plans nothing. */
export function aheadFrom({ children }: Report, at: number): Day | null {
  const passage = passageBefore(children, at)
  return passage?.part === 'plan' ? (passage.period?.from ?? null) : null
}

/** The passage of the last sentence before a block. */
function passageBefore(blocks: readonly Block[], at: number) {
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i]
    if (block?.role !== 'heading' && block?.role !== 'paragraph') continue
    const last = block.children.at(-1)
    if (last?.type === 'sentence') return last.data.passage
  }
  return undefined
}
