/** Of what a share is a part, and of what plan a progress. */
import type { Words } from '../../pipeline/dataset.ts'
import type { Kind } from './context.ts'
import type { Draft, Indicator } from './draft.ts'
import { type Reader, said } from './reader.ts'
import { SHARE_OF_TOPIC } from './rules/share.ts'

/** What a share is of, or among what a rank stands. */
export function ofWhat(
  reader: Reader,
  kind: Kind,
  at: number,
  depth: number,
  indicator: Indicator | null,
  twin: Draft | null
): Words | null {
  if (kind.of) return said(reader, kind.of)
  if (kind.rule === SHARE_OF_TOPIC) return wholeOf(reader, at, depth, indicator)
  return kind.kind === 'rank' ? (twin?.claim.of ?? null) : null
}

/** What 占43.7% is a share of: the last amount before the 其中 or colon that its parts follow, else the last of another thing. What a bracket adds is no whole of what stands outside it. */
function wholeOf(
  { paragraph, tree }: Reader,
  at: number,
  depth: number,
  part: Indicator | null
): Words | null {
  // A rate is no whole: 教师500人，持证率98%，其中女教师占62%.
  const levels = paragraph.filter(
    ({ claim, clause }) =>
      claim.kind === 'level' &&
      clause.depth <= depth &&
      !/^[%‰]$/.test(claim.unit?.text ?? '') &&
      !(claim.unit === null && /[率比]$/.test(claim.indicator?.name ?? ''))
  )
  const start = paragraph[0]?.claim.span[0] ?? at
  const words = tree.data.text.slice(start, at)
  const opened = start + Math.max(-1, ...[...words.matchAll(/其\s*中|[：:]/g)].map(({ index }) => index))
  const sibling = siblingOf(paragraph, at, opened, depth, part)
  if (sibling) return sibling.claim.of
  const whole =
    levels.findLast(({ claim }) => claim.span[1] <= opened) ??
    levels.findLast(({ claim }) => claim.indicator?.name !== part?.name)
  const span = whole?.claim.indicator?.spans[0]
  return span ? { text: tree.data.text.slice(...span), span } : null
}

/** 林地12万亩，占60%；草地2万亩，占|10%: a part told before in the same way, of the same whole. */
function siblingOf(
  paragraph: readonly Draft[],
  at: number,
  opened: number,
  depth: number,
  part: Indicator | null
): Draft | null {
  const unit = paragraph.at(-1)?.claim.unit?.text
  const share = paragraph.findLast(({ claim, clause }) => claim.kind === 'share' && clause.depth === depth)
  if (!share || share.kind.rule !== SHARE_OF_TOPIC || share.claim.span[1] <= opened) return null
  if (share.claim.indicator?.name === part?.name || share.from?.claim.unit?.text !== unit) return null
  return at - share.claim.span[1] < SIBLING_REACH ? share : null
}

/** How far behind a share the next one of the same whole may stand. */
const SIBLING_REACH = 40
