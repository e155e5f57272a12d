/** Page numbers of a printed report, alone on their line or glued to the line that follows. */
import { isDigit, isHan, type Stretch, type TextLine } from './text.ts'

/** Fewest and most lines between two page numbers. */
const PAGE = [8, 70] as const

interface Glued {
  line: number
  number: number
  end: number
}

/**
 * Parts glued page numbers from the lines they open (`12业，规划目标如期实现`): the number
 * becomes a line of its own. A number counts only where the next or the last page's stands a
 * page's length away.
 */
export function partPageNumbers(text: string, lines: TextLine[]): TextLine[] {
  const found = lines.flatMap((line, index) => glued(text, line, index))
  const pages = found.filter((one) =>
    found.some((other) => {
      const away = Math.abs(other.line - one.line)
      return (
        away >= PAGE[0] && away <= PAGE[1] && other.number - one.number === Math.sign(other.line - one.line)
      )
    })
  )
  return lines.flatMap((line, index) => {
    const page = pages.find((one) => one.line === index)
    return page
      ? [
          { ...line, end: page.end },
          { ...line, start: page.end }
        ]
      : [line]
  })
}

function glued(text: string, { start, end }: Stretch, line: number): Glued[] {
  let at = start
  while (at < end && at - start < 4 && isDigit(text[at])) at++
  const next = text[at]
  if (at === start || at === end || isDigit(next) || !(isHan(next) || '“《（'.includes(next as string)))
    return []
  if (/[年月日万亿个项家元倍成级号周届岁]/.test(next as string)) return []
  return [{ line, number: Number(text.slice(start, at)), end: at }]
}
