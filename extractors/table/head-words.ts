/** The words of heads that the lexicon knows, and what each says of its column. */
import { type EntryWith, readLexicon } from '../../pipeline/lexicon.ts'
import type { Head, Role } from './column.ts'
import type { Draft } from './draft.ts'
import type { HeadTime } from './period.ts'

export type HeadWord = EntryWith<'text' | 'role' | 'direction' | 'measure'>

/** By their text. */
export const headWords = new Map(
  readLexicon('extractors/table/lexicon/heads.tsv', 'text', 'role', 'direction', 'measure').map((e) => [
    e.text,
    e
  ])
)
const LONGEST = Math.max(...[...headWords.keys()].map((word) => word.length))

/** Roles of words that are no measure. */
export const NAMES: ReadonlySet<string> = new Set([
  'label',
  'place',
  'period',
  'unit',
  'number',
  'skip',
  'kept'
])

/** Columns that hold no measures, by the last word of their heads: 功能分类科目编码, 建设规模及内容. */
export function columnOf(text: string): Role | null {
  if (/(?:编码|代码|编号|序号)$/.test(text)) return 'number'
  return /(?:内容|年限|地点|地址|性质|依据|原因|措施|说明|备注|责任单位|责任部门|主管部门|起止(?:年月|时间|年限)|(?:发行|到期|起息|开工|竣工|完成|发布)(?:日期|时间)|.(?:类型|种类|类别))$/.test(
    text
  )
    ? 'skip'
    : null
}

/** Reads the words of the lexicon off a head, the longest at each place; the last one that says a role has it. */
export function scan({ text, keep, drop, head }: Draft, end: number, time: HeadTime | null): void {
  const behind = time?.at[0] === 0 ? time.at[1] : 0
  for (let at = 0; at < end; ) {
    const entry = keep[at] ? longest(text, at, end) : null
    // 年度计划 is more than its 年度.
    const covered = time && at >= time.at[0] && at < time.at[1] ? time.at[1] : at
    if (covered - at > 0 && (entry?.text.length ?? 0) <= covered - at) {
      at = covered
      continue
    }
    if (!entry) {
      at++
      continue
    }
    const to = at + entry.text.length
    if (entry.role !== 'kept' && standsAlone(text, at, to, end, behind, entry)) {
      take(head, entry)
      drop(at, to)
    }
    at = to
  }
  if (text.includes('±')) {
    head.role = 'change'
    for (let at = 0; at < text.length; at++) if (text[at] === '±') drop(at, at + 1)
  }
}

function longest(text: string, at: number, end: number): HeadWord | null {
  for (let length = Math.min(LONGEST, end - at); length > 0; length--) {
    const entry = headWords.get(text.slice(at, at + length))
    if (entry) return entry
  }
  return null
}

/** Columns of labels, units and numbers are so called as a whole; amounts may be so called at the end. */
function standsAlone(
  text: string,
  at: number,
  to: number,
  end: number,
  behind: number,
  { role, text: word }: HeadWord
): boolean {
  if (NAMES.has(role)) return at === 0 && to === end
  // 罚没金额, 提取金额 are names of amounts.
  if (/^(?:金额|数额)$/.test(word) && behind === 0) return at === 0 && to === end
  // 资产总计, 能源消费总量 are names; 2022年合计 is a total of what the rows are.
  if (/^(?:合计|总计|小计|总量)$/.test(word)) return to === end && at <= behind
  // 计划|投资, 完成|产值
  if ((role === 'actual' ? at === 0 : role === 'target' && at <= behind) && AMOUNT.test(text.slice(to, end)))
    return true
  // 优良天数比例 is a rate by name.
  if (word === '比例') return at === 0 && to === end
  if (['level', 'actual', 'target', 'rank', 'share', 'progress'].includes(role))
    return to === end || /^[（(]/.test(text.slice(to)) || (at === 0 && word.length > 2)
  return true
}

/** What is planned or reached: the status stands before it. */
const AMOUNT = /^(?:总?投资|总?产[量值]|收入|支出|(?:播种|种植|造林|建设|施工|竣工)?面积)$/

export function take(head: Head, { role, direction, measure }: HeadWord): void {
  if (role === 'actual' || role === 'target') {
    head.status = role
    head.role ??= 'level'
    return
  }
  if (role === 'level' && head.role !== null) return
  head.role = role as Role
  if (role !== 'change') return
  if (direction === 'decrease') head.direction = 'decrease'
  head.measure = (measure || 'rate') as Head['measure']
}
