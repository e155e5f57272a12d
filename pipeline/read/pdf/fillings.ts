/**
 * What another font draws into the blanks of a piece. Where a font has no “, PDF.js gives the words as one piece
 * with blanks in it (本着 以人为本 的理念) and each mark as a piece of its own that lies inside it.
 */
import { widthOf } from './geometry.ts'
import type { Piece } from './open.ts'

/** A mark begins this near, in heights, to where the words before it end: widths are reckoned, not measured. */
const NEAR = 0.6
/** Width of a blank that nothing fills, in heights. */
const UNFILLED = 0.25

/** The pieces of a line, those cut in which others lie, so that all follow one another. */
export const withFillings = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece) =>
    /\S \S|^ \S|\S $/.test(piece.text) ? cut(piece, insideOf(piece, pieces)) : [piece]
  )

/** What lies inside a piece, from left to right. */
const insideOf = (piece: Piece, pieces: readonly Piece[]): Piece[] =>
  pieces
    .filter(
      (one) =>
        one !== piece &&
        one.left >= piece.left - piece.size * NEAR &&
        one.right <= piece.right + piece.size * NEAR &&
        one.right - one.left < piece.right - piece.left
    )
    .sort((a, b) => a.left - b.left)

function cut(piece: Piece, inside: Piece[]): Piece[] {
  if (inside.length === 0) return [piece]
  const parts: Piece[] = []
  let { left } = piece
  let start = left
  let text = ''
  for (const [i, words] of piece.text.split(' ').entries()) {
    const filled = i === 0 ? null : filling(inside, left, piece.size)
    if (filled) {
      if (text !== '') parts.push({ ...piece, text, left: start, right: left })
      start = filled.right
      left = filled.right
      text = words
    } else if (i > 0) {
      text += ` ${words}`
      left += UNFILLED * piece.size
    } else text = words
    left += widthOf(words) * piece.size
  }
  if (text !== '') parts.push({ ...piece, text, left: start, right: piece.right })
  return parts
}

/** Where the pieces end that begin at a place and follow one another without a gap; null where none begins there. */
function filling(inside: Piece[], at: number, size: number): { right: number } | null {
  const first = inside.findIndex(({ left }) => Math.abs(left - at) <= NEAR * size)
  if (first < 0) return null
  let { right } = inside[first]!
  for (const next of inside.slice(first + 1)) {
    if (next.left - right > NEAR * size) break
    right = Math.max(right, next.right)
  }
  return { right }
}
