/** A unit left out and taken from the twin behind: 分别高4.2和0.7个百分点, 从1720提高至1960元. */
import type { Quantity } from '../../pipeline/tree.ts'

/** How much text may stand between twins. */
const REACH = 10

/** Quantities without unit get that of the next one in the same clause; others stay as they are. */
export function shareUnits(text: string, quantities: Quantity[]): Quantity[] {
  const shared = [...quantities]
  for (let i = shared.length - 2; i >= 0; i--) {
    const item = shared[i]!
    const twin = shared[i + 1]!
    if (item.unit || item.form !== 'number' || !twin.unit) continue
    const between = text.slice(item.end, twin.start)
    if (between.length > REACH || /[，,；;。：:]/.test(between)) continue
    shared[i] = { ...item, unit: twin.unit, rule: 'quantity/shared-unit' }
  }
  return shared
}
