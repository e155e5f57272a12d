/** A unit left out and taken from the twin behind: 分别高4.2和0.7个百分点, 从1720提高至1960元. */
import type { Quantity } from '../../pipeline/tree.ts'

/** A joint alone (4.2|和|0.7个百分点), or the verb of a change (1720|提高至|1960元). */
const JOINT =
  /^(?:[、和与及或至到]|以及|(?:提高|增加|增长|上升|上涨|下降|降低|减少|扩大|缩小|调整|提升|缩短|压减|压缩|降|升|增|减)(?:到|至|为))(?:约|近)?$/

/** Quantities without unit get that of the next one where nothing but a joint parts them. */
export function shareUnits(text: string, quantities: Quantity[]): Quantity[] {
  const shared = [...quantities]
  for (let i = shared.length - 2; i >= 0; i--) {
    const item = shared[i]!
    const twin = shared[i + 1]!
    const between = text.slice(item.end, twin.start)
    // 0.2个、1.3个和2.5个百分点, 高于全国3.7个、全省1.1个百分点
    const points =
      item.unit?.text === '个' &&
      twin.unit?.text === '百分点' &&
      /^[、和与及](?:全[国省市区县州](?:平均(?:水平)?)?)?$/.test(between)
    if ((item.unit && !points) || item.form !== 'number' || !twin.unit || (!points && !JOINT.test(between)))
      continue
    shared[i] = { ...item, unit: twin.unit, rule: 'quantity/shared-unit' }
  }
  return shared
}
