/** Medals told by their metal: 获得9金、5银、6铜. One alone may be anything (五险一金). */
import type { Quantity } from '../../../pipeline/tree.ts'
import { numeralAt } from '../../numeral/index.ts'
import { type Found, NUMERALS, type Rule, type Scan, unitNamed, unmodified } from '../scan.ts'

export const MEDAL = 'quantity/medal'
/** 2金、3铜|矿: the metal itself. */
const METAL_OF = /[矿属钱融器材丝线管]/
/** What joins them. */
const JOINT = /^[、，和]?/

export const medal: Rule = {
  name: 'medal',
  opens: NUMERALS,
  read(scan: Scan, at: number): Found | null {
    const items: Quantity[] = []
    for (let next = medalAt(scan, at); next; next = medalAt(scan, nextOf(scan, next.end))) items.push(next)
    return items.length > 1 && !METAL_OF.test(scan.text[items.at(-1)!.end] ?? '')
      ? { items, end: items.at(-1)!.end }
      : null
  }
}

const nextOf = ({ text }: Scan, end: number) => end + JOINT.exec(text.slice(end, end + 1))![0].length

function medalAt({ text, units }: Scan, at: number): Quantity | null {
  const numeral = numeralAt(text, at)
  if (!numeral || numeral.value === null || !/[金银铜]/.test(text[numeral.end] ?? '')) return null
  return unmodified(at, numeral.end + 1, {
    value: numeral.value,
    unit: unitNamed(units, '枚'),
    form: 'number',
    rule: MEDAL
  })
}
