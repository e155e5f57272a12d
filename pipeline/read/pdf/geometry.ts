/** Measures of lines on a page. Lengths in points. */
import type { Drawing } from './broken.ts'
import type { Piece } from './open.ts'

export interface Line {
  page: number
  pieces: Piece[]
  left: number
  right: number
  baseline: number
  /** Height of most of its characters. */
  size: number
  /** Its words; wide gaps are tabs. */
  text: string
  /** A table that stands here in borders; its words are those of its cells. */
  table?: Drawing
}

/** The value that most of the weight falls on; 0 of nothing. */
export function mode(values: Iterable<readonly [value: number, weight: number]>): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of values) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0]
}

const toHalf = (value: number): number => Math.round(value * 2) / 2

/** Height of most of the characters, to half a point. */
export const sizeOf = (pieces: readonly { size: number; text: string }[]): number =>
  mode(pieces.map(({ size, text }) => [toHalf(size), text.length]))

/** Width of a character, as part of its height: Chinese ones are square. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += char < '\u0250' ? 0.55 : 1
  return width
}

/** A blank at the start of a piece is an indent: the place of its first word. */
export function withoutIndent(piece: Piece): Piece {
  const text = piece.text.trimStart()
  const indent = widthOf(piece.text.slice(0, piece.text.length - text.length))
  const whole = widthOf(piece.text)
  const left = piece.left + ((piece.right - piece.left) * indent) / Math.max(whole, 1)
  return { ...piece, text: text.trimEnd(), left }
}

/** A blank narrower than this part of a character's height is none: lines are stretched to the margin. */
export const BLANK = 0.4

const isChinese = (char: string | undefined): boolean => char !== undefined && char >= '\u2e80'

/** The piece without blanks beside Chinese characters that are only stretched spacing. */
export function withoutStretch(piece: Piece): Piece {
  const words = piece.text.replace(/ /g, '')
  const blanks = piece.text.length - words.length
  const width = (piece.right - piece.left) / piece.size - widthOf(words)
  if (blanks === 0 || width / blanks >= BLANK) return piece
  const text = piece.text.replace(/ /g, (blank, at: number) =>
    isChinese(piece.text[at - 1]) || isChinese(piece.text[at + 1]) ? '' : blank
  )
  return { ...piece, text }
}
