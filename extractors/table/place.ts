/** Labels that are places or bodies: then they are the figure's scope, not what is measured. */
import { readLexicon } from '../../pipeline/lexicon.ts'

const KNOWN = new Set(readLexicon('extractors/claim/lexicon/scopes.tsv', 'text').map((e) => e.text))
const PLACE =
  /^[\u3400-\u9fff]{1,10}(?:省|市|县|区|旗|州|盟|镇|乡|街道|街道办|办事处|开发区|新区|林区|兵团|师|团)$/
/** Kinds of places, which are none: 城镇, 社区, 景区. */
const KIND =
  /城乡$|^[分与按]|[对及各]|主要|^(?:城镇|乡镇|城市|农村|乡村|城乡|都市|县市|区县|市县|市辖区|建制镇|街道|地区|集镇|县乡|城区|山区|牧区|库区)$|(?:景|小|社|灌|校|厂|园|病|库|湿地|保护|功能)区$|(?:超|股|门|债|上)市$|(?:旅游|服务|代表)团$|(?:教|律|医|工程)师$/

export const isPlace = (name: string): boolean =>
  KNOWN.has(name) || (name.length >= 2 && PLACE.test(name) && !KIND.test(name))
