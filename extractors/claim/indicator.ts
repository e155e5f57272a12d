/**
 * What is measured: the words before a number (and behind it, where it counts them) without time,
 * place, connectives and predicate. 2025年全市房屋施工面积达到|1.8亿平方米 → 房屋施工面积.
 */
import type { TimeMatch } from '../../pipeline/tree.ts'
import type { Stretch } from './context.ts'
import { Words } from './words.ts'

export interface Name {
  /** Stretches of the reading that name it, in order; empty where the clause does not say. */
  parts: Stretch[]
  /** As it would head a table's row. */
  name: string
  scope: Stretch | null
}

const LEAD = Words.of('lead')
const TRAIL = Words.of('trail')
const SCOPES = Words.of('scopes')
/** A word of place is one only before what it is a place of: 全区域, 全市场 are none. */
const NOT_SCOPE: Record<string, RegExp> = {
  全区: /^域/,
  全市: /^场/,
  全省: /^电/,
  全国: /^(?:人大|政协|性)/,
  全村: /^庄/,
  全局: /^性/,
  全院: /^士/,
  全校: /^园/,
  城区: /^分/,
  市区: /^(?:部门|两级)/,
  省级: /./,
  市级: /./,
  区级: /./
}
/** Proper names of places: a short stretch that ends like one, before more words. */
const PLACE =
  /^[\u4e00-\u9fff]{2,6}(?:省|市|县|自治州|自治县|新区|开发区|示范区|综保区|保税区|科技园|产业园|街道|镇|乡)(?=[\u4e00-\u9fff“])/
const PLACE_NOT = /(?:城市|省市|区县|市县|县市|超市|股市|乡镇|城镇|都市|上市|门市|各[省市县]|以上|地[级市])/
/** Alone they name nothing. */
const EMPTY = new Set([
  '',
  '等',
  '其',
  '是',
  '年均',
  '平均',
  '实际',
  '名义',
  '总体',
  '全部',
  '同比',
  '环比',
  '月均',
  '较上年',
  '比上年',
  '数',
  '的',
  '上',
  '中',
  '年',
  '要',
  '总',
  '这',
  '该',
  '有关',
  '为',
  '以',
  '前',
  '后',
  '再',
  '新',
  '各',
  '年度',
  '本',
  '超额',
  '一举',
  '逐年'
])
/** From here on the words behind a number tell what became of it, not what it is. */
const PREDICATE =
  /(?:全部|均|都|已|取得|获得|获批|获|实现|完成|启用|启动|投入|投产|投运|纳入|开工|建成|通车|通过|入选|入列|顺利|显著|明显|逐步|有序|稳步|加快|提升|提高|竣工|试运行|正式|基本|得到|达到|被|同时|集中|陆续|建立|落户|挂牌|上市|成功|整治|运行|开通|受益|参加|参与|进入|位居|并|以及|，)/

/** Lets nothing of time, place and connectives stand before the name. */
function stripLead(
  text: string,
  [from, to]: Stretch,
  times: readonly TimeMatch[]
): { start: number; scope: Stretch | null } {
  let start = from
  let scope: Stretch | null = null
  while (start < to) {
    const time = times.find((t) => t.start <= start && t.end > start)
    if (time) {
      start = Math.min(time.end, to)
      // 2011年的, 一季度末, 截至9月底前
      const tail = /^(?:的|以来|期间|时期|末|底|前|后|起|里|中|内|间)+/.exec(text.slice(start, to))
      if (tail) start += tail[0].length
      continue
    }
    if (/[、，,：:“”（）()]/.test(text[start]!) && !quoteOpens(text, start, to)) {
      start++
      continue
    }
    const place = SCOPES.startingAt(text, start, to)
    if (place && !NOT_SCOPE[place]?.test(text.slice(start + place.length, to))) {
      scope = [start, start + place.length]
      // 北京输出到津冀技术合同成交额: a proper name stays in the indicator.
      if (!/^[全我本]|级$|城区$|市区$|郊区$|核心区$/.test(place)) break
      if (start + place.length >= to) break
      start += place.length
      if (text[start] === '的' || text[start] === '共') start++
      continue
    }
    const proper = PLACE.exec(text.slice(start, to))
    if (proper && !PLACE_NOT.test(proper[0])) {
      scope = [start, start + proper[0].length]
      break
    }
    const lead = LEAD.startingAt(text, start, to)
    if (!lead || !mayStrip(text, start, lead, to)) break
    start += lead.length
  }
  return { start, scope }
}

