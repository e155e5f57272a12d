/** A number with its unit, and what becomes of one without: the last rule, which always answers. */

import { readLexicon } from '../../../pipeline/lexicon.ts'
import type { Quantity } from '../../../pipeline/tree.ts'
import { type Numeral, numeralAt } from '../../numeral/index.ts'
import { amountAt } from '../amount.ts'
import { GIVEN } from '../given.ts'
import {
  endsAt,
  type Found,
  isHan,
  isLatin,
  label,
  NUMERALS,
  quantity,
  type Rule,
  type Scan
} from '../scan.ts'
import { namesThing } from './name.ts'

const STRUCTURAL = new Set(
  readLexicon('extractors/quantity/lexicon/structural.tsv', 'text').map((e) => e.text)
)
/** Up to here a Chinese number with such a classifier sums up (十五条措施); above, it counts. */
const STRUCTURAL_UP_TO = 20
/** From here on a number behind a word is no model's or line's. */
const LARGE = 1000

export const number: Rule = {
  name: 'number',
  opens: NUMERALS,
  read(scan: Scan, at: number): Found | null {
    const { text } = scan
    const numeral = numeralAt(text, at)
    if (!numeral) return null
    const denominator = denominatorEnd(scan, at)
    if (denominator !== null) return { items: [], end: denominator }
    // 1.2.3 is an outline number, an address or a version.
    if (numeral.value === null && numeral.lower === null)
      return label(at, numeral.end, 'other', 'quantity/number')
    const amount = amountAt(scan, at, numeral)!
    return numeral.script === 'chinese' ? chinese(scan, numeral, amount) : arabic(scan, numeral, amount)
  }
}

/** 每百户|62.7部, 每50公斤|118元: the number behind 每 belongs to what the next one is counted for. */
function denominatorEnd({ text, units }: Scan, at: number): number | null {
  const per = text[at - 1] === '每' ? units.perAt(text, at - 1) : null
  return per && numeralAt(text, per.end) ? per.end : null
}

function arabic({ text, units }: Scan, numeral: Numeral, amount: Quantity): Found {
  if (text[numeral.end] === '×' || text[numeral.start - 1] === '×')
    return label(numeral.start, amount.end, 'name', 'quantity/name')
  // 每50公斤提高5元: what it is counted for, not how much.
  if (PER.test(text.slice(Math.max(0, amount.start - 3), amount.start)))
    return label(amount.start, amount.end, 'other', 'quantity/per')
  // 每淘汰|1台|老旧车补助3000元
  if (
    amount.unit &&
    DONE_EACH.test(text.slice(Math.max(0, amount.start - 6), amount.start)) &&
    GIVES.test(text.slice(amount.end))
  )
    return label(amount.start, amount.end, 'other', 'quantity/per')
  // 民间投资|新36条
  if (text[amount.start - 1] === '新' && amount.unit?.text === '条')
    return label(amount.start - 1, amount.end, 'name', 'quantity/name')
  // 2-3#泊位
  if (!amount.unit && text[amount.end] === '#')
    return label(amount.start, amount.end + 1, 'code', 'quantity/code')
  // PM_2.5年均浓度
  if (text[numeral.start - 1] === '_') return label(numeral.start, numeral.end, 'code', 'quantity/code')
  // 上午9时
  if (!amount.unit && text[amount.end] === '时' && !/[期候代间段常]/.test(text[amount.end + 1] ?? ''))
    return label(amount.start, amount.end + 1, 'time', 'quantity/number')
  // 实施方案（2025版）
  if (amount.unit?.text === '版' && /^(?:19|20)[0-9]{2}$/.test(text.slice(amount.core[0], numeral.end)))
    return label(amount.start, amount.end, 'code', 'quantity/code')
  // 居全市|8|县区第3位: how many stand in the order.
  if (IN_FIELD.test(text.slice(Math.max(0, numeral.start - 8), numeral.start)))
    if (AMONG.test(text.slice(numeral.end, numeral.end + 20)))
      return label(numeral.start, amount.end, 'other', 'quantity/field')
  if (isInstitute(text, amount)) return label(amount.start, amount.end, 'name', 'quantity/name')
  // 世界500强
  if (!amount.unit && /^[0-9]+强(?![化调劲度力降])/.test(text.slice(amount.start, amount.end + 2)))
    return label(amount.start, amount.end + 1, 'name', 'quantity/name')
  if (namesThing(text, amount))
    return label(amount.start, withGrade(text, amount.end), 'name', 'quantity/name')
  if (amount.unit || numeral.script === 'mixed' || amount.form === 'range') return quantity(amount)
  if (isLatin(text[numeral.end])) return label(amount.start, numeral.end, 'code', 'quantity/code')
  // 采集标本3000簇: one character behind a large number, at the end of the clause, is a classifier of its own.
  if (
    amount.value !== null &&
    amount.value >= LARGE &&
    isHan(text[amount.end]) &&
    endsAt(text, amount.end + 1)
  )
    return quantity(amount)
  // 2.3:1（以农村居民为1）, 以上年为100: what the figure is reckoned in.
  if (
    REFERENCE.test(text.slice(Math.max(0, amount.start - REFERENCE_REACH), amount.start)) &&
    endsAt(text, amount.end)
  )
    return label(amount.start, amount.end, 'other', 'quantity/reference')
  if (LABELLED.test(text.slice(Math.max(0, amount.start - LABELLED_REACH), amount.start)))
    return label(amount.start, amount.end, 'other', 'quantity/reference')
  if (standsAlone(text, amount) || hasTwin(text, amount.end, units)) return quantity(amount)
  // 大唐1830化肥: a number amid a name.
  const amid = isHan(text[amount.start - 1]) && isHan(text[amount.end])
  return label(amount.start, amount.end, amid ? 'name' : 'other', 'quantity/number')
}

