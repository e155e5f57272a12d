/** Values that go on with what governs the one before: 分别增长5%、6%; 增加水稻26万亩、蔬菜16万亩. */
import type { Quantity } from '../../pipeline/tree.ts'
import type { Clause } from './clause.ts'
import type { Kind } from './context.ts'
import type { Draft } from './draft.ts'
import type { Governor } from './governor.ts'
import { strivesFor } from './strive.ts'

const OWN_FORM = new Set<Quantity['form']>(['rank', 'flat', 'multiple'])
/** A rate or share beside a change is none itself: 增长5%、失业率4.1%. */
const RATE = /[率比重例]$|占/

/** The kind of the value before, where this one goes on with it; else null. */
export function repeatedKind(
  text: string,
  clause: Clause,
  quantity: Quantity,
  governor: Governor | null,
  twin: Draft | null
): Kind | null {
  if (!twin || OWN_FORM.has(quantity.form)) return null
  const kind = { ...twin.kind, nameEnd: clause.left[1] }
  // 占比由31%提升至54%: where a change ends is of the kind of where it began.
  if (twin.base === 'whole') return null
  if (twin.base && twin.quantity.form === 'number' && governor?.kind !== 'change') return kind
  const [from, to] = clause.left
  const between = text.slice(twin.quantity.end, to)
  if (quantity.form === 'ratio-term')
    return twin.quantity.form === 'ratio-term' && between.length === 1 ? kind : null
  // 减至887户|1472人
  if (between === '' && twin.from?.base === 'from' && quantity.form === 'number') return kind
  // 增长3.9倍、2.3倍和|10.9%
  const grows =
    twin.kind.kind === 'change' && [quantity, twin.quantity].every((q) => /^[%倍]$/.test(q.unit?.text ?? ''))
  if (quantity.unit?.text !== twin.quantity.unit?.text && !(grows && from >= to)) return null
  if (!/^(?:[、和与及至]|以及)/.test(between)) return null
  // 分别为去年同期的1.2倍和|95.3%
  const below = (quantity.value ?? 1) < (quantity.unit?.text === '%' ? 100 : 1)
  if (grows && from >= to && kind.measure === 'ratio')
    return { ...kind, direction: below ? 'decrease' : 'increase' }
  if (from >= to) return kind
  // 增长8%以上、力争达到|10%
  if (twin.kind.kind === 'change' && quantity.unit && strivesFor(text.slice(from, to))) return kind
  if (governor || twin.kind.kind !== 'change' || RATE.test(text.slice(from, to))) return null
  return kind
}
