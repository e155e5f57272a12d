/**
 * An amount: a number or an interval of numbers with its unit and the words that modify it.
 * 约39亿元, 1万套以上, 3—5万户, 4.5-5%, 每平方米13173元, 5万余个.
 */
import type { Approx, Unit } from '../../pipeline/dataset.ts'
import type { Quantity } from '../../pipeline/tree.ts'
import { type Numeral, numeralAt, scale } from '../numeral/index.ts'
import { aimBehind } from './aim.ts'
import { approxAfter, approxBefore, approxParted, bounds } from './approx.ts'
import { namedBefore } from './named-unit.ts'
import { isTime, perInWords, perParted } from './per.ts'
import { isHan, type Scan } from './scan.ts'

const DASHES = new Set([...'—―–-~～∼－−至到'])

/** The amount whose number begins at `at`, or null. A unit of null means that none was written. */
export function amountAt(scan: Scan, at: number, first = numeralAt(scan.text, at)): Quantity | null {
  const { text, units, floor } = scan
  if (!first) return null
  const more = behindMore(scan, first.end)
  const own = more ?? units.unitAt(text, first.end)
  let end = own?.end ?? first.end
  let unit: Unit | null = own?.unit ?? (first.exponent > 0 ? namedBefore(scan, at, first.end) : null)
  let { value, lower, upper } = first
  const second = secondOf(scan, first, end)
  if (second) {
    end = second.end
    unit = second.unit ?? unit
    lower = second.lower
    upper = second.upper
    value = null
  }
  // 每年|60%以上新增财力用于教育 tells when.
  const counted = units.perBefore(text, at) ?? perInWords(text, at, units)
  const per = counted && unit?.text === '%' && isTime(counted.per) ? null : counted
  let start = at
  if (per && per.start >= floor && unit) {
    start = per.start
    unit = units.compose(unit, per.per)
  }
  // 企业所得税|-85.05万元
  if (value !== null && isMinus(text, start - 1, floor)) {
    start--
    value = -value
  }
  const core: [number, number] = [start, end]
  const before =
    exceedsTerm(text, start) || heldAgainst(text, start, end) ? null : approxBefore(text, start, floor)
  const after = approxAfter(text, end)
  if (before) start = before.start
  // 每生每年|不少于1000元; 每年不少于20户 tells when.
  const wider = before && !per && unit ? units.perBefore(text, start) : null
  if (unit && wider && wider.start >= floor && (unit.system === 'iso4217' || !isTime(wider.per))) {
    start = wider.start
    unit = units.compose(unit, wider.per)
  } else if (unit && !per && unit.system !== 'count' && !/^(?:%|百分点)$/.test(unit.text)) {
    const parted = perParted(text, start, units)
    if (parted) unit = units.compose(unit, parted)
  }
  if (after) end = after.end
  let approx: Approx =
    after?.approx ??
    before?.approx ??
    (first.more || more ? 'over' : (approxParted(text, start, floor) ?? 'exact'))
  if (after?.approx === 'over' && before) approx = before.approx
  if (value === null && (lower !== null || upper !== null)) approx = 'range'
  else ({ lower, upper } = bounds(value, approx))
  const form = second ? 'range' : first.value === null ? 'vague' : 'number'
  return { start, end, core, value, lower, upper, approx, unit, form, rule: `quantity/${form}` }
}

/** 2|个多百分点, 3|个多亿: 多 behind the classifier says of the unit behind it that it is more; not 3|个多功能厅. */
const behindMore = ({ text, units }: Scan, at: number) =>
  text.startsWith('个多', at) ? units.unitAt(text, at + 2) : null

/** 比年初预算8亿元|超过|3000万元, 比上年|超出|2万吨: behind what a thing is held against they tell by how much, not about how much. */
const EXCEEDS =
  /(?<![占同环对可相])[比较](?![重例率值较])[^，。；：、比]{0,24}(?:目标|计划|任务|预算|规划|指标|水平|平均|同期|上年|去年|全[国省市区县州])(?:值|数|任务)?的?(?:[0-9.,]+[万亿]{0,2}[^，。；、0-9增减升降提]{1,4})?超[过出]?$/
/** Its longest match. */
const EXCEEDS_REACH = 60
const exceedsTerm = (text: string, at: number): boolean =>
  /[超过出]/.test(text[at - 1] ?? '') && EXCEEDS.test(text.slice(Math.max(0, at - EXCEEDS_REACH), at))

/** 增长8.3%，高于|7%|的目标: the goal is what the number says. */
const heldAgainst = (text: string, at: number, end: number): boolean =>
  /(?<!不|不得|应|要|须)(?:[高低快慢好优]于|超过)$/.test(text.slice(Math.max(0, at - 4), at)) &&
  aimBehind(text, end) !== null

/** A minus sign behind a word, a bracket or a 、 (增长39.3%、|-97.7%); behind a number or a name in Latin it is a dash. */
const isMinus = (text: string, at: number, floor: number): boolean =>
  at > floor && /[-−]/.test(text[at]!) && (isHan(text[at - 1]) || /[（(、]/.test(text[at - 1]!))

/** The upper end of an interval: 3—5万户 shares the magnitude, 25%到40% repeats the unit. */
function secondOf(scan: Scan, first: Numeral, at: number) {
  const { text, units } = scan
  if (first.value === null || first.mantissa === null || !DASHES.has(text[at]!)) return null
  // 从75%到80% tells two levels, not an interval.
  if (
    /[至到]/.test(text[at]!) &&
    /[从由自]/.test(text.slice(Math.max(scan.floor, first.start - 8), first.start))
  )
    return null
  const from = text[at] === '—' && text[at + 1] === '—' ? at + 2 : at + 1
  const second = numeralAt(text, from)
  if (!second || second.value === null || second.mantissa === null) return null
  const shares = first.exponent === 0 && second.exponent > 0 && first.mantissa < second.mantissa
  const lower = shares ? scale(first.mantissa, second.exponent) : first.value
  if (lower >= second.value) return null
  const unit = units.unitAt(text, second.end)
  return { end: unit?.end ?? second.end, unit: unit?.unit ?? null, lower, upper: second.value }
}
