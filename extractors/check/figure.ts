/** A claim as an operand, and how one gets from figure to figure. */
import type { Claim, Span } from '../../pipeline/dataset.ts'

/**
 * What a level does in its sentence: `subject` it is what is reported; `base` a change begins there
 * (比上年的X增长, 从X增加到Y); `whole` a share is taken of it (占X的5%); `plan` a result is held
 * against it (完成预算X的95%).
 */
export type Role = 'subject' | 'base' | 'whole' | 'plan'

/** A claim as an operand. */
export interface Figure {
  claim: Claim
  /** Its place among the report's figures. */
  order: number
  /** Of its block. */
  paragraph: number
  /** Of its row in a table; null in a sentence. */
  sentence: Span
  /** The words before it in its clause, without spaces. */
  before: string
  role: Role
  /** Of its indicator, without marks and the words for the whole. */
  name: string
  /** In its unit; `slack` is half a unit of the last printed digit. */
  value: number
  slack: number
  /** Nothing in its wording or its number leaves the value open. */
  exact: boolean
}

export interface Book {
  figures: Figure[]
  byId: Map<string, Figure>
  /** The report's words between two places, without spaces and line breaks. */
  words(from: number, to: number): string
  /** The heading of a section. */
  title(section: string | null): string
}

export const sameSentence = (a: Figure, b: Figure): boolean => a.sentence[0] === b.sentence[0]

/** Words between two figures. */
export const between = (book: Book, a: Figure, b: Figure): string =>
  book.words(a.claim.span[1], b.claim.span[0])

/** Words between a figure's end and the end of its sentence or the next figure. */
export function after(book: Book, figure: Figure): string {
  const next = book.figures[figure.order + 1]
  const end = next && sameSentence(figure, next) ? next.claim.span[0] : figure.sentence[1]
  return book.words(figure.claim.span[1], end)
}

/** A figure speaks of none that stands further up than this: in a table of thousands of rows all is one passage. */
const FURTHEST = 300

/** Figures of the same sentence before this one, the nearest first. */
export function* backwards(book: Book, figure: Figure, within = sameSentence): Generator<Figure> {
  const furthest = Math.max(0, figure.order - FURTHEST)
  for (let i = figure.order - 1; i >= furthest; i--) {
    const other = book.figures[i]!
    if (!within(other, figure)) return
    yield other
  }
}

/** Cells share names and units by their table's heads: they are no twins of what the text says. */
export const isCell = ({ claim }: Figure): boolean => claim.flags.includes('table-cell')
