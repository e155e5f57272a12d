/** Nouns that are always somebody's (床位 of a clinic), and whose they are by the words of a name or a clause. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import type { Stretch } from './context.ts'
import { deedIn, doneTo } from './deed.ts'
import { ADVERBS, PREDICATES } from './name-words.ts'
import { stripLead, strippable } from './strip.ts'
import { Words } from './words.ts'

/** Kinds of owners, by the words for what each has. */
const DEPENDENTS = byWord('dependents')
const OWNED = new Words(DEPENDENTS.keys())
const OWNERS = byWord('owners')
const OWNER = new Words(OWNERS.keys())
/** All kinds of owners: an aspect of a thing, as 规模, may be of any. */
export const ANYBODY: ReadonlySet<string> = new Set([...OWNERS.values()].flatMap((kinds) => [...kinds]))

function byWord(name: string): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>()
  for (const { text, of } of readLexicon(`extractors/claim/lexicon/${name}.tsv`, 'text', 'of'))
    kinds.set(text, (kinds.get(text) ?? new Set()).add(of))
  return kinds
}

/** Of what kinds the owners of `word` are; null where it is nobody's. */
export const ownersOf = (word: string): ReadonlySet<string> | null => DEPENDENTS.get(word) ?? null

/** Whether a name ends in a noun that is somebody's. */
export const isOwned = (name: string): boolean => OWNED.endingAt(name, name.length) !== null

export function endsAsOwner(words: string, kinds: ReadonlySet<string>): boolean {
  const owner = OWNER.endingAt(words, words.length)
  return owner !== null && [...OWNERS.get(owner)!].some((kind) => kinds.has(kind))
}

/** 乡镇卫生院, 初中|招生: whose the thing is that a name tells, where it owns things of these kinds. */
export function ownerIn(name: string, kinds: ReadonlySet<string>): string | null {
  const owned = OWNED.endingAt(name, name.length)
  // 组建|产业引导基金|总规模20亿元，首期到位
  const words = (owned && owned.length < name.length ? name.slice(0, -owned.length) : name).replace(
    /(?<=..)总(?:规模|投资)$/,
    ''
  )
  const owner = endsAsOwner(words.replace(/（[^（）]*）$/, ''), kinds)
  return owner ? doneTo(words) : null
}

/** 全面建成|分级诊疗系统: where the words end that only say how and what is done. */
function objectIn(text: string, [start, end]: Stretch): number {
  let [at, deed] = [start, start]
  for (;;) {
    const done = deedIn(text.slice(at, end)) || (PREDICATES.startingAt(text, at, end)?.length ?? 0)
    const how = deed > start ? 0 : (ADVERBS.startingAt(text, at, end)?.length ?? 0)
    const length = done || how
    if (length < 1 || !strippable(text, at, at + length, [start, end])) return deed
    at += length
    if (done > 0) deed = at
  }
}

/** 旅游|度假区和湿地公园: a thing that another is joined to is another than its opening tells. */
const JOINED = /^(?:、|[^，。；、]{0,6}[和与及])/

/**
 * Of whom a clause says something without a figure: 小微企业|增势良好, or to whom something is done: 做强|光伏产业.
 * @param end where the clause ends
 */
export function ownerTold(
  text: string,
  [open, end]: Stretch,
  times: readonly TimeMatch[],
  scopes: Words,
  kinds: ReadonlySet<string>
): string | null {
  const start = stripLead(text, [open, end], times, scopes).start
  const from = objectIn(text, [start, end])
  let owner = 0
  for (let at = from + 2; at <= end && (owner === 0 || at - owner <= 4); at++)
    if (endsAsOwner(text.slice(from, at), kinds)) owner = at
  // 做强光伏产业|链条: an object is told to its end; 旅游|度假区 is told of as another thing.
  if (
    owner === 0 ||
    text[owner] === '的' ||
    (from > start ? owner < end : JOINED.test(text.slice(owner, end)))
  )
    return null
  const name = text.slice(from, owner)
  // 基本|养老保险 is of the name, and so is the head: 医疗|系统.
  const verb = [...name].some((_, i) => {
    if (i === 0) return false
    const { length } = saidAt(text, from + i, owner)
    const within = length > 1 && from + i + length < owner
    return within && strippable(text, from + i, from + i + length, [from, end])
  })
  return verb || deedIn(name) > 0 ? null : name
}

/** The adverb, or what becomes of a thing, that begins at `at`. */
const saidAt = (text: string, at: number, end: number): string =>
  PREDICATES.startingAt(text, at, end) ?? ADVERBS.startingAt(text, at, end) ?? ''
