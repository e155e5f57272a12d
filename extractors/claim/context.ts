/** What a rule that reads a claim's kind sees, and what it says. */
import type { ClaimKind, Direction, Measure } from '../../pipeline/dataset.ts'
import type { Quantity, TimeMatch } from '../../pipeline/tree.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import type { Governor } from './governor.ts'

/** A stretch of a reading. */
export type Stretch = [start: number, end: number]

export interface Context {
  text: string
  quantity: Quantity
  clause: Clause
  governor: Governor | null
  times: readonly TimeMatch[]
  /** The claim before in the same clause. */
  twin: Draft | null
  /** The claim before the bracket that this one stands in. */
  outer: Draft | null
}

/** A quantity's kind and what hangs on it. */
export interface Kind {
  kind: ClaimKind
  direction: Direction | null
  measure: Measure | null
  /** The whole of a share, the plan of a progress, the field of a rank. */
  of: Stretch | null
  /** Where the words before the number stop naming what is measured. */
  nameEnd: number
  /** Where what is measured stands, if not before `nameEnd`. */
  name?: Stretch
  /** The place whose figure it is, where that stands apart from the name: 增幅居前的有|临湖区|（15.7%）. */
  place?: Stretch
  /** The noun of a change's rate, where it is said: 涨幅, 增速. */
  rate?: string
  /** Words behind the number belong to the name: 3条|地铁新线. */
  takesRight: boolean
  rule: string
}

export interface KindRule {
  name: string
  read(context: Context): Kind | null
}

export const leftText = ({ text, clause }: Context): string => text.slice(...clause.left)
export const rightText = ({ text, clause }: Context): string => text.slice(...clause.right)
