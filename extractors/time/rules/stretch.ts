/** A stretch as it stands: 2011年, 去年9月, 一季度, “十二五”时期, 2019年1月1日至12月31日; 年内 is a deadline. */
import type { TimeMatch } from '../../../pipeline/tree.ts'
import { OPENS, type Stretch, stretchAt } from '../stretch/index.ts'
import { NONE, type Rule } from './type.ts'

export const stretch: Rule = {
  name: 'stretch',
  opens: OPENS,
  at(text, at, context) {
    const found = stretchAt(text, at, context)
    return found ? [matchOf(at, found, found.deadline ? 'deadline' : 'period')] : NONE
  }
}

/** A match over a stretch, with the words before and behind that bound it where `start` and `end` say so. */
export function matchOf(start: number, found: Stretch, role: TimeMatch['role'], end = found.end): TimeMatch {
  const { from, to, relative } = found
  return { start, end, role, from, to, relative, ...(found.plan ? { plan: true } : {}) }
}
