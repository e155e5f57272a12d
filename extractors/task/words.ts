/** Lexicon words found in a text: sets, the longest word at a place, the longest that ends there. */
import { type Entry, readLexicon } from '../../pipeline/lexicon.ts'
import { endingTree, wordTree } from '../../pipeline/word-tree.ts'

/** Entries of a lexicon of this folder. */
export const entriesOf = (file: string): Entry[] => readLexicon(`extractors/task/lexicon/${file}`)

/** Words of one column of a lexicon of this folder, in its order. */
export const wordsOf = (file: string, column: string): string[] =>
  entriesOf(file).map((entry) => entry[column] as string)

/** Words of one column, of the entries that hold a value in another: those of a part, of a kind. */
export const wordsWhere = (file: string, column: string, other: string, value: string): string[] =>
  entriesOf(file).flatMap((entry) => (entry[other] === value ? [entry[column] as string] : []))

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
  const forwards = wordTree(set)
  const backwards = endingTree(set)
  return {
    has: (word) => set.has(word),
    at: (text, at) => forwards.from(text, at, text.length),
    before: (text, end) => backwards.upTo(text, end, 0),
    next: forwards.next
  }
}

/** A stretch of a reading's text, `[start, end)`. */
export interface Stretch {
  start: number
  end: number
}