const HOUSED = readLexicon('extractors/quantity/lexicon/housed.tsv', 'text').map((e) => e.text)
/** Whose an institute may be ends in none of these: what was done, how many, or a place as a whole (全市|38所). */
const NO_OWNER = /[新改扩续在建成办设有了共达约近超增撤并及和与为至到含中余对使动织导全省市区县镇乡村国家]$/

/** 株洲|608所|研发新型发动机, 中国电科|38所|落户: an institute by its number, behind whose it is, where nothing is counted so. */
function isInstitute(text: string, { start, end, unit, value, approx }: Quantity): boolean {
  if (unit?.text !== '所' || approx !== 'exact' || !Number.isInteger(value) || !isHan(text[end])) return false
  // Numbers of one digit count.
  if (value === null || value < 10) return false
  const ahead = /[^，。；：]{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))![0]
  if (!isHan(ahead.at(-1)) || NO_OWNER.test(ahead)) return false
  return !HOUSED.some((noun) => ahead.includes(noun) || text.slice(end, end + 12).includes(noun))
}

/** 附表1、|2, 图3和|4: tables and figures of a document by their numbers. */
const LABELLED = /(?:[图表]|附件|专栏)(?:[0-9]{1,2}[、和及至])+$/
const LABELLED_REACH = 12

/** Before how many places stand in an order, and behind it: 列|8个县区第3位, 位列全省|14个市州第3. */
const IN_FIELD = /(?:[居列]|排名?|全[国省市区县州])(?:全[国省市区县州])?(?:的)?$/
const AMONG =
  /^(?:个|家)?[^，。；、0-9的第]{0,6}?(?:[省市县区州盟旗镇乡]{1,3}|城市)(?:[（(][省市县区州盟旗、]{1,5}[）)])?(?:[中里]?排名?|[中里]位?列)?第[0-9一二三四五六七八九十]/

/** 每增加|1人|补贴1000元, 每|50公斤|提高5元 */
const PER = /每(?:新增|增加|吸纳|招用|带动|超过|提高|减少|下降)?$/

/** 每|淘汰|1台 */
const DONE_EACH = /每[\u4e00-\u9fff]{1,4}$/
const GIVES = new RegExp(`^[^，。；：、0-9]{0,12}?(?:${GIVEN})(?:资金|标准)?(?:不超过|不低于|最高)?[0-9]`)

const REFERENCE = /以[^，。；）0-9]{1,12}(?:[0-9]{4}年)?为$/
/** Its longest match. */
const REFERENCE_REACH = 19

const withGrade = (text: string, end: number) => (text[end] === '级' ? end + 1 : end)

