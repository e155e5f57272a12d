/** Days of claims, and the stretches between them. */
import type { Day, Time } from '../../pipeline/dataset.ts'

export interface Period {
  from: Day | null
  to: Day | null
}

export const year = (day: Day) => Number(day.slice(0, 4))

/** The same days so many years earlier; 29 February becomes the 28th. */
export function earlier(day: Day | null, years: number): Day | null {
  if (day === null) return null
  const shifted = `${String(year(day) - years).padStart(4, '0')}${day.slice(4)}`
  return shifted.endsWith('-02-29') ? shifted.replace('-29', '-28') : shifted
}

export const wholeYear = (y: number): Period => ({ from: `${y}-01-01`, to: `${y}-12-31` })

/** How many calendar years a period touches; 0 where an end is open. */
export const yearsIn = ({ from, to }: Period): number => (from && to ? year(to) - year(from) + 1 : 0)

export const wholeYears = ({ from, to }: Period) =>
  (from?.endsWith('-01-01') ?? true) && (to?.endsWith('-12-31') ?? false)

/** The period at whose end the level before a change stood. */
export function beforeThat(days: Period): Period {
  if (!days.to) return days
  if (yearsIn(days) > 1) return wholeYear(year(days.from!) - 1)
  return { from: earlier(days.from, 1), to: earlier(days.to, 1) }
}

export const asTime = (
  text: string | null,
  span: Time['span'],
  { from, to }: Period,
  inferred: boolean
): Time => ({
  text,
  span,
  from,
  to,
  inferred
})

/** The first answer of a list of rules; null where none has one. */
export function firstOf<Rule, Answer>(
  rules: readonly Rule[],
  ask: (rule: Rule) => Answer | null
): Answer | null {
  for (const rule of rules) {
    const answer = ask(rule)
    if (answer !== null) return answer
  }
  return null
}
