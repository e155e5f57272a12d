/** The clause of a quantity: what stands before and behind it, up to the next mark or quantity. */
import type { Quantity } from '../../pipeline/tree.ts'

export interface Clause {
  /** Where the words before the quantity begin, and the quantity's start. */
  left: [start: number, end: number]
  /** The quantity's end, and where the words behind it end. */
  right: [start: number, end: number]
  /** Where the clause itself begins: at or before `left`, with earlier quantities in between. */
  start: number
  /** The quantity before this one in the same clause, by its index. */
  twin: number | null
  /** How deep in brackets it stands; a bracket without a quantity is part of the words around. */
  depth: number
}

const ENDS = new Set([...'，,；;。！？!?：:'])
const OPEN = new Set([...'（('])
const CLOSE = new Set([...'）)'])
const JOINTS = /^(?:[、和与及]|以及|并|而)+/

/** One clause for each quantity of a reading. Linear in its length. */
export function clausesOf(text: string, quantities: readonly Quantity[]): Clause[] {
  const marks = marksOf(text, quantities)
  let at = 0
  let start = 0
  let depth = 0
  let twin: number | null = null
  return quantities.map((quantity, i) => {
    for (; at < marks.length && marks[at]!.at < quantity.start; at++) {
      const mark = marks[at]!
      depth += mark.step
      start = mark.at + 1
      twin = null
    }
    const from = twin === null ? start : quantities[twin]!.end
    const left = from + (JOINTS.exec(text.slice(from, quantity.start))?.[0].length ?? 0)
    const next = Math.min(marks[at]?.at ?? text.length, quantities[i + 1]?.start ?? text.length)
    const comma = text.indexOf('、', quantity.end)
    const clause = {
      left: [Math.min(left, quantity.start), quantity.start] as [number, number],
      right: [quantity.end, comma >= 0 && comma < next ? comma : Math.max(quantity.end, next)] as [
        number,
        number
      ],
      start,
      twin,
      depth
    }
    twin = i
    return clause
  })
}

/** Marks that end clauses, with the step in bracket depth. Brackets that hold no quantity are none. */
function marksOf(text: string, quantities: readonly Quantity[]): { at: number; step: number }[] {
  const marks: { at: number; step: number }[] = []
  const open: { mark: number; at: number }[] = []
  let q = 0
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!
    while (q < quantities.length && quantities[q]!.end <= at) q++
    if (quantities[q] && quantities[q]!.start <= at) continue
    if (OPEN.has(c)) {
      open.push({ mark: marks.length, at })
      marks.push({ at, step: 1 })
    } else if (CLOSE.has(c)) {
      const from = open.pop()
      const holds = from && quantities.some((x) => x.start > from.at && x.end <= at)
      if (from && !holds) marks.splice(from.mark)
      else marks.push({ at, step: from ? -1 : 0 })
    } else if (ENDS.has(c)) marks.push({ at, step: 0 })
  }
  return marks
}
