/** Text as a cell of a workbook can hold it. */

/** Excel's limit for a cell, in UTF-16 code units. */
export const CELL_LIMIT = 32_767

const CUT = '…（截断，全文见 JSON / cut, see JSON）'

/** Text that looks like an escaped character (ECMA-376, ST_Xstring) would be read as that character. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Half characters, and characters that XML cannot hold in any form; control characters it can, escaped, and those stay. */
const IMPOSSIBLE = /[\p{Surrogate}\uFFFE\uFFFF]/gu

const LINE_BREAK = /\r\n?/g

/** Line breaks as \n, characters that no workbook can hold as U+FFFD, at most as long as a cell. */
export function cellText(text: string): string {
  const possible = text.replace(LINE_BREAK, '\n').replace(IMPOSSIBLE, '\uFFFD')
  return cut(possible).replace(LOOKS_ESCAPED, '_x005F_')
}

function cut(text: string): string {
  if (text.length <= CELL_LIMIT) return text
  const room = CELL_LIMIT - CUT.length
  return text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '') + CUT
}
