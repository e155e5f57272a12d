/** Tasks done: the items of a review, each told by the sentence that carries its marker. */
import { kindOf, type MarkerKind } from '../../pipeline/outline/markers.ts'
import type { Line } from './lines.ts'
import { headAt } from './verbs.ts'

const ITEMS: ReadonlySet<MarkerKind> = new Set(['is', 'demand', 'ordinal', 'circled', 'arabic-bracket'])
/** What announces a list of something else than work done. */
const OTHER_LIST = /问题|困难|矛盾|挑战|不足|短板|差距|原因|体会|启示|认识|经验|特点|因素|风险/
/** 二、存在的问题: its items are no work done; those of 化解风险 are. */
const isOther = (title: string): boolean =>
  /(?:问题|困难|挑战|不足|风险)$/.test(title) && headAt(title, 0, title.length) === null

/**
 * Whether a line of the review is an item of its own. A numbered one counts where it opens with a
 * verb (3.加强民生保障 against 1.一般公共预算); what a list of problems or causes names is none.
 */
export function isDoneItem(line: Line, before: Line | undefined, listed: boolean): boolean {
  const { marker, reading } = line.sentence.data
  if (!marker) return false
  if (line.chain.some(({ title }) => isOther(title))) return false
  const kind = kindOf(marker.text)
  if (kind === 'arabic') return headAt(reading.text, 0, reading.text.length) !== null
  if (!ITEMS.has(kind)) return false
  const first = /^(?:一|第一|其一|①|[（(]?1(?![0-9]))/.test(marker.text)
  return first
    ? !(before && opensList(before, line) && OTHER_LIST.test(before.sentence.data.reading.text))
    : listed
}

/** Whether a line can announce the list that the other opens: it stands in the section that holds that, or its block. */
const opensList = (before: Line, line: Line): boolean =>
  before.block === line.block || before.chain.at(-1) === line.chain.at(-2)
