/** How far a claim is to be trusted: the share of claims with its signs that gold has right in full. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Draft } from './draft.ts'

const FACTORS = new Map(
  readLexicon('extractors/claim/lexicon/confidence.tsv', 'sign', 'factor').map((e) => [
    e.sign,
    Number(e.factor)
  ])
)

/** Signs that a claim bears, as `lexicon/confidence.tsv` names them. */
function signsOf({ claim, quantity }: Draft): string[] {
  const { indicator, kind, period, unit } = claim
  const signs = ['any', kind]
  if (!indicator) signs.push('no-indicator')
  else {
    if (indicator.spans.length > 1) signs.push('two-parts')
    else if (!indicator.inherited && indicator.spans[0]![0] >= claim.span[1]) signs.push('behind')
    if (indicator.name.length > 18) signs.push('name-over-18')
    else if (indicator.name.length > 12) signs.push('name-over-12')
  }
  if (!unit && quantity.form === 'number') signs.push('no-unit')
  if (!period) signs.push('no-period')
  else if (period.from === null) signs.push('stock')
  return signs
}

/** Between 0 and 1, in hundredths. */
export function confidenceOf(draft: Draft): number {
  const product = signsOf(draft).reduce((all, sign) => all * (FACTORS.get(sign) ?? 1), 1)
  return Math.round(product * 100) / 100
}
