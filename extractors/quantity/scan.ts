/** What a rule of the quantity grammar sees and gives. */
import type { Label, Quantity, TimeMatch } from '../../pipeline/tree.ts'
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
  /** What begins at `at`, or null. */
  read(scan: Scan, at: number): Found | null
}

export const label = (start: number, end: number, kind: Label['class'], rule: string): Found => ({
  items: [{ start, end, class: kind, rule }],
  end
})

export const isLabel = (item: Quantity | Label): item is Label => 'class' in item

export const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'
export const isLatin = (c: string | undefined): boolean => c !== undefined && /[A-Za-z]/.test(c)

/** Characters that end a clause. */
export const CLAUSE_ENDS = new Set([...'，,；;：:。！？!?（）()、'])

/** Whether the text ends, or a mark stands, at `at`. */
export const endsAt = (text: string, at: number): boolean =>
  at >= text.length || /[，,；;：:。！？!?（）()、“”"]/.test(text[at]!)
