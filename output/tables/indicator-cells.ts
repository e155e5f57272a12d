/** Which cells of a row of 指标 a claim fills. */
import type { Claim } from '../../pipeline/dataset.ts'

export type Contribution = Record<string, string | number | null>

/** The column's group: a change in 百分点 stands apart from one in %, which it must not be mixed up with. */
const groupOf = ({ kind, unit }: Claim): string =>
  kind === 'change' && unit?.code === 'pp' ? 'points' : kind

const figure = ({ value, lower, upper, approx }: Claim): Contribution => ({ value, lower, upper, approx })

/** By group: the figure itself, and what it is to be read with. */
const FIGURE: Record<string, (claim: Claim) => Contribution> = {
  level: figure,
  change: ({ value }) => ({ value }),
  points: ({ value }) => ({ value }),
  share: ({ value }) => ({ value }),
  progress: ({ value }) => ({ value }),
  rank: ({ value }) => ({ value })
}
const CONTEXT: Record<string, (claim: Claim) => Contribution> = {
  level: ({ unit }) => ({ 'unit.text': unit?.text ?? null, 'unit.code': unit?.code ?? null }),
  change: ({ unit, direction, baseline }) => ({
    'unit.text': unit?.text ?? null,
    direction,
    'baseline.text': baseline?.text ?? null
  }),
  points: ({ direction }) => ({ direction }),
  share: ({ of }) => ({ of: of?.text ?? null }),
  progress: ({ of }) => ({ of: of?.text ?? null }),
  rank: ({ of }) => ({ of: of?.text ?? null })
}

/**
 * Cells by column key. The figure of a target goes to the columns of targets, so that no target is
 * ever read as a result; unit, direction and whole stay in the columns of its kind.
 */
export function contributionOf(claim: Claim): Contribution {
  const group = groupOf(claim)
  return claim.status === 'target'
    ? { ...under('target', figure(claim)), ...under(group, CONTEXT[group]!(claim)) }
    : { ...under(group, FIGURE[group]!(claim)), ...under(group, CONTEXT[group]!(claim)) }
}

const under = (group: string, cells: Contribution): Contribution =>
  Object.fromEntries(Object.entries(cells).map(([key, value]) => [`${group}.${key}`, value]))
