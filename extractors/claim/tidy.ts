/**
 * A name without what stands inside it and is no part of it: 一产|实现|增加值. What stands before or behind a name
 * is told by lead.tsv and trail.tsv; the steps here are those that cut within it, or by what else it holds.
 */
import { GIVEN } from '../quantity/given.ts'
import { completed } from './complete.ts'
import { COUNTED_HEAD } from './head.ts'
import { MEASURED } from './name-words.ts'
import { Words } from './words.ts'

/** The longest name that a step looks at, so that none takes longer than a line does. */
const REACH = 120

/** Each step takes one kind of words out, and leaves names that only look alike. The first see names as written. */
export const tidy = (name: string): string =>
  STEPS.reduce((words, step) => step(words), name.length > REACH ? name.slice(-REACH) : name)

/** 加快建设|“产业园: a quotation mark without its other half; but “两山”转化. */
const unpaired = (name: string): string => name.replace(/^([^“]+)”$/, '$1').replace(/^(.*)“(?=[^”]+$)/, '$1')

/** 工业增加值|在政策带动下; but 在建项目. */
const driven = (name: string): string =>
  name.replace(/在[^，在]{2,14}(?:带动|推动|支撑|影响|作用|基础)下/, '')

const INNER = Words.of('inner')

/** 三次产业|分别|拉动经济增长, 一产|实现|增加值; but 分别 or 实现 that opens or ends a name. */
function within(name: string): string {
  let words = name
  for (let at = 2; at < words.length - 1; at++) {
    const word = INNER.startingAt(words, at, words.length - 1)
    if (word && words.length - at - word.length > 1)
      words = words.slice(0, at) + words.slice(at + word.length)
  }
  return words
}

/** “两区三园”|共|实施项目, 项目区|现有|贫困户; but 公共设施, 累计装机. */
const between = (name: string): string => name.replace(BETWEEN, '')
const BETWEEN =
  /(?<=..)(?:(?:共计?|预计|累计)(?=(?:完成|实现|发生|受理|审结|批捕|接待|收到|办理|查处|救助|发放|实施|注册|引进|签约|建成|投入|培训)..)|(?:现有|共有)(?=..))/

/** 园区|完成|税收收入; but 完成投资 is measured as such. */
function doneSum(name: string): string {
  const at = SUM.test(name) ? name.indexOf('完成', 2) : -1
  return at < 0 ? name : name.slice(0, at) + name.slice(at + 2)
}
const SUM = /(?:产值|收入|支出|增加值|税收|销售额|营业额|客运量|货运量|周转量|吞吐量|贸易额|零售额)$/

/** 道路交通事故|共发生; but 发生地质灾害. */
const happened = (name: string): string => name.replace(/(?<=事故|火灾|灾害|案件)共?发生$/, '')

/** 农村低保|新增 is 新增农村低保; but 年均新增, 就业新增长点. */
const newFirst = (name: string): string =>
  name.replace(/^(.{2,}?)(?:平均每年|人均每月|每年|每月)?(?<![年月日]均)(新增|净增)$/, '$2$1')

/** 省级重点项目|1-7月|完成投资, 新开工项目|9月底前|全部开工 */
export const MONTHS =
  /(?<=..)(?:[0-9]{1,2}[-—–至][0-9]{1,2}月份?|[0-9]{1,2}月[底末]?前|[至于][0-9]{1,2}月[0-9]{1,2}日|[一二三四]季度[底末]?前)/
const monthless = (name: string): string => name.replace(MONTHS, '')

/** 困难户|每户|补助, 老人|每人每月|领取基础养老金: for whom it is counted is told by the unit; but 每亩补助. */
const forEach = (name: string): string => name.replace(FOR_EACH, '')
const FOR_EACH = new RegExp(
  `(?<=..)每(?:平方米|公[顷里]|[人户亩台头吨生件张])(?:每[年月])?(?=(?:一次性|分别)?(?:${GIVEN}))`
)

/** 基金收入|（见表三）; but 低保（农村）. */
const unreferred = (name: string): string => name.replace(/（见[^（）]{1,12}）$/, '')

/** 推动|护理型床位占比|达到62%, 提出|生产总值增长8%: what is measured is no deed; but 推动项目建设. */
const caused = (name: string): string => {
  const length = CAUSES.exec(name)?.[0].length ?? 0
  const measured =
    MEASURED.endingAt(name, name.length, length) ?? /..(?:率|量|[总数]额|系数)$/.exec(name)?.[0]
  return length > 0 &&
    measured &&
    !COUNTED_HEAD.test(name) &&
    !name.endsWith('就业') &&
    name.length > length + 1
    ? name.slice(length)
    : name
}
const CAUSES = /^(?:推动|促进|推进(?!好)|力促|引导|促使|聚焦|提出)将?/

