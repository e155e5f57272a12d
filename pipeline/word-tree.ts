/** Words by their characters, one level for each: what stands at a place of a text is walked once. */
import { codeAt } from './characters.ts'

interface Node {
  /** The word that ends here; '' where none does. */
  word: string
  /** Null where no longer word goes on from here. */
  next: Map<number, Node> | null
}

export interface WordTree {
  /** The longest word that begins at `at` and ends by `until`; '' where none does. */
  from(text: string, at: number, until: number): string
  /** The first place of `[from, to)` at whose character some word begins, `to` where none does. */
  next(text: string, from: number, to: number): number
}

export interface EndingTree {
  /** The longest word that ends at `end` and begins at or behind `floor`; '' where none does. */
  upTo(text: string, end: number, floor: number): string
}

export function wordTree(words: Iterable<string>): WordTree {
  const first = rootsOf(words, (word) => word.split(''))
  return {
    from(text, at, until) {
      let longest = ''
      let node = first(codeAt(text, at))
      for (let to = at + 1; node !== undefined && to <= until; node = node.next?.get(codeAt(text, to++)))
        if (node.word !== '') longest = node.word
      return longest
    },
    next(text, from, to) {
      let at = from
      while (at < to && first(codeAt(text, at)) === undefined) at++
      return Math.min(at, to)
    }
  }
}

/** The same by their last characters. */
export function endingTree(words: Iterable<string>): EndingTree {
  const last = rootsOf(words, (word) => word.split('').reverse())
  return {
    upTo(text, end, floor) {
      let longest = ''
      let node = last(codeAt(text, end - 1))
      for (
        let from = end - 1;
        node !== undefined && from >= floor;
        node = node.next?.get(codeAt(text, --from))
      )
        if (node.word !== '') longest = node.word
      return longest
    }
  }
}

/**
 * A small number for each code that any tree's words begin with, 0 for the others: the trees share this one
 * large table, and their own stay small enough to be at hand all the time.
 */
const ranks = new Uint16Array(0x10000)
let ranked = 0

/** What begins with a code: asked at every place of a text. */
function rootsOf(
  words: Iterable<string>,
  charactersOf: (word: string) => string[]
): (code: number) => Node | undefined {
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
  return (code) => {
    const rank = ranks[code]!
    // A character that came with a later tree has a higher rank.
    return rank < roots.length ? roots[rank] : undefined
  }
}
