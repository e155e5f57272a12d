/**
 * Numeric claims: what each quantity says, read off its clause. What precedes names it, what
 * governs makes it a level or a change, what is carried over from before fills what is left out.
 */
import type { Entry } from '../../pipeline/lexicon.ts'
import type { Report } from '../../pipeline/tree.ts'
import { aboutOf } from './about.ts'
import { canonicalNames } from './canonical.ts'
import type { Draft } from './draft.ts'
import { readParagraph } from './read.ts'

export { readParagraph } from './read.ts'

/** The stage: `report.data.claims`, from the quantities, times and passages of its sentences. */
export default function claim(options: { indicators?: Entry[] | undefined } = {}) {
  const names = canonicalNames(options.indicators ?? [])
  return (tree: Report): void => {
    const drafts: Draft[] = []
    for (const block of tree.children) {
      if (block.role !== 'heading' && block.role !== 'paragraph') continue
      drafts.push(...readParagraph(tree, block.children, names))
    }
    linkDrafts(drafts)
    tree.data.rules ??= new Map()
    for (const { claim, rules } of drafts) tree.data.rules.set(claim.id, rules)
    tree.data.claims = drafts.map(({ claim }) => claim)
  }
}

/** Fills `about` of claims in the order of the text. */
export function linkDrafts(drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) draft.claim.about = aboutOf(drafts, at)
}
