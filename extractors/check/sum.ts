/** Parts against their total. */
import type { Figure } from './figure.ts'
import { type Finding, printed, scaled } from './finding.ts'
import { amount, slack } from './measure.ts'

export function sumFinding(total: Figure, parts: Figure[]): Finding {
  const factor = total.claim.unit?.factor ?? 1
  const expected = parts.reduce((sum, part) => sum + amount(part), 0) / factor
  const tolerance = [total, ...parts].reduce((sum, figure) => sum + slack(figure), 0) / factor
  return {
    operands: [total, ...parts],
    expected,
    found: total.value,
    tolerance,
    message: () =>
      `${parts.map(printed).join(' + ')} is ${scaled(expected, total)}; the report says ${printed(total)}`
  }
}