/** 四大销售额中|批发业销售额, 五大行业中|住宿业营业额; but 小中心. */
const among = (name: string): string =>
  name.replace(/^[两三四五六七八九十]大[^中、]{2,8}中(?![央心小])(?=..)/, '')

/** 机场三期|建成投运、|旅客吞吐量: what is said of a thing before a 、; another's name begins with its own place. */
const besides = (name: string): string => {
  const at = name.lastIndexOf('、')
  if (at < 4 || name.length - at < 4 || !SAID.test(name.slice(0, at))) return name
  const own = name.slice(at + 1)
  const thing = name
    .slice(0, at)
    .replace(/(?:全面|陆续|正式|相继)?(?:建成|投运|投用|投产|竣工|完工|通车|开工|启用)+$/, '')
  if (thing.includes('、') || own.length > 8 || /^[在由对]/.test(own)) return own
  return thing.replace(/^(?:大力|深入|全面|加快)?(?:实施|推进|开展)(?=..)/, '') + own
}
const SAID = /(?:建成|投运|投用|投产|竣工|完工|通车|开工|启用|行动)$/

/** 粮食播种面积|稳定、产量|保持在60万吨: what is said of one aspect before the next is told. */
const steady = (name: string): string => {
  const [, before, own] = /^(.{2,})(?:基本|总体|保持)?稳定、([^、]+)$/.exec(name) ?? []
  return before && own ? completed(own, before) : name
}

/** 人均收入|增速高于经济增速、突破3万元: what is said of it before another figure. */
const outpacing = (name: string): string =>
  name.replace(/(?<=..)增速(?:高于|快于|跑赢)[^，。；]{0,8}(?:增速|增幅|水平|城镇|农村|全[国省市])$/, '')

/** 主导产业|［2］|占比: the mark of a footnote. */
const unmarked = (name: string): string => name.replace(/[[［][0-9]{1,2}[\]］]/g, '')

/** 以|生活垃圾治理、村庄清洁等|6项|内容; but 以工代赈. */
const examples = (name: string): string => name.replace(/^(?:以|围绕)(?=.*等(?:内容|品类|方面|领域)$)/, '')

/** 工业经济总量|成为全区第四个; but 成为 behind no measure. */
const standing = (name: string): string =>
  name.replace(/(?<=总量|总额|产值|收入|投资|[额率])(?:成为|始终|处于|跻身).*$/, '')

/** 主力店|年内完工, 标准厂房|下半年全部交付; but 上半年竣工面积. */
const whenDone = (name: string): string =>
  name.replace(
    /(?<=..)(?:年内|(?:[0-9]{4})?年底前|[上下]半年)(?:全部|全面)?(?:完工|竣工|交付|投用|投产|建成|开工|开业|投入使用)?$/,
    ''
  )

/** 各乡镇至少|引进工业项目; but 各乡镇卫生院. */
const eachPlace = (name: string): string =>
  name.replace(/^各(?:乡镇|县区|县市区|镇|村|街道|地)(?:要|须|应)?至少(?=..)/, '')

/** 养老院建设任务是|新增床位; but 任务 alone. */
const aimed = (name: string): string => name.replace(/^.{0,12}(?:任务|目标)是(?=..)/, '')

/** 学校|要|配备专职保安; but 需要配备. */
const obliged = (name: string): string =>
  name.replace(/(?<=^.{2,14})(?:要|应当?|必须|须)(?=配备|建有|建成|设立|安装|接入|使用|采用|开展|实行)/, '')

/** 对首次上规|的给予|奖励; but 给予企业补助. */
const given = (name: string): string => name.replace(/^.*的给予(?=..)/, '')

const ASIDES = Words.of('asides')

/** 地区生产总值|连跨两个百亿元台阶; but 上台阶工程. */
function stepping(name: string): string {
  if (!/(?:台阶|大关|关口)$/.test(name)) return name
  for (let at = 2; at < name.length; at++) if (ASIDES.startingAt(name, at)) return name.slice(0, at)
  return name
}

/** 中央财政|将|安排: when it pays is no part of who pays. */
const pays = (name: string): string =>
  name.replace(/(?<=财政|[省市县区镇乡]级)(?:拟|将|共|计划)(?=安排$)/, '')

const STEPS: ((name: string) => string)[] = [
  unmarked,
  unpaired,
  pays,
  driven,
  within,
  between,
  doneSum,
  happened,
  newFirst,
  monthless,
  forEach,
  unreferred,
  caused,
  among,
  steady,
  besides,
  outpacing,
  examples,
  standing,
  stepping,
  whenDone,
  eachPlace,
  aimed,
  obliged,
  given
]
