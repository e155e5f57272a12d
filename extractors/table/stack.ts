/** The cells of a head that stand over a column, and what they say together. */
import type { Calendar } from '../time/calendar.ts'
import type { Units } from '../unit/index.ts'
import { type Head, headOf } from './column.ts'
import { emptyAt, type GridCell, type GridRow } from './grid.ts'
import { isDivision, nameUnder, saysKind } from './name.ts'
import { within } from './period.ts'

export interface HeadCell {
  cell: GridCell
  /** The column where it begins. */
  at: number
}

/**
 * Head cells above a column, the topmost first; merged ones are spread over the columns they cover, the first
 * of which may be the whole that the others are parts of: 债务限额 | - | - over - | 一般债务 | 专项债务.
 */
export function stackOf(heads: GridRow[], index: number): HeadCell[] {
  const stack: HeadCell[] = []
  heads.forEach(({ cells }, row) => {
    let at = index
    const below = (i: number) => heads.slice(row + 1).some((head) => (head.cells[i]?.text ?? '') !== '')
    const filled = (i: number) => (cells[i]?.text ?? '') !== ''
    while (at > 0 && !filled(at) && below(at) && (below(at - 1) || (at > 1 && filled(at - 1)))) at--
    const cell = cells[at]
    if (cell && cell.text !== '' && cell.text !== stack.at(-1)?.cell.text) stack.push({ cell, at })
  })
  return stack
}

/** What the cells of a head say together; where they differ the lowest has it. */
export function mergedHead(stack: GridCell[], calendar: Calendar, units: Units): Head {
  let known = calendar
  let merged: Head | null = null
  for (const cell of stack) {
    const head = headOf(cell, known, units)
    known = within(known, head.time)
    if (!merged) merged = head
    else merged = below(merged, head)
  }
  return merged ?? headOf(emptyAt(0), calendar, units)
}

function below(upper: Head, lower: Head): Head {
  const measured =
    lower.role !== null && lower.role !== 'level'
      ? lower
      : upper.role !== null && upper.role !== 'level'
        ? upper
        : lower
  // 环比 over 上月=100 is an index, no change.
  const isIndexed = (lower.index || upper.index) && measured.role === 'change'
  return {
    ...measured,
    role: isIndexed ? 'level' : (measured.role ?? upper.role),
    status: lower.status ?? upper.status,
    baseline: lower.baseline ?? upper.baseline,
    baselineWords: lower.baselineWords ?? upper.baselineWords,
    of: lower.of ?? upper.of,
    scales:
      lower.scales.length > 0
        ? lower.scales
        : upper.role === lower.role || lower.role === 'level' || lower.role === null
          ? upper.scales
          : [],
    index: lower.index || upper.index,
    bracketsPast: lower.bracketsPast || upper.bracketsPast,
    time: lower.time ?? upper.time,
    ...nameOf(upper, lower),
    shared: lower.rest === '' && upper.rest !== ''
  }
}

/** 播种面积 under 粮食 is 粮食播种面积; 公务用车购置费 under 公务用车购置及运行费 has its own full name. */
function nameOf(upper: Head, lower: Head): Pick<Head, 'rest' | 'restSpans'> {
  // 男 below 按性别分
  if (lower.rest !== '' && isDivision(upper.rest)) return { rest: lower.rest, restSpans: lower.restSpans }
  // 运行维护费 below 公务用车购置及运行维护费 is a part of it; 投资 below 固定资产投资 is that.
  const isMember = lower.rest !== '' && /[及和与、]/.test(upper.rest)
  if (upper.rest.includes(lower.rest) && !isMember) return { rest: upper.rest, restSpans: upper.restSpans }
  if (upper.rest.includes(lower.rest)) return { rest: lower.rest, restSpans: lower.restSpans }
  if (isFull(lower.rest, upper.rest)) return { rest: lower.rest, restSpans: lower.restSpans }
  return {
    rest: nameUnder(lower.rest, upper.rest, false),
    restSpans: [...upper.restSpans, ...lower.restSpans]
  }
}

/** A name that opens or ends with the words of the one above it needs no more of them. */
const isFull = (lower: string, upper: string): boolean =>
  saysKind(lower, upper) ||
  (lower.length > 4 &&
    upper.length > 2 &&
    (lower.startsWith(upper.slice(0, 4)) || lower.endsWith(upper.slice(-4))))
