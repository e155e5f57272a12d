/** The level that a change, share, progress or rank speaks of. */
import type { Draft } from './draft.ts'

/** How many claims around one may stand between it and its level. */
const REACH = 6

/** Id of the level that the draft at `at` speaks of, or null where the report states none. */
export function aboutOf(drafts: readonly Draft[], at: number): string | null {
  const draft = drafts[at]!
  if (draft.claim.kind === 'level' || !draft.claim.indicator) return null
  // 比重为12.8%，比上年降低7.1个百分点: a change of a share speaks of the share.
  // Points are of a rate: 涨幅为8%，比去年回落3.1个百分点 does not speak of the price.
  const points = draft.claim.unit?.text === '百分点'
  const speaksOf = ({ claim }: Draft, shares = true) =>
    (claim.kind === 'level' || (shares && draft.claim.kind === 'change' && claim.kind === 'share')) &&
    (!points || /^[%‰]$/.test(claim.unit?.text ?? '%'))
  // 增长9%，增速居全国第一: the rank is the rate's.
  const ofRate = draft.claim.kind === 'rank' && /(?:[速幅]|占比)$/.test(draft.claim.indicator.name)
  // 用水量21亿立方米，占65.6%，增加16%: but percent are of the amount, where one is told.
  for (const shares of points ? [true] : [false, true])
    for (let from = ofRate ? null : draft.from; from; from = from.from)
      if (speaksOf(from, shares) && !from.base) return from.claim.id
  const { sentence, indicator } = draft.claim
  const isLevel = (other: Draft) =>
    other.claim.sentence === sentence &&
    other.claim.kind === 'level' &&
    speaksOf(other) &&
    !other.base &&
    other.claim.indicator?.name === indicator.name
  // 比上年增长5%，达到120亿元: the level may follow.
  const following = drafts.slice(at + 1, at + 1 + REACH).find(isLevel)
  const level = following ?? drafts.slice(Math.max(0, at - REACH), at).findLast(isLevel)
  return level?.claim.id ?? null
}
