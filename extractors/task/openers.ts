/** Words that open a clause before its own words (并, 同时, 全市, 市财政). */
import { entriesOf, wordSet } from './words.ts'

const entries = new Map(
  entriesOf('openers.tsv').map(({ opener, not }) => [
    opener as string,
    (not ?? '').split(' ').filter((word) => word !== '')
  ])
)
const openers = wordSet(entries.keys())

/** The longest that stands at `at`; '' where none does, or what follows makes it another word. */
function openerAt(text: string, at: number): string {
  const word = openers.at(text, at)
  return entries.get(word)?.some((next) => text.startsWith(next, at + word.length)) ? '' : word
}

/**
 * Where a clause goes on behind those that stand at `from`, one after another.
 * @param end none of them reaches it
 * @param passes the first of which it does not hold is left with what follows
 */
export function pastOpeners(
  text: string,
  from: number,
  end: number = Number.POSITIVE_INFINITY,
  passes: (word: string) => boolean = () => true
): number {
  let at = from
  for (;;) {
    const word = openerAt(text, at)
    if (!word || at + word.length >= end || !passes(word)) return at
    at += word.length
  }
}
