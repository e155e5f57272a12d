/** Rows of a table that became lines of text: cells parted by tabs or several spaces. */
import { blankAt, isTerminal, type Stretch, skipBlanks } from './text.ts'

const NUMBER = /^[-+−－—]?[0-9][0-9,.]*[%％‰]?$|^(?:持平|—|--|-|…)$/

/** Cells of a line, where it may be a row; else undefined. */
export function rowOf(text: string, line: Stretch): Stretch[] | undefined {
  const wide = cellsOf(text, line, 2)
  if (wide.length >= 2 && wide.every((cell) => isCell(text, cell))) return wide
  const narrow = cellsOf(text, line, 1)
  const [, ...rest] = narrow
  const figures = rest.filter((cell) => NUMBER.test(text.slice(cell.start, cell.end)))
  const short =
    rest.every((cell) => cell.end - cell.start <= 12) && narrow.every((cell) => isCell(text, cell))
  return short && figures.length > 0 && NUMBER.test(wordsOf(text, narrow.at(-1))) ? narrow : undefined
}

/** Whether a row has a figure: without one it may be a table's head. */
export const hasFigure = (text: string, cells: Stretch[]): boolean =>
  cells.slice(1).some((cell) => NUMBER.test(text.slice(cell.start, cell.end)))

const wordsOf = (text: string, cell: Stretch | undefined): string =>
  cell ? text.slice(cell.start, cell.end) : ''

const isCell = (text: string, { start, end }: Stretch): boolean =>
  end - start <= 40 && !/[。；，]/.test(text.slice(start, end)) && !isTerminal(text[end - 1])

/** Cells parted by a tab, or by at least `spaces` blanks. */
function cellsOf(text: string, { start, end }: Stretch, spaces: number): Stretch[] {
  const cells: Stretch[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (blankAt(text, at) === 0) continue
    const next = skipBlanks(text, at, end)
    const gap = text.slice(at, next)
    if (gap.length >= spaces || gap.includes('\t') || gap.includes('\u3000')) {
      cells.push({ start: from, end: at })
      from = next
    }
    at = next - 1
  }
  cells.push({ start: from, end })
  return cells
}
