/** Forms that became lines of text: a label, a tab and what it says, line by line (整改时限 | 2024年9月底). */
import { isFormLabel, saysWhat, saysWhen, saysWho } from '../heads.ts'
import type { Stretch } from './text.ts'

/** Fewest lines that make a form. */
const FEWEST = 3

/**
 * How many lines from `index` on may be lines of forms, and whether they are: some say what is to be done, others
 * who does it or by when.
 * @param cellsOf the cells between tabs of a line; undefined where it has no tab
 */
export function formAt(
  lines: readonly Stretch[],
  index: number,
  cellsOf: (line: Stretch) => readonly string[] | undefined
): { length: number; isForm: boolean } {
  const labels: string[] = []
  let at = index
  for (; at < lines.length; at++) {
    const cells = cellsOf(lines[at] as Stretch)
    if (cells?.length !== 2) break
    const [label = '', words = ''] = cells
    if (words === '' || (at === index && label === '')) break
    if (label !== '' && !/^[\u3400-\u9fff]{2,8}$/.test(label)) break
    labels.push(label)
  }
  const known = labels.filter(isFormLabel)
  const isForm =
    labels.length >= FEWEST &&
    known.length * 2 >= labels.filter((label) => label !== '').length &&
    known.some(saysWhat) &&
    known.some((label) => saysWho(label) || saysWhen(label))
  return { length: labels.length, isForm }
}
