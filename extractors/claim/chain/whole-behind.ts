/** Of which figure told before another one is a part: behind 其中, or behind words that part a whole anew. */
import type { Clause } from '../clause.ts'
import type { Draft } from '../draft.ts'
import type { Reader } from '../reader.ts'
import type { Link } from './link.ts'
import { isOther } from './measure.ts'

/** The whole that a figure is told as a part of: 其中 stands before it, or before the part that it follows. */
export function wholeBehind(reader: Reader, { clause, quantity, kind }: Link): Draft | null {
  const { text, paragraph } = reader
  const last = paragraph.at(-1)
  if (!last || last.sentence < reader.index - 1) return null
  const alike = ({ claim, clause: other }: Draft) =>
    claim.indicator !== null &&
    other.depth <= clause.depth &&
    claim.kind === kind.kind &&
    (claim.unit?.text === quantity.unit?.text || isOther(quantity.unit?.text, claim.indicator.name))
  if (OPENS.test(text.slice(Math.max(0, clause.start - 3), clause.left[1])))
    return paragraph.findLast((draft) => alike(draft) && !draft.base) ?? null
  if (opensBreakdown(reader, clause)) return rootOf(paragraph.findLast(alike))
  const before = paragraph.findLast(
    (draft) => draft.clause.depth === clause.depth && (draft.whole || !draft.claim.indicator?.inherited)
  )
  const follows = before?.whole && (before.sentence === reader.index || reader.chained)
  return follows && alike(before) ? before.whole : null
}

/** Whether a clause is the first behind words that part the whole anew: 分级次看，|县本级完成8亿元. */
export const opensBreakdown = ({ text }: Reader, { start }: Clause): boolean =>
  BREAKDOWN.test(text.slice(Math.max(0, start - BREAKDOWN_REACH), start))
const BREAKDOWN = /(?:^|[，；。])(?:[分从按][^，；。：]{1,12}(?:看|来看|分))[，：:]$/
/** Longer than its longest match, which the beginning of a slice shall not stand in for. */
const BREAKDOWN_REACH = 18

/** What a part is at last a part of. */
export function rootOf(draft: Draft | null | undefined): Draft | null {
  let root = draft ?? null
  while (root?.whole ?? root?.from) root = root!.whole ?? root!.from
  return root
}

/** At the beginning of a clause, or before its comma or colon. */
const OPENS = /(?:^|[，；。：（(])其中[：:，,]?[^，；。：]*$/
