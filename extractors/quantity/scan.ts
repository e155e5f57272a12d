/** What a rule of the quantity grammar sees and gives. */
import { charactersOf } from '../../pipeline/characters.ts'
import type { Unit } from '../../pipeline/dataset.ts'
import type { Label, Quantity, TimeMatch } from '../../pipeline/tree.ts'
import { isChineseDigit, OPENERS } from '../numeral/characters.ts'
import type { Units } from '../unit/index.ts'

export interface Scan {
  /** The sentence's reading. */
  text: string
  /** Its times, in order; no rule reads into them. */
  times: readonly TimeMatch[]
  units: Units
  /** Where the last item ended: words before a number reach back no further. */
  floor: number
}

/** Items in order, disjoint, and where the scan goes on. No items: the stretch holds no numeral. */
export interface Found {
  items: (Quantity | Label)[]
  end: number
}

export interface Rule {
  name: string
  /** Words, or their first characters, with which it can begin; elsewhere it is not tried. */
  opens: readonly string[]
  /** What begins at `at`, or null. */
  read(scan: Scan, at: number): Found | null
}

export const DIGITS: readonly string[] = [...'0123456789']
/** What a number begins with; 伍, 佰 and the like stand in words and names far more often. */
export const NUMERALS: readonly string[] = [...DIGITS, ...OPENERS.filter(isChineseDigit), '几', '数']

export const label = (start: number, end: number, kind: Label['class'], rule: string): Found => ({
  items: [{ start, end, class: kind, rule }],
  end
})

export const quantity = (item: Quantity): Found => ({ items: [item], end: item.end })

/** A quantity that no word around it modifies, exact unless `said` has it otherwise. */
export const unmodified = (
  start: number,
  end: number,
  said: Pick<Quantity, 'value' | 'unit' | 'form' | 'rule'> & Partial<Quantity>
): Quantity => ({ start, end, core: [start, end], lower: null, upper: null, approx: 'exact', ...said })

/** The unit of words that leave it out: % of 持平, 倍 of 翻番. */
export const unitNamed = (units: Units, name: string): Unit | null => units.unitAt(name, 0)?.unit ?? null

export const isLabel = (item: Quantity | Label): item is Label => 'class' in item

export const isHan = (c: string | undefined): boolean => c !== undefined && c >= '\u4e00' && c <= '\u9fff'
export const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'
const LATIN = charactersOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
export const isLatin = (c: string | undefined): boolean => c !== undefined && LATIN[c.charCodeAt(0)] === 1

/** Where the words begin that no mark but 、 parts from `at`. */
export function clauseStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !/[，,；;。：:]/.test(text[start - 1]!)) start--
  return start
}

/** Whether the text ends, or a mark stands, at `at`. */
export const endsAt = (text: string, at: number): boolean =>
  at >= text.length || /[，,；;：:。！？!?（）()、“”"]/.test(text[at]!)
