/** A change as an amount beside the same change in percent: 减少220万美元，下降31.4%, now at 480万. */

import { type Figure, sameSentence } from '../figure.ts'
import { type Finding, holdsOf, printed, type Rule, signed } from '../finding.ts'
import { onPrintedLevels } from '../growth.ts'
import { amount, comparable, isPercent, slack } from '../measure.ts'

export const changePair: Rule = {
  rule: 'change-levels',
  find: (book) =>
    book.figures.flatMap((first) => {
      const second = book.figures[first.order + 1]
      if (!second || !sameSentence(first, second)) return []
      const [difference, percent] = isPercent(first) ? [second, first] : [first, second]
      const level = first.claim.about ? book.byId.get(first.claim.about) : undefined
      if (!level || !sameChange(first, second) || level.role !== 'subject') return []
      if (!isPercent(percent) || isPercent(difference) || !comparable(level, difference)) return []
      if (!onPrintedLevels(book, level, first) || !onPrintedLevels(book, level, second)) return []
      const finding = reckon(level, difference, percent)
      return finding && (sureOf(first, second) || holdsOf(finding)) ? [finding] : []
    })
}

/** Both of one level, in one direction, against one baseline. */
function sameChange(a: Figure, b: Figure): boolean {
  const [left, right] = [a.claim, b.claim]
  if (left.kind !== 'change' || right.kind !== 'change' || left.about !== right.about) return false
  if (left.measure === 'ratio' || right.measure === 'ratio' || left.direction !== right.direction)
    return false
  if (!a.exact || !b.exact) return false
  const said = left.baseline?.from && right.baseline?.from && right.baseline.text
  return !said || (left.baseline?.from === right.baseline?.from && left.baseline?.to === right.baseline?.to)
}

/**
 * 新增68.6亿元，同比增长9.3%: what was added since the year began is not what a year has added. Both
 * are surely of one baseline where the second says none of its own, or both say the same.
 */
const sureOf = (first: Figure, second: Figure): boolean =>
  !second.claim.baseline?.text || !!first.claim.baseline?.text

function reckon(level: Figure, difference: Figure, percent: Figure): Finding | null {
  const sign = difference.claim.direction === 'decrease' ? -1 : 1
  const [change, end] = [amount(difference), amount(level)]
  const base = end - sign * change
  if (base <= 0 || !level.exact) return null
  const expected = (sign * 100 * change) / base
  const range =
    slack(difference) / Math.max(change, slack(difference)) + (slack(level) + slack(difference)) / base
  return {
    operands: [level, difference, percent].sort((a, b) => a.order - b.order),
    expected,
    found: sign * percent.value,
    tolerance: Math.abs(expected) * range + percent.slack,
    message: () =>
      `${sign > 0 ? '+' : '-'}${printed(difference)} to reach ${printed(level)} is ${signed(expected)}%; the report says ${printed(percent)}`
  }
}
