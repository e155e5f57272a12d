/** Pieces of text on a page → its lines, from top to bottom, without the marks of footnotes. */

import { withFillings } from './fillings.ts'
import { BLANK, type Line, sizeOf, withoutIndent, withoutStretch } from './geometry.ts'
import { isNoteMark } from './notes.ts'
import type { Page, Piece } from './open.ts'

/** Baselines nearer than this part of the character's height are one line. */
const SAME = 0.3
/** A character below this part of its line's height stands above or below it. */
const SMALL = 0.8
/** A gap from this on, in heights, is a wide blank; a tab. */
const WIDE_BLANK = 0.9
const TAB = 1.5

/** Pieces by their baseline. */
function clusters(pieces: Piece[]): Piece[][] {
  const out: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = out.at(-1)
    const before = last?.at(-1)
    const near = before && piece.baseline - before.baseline <= SAME * Math.min(piece.size, before.size)
    if (last && near) last.push(piece)
    else out.push([piece])
  }
  return out
}

const heightOf = (pieces: Piece[]): number => Math.max(...pieces.map(({ size }) => size))
const baselineOf = (pieces: Piece[]): number => pieces.find(({ size }) => size === heightOf(pieces))!.baseline

/** Whether small pieces stand within the height of a line and beside its words: m², PM2.5, a footnote's mark. */
function belongs(small: Piece[], line: Piece[]): boolean {
  const height = heightOf(line)
  const below = baselineOf(small) - baselineOf(line)
  const [left, right] = [Math.min(...line.map((p) => p.left)), Math.max(...line.map((p) => p.right))]
  const beside = small.every((p) => p.left >= left - height * 2 && p.right <= right + height * 2)
  return heightOf(small) < height * SMALL && below > -height * 0.8 && below < height * 0.4 && beside
}

/** Lines with the small pieces above and below them. */
function withScripts(lines: Piece[][]): Piece[][] {
  const out: Piece[][] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const last = out.at(-1)
    if (last && belongs(line, last)) last.push(...line)
    else if (next && belongs(line, next)) next.push(...line)
    else out.push(line)
  }
  return out
}

/** What parts two pieces of a line. */
function gapBetween(before: Piece, after: Piece): string {
  const gap = (after.left - before.right) / Math.max(before.size, after.size)
  return gap < BLANK ? '' : gap < WIDE_BLANK ? ' ' : gap < TAB ? '\u3000' : '\t'
}

/** Whether a piece is a footnote's mark: small, raised, a number; behind a Latin letter it is an exponent (m²). */
function isMark(piece: Piece, before: Piece | undefined, height: number, baseline: number): boolean {
  const raised = piece.size < height * SMALL && baseline - piece.baseline > height * 0.15
  return raised && isNoteMark(piece.text) && !/[A-Za-z]$/.test(before?.text ?? '')
}

function lineOf(pieces: Piece[], page: number): Line | undefined {
  const sorted = withFillings(pieces)
    .map((piece) => withoutStretch(withoutIndent(piece)))
    .sort((a, b) => a.left - b.left)
  const size = sizeOf(sorted)
  const height = heightOf(sorted)
  const baseline = baselineOf(sorted)
  // At the line's start a raised number opens a footnote's own text.
  const kept = sorted.filter((piece, i) => i === 0 || !isMark(piece, sorted[i - 1], height, baseline))
  const text = kept.reduce(
    (all, piece, i) => all + (i === 0 ? '' : gapBetween(kept[i - 1]!, piece)) + piece.text,
    ''
  )
  const first = kept[0]
  if (first === undefined) return undefined
  const right = Math.max(...kept.map((piece) => piece.right))
  return { page, pieces: kept, left: first.left, right, baseline, size, text }
}

/** The lines of a page; `number` counts from 0. */
export const linesOf = ({ pieces }: Pick<Page, 'pieces'>, number: number): Line[] =>
  withScripts(clusters(pieces)).flatMap((line) => lineOf(line, number) ?? [])
