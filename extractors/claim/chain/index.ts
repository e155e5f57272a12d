/**
 * What a name leaves out that its chain has said: whose it is (初中招生2.1万人，|在校生|6.3万人), of what it
 * is a part (水利投资6.8亿元，其中|防洪工程|2.3亿元), which verb it shares (新增茶园1万亩、|油茶|2万亩).
 */
import type { Draft } from '../draft.ts'
import type { Reader } from '../reader.ts'
import { doneLikeLast, doneMore, sharedDeed } from './done.ts'
import { likeFirst, likeLast, ofBoth } from './like.ts'
import type { Link } from './link.ts'
import { ownedBy } from './owned.ts'
import { paidLike, paidOf, spentLike, spentOn } from './paid.ts'
import { doneBy, partedBy, partOf } from './part.ts'

export type { Link } from './link.ts'
export { opensBreakdown, rootOf, wholeBehind } from './whole-behind.ts'

/** The name of a figure as its chain completes it, or null where it needs nothing. */
export function nameInChain(reader: Reader, link: Link, whole: Draft | null, own: string): string | null {
  if (own === '' || link.base) return null
  return (
    partedBy(reader, own, link) ??
    paidOf(reader, link, own) ??
    spentOn(reader, link, own) ??
    spentLike(reader, own) ??
    paidLike(reader, link, own) ??
    (whole && (doneBy(reader, whole, own, link) ?? partOf(reader, whole, own, link))) ??
    likeFirst(reader, own, link) ??
    likeLast(reader, link, own) ??
    ofBoth(reader, link, own) ??
    ownedBy(reader, link, own) ??
    doneMore(reader, link, own) ??
    doneLikeLast(reader, link, own) ??
    sharedDeed(reader, link, own)
  )
}
