/** Lexicon words found in a text: sets, the longest word at a place, the longest that ends there. */
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
  const longest = Math.max(0, ...[...set].map(({ length }) => length))
  return {
    has: (word) => set.has(word),
    at(text, at) {
      for (let size = Math.min(longest, text.length - at); size > 0; size--) {
        const word = text.slice(at, at + size)
        if (set.has(word)) return word
      }
      return ''
    },
    before(text, end) {
      for (let size = Math.min(longest, end); size > 0; size--) {
        const word = text.slice(end - size, end)
        if (set.has(word)) return word
      }
      return ''
    }
  }
}

/** A stretch of a reading's text, `[start, end)`. */
export interface Stretch {
  start: number
  end: number
}
