/** Lexicon words found at a place of a text: the longest entry that stands there. */
import { type Entry, readLexicon } from '../../pipeline/lexicon.ts'

export interface Word {
  entry: Entry
  end: number
}

/** Finds the longest entry of a list at a place, or null. */
export type Words = (text: string, at: number) => Word | null

/**
 * A finder for a lexicon of ours (a file under `lexicon/`, its first column `word`). An entry does
 * not stand where a character of its column `not` follows or one of `after` precedes: 年初 is no word
 * in 今年初步, nor 次年 in 人次年均.
 */
export function words(file: string, keep: (entry: Entry) => boolean = () => true): Words {
  const byFirst = new Map<string, Entry[]>()
  for (const entry of readLexicon(`extractors/time/lexicon/${file}`).filter(keep)) {
    const first = entry.word!.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.word!.length - a.word!.length)
  return (text, at) => {
    const entry = byFirst.get(text.charAt(at))?.find((one) => stands(text, at, one))
    return entry ? { entry, end: at + entry.word!.length } : null
  }
}

/** The characters with which the entries of a lexicon of ours begin. */
export const openings = (file: string): string[] =>
  readLexicon(`extractors/time/lexicon/${file}`).map((entry) => entry.word!.charAt(0))

function stands(text: string, at: number, entry: Entry): boolean {
  if (!text.startsWith(entry.word!, at)) return false
  const next = text.charAt(at + entry.word!.length)
  const previous = text.charAt(at - 1)
  const spoilt = (around: string, by: string | undefined) => around !== '' && (by ?? '').includes(around)
  return !spoilt(next, entry.not) && !spoilt(previous, entry.after)
}
