/**
 * What is aimed at, told behind what was reached: 增长12%，力争达到|13%; 能耗下降5.2%，超额完成市下达|4.6%|的任务.
 * It is of the kind of what was reached.
 */
import type { Quantity } from '../../pipeline/tree.ts'
import { aimBehind } from '../quantity/aim.ts'
import type { Clause } from './clause.ts'
import type { Kind } from './context.ts'
import type { Draft } from './draft.ts'
import { strivesFor } from './strive.ts'

/** The rule of a value that is a task or a goal of what was told before it. */
export const AIMED = 'claim/aimed'

/** Before it, where nothing else is named: 市下达|4.6%的任务, 高于|7%的目标. */
const BEFORE = /下达(?:的|我[省市县区]的|给我[省市县区]的)?$|^(?:并)?(?:[高低快慢好优]于|超过|控制在|稳定在)$/
/** What is less when it is done. */
const SAVES = /(?:[节降减][能耗排水碳])+$/

/** The kind of an aim in percent, where it hangs on the claim before it in its sentence; else null. */
export function aimedKind(text: string, clause: Clause, quantity: Quantity, last: Draft | null): Kind | null {
  if (quantity.unit?.text !== '%' || quantity.form !== 'number') return null
  const [from, to] = clause.left
  const left = text.slice(from, to)
  const reached = last?.claim.unit?.text === '%' && /^(?:change|level)$/.test(last.claim.kind) ? last : null
  if (strivesFor(left)) {
    const joined = reached && text.slice(reached.quantity.end, from) === '，'
    return joined && reached.claim.kind === 'change' ? unnamed(reached.kind, from, 'claim/change') : null
  }
  const aim = aimBehind(text, quantity.end)
  if (!aim) return null
  const saves = SAVES.exec(left)
  if (saves && !reached) return saving([from + saves.index, to])
  if (!BEFORE.test(left)) return null
  const saved = /(?:[节降减][能耗排水碳])+/.exec(aim.which)
  const at = quantity.end + 1 + (saved?.index ?? 0)
  if (saved && !reached) return saving([at, at + saved[0].length])
  return reached ? unnamed(reached.kind, from, AIMED) : null
}

/** A kind that goes on with another and names nothing of its own. */
const unnamed = ({ kind, direction, measure, rate }: Kind, nameEnd: number, rule: string): Kind => ({
  kind,
  direction,
  measure,
  of: null,
  nameEnd,
  takesRight: false,
  ...(rate ? { rate } : {}),
  rule
})

const saving = (name: [number, number]): Kind => ({
  kind: 'change',
  direction: 'decrease',
  measure: 'difference',
  of: null,
  nameEnd: name[0],
  name,
  takesRight: false,
  rule: AIMED
})
