/** 年均增长 between two levels: 由2010年的5.24亿元增加到2015年的15.07亿元，年均增长23.5%. */

import { type Book, between, type Figure, sameSentence } from '../figure.ts'
import { type Finding, plain, printed, type Rule } from '../finding.ts'
import { fromOf } from '../from-to.ts'
import { growsAtPrintedPrices } from '../growth.ts'
import { amount, isPercent, slack } from '../measure.ts'

export const yearlyGrowth: Rule = {
  rule: 'change-levels',
  find: (book) =>
    book.figures.flatMap((change) => {
      const end = book.figures[change.order - 1]
      if (!end || !sameSentence(end, change) || !isYearly(book, end, change)) return []
      const base = fromOf(book, end)
      const years = base && yearsBetween(base, end)
      return years && base.exact && end.exact && growsAtPrintedPrices(book, end, change)
        ? [reckon(base, end, change, years)]
        : []
    })
}

const YEARLY = /^[，,、]?(?:名义)?年均(?:名义)?(?:增长|增速|递增|增幅|提高)(?:为|达|达到)?$/

const isYearly = (book: Book, end: Figure, change: Figure): boolean =>
  change.claim.kind === 'change' &&
  change.claim.direction === 'increase' &&
  change.exact &&
  isPercent(change) &&
  !isPercent(end) &&
  YEARLY.test(between(book, end, change))

/** Both years must be said: an inferred one may be off. */
function yearsBetween(base: Figure, end: Figure): number | null {
  const [from, to] = [base.claim.period, end.claim.period]
  if (!from?.to || !to?.to || from.inferred || to.inferred) return null
  const years = Number(to.to.slice(0, 4)) - Number(from.to.slice(0, 4))
  return years > 1 ? years : null
}

function reckon(base: Figure, end: Figure, change: Figure, years: number): Finding {
  const times = (amount(end) / amount(base)) ** (1 / years)
  const range = (slack(end) / amount(end) + slack(base) / amount(base)) / years
  const expected = 100 * (times - 1)
  return {
    operands: [base, end, change],
    expected,
    found: change.value,
    tolerance: 100 * times * range + change.slack,
    message: () =>
      `from ${printed(base)} to ${printed(end)} in ${years} years is ${plain(expected)}% a year; the report says ${printed(change)}`
  }
}
