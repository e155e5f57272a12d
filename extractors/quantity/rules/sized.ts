/**
 * Bounds and sizes that tell which things are meant, whatever the things are: 56人及以上|大班额120个,
 * 一次死亡|3人以上|事故, 厚度|低于0.01毫米|的地膜, 站点|500米|覆盖率, 4.5代|液晶面板.
 */
import { readLexicon } from '../../../pipeline/lexicon.ts'
import type { Quantity } from '../../../pipeline/tree.ts'
import { isHan } from '../scan.ts'

const WORDS = readLexicon('extractors/quantity/lexicon/sized.tsv', 'text', 'role', 'notAfter')
const wordsOf = (role: string) => WORDS.filter((e) => e.role === role)

/** How far before and behind an amount its clause is looked at. */
const REACH = 24

/** Whether a bound or a size says which thing is meant. */
export function sizesThing(text: string, amount: Quantity): boolean {
  const ahead = text.slice(Math.max(0, amount.start - REACH), amount.start)
  const behind = text.slice(amount.end, amount.end + REACH)
  const unit = amount.unit?.text ?? ''
  const bounded = amount.approx === 'at-least' || amount.approx === 'at-most'
  if (bounded && (ONE_ACCIDENT.test(ahead) || isKind(text, amount, behind))) return true
  if (isMeasuredThing(text, amount, ahead, behind)) return true
  if (/^[张个]$/.test(unit) && BEDS.test(behind)) return true
  if (unit === '代' && (!Number.isInteger(amount.value) || MAKES.some((e) => behind.startsWith(e.text))))
    return true
  if (amount.unit?.dimension === 'length' && WITHIN.test(behind)) return true
  return amount.unit?.system === 'iso4217' && isRichThing(amount, ahead, behind)
}

/** 一次死亡|3人以上|的重特大事故: how grave an accident it is that did not happen, or did. */
const ONE_ACCIDENT = /一次(?:性)?死亡$/

/** 4.5代, 6代|线: which make it is. 三代人 counts. */
const MAKES = wordsOf('make')

/** 500米|覆盖率, 300米|服务半径: within how far. */
const WITHIN = /^(?:服务)?(?:覆盖率|半径(?!为|达|扩|缩))/

/** 人 and sizes behind which a noun has a count of its own: 大班额|120个, 供水管网|3条. */
const COUNTED =
  /^的?(?![的提增减下上])[\u4e00-\u9fff]{2,9}?(?:达到|达|共|为)?[0-9]+(?:\.[0-9]+)?[万千]?(?:多|余)?[个家座条起处所栋台辆艘户名件项宗]/
/** Counts that tell how large a thing is: 15层以上|高层建筑320栋. */
const FLOORS = /^[人层]$/
/** 100张|床位以上医院2家 */
const BEDS = /^床位?(?:及?以上|以下)/
/** Nouns that only such a bound names: 66人及以上|超大班额. */
const CLASSES = /^的?(?:超)?大班额/

/** 新建|10公里以上|供水管网3条; 56人及以上|大班额占比. 4000人以上|就业 tells how many. */
function isKind(text: string, amount: Quantity, behind: string): boolean {
  if (amount.end === amount.core[1]) return false
  const unit = amount.unit
  if (!unit) return false
  const size = unit.system === 'iso4217' || (unit.dimension !== 'count' && unit.text !== '%')
  return (
    CLASSES.test(behind) ||
    ((size || FLOORS.test(unit.text)) && isHan(text[amount.end]) && COUNTED.test(behind))
  )
}

/** 厚度|低于0.01毫米|的地膜, 面积|50平方米以下|的住房: of such things it is said what becomes of them. */
function isMeasuredThing(text: string, amount: Quantity, ahead: string, behind: string): boolean {
  const words = text.slice(amount.start, amount.core[0])
  // 建设面积|不低于5万亩|的高标准农田 is what is to be reached.
  const bounded =
    amount.approx === 'at-most' || amount.approx === 'at-least' || /^(?:超|大于|高于)/.test(words)
  return bounded && !words.startsWith('不') && isSize(ahead) && /^的[\u4e00-\u9fff]/.test(behind)
}
const SIZES = wordsOf('size').map((e) => ({ text: e.text, notAfter: e.notAfter.split(' ').filter(Boolean) }))
const isSize = (ahead: string): boolean =>
  SIZES.some(
    ({ text, notAfter }) => ahead.endsWith(text) && !notAfter.some((word) => ahead.endsWith(word + text))
  )

/** 10亿元|楼宇, 50亿元|企业达到4家: told by what it yields; not in 投资10亿元|企业技改. */
const YIELD = /^(?:级|元级)?(?:税收|产值|纳税)?/
const YIELDING = wordsOf('yielding')
const HOW_MANY = /^(?:实现零|零的?突破|达|增至|增加到|发展到|、|，|[0-9]+[家栋个条])/
const OUTLAYS = wordsOf('outlay')

const isRich = (behind: string): boolean => {
  const thing = behind.replace(YIELD, '')
  return YIELDING.some((e) => thing.startsWith(e.text) && HOW_MANY.test(thing.slice(e.text.length)))
}

const isRichThing = ({ value, approx }: Quantity, ahead: string, behind: string): boolean =>
  approx === 'exact' &&
  value !== null &&
  value >= 1e8 &&
  isRich(behind) &&
  !OUTLAYS.some((e) => ahead.endsWith(e.text))
