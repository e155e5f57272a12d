/** Disposals: 把 or 将 sets the object before its verb (把试点经验上升为制度). */
import { depths } from './clauses.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))

export interface Disposal extends Stretch {
  verb: string
  adverbs: string[]
  objectSpan: Stretch
}

/** The disposal that opens at `at`; null where none does. */
export function disposalIn(text: string, at: number, end: number): Disposal | null {
  const adverbial =
    /^(?:要|并|同时|逐步|及时|积极|主动|统一|一并|必须|应|应当|可|可以|不断|切实|继续|尽快|坚持|全面|依法)*/.exec(
      text.slice(at, end)
    )?.[0].length ?? 0
  const ba = at + adverbial
  if (!/^[把将]/.test(text.slice(ba, end)) || /^将(?:军|来|要|会|于)/.test(text.slice(ba, end))) return null
  const depth = depths(text)
  for (let to = end - 2; to > ba + 1; to--) {
    if (depth[to] !== 0) continue
    const found = BA_VERBS.at(text, to)
    if (!found) continue
    // 压减至 ends where 减至 does.
    const verb = BA_VERBS.before(text, to + found.length)
    const from = to + found.length - verb.length
    return {
      start: at,
      end,
      verb,
      adverbs: adverbial > 0 ? [text.slice(at, ba)] : [],
      objectSpan: { start: ba + 1, end: withoutAdverb(text, ba + 1, from) }
    }
  }
  return null
}

/** 把责任切实落实到基层: the adverb before the verb is no part of the object. */
function withoutAdverb(text: string, start: number, end: number): number {
  const adverb = adverbs.before(text, end)
  return adverb.length > 1 && end - adverb.length > start ? end - adverb.length : end
}

/** Verbs that follow what 把 and 将 set before them. */
const BA_VERBS = wordSet(wordsOf('disposal.tsv', 'verb'))
