/** What a name has from the one told before it, which is of its kind: 城市污水处理率70%，|县城|60%. */
import { PARALLEL } from '../complete.ts'
import { ADVERBS, PREDICATES } from '../name-words.ts'
import type { Reader } from '../reader.ts'
import type { Link } from './link.ts'
import { isMeasured, isNamedAlone, MEASURE } from './measure.ts'

/** 其中汽车制造业增加值增长11%，|食品制造业|增长3%: what the last one of the list has behind a thing that ends alike. */
export function likeFirst(
  { own: drafts, text, clauses }: Reader,
  own: string,
  { clause, quantity, kind, named }: Link
): string | null {
  if (named.scope || isNamedAlone(own) || !/其中|看[，：:]/.test(text.slice(0, clause.start))) return null
  const last = drafts[clauses.indexOf(clause) - 1]
  if (last?.claim.kind !== kind.kind || last.claim.unit?.text !== quantity.unit?.text) return null
  const name = last.claim.indicator?.name ?? ''
  const measure = MEASURE.endingAt(name, name.length)
  const thing = measure ? name.slice(0, -measure.length) : ''
  return measure && thing.at(-1) === own.at(-1) && thing !== own ? `${own}${measure}` : null
}

/** What a rate is reckoned by. */
const RECKONED =
  /^(?:每[十百千万]+(?:名|户)?(?:人口|人|户|居民|常住人口)|人均|户均|(?:万元|单位)(?:GDP|(?:地区)?生产总值|工业增加值|产值))/

/** The kind that a name opens with: 城镇|居民. */
const startOf = (name: string): string | null => [...PARALLEL].find((word) => name.startsWith(word)) ?? null

/** 城市污水处理率70%，|县城|60%; 每千人口床位数7张、|医师数|3人: what a kind or a rate has after the last one. */
export function likeLast(
  { paragraph, text, index }: Reader,
  { clause, quantity, named }: Link,
  own: string
): string | null {
  const last = paragraph.at(-1)
  const name = last?.claim.indicator?.name
  if (!name || last.sentence !== index || named.scope || named.parts.length !== 1) return null
  const kind = startOf(own)
  const before = kind && last.claim.unit?.text === quantity.unit?.text ? startOf(name) : null
  if (kind && before && before !== kind) {
    // 城镇|居民|人均可支配收入, 农村|居民
    const shared = own.slice(kind.length)
    const rest = name.slice(before.length)
    return rest.startsWith(shared) && rest.length > shared.length + 1 ? `${kind}${rest}` : null
  }
  const by = text[clause.left[0] - 1] === '、' && /(?:[数耗]|排放)$/.test(own) ? RECKONED.exec(name) : null
  return by && !RECKONED.test(own) ? `${by[0]}${own}` : null
}

/** 城乡低保标准逐年提高，|城镇|提高600元: one of both of whom the clause before says something without a figure. */
export function ofBoth(
  { text, quantities, own: drafts }: Reader,
  { clause, named }: Link,
  own: string
): string | null {
  const end = clause.start - 1
  if (drafts.length > 0 || !PARALLEL.has(own) || named.parts.length !== 1) return null
  const from = text.lastIndexOf('，', end - 1) + 1
  if (text[end] !== '，' || quantities.some((q) => q.end > from && q.start < end)) return null
  const both = /城乡([^，。；]{2,16})/.exec(text.slice(from, end))?.[1] ?? ''
  for (let at = 2; at <= both.length; at++)
    if (PREDICATES.startingAt(both, at) ?? ADVERBS.startingAt(both, at))
      return /(?:标准|收入|养老金)$/.test(both.slice(0, at)) || isMeasured(both.slice(0, at))
        ? `${own}${both.slice(0, at)}`
        : null
  return null
}
