/**
 * Whether a peer's case and our reading say the same. Where the two follow different conventions
 * by design, the case is set apart under the convention's name; docs/peers.md explains each.
 */
import type { PeerCase, Value } from './peers.ts'

interface Rule {
  name: Convention
  suite: 'rt_number' | 'rt_percent' | 'both'
  input: RegExp
}

export type Convention =
  | 'exponents and letters'
  | 'digits parted by blanks'
  | 'full-width comma'
  | 'digits before the point'
  | 'outline numbers'
  | 'dozens'
  | 'half a hundred'
  | 'discounts'
  | 'traditional units'
  | 'powers alone'
  | 'one and two before a noun'
  | 'words and names'
  | 'sign inside a fraction'
  | 'intervals'
  | 'addresses'

/** Names of conventions by what a case looks like; the first that fits has it. */
const RULES: Rule[] = [
  { name: 'addresses', suite: 'rt_percent', input: /https?:/ },
  { name: 'exponents and letters', suite: 'both', input: /[\d０-９] *(?:[a-zA-Zｅ]|\^)|Ｋ/ },
  { name: 'digits parted by blanks', suite: 'rt_number', input: /[\d０-９],? +[\d０-９]/ },
  { name: 'full-width comma', suite: 'both', input: /[\d０-９]，[\d０-９]/ },
  { name: 'digits before the point', suite: 'rt_number', input: /^-?\.[\d]/ },
  { name: 'outline numbers', suite: 'rt_number', input: /\d\.\d+\.\d/ },
  { name: 'dozens', suite: 'rt_number', input: /打/ },
  { name: 'half a hundred', suite: 'rt_number', input: /半百/ },
  { name: 'discounts', suite: 'rt_percent', input: /折/ },
  { name: 'traditional units', suite: 'rt_percent', input: /[個點]/ },
  { name: 'powers alone', suite: 'rt_number', input: /^[万萬]+$|十千$/ },
  { name: 'sign inside a fraction', suite: 'rt_number', input: /之 *[负負]/ },
  { name: 'one and two before a noun', suite: 'rt_number', input: /[一两壹][看美折切两]|[減减]少了二％/ },
  { name: 'words and names', suite: 'rt_number', input: /十一又|五台山|另一|九九是/ },
  { name: 'intervals', suite: 'rt_percent', input: /二三十|\d-\d+%|^五百分之/ }
]

export function judged(one: PeerCase, ours: Value[]): { convention: Convention | null; agrees: boolean } {
  const rule = RULES.find(
    ({ suite, input }) => (suite === 'both' || one.id.startsWith(suite)) && input.test(one.input)
  )
  const agrees =
    ours.length === one.expected.length && ours.every((value, i) => sameValue(one.expected[i]!, value))
  return { convention: rule?.name ?? null, agrees }
}

/** The conventions that a suite's cases can fall under, in order of name. */
export const apart = (suite: string): Convention[] =>
  RULES.filter((rule) => rule.suite === suite || rule.suite === 'both')
    .map(({ name }) => name)
    .sort()

/**
 * The same value, as far as the two write it alike: the peer counts 百分之5 as 5 among numbers,
 * keeps a sign that we keep outside of the number, and drops 几, of which we keep the interval.
 */
function sameValue({ text, value }: PeerCase['expected'][number], ours: Value): boolean {
  const want = Math.abs(Number(value.replace('%', '')))
  if (ours.value === null)
    return ours.lower !== null && ours.upper !== null && ours.lower > want && ours.upper < 2 * want
  const percent = !value.endsWith('%') && /^[百佰]分之/.test(ours.text) && !/分 *之/.test(text)
  return close(want, percent ? ours.value * 100 : ours.value)
}

/** Percentages are rounded to three decimals. */
const close = (a: number, b: number) => Math.abs(a - b) <= Math.max(0.0005, 1e-9 * Math.abs(a))
