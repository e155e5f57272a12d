/** A change beside both of its levels: 13173元，比2010年的14847元下降了11.3%. */

import { type Book, backwards, type Figure, sameSentence } from '../figure.ts'
import { type Finding, plain, printed, type Rule, scaled, signed } from '../finding.ts'
import { fromOf } from '../from-to.ts'
import { isOverall, onPrintedLevels } from '../growth.ts'
import { amount, comparable, comparableShort, isPercent, isPoints, ratio, slack } from '../measure.ts'

export const changeLevels: Rule = {
  rule: 'change-levels',
  find: (book) =>
    book.figures.flatMap((change) => {
      if (change.claim.kind !== 'change' || !change.exact || change.claim.direction === null) return []
      const levels = levelsOf(book, change)
      if (!levels?.base.exact || !levels.end.exact) return []
      // 服务业占GDP的比重从50.2%提高到53.3%: a difference of rates has no prices
      const fair = isPoints(change) ? isOverall : onPrintedLevels
      if (!fair(book, levels.end, change)) return []
      const finding = reckon(levels.base, levels.end, change)
      return finding ? [finding] : []
    })
}

interface Levels {
  base: Figure
  end: Figure
}

/** The two levels of a change, where both stand in its sentence. */
function levelsOf(book: Book, change: Figure): Levels | null {
  const before = book.figures[change.order - 1]
  if (!before || !sameSentence(before, change)) return null
  if (before.role === 'base') {
    const end = endOf(book, change, before)
    return end && { base: before, end }
  }
  const about = change.claim.about ? book.byId.get(change.claim.about) : undefined
  const end = about ?? (isPoints(change) && isPercent(before) ? before : undefined)
  if (!end || end.order > change.order || !sameSentence(end, change)) return null
  const base = fromOf(book, end)
  return base && ownBaseline(book, end, change) ? { base, end } : null
}

/** Of 比上年的X增长: the level that is reported before X. */
function endOf(book: Book, change: Figure, base: Figure): Figure | null {
  const about = change.claim.about ? book.byId.get(change.claim.about) : undefined
  const fits = (level: Figure) =>
    level.claim.kind === 'level' && level.role === 'subject' && comparableShort(level, base)
  if (about && about.order < base.order && fits(about)) return about
  for (const level of backwards(book, base)) if (fits(level)) return level
  return null
}

const OTHER_BASELINE =
  /同比|环比|比上|较上|比去|较去|比年初|较年初|比\d|较\d|当年|上年|去年|分别|[比较]全[国省市区县州]|[高低快慢]于/

/** 从2010年的X增加到2015年的Y，比上年增长5%: the change is about another year than X. */
const ownBaseline = (book: Book, end: Figure, change: Figure): boolean =>
  !OTHER_BASELINE.test(book.words(end.claim.span[1], change.claim.span[0]))

function reckon(base: Figure, end: Figure, change: Figure): Finding | null {
  const { direction, measure } = change.claim
  // 由7天压缩至2天，提速71.4%: what goes faster takes less time.
  const faster = /提速$/.test(change.before) && end.value < base.value
  const sign = direction === 'decrease' || faster ? -1 : 1
  const from = printed(base)
  const to = printed(end)
  const operands = [base, end, change].sort((a, b) => a.order - b.order)
  const result = (expected: number, found: number, tolerance: number, what: string): Finding => ({
    operands,
    expected,
    found,
    tolerance,
    message: () => `from ${from} to ${to} is ${what}; the report says ${printed(change)}`
  })
  if (isPoints(change)) {
    if (!isPercent(base) || !isPercent(end)) return null
    const expected = end.value - base.value
    return result(
      expected,
      sign * change.value,
      base.slack + end.slack + change.slack,
      `${signed(expected)} points`
    )
  }
  if (isPercent(change) && !isPercent(end)) {
    if (measure === 'ratio') {
      const { value, slack } = ratio(end, base)
      return result(value, change.value, slack + change.slack, `${plain(value)}%`)
    }
    const { value, slack } = ratio(end, base)
    return result(value - 100, sign * change.value, slack + change.slack, `${signed(value - 100)}%`)
  }
  if (
    change.claim.unit?.dimension === end.claim.unit?.dimension &&
    comparable(end, change) &&
    measure !== 'ratio'
  ) {
    const factor = change.claim.unit?.factor ?? 1
    const expected = (amount(end) - amount(base)) / factor
    const tolerance = (slack(end) + slack(base) + slack(change)) / factor
    return result(
      expected,
      sign * change.value,
      tolerance,
      `${expected > 0 ? '+' : ''}${scaled(expected, change)}`
    )
  }
  if (isTimes(change)) {
    const { value, slack } = ratio(end, base)
    const times = value / 100 - (measure === 'ratio' ? 0 : 1)
    return result(times, sign * change.value, slack / 100 + change.slack, `${plain(times)} times`)
  }
  return null
}

const isTimes = ({ claim }: Figure): boolean => claim.unit === null || /^[倍番]$/.test(claim.unit.text)
