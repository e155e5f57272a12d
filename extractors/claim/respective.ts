/** Whether values in a row belong to as many things in a row, one each: 分别, or two that can only be of two. */
import type { Base } from './base.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { sharersIn } from './rules/level.ts'

/** Whether a value is one of several that a 分别 deals out. */
export function isRespective(context: Context, base: Base, bare: boolean): boolean {
  const { text, clause, twin } = context
  if (text.slice(...clause.left).includes('分别')) return true
  if (context.quantity.form === 'ratio-term')
    return twin ? twin.respectively : sharersIn(text.slice(...clause.left)) !== null
  return twin?.respectively === true && (goesOn(context, bare) || (twin.base === 'from' && base === null))
}

/** Whether two values in a row without 分别 can only be of two things: one grows by one rate, and nothing has two amounts. */
export const isDealt = (text: string, quantity: Draft['quantity'], twin: Draft | null): boolean =>
  twin !== null &&
  !twin.base &&
  twin.quantity.form === 'number' &&
  quantity.form === 'number' &&
  (twin.claim.kind === 'change' ||
    twin.claim.kind === 'progress' ||
    (twin.claim.kind === 'level' && !twin.kind.takesRight)) &&
  /^[、和与]$/.test(text.slice(twin.quantity.end, quantity.start))

/** Whether a value goes on with its 分别: bare, or with a verb of its own (分别下降5.2%和|增长8.1%). */
const goesOn = ({ text, clause, governor, twin }: Context, bare: boolean): boolean =>
  (bare || governor?.start === clause.left[0] || /^每/.test(text.slice(...clause.left))) &&
  /^(?:[、和与及]|以及)/.test(text.slice(twin!.quantity.end, clause.left[1]))
