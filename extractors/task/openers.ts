/** Words that open a clause before its own words (并, 同时, 全市, 市财政). */
import { wordSet, wordsOf } from './words.ts'

const openers = wordSet(wordsOf('openers.tsv', 'opener'))

/** The longest that stands at `at`; '' where none does: 市财政 not in 市财政局. */
export function openerAt(text: string, at: number): string {
  const word = openers.at(text, at)
  return word.endsWith('财政') &&
    /^(?:[局厅部所]|金融)/.test(text.slice(at + word.length, at + word.length + 2))
    ? ''
    : word
}
