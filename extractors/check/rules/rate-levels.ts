/** A rate by its name, beside what it is the rate of: 结算额96.40亿元，已支付91.58亿元，支付率95%. */
import { backwards, type Figure } from '../figure.ts'
import { type Finding, holdsOf, plain, printed, type Rule } from '../finding.ts'
import { amount, comparable, isPercent, ratio } from '../measure.ts'

/** 劳务费支付率 → 支付, 城镇化率 → 城镇. */
const RATE = /(..)化?率$/

export const rateLevels: Rule = {
  rule: 'share-levels',
  find: (book) =>
    book.figures.flatMap((rate) => {
      const stem = RATE.exec(rate.name)?.[1]
      if (!stem || rate.claim.kind !== 'level' || !isPercent(rate) || !rate.exact) return []
      const levels = [...backwards(book, rate)].filter(isLevel)
      const pairs = pairsOf(levels, stem)
      const reckoned = pairs.map(([part, whole]) => reckon(part, whole, rate))
      const right = reckoned.find(holdsOf)
      if (right) return [right]
      return levels.length === 2 && pairs.every(([, whole]) => isSurely(whole, rate.name, stem))
        ? reckoned
        : []
    })
}

const isLevel = (figure: Figure): boolean =>
  figure.claim.kind === 'level' && figure.role === 'subject' && figure.exact && !isPercent(figure)

/** Parts that the rate names (已支付 of 支付率), each with what it may be part of. */
const pairsOf = (levels: Figure[], stem: string): [part: Figure, whole: Figure][] =>
  levels
    .filter(({ before }) => before.includes(stem))
    .flatMap((part) =>
      levels.filter((whole) => isWhole(whole, part, stem)).map((whole) => [part, whole] as [Figure, Figure])
    )

const isWhole = (whole: Figure, part: Figure, stem: string): boolean =>
  whole !== part && !whole.before.includes(stem) && comparable(whole, part) && amount(whole) >= amount(part)

/** 劳务费支付率 is of what was called 劳务费; a rate may be of something that the sentence does not say. */
function isSurely(whole: Figure, name: string, stem: string): boolean {
  const of = name.slice(0, name.lastIndexOf(stem))
  return of.length >= 2 && whole.before.includes(of)
}

function reckon(part: Figure, whole: Figure, rate: Figure): Finding {
  const { value, slack } = ratio(part, whole)
  return {
    operands: [part, whole, rate].sort((a, b) => a.order - b.order),
    expected: value,
    found: rate.value,
    tolerance: slack + rate.slack,
    message: () =>
      `${printed(part)} of ${printed(whole)} is ${plain(value)}%; the report says ${printed(rate)}`
  }
}
