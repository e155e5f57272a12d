/** A claim in the making: what was read of it, with places in the report's text. */
import type { Claim, Span } from '../../pipeline/dataset.ts'
import type { Quantity } from '../../pipeline/tree.ts'
import type { Base } from './base.ts'
import type { Clause } from './clause.ts'
import type { Kind, Stretch } from './context.ts'
import type { Period } from './days.ts'

export interface Draft {
  claim: Claim
  kind: Kind
  quantity: Quantity
  clause: Clause
  /** Index of its sentence in the paragraph. */
  sentence: number
  /** Period as said or inferred, before stocks lose their start. */
  period: Period
  /** The draft whose indicator it inherited. */
  from: Draft | null
  /** The draft of which it is told as a part, behind 其中 or words that part the whole anew (分级次看). */
  whole: Draft | null
  /** Level at the beginning of 从X增加到Y, or the base of 比2010年的14847元下降. */
  base: Base
  /** All that the members of its list were named by: 棉花、油料产量. */
  joined?: Indicator
  /** What its name says of a kind of things: 13个乡镇|建立综合文化站. */
  told: string
  /** 其中 opens its clause. */
  afterOf: boolean
  /** 分别 stood before it. */
  respectively: boolean
  rules: string[]
}

/** What a clause says of the thing that is measured. */
export interface Name {
  /** Stretches of the reading that name it, in order; empty where the clause does not say. */
  parts: Stretch[]
  /** As it would head a table's row. */
  name: string
  scope: Stretch | null
  /** What stands at the end of the name and is said of a kind of things: 乡镇|建立综合文化站. */
  told?: string
}

/** The name of the things that a claim speaks of, without what it says of them: what they have is theirs alone. */
export const thingNamed = ({ claim, told }: Draft): string => {
  const name = claim.indicator?.name ?? ''
  return told !== '' && name.endsWith(told) ? name.slice(0, -told.length) : name
}

export type Indicator = NonNullable<Claim['indicator']>
export type Scope = NonNullable<Claim['scope']>
export type { Span }
