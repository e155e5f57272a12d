/** The cases of a peer project, where they lie beside this one, and our readings of the same text. */
import { existsSync, readFileSync } from 'node:fs'
import { fractionAt } from '../../extractors/numeral/fraction.ts'
import { numeralAt } from '../../extractors/numeral/index.ts'
import { readQuantities } from '../../extractors/quantity/index.ts'
import { word } from '../../extractors/quantity/rules/word.ts'
import { units } from '../../extractors/unit/index.ts'
import { readingOf } from '../../pipeline/parse/reading.ts'

export interface PeerCase {
  id: string
  input: string
  expected: { text: string; value: string }[]
}

/** What both sides are compared by. An interval has no value. */
export interface Value {
  text: string
  value: number | null
  lower: number | null
  upper: number | null
}

const folder = new URL('../../../shared/peers/', import.meta.url)

/** Cases of a suite; null where the peers' cases are not at hand. */
export function peerCases(suite: string): PeerCase[] | null {
  const file = new URL(`${suite}.jsonl`, folder)
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as PeerCase)
}

const reading = (text: string) => readingOf(text, { start: 0, end: text.length }).text

/** Every numeral and fraction, words that hold none left out. */
export function ourNumbers(input: string): Value[] {
  const text = reading(input)
  const found: Value[] = []
  for (let at = 0; at < text.length; ) {
    const skipped = word.read({ text, times: [], units: units(), floor: 0 }, at)
    if (skipped) {
      at = skipped.end
      continue
    }
    const fraction = fractionAt(text, at)
    const numeral = fraction ? null : numeralAt(text, at)
    const end = fraction?.end ?? numeral?.end ?? at + 1
    if (fraction)
      found.push({ text: text.slice(at, end), value: fraction.value.toNumber(), lower: null, upper: null })
    else if (numeral) found.push({ text: text.slice(at, end), ...numeral })
    at = end
  }
  return found
}

/** Every quantity in percent or points, as the quantity stage reads it. */
export function ourPercents(input: string): Value[] {
  const text = reading(input)
  return readQuantities(text, [], units())
    .quantities.filter(({ unit }) => unit !== null && (unit.code === '%' || unit.code === 'pp'))
    .map(({ start, end, value, lower, upper }) => ({ text: text.slice(start, end), value, lower, upper }))
}
