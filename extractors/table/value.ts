/** A cell's value and unit: the figure's own, else what column, row and title say. */
import type { Direction, Unit } from '../../pipeline/dataset.ts'
import { scale } from '../numeral/index.ts'
import type { Units } from '../unit/index.ts'
import { isScore } from './aspect.ts'
import type { Head } from './column.ts'
import type { Figure } from './figure.ts'
import { isPercent, pointsOf, type Scale, scaleOf } from './unit.ts'

export interface Stated {
  /** Units of the column's head, of the row, and of the line above the table. */
  column: Scale[]
  row: Scale[]
  /** Of the column of amounts that a change is told of. */
  amounts: Scale[]
  caption: Scale[]
  /** The one above the table that stands in the column's place, where it names as many as there are columns. */
  inOrder: Scale | null
  /** Other columns hold shares, so that a % above the table may be theirs. */
  rates: boolean
}

export type Measured = 'level' | 'change' | 'share' | 'progress' | 'rank'

/** The unit that holds for a figure; null where nothing says one. */
export function unitFor(
  kind: Measured,
  head: Head,
  name: string,
  stated: Stated,
  units: Units
): Scale | null {
  if (kind === 'rank') return scaleOf('位', units)
  if (kind === 'share' || kind === 'progress') return stated.column[0] ?? scaleOf('%', units)
  return kind === 'level' ? unitOfLevel(head, name, stated, units) : unitOfChange(head, name, stated, units)
}

function unitOfLevel({ index, rest }: Head, name: string, stated: Stated, units: Units): Scale | null {
  if (index) return null
  const { column, row, caption, inOrder } = stated
  // 恩格尔系数（%） is a rate in a column of 元 too.
  const rate = row.find(isPercent)
  if (rate && !column.some(isPercent)) return rate
  // 总户数（户） in a column 人数（人）
  if (row[0] && /^(?:人数|数量|数值)$/.test(rest)) return pick(row, name)
  return (
    pick(column, name) ??
    pick(row, name) ??
    pick(isCount(rest, caption) ? [] : caption, name, inOrder) ??
    countedIn(rest, units)
  )
}

function unitOfChange(
  { ratio, measure }: Head,
  name: string,
  { column, row, amounts, caption, rates }: Stated,
  units: Units
): Scale | null {
  const percent = scaleOf('%', units)
  if (ratio) return percent
  if (column.length > 1) {
    const points = column.find(({ unit }) => /百分点|千分点/.test(unit.text))
    return (row.some(isPercent) && points) || (column.find(isPercent) ?? column[0] ?? null)
  }
  if (column[0]) return column[0]
  if (measure === 'rate') return percent
  // 增减 below 单位：亿立方米、%
  const isOpen = measure === 'either' && row.length === 0 && !rates
  if (isOpen && caption.length > 1 && caption.some(isPercent)) return percent
  const plain = caption.filter((one) => !isPercent(one))
  const amount = pick(row, name) ?? pick(amounts, name) ?? pick(plain, name)
  if (amount) return isPercent(amount) ? pointsOf(amount, units) : amount
  return measure === 'either' ? percent : null
}

/** 项目个数, 补贴面积 in a table of 万元 are none of these. */
const isCount = (name: string, caption: readonly Scale[]): boolean =>
  (/(?:[个家户人件次笔宗座处台辆起张套]数|人次|面积|里程)$/.test(name) || isScore(name)) &&
  caption.every(({ unit }) => unit.text.endsWith('元'))

/** 死亡人数, 起数: what is counted stands in the name. */
function countedIn(name: string, units: Units): Scale | null {
  const counted = /([起人户家件个台辆所张次项套宗笔座处])数$/.exec(name)?.[1]
  return counted ? scaleOf(counted, units) : null
}

/** What a name says of its unit: 人数 of 人, 收入 of 元. */
const HINTS: [name: RegExp, unit: RegExp][] = [
  [/单产|单位面积产量|亩产|单价|均价|价格|密度|浓度/, /\//],
  [/期限|年限/, /^[年月天日]$/],
  [/人数|人口|人次|人员|学生|职工|从业/, /人|名/],
  [/户数|用户/, /户/],
  [/面积/, /米|亩|公顷/],
  [/收入|支出|投资|金额|产值|增加值|总值|GDP|税|资金|余额|利润|销售额|零售额|总额|债/, /元/],
  [/产量|吞吐量|货运量/, /吨|斤/],
  [/率|比重|占比/, /%|‰/],
  [/个数|家数|单位数|企业数|项目数/, /个|家|项/]
]
/** How many last characters of a name are asked first. */
const ENDING = 4
const MONEY = /收入|支出|投资|金额|产值|增加值|税|资金|余额|结余|结转|利润|债/

/** The one of several units that fits the name, else the first that is no %. */
function pick(scales: readonly Scale[], name: string, inOrder: Scale | null = null): Scale | null {
  if (scales.length < 2) return scales[0] ?? null
  // 企业职工基金收入: what a name ends with says what is counted.
  const last = MONEY.test(name.slice(-2)) && scales.find(({ unit }) => /元$/.test(unit.text))
  if (last) return last
  // What the name ends with (发行期限) before what it opens with (政府债券).
  for (const said of [name.slice(-ENDING), name])
    for (const [words, unit] of HINTS) {
      // 产量 of 公斤/亩、万吨 is told in 吨.
      const fits = words.test(said) ? scales.filter((one) => unit.test(one.unit.text)) : []
      const found = fits.find((one) => !one.unit.text.includes('/')) ?? fits[0]
      if (found) return found
    }
  if (inOrder) return inOrder
  return scales.find((one) => !isPercent(one)) ?? scales[0] ?? null
}

export interface Value {
  value: number | null
  lower: number | null
  upper: number | null
  unit: Unit | null
  direction: Direction | null
}

/** The figure with the unit's magnitude multiplied out; of a change the amount, with its sign as direction. */
export function cellValue(figure: Figure, kind: Measured, head: Head, stated: Scale | null): Value {
  const own = figure.quantity.unit
  const exponent = own || figure.scaled ? 0 : (stated?.exponent ?? 0)
  const times = (value: number | null) => (value === null ? null : scale(value, exponent))
  const { value, lower, upper } = figure.quantity
  const unit = own ?? stated?.unit ?? null
  if (kind !== 'change') {
    const sign = figure.negative ? -1 : 1
    const signed = (one: number | null) => (one === null || one === 0 ? one : sign * one)
    return {
      value: signed(times(value)),
      lower: signed(times(lower)),
      upper: signed(times(upper)),
      unit,
      direction: null
    }
  }
  return {
    value: times(value),
    lower: times(lower),
    upper: times(upper),
    unit,
    direction: directionOf(figure, head)
  }
}

function directionOf({ quantity: { value }, negative, direction }: Figure, head: Head): Direction {
  if (head.ratio) return value === null || value === 100 ? 'flat' : value > 100 ? 'increase' : 'decrease'
  if (value === 0) return 'flat'
  if (direction) return direction
  const falls = (head.direction === 'decrease') !== negative
  return falls ? 'decrease' : 'increase'
}
