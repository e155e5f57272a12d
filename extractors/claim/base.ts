/** Levels that only tell where a change begins: 从X增加到Y, 比2010年的X下降了Y. */
import type { Quantity } from '../../pipeline/tree.ts'
import type { Clause } from './clause.ts'

export type Base = 'from' | 'compared' | null

const COMPARED = /^(?:比|较|与|同)[^，。；]{0,12}(?:年|期|月|初|末|季度)的$/
const FROM = /(?:从|由)[^，。；从由]{0,16}$/
const TO = /^[^，。；]{0,10}(?:到|至|为)[^，。；]{0,10}$/
/** How far apart the two levels may stand. */
const REACH = 60

export function baseOf(text: string, clause: Clause, quantity: Quantity, next: Quantity | undefined): Base {
  if (quantity.form !== 'number' && quantity.form !== 'ratio-term') return null
  const left = text.slice(...clause.left)
  if (COMPARED.test(left)) return 'compared'
  if (quantity.form === 'ratio-term') return FROM.test(left) ? 'from' : null
  if (!next || next.start - quantity.end > REACH || !FROM.test(left)) return null
  return TO.test(text.slice(quantity.end, next.start)) ? 'from' : null
}
