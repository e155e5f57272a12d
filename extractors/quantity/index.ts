/**
 * Quantities and the numerals that are none: one scan over a sentence's reading, in which all
 * readings of a numeral compete in one ordered list, the most telling first.
 */
import { byOpener } from '../../pipeline/characters.ts'
import type { Label, Quantity, Report, TimeMatch } from '../../pipeline/tree.ts'
import { createUnits, type Units } from '../unit/index.ts'
import { sharePer } from './per.ts'
import { code } from './rules/code.ts'
import { digits } from './rules/digits.ts'
import { documentNumber } from './rules/document-number.ts'
import { flat } from './rules/flat.ts'
import { fraction } from './rules/fraction.ts'
import { medal } from './rules/medal.ts'
import { multiple } from './rules/multiple.ts'
import { number } from './rules/number.ts'
import { ordinal } from './rules/ordinal.ts'
import { quoted } from './rules/quoted.ts'
import { ratio } from './rules/ratio.ts'
import { tenths } from './rules/tenths.ts'
import { word } from './rules/word.ts'
import { isLabel, type Rule, type Scan } from './scan.ts'
import { shareUnits } from './share-units.ts'

/** The order is the program: the first rule that reads a stretch has it. */
const UNQUOTED: Rule[] = [
  documentNumber,
  word,
  ordinal,
  flat,
  multiple,
  medal,
  digits,
  fraction,
  tenths,
  ratio,
  code,
  number
]

const RULES: Rule[] = [quoted(UNQUOTED.flatMap(({ opens }) => opens)), ...UNQUOTED]
const rulesAt = byOpener(RULES)

export interface Read {
  quantities: Quantity[]
  labels: Label[]
}

/** Quantities and labels of a reading, in order and disjoint; `times` are those found in it before. */
export function readQuantities(text: string, times: readonly TimeMatch[], units: Units): Read {
  const quantities: Quantity[] = []
  const labels: Label[] = []
  let floor = 0
  let nextTime = 0
  for (let at = 0; at < text.length; ) {
    const time = times[nextTime]
    if (time && at >= time.start) {
      floor = at = time.end
      nextTime++
      continue
    }
    const rules = rulesAt(text, at)
    const found = rules.length > 0 ? firstOf(rules, { text, times, units, floor }, at) : null
    if (!found || found.end <= at) {
      at++
      continue
    }
    for (const item of found.items) (isLabel(item) ? labels : quantities).push(item as never)
    at = found.end
    if (found.items.length > 0) floor = at
    // A rule may have read over a time that began inside it.
    while (times[nextTime] && times[nextTime]!.start < at) nextTime++
  }
  return { quantities: sharePer(text, shareUnits(text, quantities)), labels }
}

function firstOf(rules: readonly Rule[], scan: Scan, at: number) {
  for (const rule of rules) {
    const found = rule.read(scan, at)
    if (found) return found
  }
  return null
}

/** Words before a length of time whose figure it is: 优良天数达到325天, 平均用时3天. */
const MEASURED =
  /(?:天数|达标|重污染|时间|时长|时限|用时|周期|工期|期限|年限|平均[^，。；]{0,4})[^，。；0-9一二三四五六七八九十]{0,8}$/
/** 受教育年限|从2020年的|9.6年提升至10.2年: since when. */
const BEGAN = /[从由](?:[0-9]{4}年|上年|去年)的?$/
/** Words before a length of time that bound or change it: 缩短至5天, 不超过3年. */
const BOUNDED =
  /(?:按|不超过|不得超过|最长|最短|不少于|不得少于|不低于|不得低于|[≤≥]|缩短至|缩短到|压缩至|压缩到|压减至|压减到|延长至|延长到|控制在|提速|缩短|压缩|延长|增加|减少|净增|多出)了?$/

/** 优良天数321天，比上年（|315天|）增加6天 */
const HELD_AGAINST = /[比较](?:上年|去年|[0-9]{4}年)(?:同期)?[（(]$/

/** A length of time that is a figure of something: 优良天数325天, 1年以上劳动合同, 3—12个月的见习. */
const isMeasured = (text: string, { start, end, role }: TimeMatch): boolean =>
  role === 'duration' &&
  // 优良天数连续6年|稳定在325天: how long it has been so.
  text.slice(Math.max(0, start - 2), start) !== '连续' &&
  (MEASURED.test(
    text
      .slice(Math.max(0, start - 28), start)
      .replace(BEGAN, '')
      .slice(-16)
  ) ||
    BOUNDED.test(text.slice(Math.max(0, start - 4), start)) ||
    (HELD_AGAINST.test(text.slice(Math.max(0, start - 9), start)) &&
      /^[）)][增减多少]/.test(text.slice(end))) ||
    /^(?:及?以上|及?以下|以内|左右)(?!的?有期)/.test(text.slice(end, end + 6)) ||
    /[0-9][—–\-~至到][0-9]/.test(text.slice(start, end)))

/** The same where some of the times are lengths that measure something. */
export const quantitiesIn = (text: string, times: readonly TimeMatch[], units: Units): Read =>
  readQuantities(
    text,
    times.filter((time) => !isMeasured(text, time)),
    units
  )

/** The stage: `sentence.data.quantities` and `sentence.data.labels`, from its reading and times. */
export default function quantity(options: { units?: Units } = {}) {
  const units = options.units ?? createUnits()
  return (tree: Report): void => {
    for (const block of tree.children)
      for (const node of block.children) {
        if (node.type !== 'sentence') continue
        const { quantities, labels } = quantitiesIn(node.data.reading.text, node.data.times ?? [], units)
        node.data.quantities = quantities
        node.data.labels = labels
      }
  }
}
