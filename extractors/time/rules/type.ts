import type { TimeMatch } from '../../../pipeline/tree.ts'
import type { Context } from '../stretch/index.ts'

/** A way in which reports say a time. */
export interface Rule {
  name: string
  /** Words, or their first characters, with which it can begin; elsewhere it is not tried. */
  opens: readonly string[]
  /** The times that begin at `at`, in order (several for a list: 2015和2016年), or none. */
  at(text: string, at: number, context: Context): TimeMatch[]
}

export const NONE: TimeMatch[] = []
