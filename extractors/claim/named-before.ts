/** What names a thing in front of its clause: behind a comma or a bracket that the clause itself stands behind. */
import type { Quantity } from '../../pipeline/tree.ts'
import { clauseStart } from '../quantity/scan.ts'
import type { Clause } from './clause.ts'
import type { Kind, Stretch } from './context.ts'
import type { Name } from './draft.ts'
import { governorOf } from './governor.ts'
import { nameIn } from './name-in.ts'
import { ADVERBS, MEASURED, PREDICATES } from './name-words.ts'
import type { Reader } from './reader.ts'
import { SHARE_OF_TOPIC } from './rules/share.ts'
import { Words } from './words.ts'

/** 发酵酒（增长|87%）, 研发经费，从|100亿元: the words before the mark name it, unless a number stands there. */
export function beforeMark(reader: Reader, clause: Clause): Name | null {
  const { text, quantities } = reader
  const open = clause.start - 1
  if (!/[（(，,]/.test(text[open] ?? '')) return null
  let from = open
  while (from > 0 && !/[，,；;。：:、（(）)有如]/.test(text[from - 1]!)) from--
  const counted = quantities.findLast((q) => q.end > from && q.start < open)
  // 居前两位|的是青云区（120亿元）
  if (counted && !/^的[是有为]/.test(text.slice(counted.end, open))) return null
  if (counted) from = counted.end + '的是'.length
  const moved = movedIn(text, [from, open])
  // 住房面积占|总面积|（120万平方米）
  from += /^[^占]*占(?![地比用有])(?=.{2,}$)/.exec(text.slice(from, open))?.[0].length ?? 0
  const named = nameIn(reader, [from, moved ?? open], null)
  // 增速居前的有白马县（|12%）
  return named.parts.length > 0 || named.scope ? named : null
}

/** What is said of a measured thing before its figure, and how: 转化率|偏低, 利润|持续下滑|明显. */
const MOVED = Words.of('moved')
const HOW = /(?:较为|比较)?(?:明显|显著|较[快大多慢]|迅速|乏力)$/

/** Where it begins that something has moved, in words which end so; null where they do not. */
function movedIn(text: string, [from, end]: Stretch): number | null {
  const to = end - (HOW.exec(text.slice(from, end))?.[0].length ?? 0)
  const moved = MOVED.endingAt(text, to, from)
  if (!moved) return null
  let start = to - moved.length
  for (let how = ADVERBS.endingAt(text, start, from); how; how = ADVERBS.endingAt(text, start, from))
    start -= how.length
  return start > from + 1 ? start : null
}

/** What is paid or to be done: what is said of it before its figure names the thing as well. */
const PAID = /(?:费|经费|费用|支出|开支|资金|津贴|报酬|工资|补贴|标准|养老金|任务)”?$/

/**
 * 粮食产量屡创历史新高，去年达到|1.09万亿斤: the subject of the clause before, where it is a thing
 * that is measured and nothing in the sentence has been measured yet. Of any thing a share may be:
 * 定向医学生|全部分到卫生院，八成以上在山区.
 */
export function subjectBefore(reader: Reader, clause: Clause, { kind, rule }: Kind): Name | null {
  const { text } = reader
  const any = rule === SHARE_OF_TOPIC
  const end = clause.start - 1
  if (!/[，,]/.test(text[end] ?? '')) return null
  const start = clauseStart(text, end)
  const from = Math.max(start, text.lastIndexOf('、', end) + 1)
  // 将农村改厕|纳入年度考核，占考核分值的15%
  const made =
    kind === 'share'
      ? /^[将把]([^，。；将把]{2,16}?)(?:纳入|列入|列为|计入|作为)/.exec(text.slice(from, end))
      : null
  if (made) return nameIn(reader, [from + 1, from + 1 + made[1]!.length], null)
  // 未成年人犯罪人数减少，共|2189人
  const moved = movedIn(text, [from, end])
  if (moved !== null && (MEASURED.endingAt(text, moved, from + 1) || /..率$/.test(text.slice(from, moved))))
    return nameIn(reader, [from, moved], null)
  for (let at = from + 2; at < end; at++) {
    const said = PREDICATES.startingAt(text, at, end) ?? (any ? null : ADVERBS.startingAt(text, at, end))
    if (said === null) continue
    if (any || MEASURED.endingAt(text, at, from) || /..率$/.test(text.slice(from, at)))
      return nameIn(reader, [from, at], null)
    // 教师津贴、村干部报酬|连续两年提标，分别增加180元和260元
    if (PAID.test(text.slice(from, at))) return nameIn(reader, [start, at], null)
    break
  }
  return raisedIn(reader, [from, end])
}

/** 再次提高|企业退休人员养老金，全年人均增加1680元: what is raised or lowered, where it is paid or measured. */
function raisedIn(reader: Reader, [from, end]: Stretch): Name | null {
  const { text } = reader
  for (let at = from; at < end - 3; at++) {
    const governor = governorOf(text, at, end)
    if (governor?.object && governor.start === at)
      return PAID.test(text.slice(governor.end, end)) || MEASURED.endingAt(text, end, governor.end)
        ? nameIn(reader, [governor.end, end], null)
        : null
  }
  return null
}

/**
 * 对重点企业实行强制审核，每年不少于|30户: the deed of the clause before, where what was told in an earlier
 * sentence cannot be counted so.
 */
export function deedBefore(reader: Reader, clause: Clause, { unit }: Quantity): Name | null {
  const { text, paragraph, quantities } = reader
  const last = paragraph.at(-1)?.claim
  const end = clause.start - 1
  if (unit?.system !== 'count' || !last || last.unit?.text === unit.text || !/[，,]/.test(text[end] ?? ''))
    return null
  const from = clauseStart(text, end)
  if (quantities.some((q) => q.end > from && q.start < end)) return null
  return nameIn(reader, [from, end], null)
}
