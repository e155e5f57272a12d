/** Levels that only tell where a change begins: 从X增加到Y, 比2010年的X下降了Y. */
import type { Quantity } from '../../pipeline/tree.ts'
import type { Clause } from './clause.ts'

export type Base = 'from' | 'compared' | null

/** 成交均价比2010年的|14847元下降; 占比 and 同比 compare nothing. */
export const COMPARED = /(?<![占同环对可相])(?:比|较)[^，。；比]{0,12}(?:年|期|月|初|末|季度)的$/
const FROM = /(?:从|由)[^，。；从由]{0,16}$/
const TO = /^[^，。；]{0,10}(?:到|至|为)[^，。；]{0,10}$/
/** How far apart the two levels may stand. */
const REACH = 60

/** What quantity `i` begins; a list of beginnings (分别从26家、84家增加到…) is followed to its end. */
export function baseOf(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  i: number,
  twin: Base
): Base {
  const quantity = quantities[i]!
  const clause = clauses[i]!
  const left = text.slice(...clause.left)
  if (quantity.form === 'ratio-term')
    return FROM.test(left) || (twin === 'from' && left.length <= 1) ? 'from' : null
  if (quantity.form !== 'number') return null
  if (COMPARED.test(left)) return 'compared'
  const listed =
    twin === 'from' && left === '' && /^[、和]$/.test(text.slice(quantities[i - 1]!.end, quantity.start))
  if (!listed && !FROM.test(left)) return null
  const last = endOfList(text, clauses, quantities, i)
  const next = quantities[last + 1]
  if (!next || next.start - quantity.end > REACH) return null
  return TO.test(text.slice(quantities[last]!.end, next.start)) ? 'from' : null
}

function endOfList(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  i: number
): number {
  let last = i
  while (
    clauses[last + 1]?.twin === last &&
    /^[、和]$/.test(text.slice(quantities[last]!.end, quantities[last + 1]!.start))
  )
    last++
  return last
}
