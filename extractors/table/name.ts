/**
 * The names that labels and heads have by what stands above or beside them: 猪肉 under 肉类总产量 is
 * 猪肉产量, 利润总额 under 规模以上工业 is 规模以上工业利润总额.
 */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { completed } from '../claim/complete.ts'
import { isScore } from './aspect.ts'
import { isSum } from './label.ts'

/** A label that only says how what stands below it is parted. */
export const isDivision = (name: string): boolean => /^(?:按.{1,12}分|分.{1,8}|在.{1,10}中)$/.test(name)

const tails = readLexicon('extractors/table/lexicon/tails.tsv', 'text', 'part')
  .map(({ text, part }) => ({ text, part: part || text }))
  .sort((a, b) => b.text.length - a.text.length)

/** 固定资产投资（不含农户） ends as 固定资产投资 does. */
const tailOf = (name: string) => {
  const bare = name.replace(/[（(][^（()）]{1,12}[）)]$/, '')
  return tails.find(({ text }) => bare.endsWith(text))
}

/** The amount that a name ends with: 固定资产投资, 增加值; the name where none is known. */
export const amountOf = (name: string): string => tailOf(name)?.text ?? name

/** Whether a name says what amount it is: 固定资产投资, 用电量. */
export const measures = (name: string): boolean =>
  tailOf(name) !== undefined || AMOUNT.test(name) || RATE.test(name)

const LONGEST = 60

const DOMAINS = new Set(readLexicon('extractors/table/lexicon/domains.tsv', 'text').map(({ text }) => text))

/** 财政金融, 教育和卫生 */
const isDomain = (name: string): boolean => name.split(/[、和与及]/).every((part) => DOMAINS.has(part))

/** Names of amounts, which stand behind what they are of. */
const AMOUNT = /(?:[量额]|指数)$/

/** A rate is none of the whole's amount: 民生支出占比 under 支出. */
const RATE = /(?:[率比]|比重|比例|系数|指数)$/

/** 住户存款 and 存款余额 are 住户存款余额. */
export function join(left: string, right: string): string {
  for (let shared = Math.min(left.length, right.length); shared > 1; shared--)
    if (left.endsWith(right.slice(0, shared))) return left + right.slice(shared)
  return left + right
}

/** The full name of a label under another. `of which` where both have figures. */
export function nameUnder(label: string, above: string, figured: boolean): string {
  if (isSum(label) && above !== '') return `${above}${label}`
  if (above === '' || label === '' || label.includes(above)) return label === '' ? above : label
  if (figured && RATE.test(label)) return label
  if (/^(?:城市|城镇|农村|乡村)$/.test(label) && /^(?:居民|人均)/.test(above)) return `${label}${above}`
  if (/^[进出]口$/.test(label) && above.includes('进出口')) return above.replace('进出口', label)
  const full = completed(label, above)
  if (full !== label && full !== above) return full.slice(-LONGEST)
  // 第一产业 under 三次产业比重
  const share = /(?:比重|占比)$/.exec(above)?.[0]
  if (share && !RATE.test(label)) return `${label}${share}`
  const tail = tailOf(above)
  const own = tailOf(label)
  // 一般债务 below 债务限额
  const of = tail ? above.slice(0, -tail.text.length) : ''
  if (tail && of.length > 1 && label.length > of.length && label.endsWith(of)) return `${label}${tail.part}`
  if (tail && !own) return join(label, tail.part)
  if (figured || (isDomain(above) && (label.length > 3 || /[、和与及]/.test(above)))) return label
  // 地表水 below 供水量
  if (!own && AMOUNT.test(above) && !AMOUNT.test(label)) return `${label}${above}`.slice(-LONGEST)
  return `${above}${label}`.slice(-LONGEST)
}

/** Words that go before what they are said of. */
const QUALIFIER = /^(?:城市|城镇|农村|乡村|男性?|女性?)$|(?:居民|农户|住户|基金|保险)$/
/** Said once of 教育支出 in a column 基本支出. */
const SHARED = /(?:支出|收入)$/

/** 税收收入 beside 一般公共预算收入 says already that it is 收入. */
export const saysKind = (name: string, beside: string): boolean =>
  SHARED.test(beside) && name.length > 2 && name.endsWith(beside.slice(-2))

/** A row's name with what its column adds: 粮食 and 播种面积, but 人均消费支出 and 城镇 the other way round. */
export function besideColumn(name: string, column: string): string {
  if (column === '' || name.includes(column)) return name
  // 发电量 in a column 产量 says how much already.
  if (/^(?:产量|数量|金额)$/.test(column) && /[^数][量额]$/.test(name)) return name
  if (isScore(column)) return `${name}${column}`
  if (column === '增加值' && /(?:生产总值|GDP)$/.test(name)) return name
  if (column === '产量' && /[存出]栏$/.test(name)) return name
  if (/^(?:人数|数量)$/.test(column) && /(?:[数率]|人口)$/.test(name)) return name
  const shared = SHARED.exec(column)?.[0]
  if (shared && column !== shared && name.endsWith(shared)) return `${name.slice(0, -shared.length)}${column}`
  const joined = join(name, column)
  if (joined.length < name.length + column.length) return joined
  return QUALIFIER.test(column) || (tailOf(name) && !tailOf(column)) ? `${column}${name}` : joined
}
