/** A part of a year: a half, quarters, months, a day, its beginning or end. */
import type { Day } from '../../../pipeline/dataset.ts'
import type { Entry } from '../../../pipeline/lexicon.ts'
import type { TimeMatch } from '../../../pipeline/tree.ts'
import { OPENERS } from '../../numeral/characters.ts'
import { deadlineYear, passageYear, yearSaidBefore } from '../calendar.ts'
import { halfOf, type Period, quartersOf, UNKNOWN, yearIn, yearOf } from '../day.ts'
import { countsAt } from '../numbers.ts'
import { type Word, words, wordsOf } from '../words.ts'
import { boundedAt } from './bound.ts'
import { leads } from './leading.ts'
import { monthAt } from './month.ts'
import type { Carry, Context, Reader, Stretch } from './type.ts'

const behindYear = words('part.tsv')
const isAlone = (entry: Entry) => entry.alone === 'yes'
const alone = words('part.tsv', isAlone)

/** A part of a year that is not named: of the year said before in the sentence, else of the passage's. */
export const barePart: Reader = {
  opens: [...OPENERS, ...'第前后头元', ...wordsOf('part.tsv', isAlone)],
  read: (text, at, context, carry) => {
    // 每年底, 历年年末 come every year.
    if (text.charAt(at) === '年' && '每历逐常年'.includes(text.charAt(at - 1) || ' ')) return null
    const ahead = context.ahead || text.startsWith('年内', at)
    const own = ahead ? deadlineYear(context.calendar) : passageYear(context.calendar)
    // 每年2月底前 has no year of its own.
    const yearly = text.startsWith('每年', at - 2)
    const year = yearly ? null : (carry?.year ?? yearSaidBefore(text, context.before) ?? own)
    const of = (one: number | null) =>
      partAt(text, at, context, { year: one, month: carry?.month ?? null }, false)
    const due = ahead && !yearly && !carry ? lastDue(context.before) : null
    const later = due === null ? null : of(yearIn(due))
    return due !== null && later?.to && later.to > due ? later : of(year)
  }
}

/** 2027年3月底前出台方案，10月底前推开: a deadline of no year stands behind the one before it, in its year. */
function lastDue(before: readonly TimeMatch[]): Day | null {
  return before.findLast(({ role, plan }) => role === 'deadline' && !plan)?.to ?? null
}

/** The part that begins at `at` of the year in `carry`; `behind` where the year stands right before. */
export function partAt(
  text: string,
  at: number,
  context: Context,
  carry: Carry,
  behind: boolean
): Stretch | null {
  const found =
    edgeAt(text, at, context, carry, behind) ??
    quarterAt(text, at, carry) ??
    monthAt(text, at, context, carry, behind)
  return found && boundedAt(text, found)
}

const inYear = (year: number | null, of: (year: number) => Period): Period =>
  year === null ? UNKNOWN : of(year)

function edgeAt(text: string, at: number, { ahead }: Context, carry: Carry, behind: boolean): Stretch | null {
  const word = (behind ? behindYear : alone)(text, at)
  if (!word) return null
  const { kind, number } = word.entry
  if (kind === 'moment') return ahead ? momentOf(word, carry.year) : null
  const n = Number(number)
  const deadline = kind === 'within'
  const { year } = carry
  const period = inYear(year, (y) =>
    kind === 'half' ? halfOf(y, n) : kind === 'quarter' ? quartersOf(y, n) : yearOf(y)
  )
  const rest = { end: word.end, relative: true, year, month: null }
  if (kind === 'end') return { ...rest, from: null, to: period.to }
  if (kind === 'start') return { ...rest, from: period.from, to: period.from }
  if (deadline) return { ...rest, from: null, to: period.to, deadline }
  return { ...rest, ...period }
}

/** 国庆节|前, 汛期|前: what comes in every year, its day where the calendar tells it. */
function momentOf({ entry, end }: Word, year: number | null): Stretch {
  const to = year !== null && entry.number ? `${year}-${entry.number}` : null
  return { end, from: null, to, relative: true, year, month: null }
}

/** 一季度, 第一季度, 一至三季度, 前三季度, 前两个季度. */
function quarterAt(text: string, at: number, { year }: Carry): Stretch | null {
  const leading = leads(text, at)
  const start = leading || text.charAt(at) === '第' ? at + 1 : at
  const counts = countsAt(text, start, '季度')
  if (!counts || counts.last > 4 || counts.first < 1) return null
  const unit = leading && text.charAt(counts.end) === '个' ? counts.end + 1 : counts.end
  if (!text.startsWith('季度', unit)) return null
  const first = leading ? 1 : counts.first
  return {
    end: unit + 2,
    ...inYear(year, (y) => quartersOf(y, first, counts.last)),
    relative: true,
    year,
    month: counts.last * 3
  }
}
