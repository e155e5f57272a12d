/** Which changes are reckoned on printed levels: not those at constant prices or on another basis. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { type Book, between, type Figure } from './figure.ts'
import { indicatorOf } from './names.ts'

const WORDS = readLexicon('extractors/check/lexicon/growth.tsv', 'word', 'place')
const wordsOf = (place: string) => WORDS.filter((entry) => entry.place === place).map((entry) => entry.word)
const NAMES = wordsOf('name')
const CLAUSES = wordsOf('clause')
const YEARLY = wordsOf('yearly')
const holdsOneOf = (text: string, words: string[]) => words.some((word) => text.includes(word))

/** 名义 says that prices of the day are meant, whatever is measured. */
export function growsAtPrintedPrices(book: Book, level: Figure, change: Figure): boolean {
  const said = wordsAround(book, level, change)
  if (said.includes('名义')) return true
  const names = [level, change].map(indicatorOf).join(' ') + level.before
  return !holdsOneOf(names, NAMES) && !holdsOneOf(said + indicatorOf(change), CLAUSES)
}

/** Growth over the whole time between two levels, not by the year or the month. */
export const isOverall = (book: Book, level: Figure, change: Figure): boolean =>
  !holdsOneOf(wordsAround(book, level, change), YEARLY)

export const onPrintedLevels = (book: Book, level: Figure, change: Figure): boolean =>
  growsAtPrintedPrices(book, level, change) && isOverall(book, level, change)

/** The words between a level and its change, and a bracket behind it: （按可比口径计算）. */
function wordsAround(book: Book, level: Figure, change: Figure): string {
  const words = level.order < change.order ? between(book, level, change) : between(book, change, level)
  const tail = book.words(change.claim.span[1], change.claim.span[1] + 8)
  return `${change.before}${words}${/^[（(]/.test(tail) ? tail : ''}`
}
