/** Forms that became lines of text: a label, a tab and what it says, line by line (整改时限 | 2024年9月底). */
import type { Stretch } from './text.ts'

/** Fewest lines that make a form. */
const FEWEST = 3
/** Labels that only such lines have; two of them make a form. */
const LABEL =
  /^(?:.{0,4}(?:措施|目标|内容|任务|要求|情况|描述|问题|依据)|.{2,4}(?:时限|单位|部门|领导|主体))$/

/**
 * How many lines from `index` on are lines of one form.
 * @param cellsOf the cells between tabs of a line; undefined where it has no tab
 */
export function formLength(
  lines: readonly Stretch[],
  index: number,
  cellsOf: (line: Stretch) => readonly string[] | undefined
): number {
  let labels = 0
  let at = index
  for (; at < lines.length; at++) {
    const cells = cellsOf(lines[at] as Stretch)
    if (cells?.length !== 2) break
    const [label = '', words = ''] = cells
    if (words === '' || (at === index && label === '')) break
    if (label !== '' && !/^[\u3400-\u9fff]{2,8}$/.test(label)) break
    if (LABEL.test(label)) labels++
  }
  return at - index >= FEWEST && labels >= 2 ? at - index : 0
}
