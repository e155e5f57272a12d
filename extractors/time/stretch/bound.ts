import type { Stretch } from './type.ts'

const END = new Set(['底', '末'])
const MONTH_OR_QUARTER = new Set(['月', '份', '度'])

/** The end of a month or quarter (9月底, 一季度末), or a bound on what is to be done (9月内). */
export function boundedAt(text: string, part: Stretch): Stretch {
  if (!MONTH_OR_QUARTER.has(text.charAt(part.end - 1))) return part
  if (END.has(text.charAt(part.end))) return { ...part, end: part.end + 1, from: null }
  if (text.charAt(part.end) === '内' && !'蒙外部'.includes(text.charAt(part.end + 1) || ' '))
    return { ...part, end: part.end + 1, from: null, deadline: true }
  return part
}