const quoteOpens = (text: string, at: number, to: number) =>
  text[at] === '“' && text.indexOf('”', at) >= 0 && text.indexOf('”', at) < to + 1

/** Words of one character are often part of longer ones: 对外贸易, 有色金属, 现价, 再生水, 将军. */
const STUCK =
  /^(?:对外|有色|有效|有机|再生|再就业|再贷款|再融资|现价|现代|现有|现金|现货|将军|自来水|自主|自然|自贸|自由|自治|自驾|自筹|在校|在建|在册|在岗|在编|在职|在施|在线|在外|从业|与会|和平|和谐|向好|给排水|给予|到位|到期|共建|共有产权|共享|为民|为农|按揭|按时|但书|则|又|还款|还建|还林|另类|已建|已开|可支配|可再生|可比|可持续|可用|使用|令人|要素|要道|要闻|应急|应收|应税|应届|应用|需求|完成投资|完成率|达标|达产|计划投资|计划播种|计划生育|继续教育|主要|实现利|及|持续|主动)/

function mayStrip(text: string, at: number, word: string, to: number): boolean {
  const rest = text.slice(at, Math.min(to, at + 4))
  const stuck = STUCK.exec(rest)
  return !(stuck && stuck[0].length > word.length - (word.length > 1 ? 0 : 1)) || stuck[0] === word
}

function stripTrail(text: string, from: number, to: number, times: readonly TimeMatch[]): number {
  let end = to
  while (end > from) {
    const time = times.find((t) => t.start < end && t.end >= end)
    if (time && time.start >= from && time.end === end) {
      end = time.start
      continue
    }
    const trail = TRAIL.endingAt(text, end, from)
    if (
      trail &&
      !/(?:成就为|支为|行为|作为|认为|称为|人为|所有|国有|拥有|享有|占有|共有|特有|现有|含有|富有|存在|所在|潜在|实在|目的|标的|知识到)$/.test(
        text.slice(Math.max(from, end - 3), end)
      )
    ) {
      end -= trail.length
      continue
    }
    if (/[、，,：:]/.test(text[end - 1]!)) {
      end--
      continue
    }
    break
  }
  return end
}

/**
 * The name in the words before a number.
 * @param left words before, up to where the kind's rule says that the name ends
 * @param right words behind that the number counts, or null
 */
export function nameIn(
  text: string,
  left: Stretch,
  right: Stretch | null,
  times: readonly TimeMatch[]
): Name {
  const { start, scope } = stripLead(text, left, times)
  let end = stripTrail(text, start, left[1], times)
  // 国铁和|3项: what is joined to the counted thing is another one.
  if (right && /[和及与、]$/.test(text.slice(start, end))) end = start
  let own: Stretch | null = end > start ? [start, end] : null
  if (own && EMPTY.has(text.slice(...own))) own = null
  const behind = right ? rightName(text, right) : null
  const parts: Stretch[] = []
  if (own) parts.push(own)
  if (behind) parts.push(behind.full)
  const name = (own ? text.slice(...own) : '') + (behind ? text.slice(...behind.head) : '')
  return { parts, name, scope }
}

/** What a number counts: all the words behind it, and their head up to the predicate. */
function rightName(text: string, [from, to]: Stretch): { full: Stretch; head: Stretch } | null {
  let start = from
  if (text[start] === '的') start++
  let end = to
  while (end > start && /[的等，、“（(]/.test(text[end - 1]!)) end--
  if (end - start < 1) return null
  const cut = PREDICATE.exec(text.slice(start + 1, end))
  const head: Stretch = [start, cut ? start + 1 + cut.index : end]
  return { full: [start, end], head }
}
