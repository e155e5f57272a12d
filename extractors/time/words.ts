/** Lexicon words found at a place of a text: the longest entry that stands there. */
import { byOpener } from '../../pipeline/characters.ts'
import { type Entry, readLexicon } from '../../pipeline/lexicon.ts'

/** The lexicons of this folder, with the columns that the rules ask for. */
const COLUMNS = {
  'affix.tsv': ['word', 'role', 'not'],
  'idiom.tsv': ['word'],
  'length.tsv': ['word', 'rank', 'not'],
  'look.tsv': ['word', 'way', 'place', 'weak', 'not', 'after'],
  'neighbour.tsv': ['word', 'months', 'shift', 'not', 'after'],
  'part.tsv': ['word', 'kind', 'number', 'alone', 'not', 'after'],
  'span.tsv': ['word', 'not'],
  'year.tsv': ['word', 'base', 'shift', 'not', 'after']
}
type Lexicon = keyof typeof COLUMNS

export interface Word {
  entry: Entry
  end: number
}

/** Finds the longest entry of a list at a place, or null. */
export type Words = (text: string, at: number) => Word | null

/**
 * A finder for a lexicon of ours (a file under `lexicon/`). An entry does
 * not stand where a character of its column `not` follows or one of `after` precedes: 年初 is no word
 * in 今年初步, nor 次年 in 人次年均.
 */
export function words(file: Lexicon, keep: Keep = () => true): Words {
  const longestFirst = entriesOf(file, keep).sort((a, b) => b.word!.length - a.word!.length)
  const openingAt = byOpener(longestFirst.map((entry) => ({ entry, opens: [entry.word!] })))
  return (text, at) => {
    for (const { entry } of openingAt(text, at))
      if (stands(text, at, entry)) return { entry, end: at + entry.word!.length }
    return null
  }
}

type Keep = (entry: Entry) => boolean

const entriesOf = (file: Lexicon, keep: Keep): Entry[] =>
  readLexicon(`extractors/time/lexicon/${file}`, ...COLUMNS[file]).filter(keep)

/** The entries of a lexicon of ours as plain words, for what is tried only where one of them can begin. */
export const wordsOf = (file: Lexicon, keep: Keep = () => true): string[] =>
  entriesOf(file, keep).map((entry) => entry.word!)

/** Whether an entry stands anywhere in a text: where none does, nothing is read that it would close. */
export function anywhere(file: Lexicon, keep: Keep = () => true): (text: string) => boolean {
  const all = wordsOf(file, keep)
  // 之前 stands nowhere where 前 does not.
  const shortest = all.filter((word) => !all.some((other) => other !== word && word.includes(other)))
  return (text) => shortest.some((word) => text.includes(word))
}

function stands(text: string, at: number, entry: Entry): boolean {
  if (!text.startsWith(entry.word!, at)) return false
  const next = text.charAt(at + entry.word!.length)
  const previous = text.charAt(at - 1)
  const spoilt = (around: string, by: string | undefined) => around !== '' && (by ?? '').includes(around)
  return !spoilt(next, entry.not) && !spoilt(previous, entry.after)
}
