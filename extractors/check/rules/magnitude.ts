/** A magnitude out of line with its twin: 竣工2150.6平方米 beside 施工面积0.96亿平方米. */
import { isAverage } from '../average.ts'
import { type Book, type Figure, isCell } from '../figure.ts'
import { type Finding, plain, printed, type Rule } from '../finding.ts'
import { amount, comparable } from '../measure.ts'
import { indicatorOf, sharedEnd } from '../names.ts'

/** Kindred figures are not this far apart. */
const FAR = 1000
const MAGNITUDES = { 万: 1e4, 亿: 1e8 }
/** With the lost magnitude the smaller is not far above its twin, nor far below. */
const LEAST = 0.5
const MOST = 50

export const magnitude: Rule = {
  rule: 'magnitude',
  find: (book) =>
    book.figures.flatMap((figure) => {
      const twin = twinOf(book, figure)
      if (!twin) return []
      const [small, large] = amount(figure) < amount(twin) ? [figure, twin] : [twin, figure]
      const times = amount(large) / amount(small)
      if (times < FAR || !looksShort(small) || !/[万亿]/.test(printed(large))) return []
      const lost = Object.entries(MAGNITUDES).find(
        ([, size]) => times / size >= LEAST && times / size <= MOST
      )
      return lost ? [reckon(small, large, lost)] : []
    })
}

/**
 * Printed without 万 or 亿, and to a fraction: 4033.2平方米, 1710.52元. A whole number may be what it
 * says (内陆养殖181吨 beside 海水养殖33.79万吨), but no building is reported by the single 平方米.
 */
const looksShort = ({ claim, value }: Figure): boolean =>
  !/[万亿千百]/.test(claim.quote) && value >= 100 && (!Number.isInteger(value) || claim.unit?.code === 'm2')

/** The level before it in the passage, of the same measure and of a kindred name. */
function twinOf(book: Book, figure: Figure): Figure | null {
  if (!isTotal(figure) || isCell(figure)) return null
  for (let i = figure.order - 1; i >= 0; i--) {
    const other = book.figures[i]!
    if (other.paragraph !== figure.paragraph) return null
    if (other.claim.kind === 'level')
      return isTotal(other) && comparable(other, figure) && kindred(other, figure) ? other : null
  }
  return null
}

/** Of one person or one thing, though nothing says 人均: 城镇居民可支配收入. */
const PERSONAL = /居民.*收入|可支配收入|纯收入|工资|养老金|补贴|补助|低保|租金|单价/

const isTotal = ({ claim, exact, before }: Figure): boolean =>
  claim.kind === 'level' &&
  exact &&
  claim.unit !== null &&
  !isAverage(before + indicatorOf({ claim })) &&
  !PERSONAL.test(before + indicatorOf({ claim }))

/** 施工面积 and 竣工面积; or 竣工 alone, which leaves the rest of its name to its twin. */
function kindred(a: Figure, b: Figure): boolean {
  return sharedEnd(a.name, b.name) >= 2 || (b.name.length <= BARE && b.claim.unit?.system !== 'count')
}

/** 竣工, 新开工 */
const BARE = 3

function reckon(small: Figure, large: Figure, [word, size]: [string, number]): Finding {
  const times = amount(large) / amount(small)
  return {
    operands: [large, small].sort((a, b) => a.order - b.order),
    expected: times / size,
    found: times,
    tolerance: FAR,
    holds: false,
    message: () =>
      `${printed(large)} is ${plain(times)} times its twin ${printed(small)}, and ${plain(times / size)} times if that lacks a ${word}`
  }
}
