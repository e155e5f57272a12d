/** What is known of a claim when its period is asked for. */
import type { ClaimStatus } from '../../pipeline/dataset.ts'
import type { Quantity, TimeMatch } from '../../pipeline/tree.ts'
import type { Base } from './base.ts'
import type { Clause } from './clause.ts'
import type { Kind } from './context.ts'
import type { Draft, Indicator } from './draft.ts'

export interface Told {
  clause: Clause
  quantity: Quantity
  kind: Kind
  base: Base
  topic: Draft | null
  indicator: Indicator | null
  status: ClaimStatus
  /** The beginning of the change that it ends: 从|1.2亿件|增加到4.8亿件. */
  ends: Draft | null
  /** The claim of which it is told as a part. */
  whole: Draft | null
  /** The claim before the bracket that this one stands in. */
  outer: Draft | null
  /** The value that this one goes on with: 分别增长5%、|6%. */
  before: Draft | null
}

/** Whether a time stands in the clause itself. */
export const isOwn = ({ clause }: Told, time: TimeMatch | null): boolean =>
  time !== null && time.start >= clause.start
