/** Which lines belong to one paragraph. */
import { endsSentence, type Layout, widthOf } from './layout.ts'
import { isDigit, isLatin, type Stretch } from './text.ts'
import type { Line } from './zones.ts'

/** Index behind the last line that belongs to the block that begins with line `index`. */
export function joinedEnd(
  text: string,
  lines: Line[],
  index: number,
  opens: ReadonlySet<number>,
  layout: Layout
): number {
  const first = lines[index] as Line
  let end = index + 1
  if (first.role !== 'body') return end
  while (end < lines.length) {
    let at = end
    while (lines[at]?.role === 'page') at++
    if (lines[at]?.role !== 'body' || !joins(text, lines, index, end, at, opens, layout)) return end
    end = at + 1
  }
  return end
}

/** Whether line `at` goes on with the block of lines `[from, to)`. */
function joins(
  text: string,
  lines: Line[],
  from: number,
  to: number,
  at: number,
  opens: ReadonlySet<number>,
  layout: Layout
): boolean {
  const next = lines[at] as Line
  const previous = lines[to - 1] as Line
  if (opens.has(next.start)) return false
  if (layout.kind === 'wrapped') return joinsWrapped(text, lines.slice(from, to), next, opens, layout.width)
  const before = text[previous.end - 1]
  const after = text[next.start]
  if ('，、,（(《“'.includes(before as string)) return true
  if ('，。、；：）》”％%'.includes(after as string)) return true
  // PM⏎2.5⏎浓度: a line broken at a formula.
  if (isLatin(before) && (isDigit(after) || isLatin(after))) return true
  if (to - from > 1 && isFormula(text, previous)) return true
  return (
    layout.kind === 'segments' &&
    !endsSentence(text, previous) &&
    previous.end - previous.start >= 15 &&
    !opens.has(previous.start)
  )
}

const isFormula = (text: string, { start, end }: Stretch): boolean =>
  /^[0-9.A-Za-z]+$/.test(text.slice(start, end))

/** A wrapped line goes on until a sentence ends short of the page's edge, or a heading does. */
function joinsWrapped(
  text: string,
  block: Line[],
  next: Line,
  opens: ReadonlySet<number>,
  width: number
): boolean {
  const previous = block[block.length - 1] as Line
  const full = widthOf(text, previous) >= width * 0.86
  if (endsSentence(text, previous)) return full && !isIndented(text, next, previous)
  if (full && block.length === 1 && opens.has(previous.start) && isHeadingBefore(text, previous, next))
    return false
  if (full) return true
  // A heading's short line ends it; inside a paragraph a short line is a formula cut loose.
  return block.length > 1 && !opens.has((block[0] as Line).start)
}

/** 一、…良好开局⏎|全市国内生产总值: a section's heading that fills its line, and the sentence that opens with its place. */
const isHeadingBefore = (text: string, heading: Stretch, next: Stretch): boolean =>
  /^[一二三四五六七八九十]{1,3}、[^。；]+[^的和与及、，在对为]$/.test(
    text.slice(heading.start, heading.end)
  ) && /^(?:全[省市县区旗州]|我[省市县区旗州])[^，。]{2,20}[0-9]/.test(text.slice(next.start, next.end))

/** An indent deeper than the last line's opens a paragraph. */
function isIndented(text: string, line: Stretch, previous: Stretch): boolean {
  return indentOf(text, line) > indentOf(text, previous)
}
function indentOf(text: string, { start }: Stretch): number {
  let at = start
  while (at > 0 && /[ \u3000\u00a0\t]/.test(text[at - 1] as string)) at--
  return widthOf(text, { start: at, end: start })
}
