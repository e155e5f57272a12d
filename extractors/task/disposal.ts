/** Disposals: 把 or 将 sets the object before its verb (把试点经验上升为制度). */
import { depths } from './clauses.ts'
import { isTold, MASK } from './verb.ts'
import { headAt } from './verbs.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
const adverbial = wordSet([...wordsOf('adverbs.tsv', 'adverb'), '坚持', '必须', '并', '全部'])

export interface Disposal extends Stretch {
  verb: string
  adverbs: string[]
  objectSpan: Stretch
}

/** The disposal that opens at `at`; null where none does. */
export function disposalIn(text: string, at: number, end: number): Disposal | null {
  const { ba, before } = pastAdverbs(text, at, end)
  if (!opensAt(text, ba, end) || /^将(?:军|来|要|会|于|按|依法|依规|依托|继续)/.test(text.slice(ba, end)))
    return null
  const depth = depths(text)
  for (let to = end - 2; to > ba + 1; to--) {
    if (depth[to] !== 0) continue
    const found = BA_VERBS.at(text, to)
    if (!found) continue
    // 压减至 ends where 减至 does.
    const verb = BA_VERBS.before(text, to + found.length)
    const from = to + found.length - verb.length
    // 我们将全力办好实事: 将 speaks of what is to come, and nothing stands before the verb.
    if (text[ba] === '将' && headAt(text, ba + 1, end)?.verb.start === from) return null
    const late = adverbBefore(text, ba + 1, from)
    return {
      start: before[0]?.start ?? ba,
      end,
      verb,
      adverbs: [...before, ...(late ? [late] : [])]
        .filter((one) => isTold(text, one))
        .map((one) => text.slice(one.start, one.end)),
      objectSpan: { start: ba + 1, end: late?.start ?? from }
    }
  }
  return null
}

/** Whether 把 or 将 stands at `at`. */
const opensAt = (text: string, at: number, end: number): boolean =>
  at < end && (text[at] === '把' || text[at] === '将')

/** 2026年底前全部将…, 切实把…: times and adverbs before 把. */
function pastAdverbs(text: string, at: number, end: number): { ba: number; before: Stretch[] } {
  const before: Stretch[] = []
  for (let to = at; ; ) {
    while (text[to] === MASK) to++
    const word = opensAt(text, to, end) ? '' : adverbial.at(text, to)
    if (!word) return { ba: to, before }
    before.push({ start: to, end: to + word.length })
    to += word.length
  }
}

/** 把责任切实落实到基层: the adverb before the verb is no part of the object; null where there is none. */
function adverbBefore(text: string, start: number, end: number): Stretch | null {
  const adverb = adverbs.before(text, end)
  return adverb.length > 1 && end - adverb.length > start ? { start: end - adverb.length, end } : null
}

/** Verbs that follow what 把 and 将 set before them. */
const BA_VERBS = wordSet(wordsOf('disposal.tsv', 'verb'))
