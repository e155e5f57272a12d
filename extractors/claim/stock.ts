/** Whether a level is a stock, which stands at the end of its period: 余额, 总里程达, 企业已达54家. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { VERBS } from './name-words.ts'
import { Words } from './words.ts'

const STOCKS = readLexicon('extractors/claim/lexicon/stocks.tsv', 'text').map((e) => e.text)
const FACILITIES = Words.of('facilities')
const ACTS = Words.of('acts')
const COUNTED = new Set([
  '家',
  '个',
  '条',
  '户',
  '所',
  '座',
  '处',
  '支',
  '张',
  '人',
  '名',
  '辆',
  '台',
  '门',
  '套',
  '项',
  '艘',
  '架',
  '栋',
  '幢',
  '间',
  '部'
])
/** Verbs that tell what there is. */
const HAVING = Words.of('having')
const REACHED =
  /(?:已达|达到|达|共有|现有|拥有|累计达到|累计达|累计已达|总数达|增至|增加到)(?:约|近|超过|超|逾)?$/
/** 物流企业|突破100家, 高新技术企业|超6万家: more than there were before, where nothing was done to them. */
const PASSED = /(?:突破|超过|超|逾)$/
/** Nouns of what is reckoned anew each year, by their ends: 地区生产总值, 浓度. */
const ANNUAL = Words.of('annual')
const STATES = Words.of('states')
/** What may stand before a verb of having: a mark, or where or whose it is. */
const WHOSE = /[，、；省市区县乡镇州国旗校院局]/
/** What there is, wherever it stands before the number: 全市|现有|危旧房1.2万户. */
const isHeld = (words: string): boolean =>
  [...words].some((_, at) => HAVING.startingAt(words, at) && (at === 0 || WHOSE.test(words[at - 1]!)))
/** 累计|达到, 总数达: what all of them come to, with the new ones. */
export const isTotal = (words: string): boolean => /^(?:累计|总数|总量|总共)?已?(?:达到|达)$/.test(words)
const FLOW =
  /(?:(?<![数总存保有])量$|^年(?![末底初均级])|清运|销售|竣工|新增|新建|改建|扩建|完成|安装|实现|新开|接待|开工|出栏|发放|培训|招收|签约|固定资产投资|产量|产值|人次)/

const CHANGED = '新增|净增|减少|盘活|处置|淘汰|压减|化解|退出|关停|新建|建成'
/** What was done to a list of things: 淘汰炼铁产能200万吨、|炼钢产能|80万吨. */
export const DONE = new RegExp(`${CHANGED}|改建|扩建|完成`)
/** What moves people and things in and out of a stock is none itself. */
const MOVED = new RegExp(`${CHANGED}|出生|死亡|迁入|迁出|转移|脱贫|搬迁|投产|清理|救助|解决|惠及`)

/** What passes through bodies, or was done to them: 毕业生, 新晋博物馆, 适老化改造, 除险加固水库. */
const HAPPENS =
  /^(?:新|除险|加固|[维翻]修|修[缮建复]|争创|创建|开放|增设)|毕业|招生|入学|入驻|入库|获评|(?:改造|建设|提升|整治|治理|运行|活动)/

/** Whether a name is that of something that flows over its period: 新增就业, 销售额. */
export const isFlow = (name: string): boolean => FLOW.test(name) && !/(?:率|比|比重|占比|数|数量)$/.test(name)

/** Whether a name is that of what one year or quarter comes to: 财政收入, 播种面积, PM2.5浓度. */
export const isAnnual = (name: string): boolean => ANNUAL.endingAt(name, name.length) !== null

/** Whether a name is that of what is so at the end of a period: 参保率, 耕地面积. */
export const isState = (name: string): boolean =>
  STATES.endingAt(name, name.length) !== null && !MOVED.test(name)

/** Whether a name, with nothing done to it (`isCounted`), is that of what stands there: 公共图书馆|9个. */
export const isFacility = (name: string): boolean => FACILITIES.endingAt(name, name.length) !== null

/** Whether a unit is a classifier of what stands there. */
export const isCounter = (unit: string | null): boolean => unit !== null && COUNTED.has(unit)

/** Whether a count may go on with the stock before it: 拥有体育场馆4个，运动场|602个. */
export const isCounted = (name: string, unit: string | null): boolean =>
  isCounter(unit) &&
  !isFlow(name) &&
  !MOVED.test(name) &&
  !HAPPENS.test(name) &&
  VERBS.startingAt(name, 0) === null &&
  ACTS.startingAt(name, 0) === null

export function isStock(name: string, before: string, unit: string | null): boolean {
  // 受灾人口|86万人次: what is counted by times happened.
  if (unit === '人次') return false
  if (STOCKS.some((noun) => name.endsWith(noun)) && !MOVED.test(name)) return true
  if (isFlow(name)) return false
  // 全市现有危旧房|1.2万户
  if (!isCounter(unit)) return false
  return (
    isHeld(before) || REACHED.test(before) || (PASSED.test(before) && name !== '' && isCounted(name, unit))
  )
}
