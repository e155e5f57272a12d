/** Places as unist wants them: line and column count from 1, offset from 0. */
import type { Node, Point, Position } from 'unist'
import type { Stretch } from './text.ts'

export type Place = (stretch: Stretch) => Position

/** Turns stretches of `text` into positions; CRLF, CR and LF each end one line. */
export function placer(text: string): Place {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) starts.push(at + 1)
  }
  const point = (offset: number): Point => {
    let low = 0
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
  }
  return ({ start, end }) => ({ start: point(start), end: point(end) })
}

/** Whether two sentences of a row stand in one cell: no tab parts them. */
export const inOneCell = (text: string, before: Node, after: Node): boolean =>
  !text.slice(before.position!.end.offset, after.position!.start.offset).includes('\t')

/** Id of a sentence, or of a row that stands for one in a table: its place. */
export const sentenceId = ({ position }: Node): string =>
  `s${position!.start.offset!}-${position!.end.offset!}`
