/**
 * Names completed where ellipsis leaves out their head: 竣工 after 房屋施工面积 is 房屋竣工面积,
 * 规模 after 固定资产投资 is 固定资产投资规模.
 */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { deedIn, doneTo } from './deed.ts'

const entries = readLexicon('extractors/claim/lexicon/attributes.tsv', 'text', 'itself')
const ATTRIBUTES = new Set(entries.map((e) => e.text))
/** Those that are the thing's own amount: 地区生产总值|现价总量. */
const ITSELF = new Set(entries.filter((e) => e.itself === 'yes').map((e) => e.text))
const LONGEST_FIRST = [...ATTRIBUTES].sort((a, b) => b.length - a.length)
/** Qualifiers that stand for one another before the same words: 城市、农村|低保标准. */
export const PARALLEL = new Set(
  readLexicon('extractors/claim/lexicon/parallel.tsv', 'text').map((e) => e.text)
)
/** Rates of work, by name; and the other deeds whose rate each is: 办理信访件, 办结率. */
const WORKED = new Map(
  readLexicon('extractors/claim/lexicon/worked.tsv', 'text', 'of').map((e) => [e.text, e.of.split(' ')])
)
/** Stages of building and trade that stand for one another before the same head. */
const STAGES = [
  '基本建成',
  '建成',
  '新开工',
  '开工',
  '施工',
  '竣工',
  '在建',
  '销售',
  '待售',
  '出口',
  '进口',
  '出栏',
  '存栏',
  '播种',
  '收获'
]
/** Attributes whose thing is dropped before another: 增速 of 增加值 is 增加值增速. */
const RATE_OF = new Set(['增速', '增幅', '涨幅', '降幅', '增长', '增长率'])

const GROWN = /^(?:总产量?|年?产量|产值|单产)$/
const RAISED = /^(?:种植|养殖|培育|栽植|饲养)(?=..)|(?<=.)(?:播种|种植|收获|栽植|养殖|出栏|存栏)$/g
const SHARE = /^(?:占比|比重|比例)$/
/** What becomes of what was begun. */
const BUILT = /^(?:建成|完工|建成投产|投产)$/
const CONTRIBUTES = /^(?:对.{2,12}的?)?贡献率$/
const DRIVES =
  /^(?:拉动|带动|(?:惠及|受益|覆盖|建成投产|投产|完工|投入|建成|竣工验收|新增产值|用于项目建设)$)/

/** 事故12起，死亡|3人 */
const HURT = /^(?:死亡|受伤|重伤|轻伤|死亡失踪|死亡[（(]失踪[）)]|伤亡)(?:人数)?$/
/** What people are hurt in. */
const EVENT = /^(?:共?发生)?(.*?(?:事故|火灾|灾害))(?:起数)?(?:死亡|受伤|重伤|轻伤|伤亡|$)/
/** 完成造林1.7万亩（任务|1.5万亩） */
const TASK = /^(?:任务|计划任务|目标任务)$/
const ADDED = /^(?:新增|净增|新建|新认定|新培育)$/
const PEAK = /^(?:最高峰日?|高峰日|最高日|单日最高|最大日)$/
const FOR_EACH = /^(?:平均)?每[十百千万]+(?:名)?(?:常住人口|人口|人|户|居民)$/
const GRADE = /^(?:国家|[省市县区])级$/

/** Sums that anything may have: they belong to what can spend or earn them. */
const FLOWS = new Set(['投资', '完成投资', '总投资', '收入', '支出', '税收', '利润', '价格'])
const SPENDERS = /(?:项目|工程|企业|园区|产业|行业|机构|[业区])$/

/** What may stand before 学校 without being a kind of it. */
const SCHOOLS = /^(?:小学|初中|高中|本科|专科)$/

/** 幼儿园177所（|公办|58所）, 客运量3亿人次（|铁路|1亿人次）: a kind alone in the bracket behind the whole is one of it. */
export const partNamed = (words: string, whole: string): string | null =>
  PARALLEL.has(words) && !whole.includes(words) && !(SCHOOLS.test(words) && /[校学]$/.test(whole))
    ? `${words}${whole}`
    : null

/** Whether words tell what a thing does for others: 带动|农户. */
export const isDriving = (words: string): boolean => DRIVES.test(words)

/** Whether words name a thing's own amount, so that a change of it is one of the thing. */
export const isItself = (words: string): boolean => ITSELF.has(words)

/** Whether words name an aspect of a thing, and no sum or rate that the economy as a whole may have. */
export const isAspect = (words: string): boolean =>
  ATTRIBUTES.has(words) && !FLOWS.has(words) && !RATE_OF.has(words)

export const isAttribute = (words: string): boolean => ATTRIBUTES.has(words)

/**
 * The full name of `words`, spoken after a thing named `topic`; `words` themselves where nothing is left out.
 * @param joined whether a 、 stands before them
 */
