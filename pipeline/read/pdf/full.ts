/** Which lines are full, so that a paragraph may go on behind them. */
import { type Line, widthOf } from './geometry.ts'
import type { Margins } from './margins.ts'

/**
 * What may not be parted from the start of a line: opening marks, a word or number (with what
 * follows it closely: 15.1%、17%。) or one Chinese character, closing marks.
 */
const TOKEN =
  /^[“‘（《〈【〔([]*(?:[A-Za-z0-9.,%％‰+\-/:]+[，。、；：！？）》〉】〕”’…·]*)+|^[“‘（《〈【〔([]*.[，。、；：！？）》〉】〕”’…·,.;:!?)\]%％‰]*/u

/** A blank behind a word of Latin letters, which nothing shows at the line's end. */
const TRAILING_BLANK = 0.6

/** Width of the first characters of a line. */
function widthOfStart({ pieces, left }: Line, length: number): number {
  let rest = length
  for (const piece of pieces) {
    const whole = widthOf(piece.text)
    if (piece.text.length >= rest)
      return piece.left - left + (piece.right - piece.left) * (widthOf(piece.text.slice(0, rest)) / whole)
    rest -= piece.text.length
  }
  return (pieces.at(-1)?.right ?? left) - left
}

/** Whether the start of the next line had no room on this one. */
export function hasNoRoom(line: Line, next: Line, { right }: Margins): boolean {
  const token = TOKEN.exec(next.text)?.[0] ?? ''
  const blank = /[!-~]$/.test(line.text) ? TRAILING_BLANK : 0
  return right - line.right < widthOfStart(next, token.length) + line.size * (0.1 + blank)
}

/** Full lines of stretched text end at the margin, give or take this part of a character's height. */
const AT_MARGIN = 0.35
/** Part of the full lines that end at the margin where text is stretched to it. */
const MOST = 0.97

const atMargin = (line: Line, { right }: Margins): boolean => line.right > right - line.size * AT_MARGIN

/** Whether lines are stretched to the right margin. */
export function isStretched(lines: Line[], margins: (line: Line) => Margins): boolean {
  const full = lines.filter((line, i) => lines[i + 1] && hasNoRoom(line, lines[i + 1]!, margins(line)))
  return full.filter((line) => atMargin(line, margins(line))).length >= full.length * MOST
}

/** Whether a line is full: of stretched text, where it ends at the margin too. */
export const isFull = (line: Line, next: Line, margins: Margins, stretched: boolean): boolean =>
  hasNoRoom(line, next, margins) && (!stretched || atMargin(line, margins))
