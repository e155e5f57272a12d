/** Whose a thing is that the chain is about: 乡镇卫生院36个，|床位|1520张. */
import { clauseStart } from '../../quantity/scan.ts'
import type { Clause } from '../clause.ts'
import { isAspect } from '../complete.ts'
import { deedIn } from '../deed.ts'
import { type Draft, thingNamed } from '../draft.ts'
import { ANYBODY, endsAsOwner, ownerIn, ownersOf, ownerTold } from '../owner.ts'
import type { Reader } from '../reader.ts'
import { scopesOf } from '../scope.ts'
import type { Link } from './link.ts'

/** 乡镇卫生院36个，|床位|1520张: the owner that the chain is about. */
export function ownedBy(reader: Reader, { clause, named }: Link, own: string): string | null {
  const word = (ownersOf(named.name) ? named.name : own).replace(/^(?:实现|完成)/, '')
  const kinds = ownersOf(word)
  if (!(kinds || isAspect(word)) || named.scope || named.parts.length > 1) return null
  const alone = clause.twin === null && named.parts[0]![1] <= clause.left[1]
  const before = alone ? ownerBefore(reader, clause, kinds ?? ANYBODY) : null
  if (before) return before.endsWith(word) ? before : `${before}${word}`
  if (!kinds) return null
  for (let i = reader.paragraph.length - 1; i >= 0; i--) {
    const draft = reader.paragraph[i]!
    const { claim } = draft
    if (draft.sentence !== reader.index && !reader.chained) break
    if (draft.clause.depth > clause.depth || !claim.indicator) continue
    const owner = ownerIn(thingNamed(draft), kinds)
    if (owner && !isListed(reader, i, kinds))
      return `${newlyDone(reader, draft, clause, kinds)}${owner}${word}`
    if (owner) return null
    // 小学在校生3万人，其中女生1.4万人，|毕业生|5000人
    if (!draft.whole && claim.kind === 'level') return null
  }
  const opening = alone ? ownerOpening(reader, clause, kinds) : null
  return opening && `${opening}${word}`
}

/** 新增|注册企业40户，注册资金3亿元: what new ones have is not what all have; but their total, 总数, is. */
function newlyDone({ text }: Reader, draft: Draft, clause: Clause, kinds: ReadonlySet<string>): string {
  const name = thingNamed(draft)
  const deed = name.slice(0, deedIn(name))
  const total = /总[数计]|累计/.test(text.slice(...clause.left))
  return kinds.has('firm') && deed.startsWith('新') && !total ? deed : ''
}

/** 物流业|稳步恢复，快递量、业务收入分别增长20%、12%，增加值增长6%: whom the sentence opens with. */
function ownerOpening(
  { text, quantities, times, tree }: Reader,
  { depth }: Clause,
  kinds: ReadonlySet<string>
): string | null {
  const end = text.search(/[，；。]/)
  if (depth > 0 || text[end] !== '，' || quantities.some((q) => q.start < end)) return null
  return ownerTold(text, [0, end], times, scopesOf(tree), kinds)
}

/** 小学36所，|初中12所|，在校生2.4万人: owners told in a row own it together. */
function isListed({ paragraph }: Reader, i: number, kinds: ReadonlySet<string>): boolean {
  const [before, draft] = [paragraph[i - 1], paragraph[i]!]
  if (!before?.claim.indicator || before.sentence !== draft.sentence || draft.whole) return false
  const [name, last] = [thingNamed(draft), thingNamed(before)]
  return name !== last && draft.claim.kind === 'level' && endsAsOwner(name, kinds) && endsAsOwner(last, kinds)
}

/**
 * 小微企业|增势良好，实现增加值26亿元; 做强光伏产业。|产值120亿元: the owner of whom the clause before says something
 * without a figure, or the sentence before where it has none.
 */
function ownerBefore(
  { text, quantities, times, tree, before }: Reader,
  clause: Clause,
  kinds: ReadonlySet<string>
): string | null {
  const end = clause.start - 1
  if (clause.depth > 0) return null
  if (end < 0) {
    if (!before || before.data.quantities?.length) return null
    const last = before.data.reading.text.replace(/[。；;]$/, '')
    return ownerTold(
      last,
      [clauseStart(last, last.length), last.length],
      before.data.times ?? [],
      scopesOf(tree),
      kinds
    )
  }
  const open = clauseStart(text, end)
  if (!/[，,]/.test(text[end] ?? '') || quantities.some((q) => q.end > open && q.start < end)) return null
  return ownerTold(text, [open, end], times, scopesOf(tree), kinds)
}