export function completed(words: string, topic: string, joined = false): string {
  // 开工建设安置小区4个，建成|3924套
  if (BUILT.test(words) && deedIn(topic) > 0) return `${words}${doneTo(topic)}`
  // 投资920万元改造线路，投入|2000万元
  if (words === '投入' && topic.startsWith('投资')) return words
  // 第一产业贡献率为5%，拉动GDP增长0.2个百分点
  if (DRIVES.test(words)) return STAGES.includes(topic) ? words : `${driver(topic)}${words}`
  // 第三产业比重提高1个百分点，对GDP增长的贡献率|44%
  if (CONTRIBUTES.test(words)) return `${driver(topic)}${words}`
  // 财政民生支出突破万亿元、占比80%: the share is that of the whole thing.
  if (SHARE.test(words)) return topic.endsWith(words) ? topic : `${topic}${words}`
  const again = saidAgain(words, topic)
  if (again) return again
  if (STAGES.includes(words)) return nextStage(words, topic, joined)
  if (HURT.test(words)) return `${EVENT.exec(topic)?.[1] ?? ''}${words}`
  if (TASK.test(words)) return topic.endsWith(words) ? topic : `${topic}${words}`
  // 合作社769个，新增|6个; 龙头企业22家，其中省级|2家
  if (ADDED.test(words)) return `${words}${stripAttribute(doneTo(topic))}`
  // 运送旅客612万人次，最高峰日|达23.8万人次
  if (PEAK.test(words)) return `${words}${topic.replace(/^[日月]均/, '')}`
  if (GRADE.test(words)) return ofGrade(words, topic)
  // 5G基站3.2万个，每万人拥有|7.6个
  if (FOR_EACH.test(words)) return `${words}拥有${doneTo(topic)}`
  return rateOfWork(words, topic) ?? (ATTRIBUTES.has(words) ? attributeOf(words, topic) : words)
}

/** 新能源发电|装机|规模620万千瓦、装机占比81%: of what the share is, as its thing was called. */
function saidAgain(words: string, topic: string): string | null {
  const thing = /^(..)(?:占比|比重)$/.exec(words)?.[1]
  const at = thing === undefined || topic.endsWith(words) ? -1 : topic.indexOf(thing)
  return at > 1 ? `${topic.slice(0, at)}${words}` : null
}

/** 建设省级示范村8个、|市级|20个: what was done is done to these as well. */
function ofGrade(grade: string, topic: string): string {
  const thing = doneTo(topic)
  const graded = /^(?:现有)?(?:国家|[省市县区])级/.exec(thing)?.[0] ?? ''
  const deed = graded === '' ? '' : topic.slice(0, -thing.length)
  return `${deed}${grade}${thing.slice(graded.length)}`
}

/** 造林开工, 竣工 of the same; 猕猴桃综合产值增长6%、|出口 of the same goods. */
function nextStage(words: string, topic: string, joined: boolean): string {
  const done = topic.replace(/率$/, '')
  const other = STAGES.find((stage) => stage !== words && done.includes(stage))
  // 开工建设学校9所，竣工|6所
  if (other)
    return done.replace(
      done.includes(`${other}建设`) && !words.endsWith('建成') ? `${other}建设` : other,
      words
    )
  const goods = joined && /^(?:出口|进口)$/.test(words) ? /^(..+?)(?:综合)?(?:产值|产量)$/.exec(topic) : null
  return goods ? `${goods[1]}${words}` : words
}

/** 增加值|增速, 物流园工程|投资: the attribute with the part of the topic that it is one of. */
function attributeOf(words: string, topic: string): string {
  if (topic.endsWith(words)) return topic
  if (GROWN.test(words) && ATTRIBUTES.has(topic)) return words
  const spends = SPENDERS.test(/投资$/.test(words) ? stripAttribute(topic) : topic)
  if (FLOWS.has(words) && !spends) return words
  const flow = words === '规模' && [...FLOWS].some((sum) => topic.endsWith(sum))
  // 增加值增长8%，总量居全省第4位，增速居第2位
  // 预算收入增长9%，总量居全省第5位
  const sum = words === '总量' && /(?:值|额|量|收入|支出|投资)$/.test(topic)
  const rated = RATE_OF.has(words) ? topic.replace(/(?<=值)总量$|(?<=..)(?:增速|增幅)$/, '') : topic
  const bare = stripAttribute(topic)
  // 粮食播种|面积, 生猪出栏, 种植|柠檬, each with 产量 or 产值 behind
  const grown = GROWN.test(words) ? bare.replace(RAISED, '') : bare
  // 总投资18亿元的|物流园工程，当年完成投资|6亿元
  const sized = FLOWS.has(words) ? grown.replace(/^(?:计划)?总投资(?=..)/, '') : grown
  // 固定资产投资6亿元，完成率达到|85%
  const done = words === '完成率' && topic.endsWith('投资')
  const thing = RATE_OF.has(words) || flow || sum || done ? rated : sized
  return `${words.startsWith('总') ? thing.replace(/^(?:新增|新建|净增)/, '') : thing}${words}`
}

/** 公租房|开工, 公租房开工|建设, each with 开工率 behind: a rate of what was just said to be done is 公租房开工率. */
function rateOfWork(words: string, topic: string): string | null {
  const verb = words.slice(0, -1)
  const at = WORKED.has(words) ? topic.lastIndexOf(verb) : -1
  const deed = at < 0 ? WORKED.get(words)?.find((other) => other && topic.startsWith(other)) : undefined
  if (deed && topic.length > deed.length + 1) return `${topic.slice(deed.length)}${words}`
  if (at < 1 || !/^(?:建设|人?数|数量|总量|量|面积)?$/.test(topic.slice(at + verb.length))) return null
  return `${topic.slice(0, at).replace(/^(?:新增|净增|完成)|(?:已|实际|共|累计)$/g, '')}${words}`
}

/** What drives, without what it was last said to drive or to give to: 补贴|带动消费, 三次产业|对经济增长的贡献率. */
const driver = (topic: string): string =>
  stripAttribute(topic)
    .replace(/(?<=..)所占$/, '')
    .replace(/(?<=..)(?:拉动|带动).*$/, '')
    .replace(/(?<=..)对[^，。对]{2,8}的?$/, '')

function stripAttribute(topic: string): string {
  // 地区生产总值|总量
  if (topic.endsWith('生产总值')) return topic
  for (const attribute of LONGEST_FIRST)
    if (attribute.length > 1 && topic.endsWith(attribute) && topic.length > attribute.length + 1)
      return topic.slice(0, -attribute.length)
  return topic
}
