/** How far a claim is to be trusted: the share of such claims that gold has right in full. */
import type { Draft } from './draft.ts'

export function confidenceOf(draft: Draft): number {
  let confidence = 0.9
  if (!draft.claim.indicator) confidence -= 0.3
  else if (draft.claim.indicator.inherited) confidence -= 0.05
  if (!draft.claim.unit && draft.quantity.form === 'number') confidence -= 0.2
  if (!draft.claim.period) confidence -= 0.1
  return Math.round(confidence * 100) / 100
}
