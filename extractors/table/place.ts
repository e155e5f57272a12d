/** Labels that are places or bodies: then they are the figure's scope, not what is measured. */
import { readLexicon } from '../../pipeline/lexicon.ts'

const KNOWN = new Set(readLexicon('extractors/claim/lexicon/scopes.tsv', 'text').map((e) => e.text))
const PLACE =
  /^[\u3400-\u9fff]{1,10}(?:省|市|县|区|旗|州|盟|镇|乡|街道|街道办|办事处|开发区|新区|林区|兵团|师|团|港|口岸|机场)(?:本级)?$/
/** What a place comes to as a row of its own: 全省合计, 全市平均. */
const WHOLE = /^全[国省市县区州旗盟镇乡](?:合计|总计|平均)$/
/** Kinds of places, which are none: 城镇, 社区, 景区. */
const KIND =
  /城乡$|^[分与按]|[对及各]|主要|^(?:城镇|乡镇|城市|农村|乡村|城乡|都市|县市|区县|市县|市辖区|建制镇|街道|地区|集镇|县乡|城区|山区|牧区|库区)$|(?:景|小|社|灌|校|厂|园|病|库|湿地|保护|功能)区$|(?:超|股|门|债|上)市$|(?:旅游|服务|代表)团$|(?:教|律|医|工程)师$|(?:通用|民用|民航|运输)机场$|(?:进出?|出)口岸$/

export const isPlace = (name: string): boolean =>
  KNOWN.has(name) || WHOLE.test(name) || (name.length >= 2 && PLACE.test(name) && !KIND.test(name))

/** Whose budget a title is of: 县级|一般公共预算支出预算表; 区级重点项目 says what kind the projects are. */
const LEVEL =
  /^(?:[省市县区州旗盟镇乡]级|[省市县区州旗盟镇乡]本级)(?=一般公共预算|政府性基金|国有资本|社会保险|社保|财政|政府|部门|预算|决算|收支|收入|支出|税收|“三公”)/

const LONGEST = 8

/** The place or body that words begin with. */
export function placeAt(words: string): string | null {
  const level = LEVEL.exec(words)?.[0]
  if (level) return level
  for (let length = Math.min(LONGEST, words.length); length >= 2; length--) {
    const name = words.slice(0, length)
    if (isPlace(name)) return name
  }
  return null
}

/** Whom the thing is of that a label names: 全国|人口, 全市|用电量. */
export const wholeOf = (name: string): string | null =>
  /^(全[国省市县区州旗盟镇乡])(?![性域级场力民])[\u3400-\u9fff]{2}/.exec(name)?.[1] ?? null
