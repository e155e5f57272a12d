/** The unit that the name before a bare number says: 总诊疗人次|95.5亿, 参保人数达到|12.4万. */
import type { Unit } from '../../pipeline/dataset.ts'
import { readLexicon } from '../../pipeline/lexicon.ts'
import { endsAt, type Scan, unitNamed } from './scan.ts'

const NAMED = readLexicon('extractors/quantity/lexicon/named-units.tsv', 'text', 'unit').sort(
  (a, b) => b.text.length - a.text.length
)
/** What may stand between the name and its number. */
const BETWEEN =
  /(?:已|共|就|将|约|近|超|超过|突破|逾|不足|接近)*(?:达到|达|为|有|增至|增加到|升至)?(?:约|近|超|超过|突破|逾|不足|接近)?$/
const REACH = 12

/** The unit of a number from `at` to `end`, or null where something stands behind it or nothing is named. */
export function namedBefore({ text, units, floor }: Scan, at: number, end: number): Unit | null {
  if (!endsAt(text, end) && !/^(?:以上|左右|以下|以内|大关|关口)/.test(text.slice(end))) return null
  const words = text.slice(Math.max(floor, at - REACH), at).replace(BETWEEN, '')
  const found = NAMED.find((name) => words.endsWith(name.text))
  return found ? unitNamed(units, found.unit!) : null
}