/** A Chinese number stands as one only before a unit or with a magnitude that something bounds. */
function chinese({ text, units }: Scan, numeral: Numeral, amount: Quantity): Found | null {
  if (numeral.bare) {
    if (text[numeral.start - 1] === '每') return label(numeral.start, amount.end, 'name', 'quantity/number')
    if (text[amount.end] === '级') return label(amount.start, amount.end + 1, 'name', 'quantity/name')
    const bounded = amount.approx !== 'exact'
    if (!bounded && !amount.unit) return null
    if (namesThing(text, amount)) return label(amount.start, amount.end, 'name', 'quantity/name')
    return bounded ? quantity(amount) : label(amount.start, amount.end, 'name', 'quantity/number')
  }
  if (!amount.unit && numeral.exponent > 0)
    return namesThing(text, amount)
      ? label(amount.start, withGrade(text, amount.end), 'name', 'quantity/name')
      : quantity(amount)
  if (!amount.unit) return null
  // 红十字会, 四角亭: units that only digits stand before.
  if (
    numeral.value !== null &&
    numeral.value <= STRUCTURAL_UP_TO &&
    /^[字角]$/.test(amount.unit.text) &&
    !units.isClassifierAt(text, numeral.end)
  )
    return null
  if (numeral.value === 1 && amount.unit.text !== '倍' && amount.unit.text !== '百分点')
    return label(numeral.start, amount.core[1], 'idiom', 'quantity/number')
  if (namesThing(text, amount)) return label(amount.start, amount.end, 'name', 'quantity/name')
  // 三元乳业: a name; a price ends its clause or stands behind 每.
  if (
    numeral.value !== null &&
    numeral.value <= STRUCTURAL_UP_TO &&
    amount.unit.text === '元' &&
    amount.approx === 'exact' &&
    (isHan(text[amount.end]) ||
      (text[amount.end] === '、' && !/[每为至到了是]$/.test(text.slice(0, numeral.start))))
  )
    return label(numeral.start, amount.end, 'name', 'quantity/number')
  // 工程分两期实施: how it is divided.
  if (
    text[numeral.start - 1] === '分' &&
    /^(?:期|步|批|阶段)$/.test(amount.unit.text) &&
    amount.approx === 'exact'
  )
    return label(numeral.start, amount.end, 'enumeration', 'quantity/number')
  const small = numeral.value !== null && numeral.value <= STRUCTURAL_UP_TO && amount.approx === 'exact'
  // 改造危桥十六座: a number behind what it counts sums up nothing; 两个“零发生” does.
  const sums = !endsAt(text, amount.end) || (text[amount.end] === '“' && amount.unit.text === '个')
  if (small && STRUCTURAL.has(amount.unit.text) && sums)
    return label(numeral.start, amount.end, 'enumeration', 'quantity/number')
  return quantity(amount)
}

/**
 * A decimal behind what has no unit, or what it is held at: 年均值|5.87, 居民消费价格总指数（CPI）|99.6,
 * 死亡率控制在|0.32以下. 产值|5.87 lacks its unit.
 */
const isIndex = (text: string, start: number, end: number): boolean =>
  /\./.test(text.slice(start, end)) && INDEX.test(text.slice(Math.max(0, start - INDEX_REACH), start))
const INDEX =
  /(?:(?:率|均值|pH值|PH值|系数|指数|(?<![占同环对相])比|得分|评分|比值)(?:[（(][^（）()]{1,12}[）)])?|[由从](?:上年|去年|年初|[0-9]{4}年)的|(?:控制|稳定|保持|维持)在)$/
const INDEX_REACH = 20

/** 加快1.8|和0.6个百分点: the unit stands with the twin. */
function hasTwin(text: string, end: number, units: Scan['units']): boolean {
  if (!/^[和、与至]/.test(text[end] ?? '')) return false
  const twin = numeralAt(text, end + 1)
  return twin !== null && units.unitAt(text, twin.end) !== null
}

/** A number without unit that a verb of amount or an index governs: 总指数为99.5。, 高4.2和0.7个百分点. */
function standsAlone(text: string, { start, end }: Quantity): boolean {
  // 由上年的|2.61|缩小至2.58
  const begins = /(?:由|从)[^，。；由从]{1,10}的$/.test(text.slice(Math.max(0, start - 12), start))
  const governed =
    begins ||
    /(?:为|达|达到|至|到|是|率|指数|系数|倍差|得分|数量|从|由|每[人户月年天]|高|低|增长|下降|增加|减少|升|降|和|、|—)$/.test(
      text.slice(Math.max(0, start - 4), start)
    )
  const closed =
    end >= text.length ||
    /^(?:[，,；;。、）)（(]|和|与|及|提高|提升|增加|上升|下降|降|升|调整|扩大|缩小|收窄|缩短|延长|减少|增至|到|至)/.test(
      text.slice(end, end + 2)
    )
  return closed && (governed || isIndex(text, start, end))
}
