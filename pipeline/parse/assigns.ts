/**
 * Lines that name who answers for an item, or by when: 责任单位：甲、乙. A page's foot opens the same
 * way (主办单位：…) but once; in a list of goals each item has such a line.
 */
import { compact } from './text.ts'

const ASSIGNS =
  /^[（(【]?(?:(?:责任|牵头|配合|负责|承办|协办|主办|实施|落实|参与|参加)(?:单位|部门|主体|领导)|(?:完成|办结|整改)(?:时限|时间))[：:]/
/** Lines with one label that make a list of items. */
const FEWEST = 2

export const isAssignment = (words: string): boolean => ASSIGNS.test(words)

/** For each line whether it assigns an item, as others do with the same label. */
export function assignsIn(lines: string[]): boolean[] {
  const labels = lines.map((line) => ASSIGNS.exec(compact(line))?.[0])
  const times = new Map<string | undefined, number>()
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
  return labels.map((label) => label !== undefined && (times.get(label) as number) >= FEWEST)
}
