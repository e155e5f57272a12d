/** Tables as text: a row a line, its cells between tabs. */

export interface Cell {
  /** The cell's paragraphs. */
  lines: string[]
  columns: number
  rows: number
  /** It holds a table itself. */
  nested?: boolean
}

const isWord = (char: string | undefined): boolean =>
  char !== undefined && /[\p{Script=Latin}0-9]/u.test(char)

/** Two pieces of one line: a blank between them only where two words of Latin letters or digits would meet. */
export const join = (before: string, after: string): string =>
  isWord(before.at(-1)) && isWord(after[0]) ? `${before} ${after}` : before + after

/** How the names of bodies end. */
const BODY = /..(?:[局委办部院府会司校厅处科]|中心|集团|单位|部门|街道|[乡镇县区])$/

/** Lines of a cell: a blank between two bodies, which are a list that no mark parts (县水利局⏎县财政局). */
const joinLines = (before: string, after: string): string =>
  BODY.test(before) && BODY.test(after) ? `${before} ${after}` : join(before, after)

/** The words of a cell on one line, without tabs. */
export const cellText = ({ lines }: Cell): string =>
  lines
    .map((line) => line.replace(/[\t\n\r]+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce(joinLines, '')

/** Blanks before a label, which say what it is a part of. */
function indentOf({ lines }: Cell): string {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const indent = /^[ \u00a0\u3000]*/.exec(first)?.[0] ?? ''
  return /\p{L}/u.test(first) ? indent : ''
}

/** Widest merge: what pages claim beyond is a slip of the pen (colspan="1000"). */
const WIDEST = 200

/** The cells on their places: what a merged cell covers is empty but for its first place. */
export function grid(rows: Cell[][]): string[][] {
  const covered: number[] = []
  return rows.map((cells) => {
    const out: string[] = []
    const skip = () => {
      for (; (covered[out.length] ?? 0) > 0; out.push('')) (covered[out.length] as number)--
    }
    for (const cell of cells) {
      skip()
      for (let i = 0; i < Math.min(cell.columns, WIDEST); i++) {
        covered[out.length] = cell.rows - 1
        out.push(i === 0 ? `${out.length < 2 ? indentOf(cell) : ''}${cellText(cell)}` : '')
      }
    }
    skip()
    return out
  })
}

/** Text of a cell from which on several paragraphs of sentences in it are text set in a table. */
const PROSE = 300

const isProse = (cell: Cell): boolean =>
  cell.lines.length > 2 &&
  cell.lines.filter((line) => line.includes('。')).length > 1 &&
  cell.lines.reduce((sum, line) => sum + line.length, 0) > PROSE

/** A table that only arranges the page: it holds tables, or whole passages of text. */
const isLayout = (rows: Cell[][]): boolean =>
  rows.some((cells) => cells.some((cell) => cell.nested || isProse(cell))) ||
  rows.every(({ length }) => length <= 1)

/** Longest words that head the rows below them. */
const LONGEST_GROUP = 30

const isAlone = (cells: string[]): boolean => cells.slice(1).every((cell) => cell === '')

/** Whether words alone in their row head those below: 人口与就业 between rows of figures, and no title or note. */
const isGroup = (cells: string[], i: number, rows: string[][]): boolean => {
  const words = (cells[0] ?? '').trim()
  return (
    words !== '' &&
    words.length <= LONGEST_GROUP &&
    !/[。；]|^[（(]?(?:续|附)?表|单位[:：]|^注/.test(words) &&
    [rows[i - 1], rows[i + 1]].every(
      (row) => row !== undefined && row.length === cells.length && !isAlone(row)
    )
  )
}

/** A row with one filled cell at its start is a line of text (a title over the table, a note below it), or a group's. */
const rowLine = (cells: string[], i: number, rows: string[][]): string =>
  isAlone(cells) && !isGroup(cells, i, rows) ? (cells[0] ?? '').trim() : cells.join('\t')

/** The table's lines; of one that only arranges the page, its cells' own lines. */
export function tableLines(rows: Cell[][]): string[] {
  if (isLayout(rows)) return rows.flat().flatMap(({ lines }) => lines)
  return grid(rows)
    .map(rowLine)
    .filter((line) => line !== '')
}
