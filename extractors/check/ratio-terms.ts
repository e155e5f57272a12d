/** The terms of a ratio a:b:c, which are claims of their own. */
import { type Book, between, type Figure, sameSentence } from './figure.ts'

const COLON = /^[:：∶]$/

/** The ratio that begins with this figure; null where it is no first term. */
export function ratioFrom(book: Book, first: Figure): Figure[] | null {
  if (isPair(book, book.figures[first.order - 1], first)) return null
  const terms = [first]
  for (let next = book.figures[first.order + 1]; next; next = book.figures[next.order + 1]) {
    if (!isPair(book, terms.at(-1), next)) break
    terms.push(next)
  }
  return terms.length > 1 ? terms : null
}

const isPair = (book: Book, a: Figure | undefined, b: Figure | undefined): boolean =>
  !!a && !!b && sameSentence(a, b) && COLON.test(between(book, a, b))

/** Terms that are no shares (1:13) do not make up nearly a hundred. */
export const isStructure = (terms: Figure[]): boolean =>
  terms.every(({ exact }) => exact) && Math.abs(sumOf(terms) - 100) <= 10

export const sumOf = (terms: Figure[]): number => terms.reduce((sum, { value }) => sum + value, 0)
