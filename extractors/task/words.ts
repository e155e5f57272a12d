/** Lexicon words found in a text: sets, the longest word at a place, the longest that ends there. */
import { charactersOf } from '../../pipeline/characters.ts'
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
}

/** A set of words that can be looked up by place. */
export function wordSet(words: Iterable<string>): WordSet {
  const set = new Set(words)
  const first = charactersOf(set)
  const last = charactersOf([...set].map((word) => word.slice(-1)))
  const forwards: Node = { word: '', next: new Map() }
  const backwards: Node = { word: '', next: new Map() }
  for (const word of set) {
    grow(forwards, word, word.split(''))
    grow(backwards, word, word.split('').reverse())
  }
  return {
    has: (word) => set.has(word),
    at(text, at) {
      let longest = ''
      if (!first[text.charCodeAt(at)]) return longest
      let node = forwards.next.get(text.charCodeAt(at))
      for (let to = at + 1; node; node = node.next.get(text.charCodeAt(to++)))
        if (node.word !== '') longest = node.word
      return longest
    },
    before(text, end) {
      let longest = ''
      if (!last[text.charCodeAt(end - 1)]) return longest
      let node = backwards.next.get(text.charCodeAt(end - 1))
      for (let from = end - 2; node; node = node.next.get(text.charCodeAt(from--)))
        if (node.word !== '') longest = node.word
      return longest
    }
  }
}

/** Words by their characters, one level for each: what stands at a place is walked once. */
interface Node {
  /** The word that ends here; '' where none does. */
  word: string
  next: Map<number, Node>
}

function grow(root: Node, word: string, characters: string[]): void {
  let node = root
  for (const character of characters) {
    const code = character.charCodeAt(0)
    const next: Node = node.next.get(code) ?? { word: '', next: new Map() }
    node.next.set(code, next)
    node = next
  }
  node.word = word
}

/** A stretch of a reading's text, `[start, end)`. */
export interface Stretch {
  start: number
  end: number
}
