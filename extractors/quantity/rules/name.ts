/**
 * Amounts inside a thing's name: 700万吨露天矿, 亿元以上项目, 220千伏输变电工程, 千亿级产业,
 * 年产3000辆专用车项目. They tell which thing is meant, not how much of it there is.
 */

import { readLexicon } from '../../../pipeline/lexicon.ts'
import type { Quantity } from '../../../pipeline/tree.ts'
import { clauseStart, isHan } from '../scan.ts'
import { sizesThing } from './sized.ts'

const THINGS = readLexicon('extractors/quantity/lexicon/things.tsv', 'text').map((e) => e.text)
const DONE_TO = /(?:完成|改造|淘汰|新增|投产|关停|关闭|建成|新建|压减|退出|核准|并网|投运|开工)$/
/** Grades do not go so far: what is so large is a size without its unit. */
const LARGE = 10_000
const HUNDRED_MILLION = 1e8
/** How far behind an amount the thing's noun may stand. */
const REACH = 14
/** Dimensions of size and capacity; a count before a noun counts it. */
const SIZES = new Set(['length', 'mass', 'power', 'voltage', 'volume', 'money', 'energy', 'area', 'currency'])

/** Whether the amount names the thing behind it. */
export function namesThing(text: string, amount: Quantity): boolean {
  const unit = amount.unit
  // 千亿级产业; 30万吨级、|20万吨级航道
  if (
    text[amount.end] === '级' &&
    (unit || (amount.value ?? 0) >= LARGE || !/[，。、；]/.test(text[amount.end + 1] ?? '，'))
  )
    return true
  // 超|千亿级|产业集群
  if (unit?.text === '级' && (amount.value ?? 0) >= LARGE) return true
  // 二三级支流
  if (unit?.text === '级' && amount.form === 'vague' && isHan(text[amount.end])) return true
  // 安排|不低于3亿元|支持产业园区: what money is given for is not told by it.
  if (unit?.system === 'iso4217' && FOR.test(text.slice(amount.end))) return false
  if (sizesThing(text, amount) || listsProducts(text, amount)) return true
  const behind = text.slice(amount.end, amount.end + REACH).split(/[，,；;。：:、（(“”]/)[0]!
  // 进入前1%|的学科, 3.5微米|极薄铜箔, “三北”工程|六期, 再延长30年|试点, 5万只|现代化养鸡场: which they are.
  if (/^[%‰]$/.test(unit?.text ?? '') && text[amount.start - 1] === '前' && /^的?[^占]/.test(behind))
    return true
  if (/^(?:微米|纳米)$/.test(unit?.text ?? '') && isHan(text[amount.end])) return true
  if (unit?.text === '期' && PHASED.test(text.slice(Math.max(0, amount.start - 4), amount.start))) return true
  if (unit?.text === '年' && text.endsWith('延长', amount.start) && /^(?:整[省市县区])?试点/.test(behind))
    return true
  if (/^[只头羽匹]$/.test(unit?.text ?? '') && FARM.test(behind)) return true
  // 架设5000多米管道 tells how much; 超过5000米管道 which they are.
  const over = amount.approx === 'over' && amount.start < amount.core[0]
  const bounded = amount.approx === 'at-least' || amount.approx === 'at-most' || over
  // 淘汰35蒸吨/小时|燃煤锅炉8台
  if (unit?.text.startsWith('蒸吨') && /^[^的，]{0,6}锅炉/.test(behind)) return true
  // 改造2100万千瓦煤电机组: done to that much of it; not in 新开工亿元以上项目, 新增220千伏变电站.
  const done = DONE_TO.test(text.slice(Math.max(0, amount.start - 4), amount.start))
  if (done && !bounded && unit?.dimension !== 'voltage') return false
  if (
    /(?:年产|日产|日处理|日供水|年处理|处理能力|装机|库容)$/.test(
      text.slice(Math.max(0, amount.start - 4), amount.start)
    )
  )
    return hasThing(behind) || YIELD_TWIN.test(text.slice(amount.end, amount.end + 60))
  // 4个|过五百亿|的县市, 1个经济总量|近千亿|、4个过五百亿的县市: money without its unit.
  if (!unit)
    return (
      (amount.value ?? 0) >= HUNDRED_MILLION &&
      amount.approx !== 'exact' &&
      COUNTED.test(text.slice(Math.max(0, amount.start - COUNTED_REACH), amount.start)) &&
      (isAttributeOf(behind) || SIZED_TWIN.test(text.slice(amount.end, amount.end + 2 * REACH)))
    )
  // 60周岁以上居民, 20户以上自然村: whom or what is meant, not how many.
  const after = amount.end > amount.core[1]
  // 注册资金千万元以上|46家: which they are.
  if ((over || (after && bounded)) && isSize(unit.dimension, unit.system) && COUNT.test(behind)) return true
  if (after && /^(?:周?岁)$/.test(unit.text) && behind !== '' && !/^[的]?(?:占|增|减)/.test(behind))
    return true
  if (after && bounded && /^[户人]$/.test(unit.text) && VILLAGE.test(behind)) return true
  // 1人|户不低于20平方米
  if (unit.text === '人' && HOUSEHOLD.test(behind)) return true
  // 30人以下|的企业
  if (after && bounded && unit.text === '人' && EMPLOYER.test(behind)) return true
  // 年产值增幅在5%以下|的有2个, 建筑面积90平方米以下|占三分之一: which they are.
  if (after && bounded && unit.text === '%' && COUNTED_SO.test(behind)) return true
  if (after && bounded && isSize(unit.dimension, unit.system) && /^的?占(?![用地道])/.test(behind))
    return true
  if (bounded && isSize(unit.dimension, unit.system)) return isAttributeOf(behind)
  // 3岁以下婴幼儿
  if (bounded && unit.dimension === 'age') return isHan(text[amount.end])
  // 20—24岁|办理结婚登记的公民占35%
  if (unit.dimension === 'age' && amount.form === 'range' && PEOPLE_OF.test(behind)) return true
  // 14岁以上不满16岁|的327人, 35—50岁|党员16名
  if (unit.dimension === 'age' && AGED.test(text.slice(amount.end, amount.end + REACH))) return true
  // 23名|3至15周岁|肢体残疾儿童
  if (unit.dimension === 'age' && amount.form === 'range' && YOUNG.test(behind)) return true
  if (unit.dimension === 'age' && WHOM.test(behind) && !/[至到]$/.test(text.slice(0, amount.start)))
    return true
  if (unit.dimension === 'voltage')
    return behind.length > 0 || VOLTAGE_TWIN.test(text.slice(amount.end, amount.end + 24))
  // 12英寸产线
  if (/^英?寸$/.test(unit.text)) return behind.length > 0
  if (
    /^(?:mass|power|volume|energy)$/.test(unit.dimension) &&
    isHan(text[amount.end]) &&
    listsThings(text, amount.end)
  )
    return true
  if (unit.dimension === 'power' || unit.dimension === 'mass' || unit.dimension === 'volume')
    return !behind.startsWith('的') && hasThing(behind)
  // 68海里|景区; but 2公里景区道路
  if (unit.dimension === 'length' && /^等?(?:景区|景点)(?![道公步旅环])/.test(behind)) return true
  if (unit.dimension === 'length' && /^(?:内|以内|范围)/.test(behind)) return true
  return false
}

/** What money is given for. */
const FOR = /^(?:资金)?(?:支持|用于|扶持|保障|推进|推动|助力|专项用于)/
/** Places told by how many live there, and bodies by how many they employ. */
const VILLAGE =
  /^的?(?:农村木质房屋|木质房屋)?(?:连片)?(?:自然村|村寨|行政村|村庄|城市|小区|聚居|(?<=的)(?:区?县|乡镇|镇|街道)(?![属直中]))/
const HOUSEHOLD = /^户(?=补|不|人均|每|最|均|及|的)/
const EMPLOYER = /^的(?:[^，。；的0-9]{0,4})(?:企业|单位|机构)(?![0-9])/
/** How many there are of those who are so old. */
const AGED = /^(?:的|[\u4e00-\u9fff]{0,8})[0-9]+(?:\.[0-9]+)?万?(?:多|余)?[人名]/
/** A count right behind: of what is so large there are so many. */
const COUNT = /^的?(?:有|共|达到|达|不少于|不低于|不下|至少|超过|超|近|约)?[0-9]+(?:多|余)?[家个户座条处项所]/

/** A count and what its things are measured by: 1个|经济总量, 4个. */
const COUNTED = /[0-9]+(?:多|余)?[家个座处条项][^，。；：、0-9]{0,8}$/
const COUNTED_REACH = 12
/** A count with a size of its own in the same list: 、4个过五百亿|的县市. */
const SIZED_TWIN =
  /^[、和及][0-9]+(?:多|余)?[家个座处条项](?:[^，。；：、]{0,8})[超过近破][^，。；：、]{1,10}的/

/** A count of those who are so far up or down, and people of an age of whom a share is told. */
const COUNTED_SO = /^的(?:县区|地区|企业|行业)?(?:有|共|达到|达|共有)?[0-9]+(?:多|余)?[家个户座条处项所]/
const PEOPLE_OF = /^[^，。；0-9]{0,12}(?:公民|人员|人口|群体|人群|居民|职工|妇女|患者|者)占/

/** Another of the list that is named so: 4万吨锂盐一体化|和2万吨碳酸锂项目, 220kv|、桥锦110kv变电站. */
const YIELD_TWIN =
  /^[^，。；、0-9]{2,14}(?:[和、及][0-9.]+万?[^，。；、0-9]{2,16}){1,3}?(?:项目|工程|产线|生产线|装置)/
const VOLTAGE_TWIN = /^、[^，。；0-9]{0,12}[0-9]+(?:千伏|kv|kV|KV)/
const PHASED = /(?:工程|项目|扩容|校区|园区)$/
const FARM =
  /^(?:现代化|标准化|规模化|智能化?)?[^，。；的0-9]{0,4}(?:养[鸡猪牛羊鸭鹅]场|养殖场|养殖基地|牧场)/

/** Whose age tells who is meant: 0—6岁|儿童. */
const WHOM = /^(?:的)?(?:儿童|幼儿|婴幼儿|少年|少儿|学龄|适龄|老人|老年|人群|人口|居民|妇女|女性|青少年)/
const YOUNG = /^[^的，]{0,8}(?:儿童|少年|学生|老人|老年人|妇女|群体|人群)/
/** 20万吨铝板带箔、华昌10万吨再生铝等|项目: members of a list that its last noun sums up. */
const listsThings = (text: string, at: number): boolean =>
  /^[^，。；：]{1,80}?等(?:[0-9]+(?:多|余)?[个项])?[^，。；、0-9]{0,8}(?:项目|工程|装置|产线|生产线)/.test(
    text.slice(at, at + 100)
  )

/** 年产|3万吨|钢管、|10万锭|紧密纺、日处理鲜奶|200吨|3个项目: what each yields, in a list that counts the works. */
const WORKS =
  /^[^，。；：]{0,60}?(?:等|(?<=[^、]))[0-9]+(?:多|余)?[个项大](?:[^，。；、0-9]{0,6})(?:项目|工程|产线|生产线)/
const YIELDS = /(?:年产|日产|年处理|日处理|年加工|日加工)/
function listsProducts(text: string, { start, end, unit }: Quantity): boolean {
  if (!unit || unit.text === '%' || unit.system === 'iso4217') return false
  const works = WORKS.exec(text.slice(end, end + 90))
  if (!works || /^[个项]$/.test(unit.text)) return false
  const clause = text.slice(Math.max(start - 60, clauseStart(text, start)), start)
  return YIELDS.test(clause + works[0])
}

/** Whether the words behind an amount come to a thing that it is the size of: |的县市, |规上企业. */
function isAttributeOf(behind: string): boolean {
  const between = firstThing(behind)
  return between !== null && /^的?[^的]{0,8}$/.test(between)
}

const isSize = (dimension: string, system: string) => SIZES.has(dimension) || system === 'iso4217'
const hasThing = (behind: string) => THINGS.some((thing) => behind.includes(thing))

/** What stands between the amount and the first thing behind it, or null where there is none. */
function firstThing(behind: string): string | null {
  const at = THINGS.map((thing) => behind.indexOf(thing)).filter((i) => i >= 0)
  return at.length > 0 ? behind.slice(0, Math.min(...at)) : null
}
