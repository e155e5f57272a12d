/** Lexicon words found in a text: sets, the longest word at a place, the longest that ends there. */
import { codeAt } from '../../pipeline/characters.ts'
import { type Entry, readLexicon } from '../../pipeline/lexicon.ts'

/** Entries of a lexicon of this folder. */
export const entriesOf = (file: string): Entry[] => readLexicon(`extractors/task/lexicon/${file}`)

/** Words of one column of a lexicon of this folder, in its order. */
export const wordsOf = (file: string, column: string): string[] =>
  entriesOf(file).map((entry) => entry[column] as string)

export interface WordSet {
  has(word: string): boolean
  /** Longest word that stands at `at`; '' where none does. */
  at(text: string, at: number): string
  /** Longest word that ends at `end`; '' where none does. */
  before(text: string, end: number): string
  /** The first place of `[from, to)` at whose character some word begins, `to` where none does: what a scan asks `at` of. */
  next(text: string, from: number, to: number): number
}

/** A set of words that can be looked up by place. */
export function wordSet(words: Iterable<string>): WordSet {
  const set = new Set(words)
  const forwards = treeOf(set, (word) => word.split(''))
  const backwards = treeOf(set, (word) => word.split('').reverse())
  return {
    has: (word) => set.has(word),
    at(text, at) {
      let longest = ''
      let node = forwards.first(codeAt(text, at))
      for (let to = at + 1; node !== undefined; node = node.next?.get(codeAt(text, to++)))
        if (node.word !== '') longest = node.word
      return longest
    },
    before(text, end) {
      let longest = ''
      let node = backwards.first(codeAt(text, end - 1))
      for (let from = end - 2; node !== undefined; node = node.next?.get(codeAt(text, from--)))
        if (node.word !== '') longest = node.word
      return longest
    },
    next: forwards.next
  }
}

/** Words by their characters, one level for each: what stands at a place is walked once. */
interface Node {
  /** The word that ends here; '' where none does. */
  word: string
  /** Null where no longer word begins so. */
  next: Map<number, Node> | null
}

interface Tree {
  /** What begins with a code: asked at every place of a text. */
  first(code: number): Node | undefined
  next: WordSet['next']
}

/**
 * A small number for each code that any set's words begin or end with, 0 for the others: the sets share
 * this one large table, and their own stay small enough to be at hand all the time.
 */
const ranks = new Uint16Array(0x10000)
let ranked = 0

function treeOf(words: Iterable<string>, charactersOf: (word: string) => string[]): Tree {
  const byRank = new Map<number, Node>()
  for (const word of words) {
    const [first, ...rest] = charactersOf(word).map((character) => character.charCodeAt(0))
    if (first === undefined) continue
    ranks[first] ||= ++ranked
    let node: Node = byRank.get(ranks[first]) ?? { word: '', next: null }
    byRank.set(ranks[first], node)
    for (const code of rest) {
      node.next ??= new Map()
      const next: Node = node.next.get(code) ?? { word: '', next: null }
      node.next.set(code, next)
      node = next
    }
    node.word = word
  }
  // Without holes: the engine keeps an array that grows by leaps as a hash table.
  const roots = Array.from({ length: ranked + 1 }, (_, rank) => byRank.get(rank))
  const first = (code: number): Node | undefined => {
    const rank = ranks[code]!
    // A character that came with a later set has a higher rank.
    return rank < roots.length ? roots[rank] : undefined
  }
  return {
    first,
    next(text, from, to) {
      let at = from
      while (at < to && first(codeAt(text, at)) === undefined) at++
      return Math.min(at, to)
    }
  }
}

/** A stretch of a reading's text, `[start, end)`. */
export interface Stretch {
  start: number
  end: number
}
