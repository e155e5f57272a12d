/** How far a task is to be trusted, by the rule that made it and the signs that it bears. */
import { entriesOf } from './words.ts'

const FACTORS = new Map(
  entriesOf('confidence.tsv').map(({ sign, factor }) => [sign as string, Number(factor)])
)

export interface Standing {
  /** An action of it was read. */
  acts: boolean
  /** It stands in an item, not before the first. */
  inItem: boolean
}

/**
 * Between 0 and 1, in hundredths.
 * @param rules that made it, the one that chose the sentence first
 */
export function confidenceOf(rules: string[], flags: readonly string[], { acts, inItem }: Standing): number {
  const signs = [
    'any',
    ...rules,
    ...flags,
    ...(acts ? [] : ['no-action']),
    ...(inItem ? [] : ['outside-item'])
  ]
  const product = signs.reduce((all, sign) => all * (FACTORS.get(sign) ?? 1), 1)
  return Math.round(product * 100) / 100
}
