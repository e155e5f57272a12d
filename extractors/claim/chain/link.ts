import type { Quantity } from '../../../pipeline/tree.ts'
import type { Base } from '../base.ts'
import type { Clause } from '../clause.ts'
import type { Kind } from '../context.ts'
import type { Draft, Name } from '../draft.ts'

/** What is known of a figure when its name is completed. */
export interface Link {
  clause: Clause
  quantity: Quantity
  kind: Kind
  twin: Draft | null
  named: Name
  base: Base
}
