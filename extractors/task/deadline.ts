/** Deadlines: the times of a sentence by which something is to be done. */
import type { Time } from '../../pipeline/dataset.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import type { Stretch } from './words.ts'

/** A deadline as it stands in a reading; `end` of the words, `to` the day, null where nothing tells it (汛期前). */
export type Deadline = Stretch & Pick<Time, 'from' | 'to'>

export interface When {
  /** Year that the plan is for; that year alone is no deadline. */
  planYear: number | null
  /** What lies before that day is past. */
  publishedOn: string | null
  /** Day of the signature, from which 印发之日起 counts. */
  issuedOn: string | null
}

/**
 * Deadlines of a sentence, in order. A point by its wording (年内, 6月底前, 到2030年), a part of the
 * year that opens a clause or stands behind 力争, a later year that does. What measures something
 * (连续三年, 2026年的任务) is none.
 */
export function deadlinesIn(text: string, times: readonly TimeMatch[], when: When): Deadline[] {
  const found = times.flatMap((time) => (isDeadline(text, time, when) ? [deadlineOf(time)] : []))
  return [...found, ...sinceIssue(text, when), ...within(text, when, times)].sort((a, b) => a.start - b.start)
}

/** Times in the bracket that closes an item: all of them say when it is due (完成时限：2026年9月). */
export function bracketDeadlines(
  text: string,
  times: readonly TimeMatch[],
  bracket: Stretch,
  when: When
): Deadline[] {
  const inside = times.flatMap((time) =>
    time.start >= bracket.start &&
    time.end <= bracket.end &&
    time.role !== 'duration' &&
    time.role !== 'since' &&
    (time.to || time.role === 'deadline')
      ? [deadlineOf(time)]
      : []
  )
  return [...inside, ...sinceIssue(text, when)].filter(
    ({ start, end }) => start >= bracket.start && end <= bracket.end
  )
}

const deadlineOf = ({ start, end, to }: TimeMatch): Deadline => ({ start, end, from: null, to })

function isDeadline(text: string, time: TimeMatch, { planYear, publishedOn }: When): boolean {
  const words = text.slice(time.start, time.end)
  const next = text.slice(time.end, time.end + 2)
  const { to } = time
  if (/^(?:的|至|—|-|以来)/.test(next) || /^(?:今后|未来|[0-9]+世纪)/.test(words)) return false
  // 对2020年前教育改革作出部署: what the words are about, not when it is due.
  if (/[对比较]/.test(text[time.start - 1] ?? '')) return false
  // 加强|汛前|检查 names a kind of work.
  if (to === null) return time.role === 'deadline' && opensClause(text, time.start)
  // A circular of 1996 put on the web in 2016 does not look back from there.
  const fresh = publishedOn && (planYear === null || Number(publishedOn.slice(0, 4)) <= planYear)
  if (fresh ? to < publishedOn : planYear !== null && to < `${planYear}-01-01`) return false
  if (time.role === 'deadline' || /^(?:年内|年底|年末|月内|季度内|当年内|年底前|年内要)$/.test(words))
    return true
  if (time.role !== 'period') return false
  const until = /^(?:到|至|截至|截止|力争到)/.test(words)
  if (until && to !== `${planYear}-12-31`) return true
  if (until && /[底末月]$/.test(words)) return true
  if (!opensClause(text, time.start)) return false
  if (time.plan) return /末$|期间$/.test(words)
  if (isWholeYear(time)) return planYear !== null && Number(to.slice(0, 4)) > planYear && !/^起/.test(next)
  return isPart(words) || /^\d{4}年\d{1,2}月.*至/.test(words)
}

const isPart = (words: string): boolean =>
  /季度[末底]?$|上半年$|下半年$|月底$|月份?$|日$|月末$|年底$|年末$/.test(words)
const isWholeYear = ({ from, to }: TimeMatch): boolean =>
  Boolean(from?.endsWith('-01-01') && to?.endsWith('-12-31'))

const opensClause = (text: string, at: number): boolean =>
  at === 0 ||
  /[，,；;：:。、（]$|(?:力争|争取|确保|要|并|计划|拟|力争在|在|于|保证)$/.test(
    text.slice(Math.max(0, at - 3), at)
  )

/** 印发之日起30日内, 发布后3个月内. */
function sinceIssue(text: string, { issuedOn }: When): Deadline[] {
  if (!/[起后]的?[0-9]/.test(text)) return []
  const match =
    /(?:(?:本|该)?(?:意见|通知|方案|办法|规定|文件|决定|细则)(?:印发|发布|下发|公布|施行)|印发)(?:之日起|后)的?([0-9]{1,3})(个)?(工作日|日|天|月)(?:之?内|以内)/.exec(
      text
    )
  if (!match || !issuedOn) return []
  const size = Number(match[1])
  const to =
    match[3] === '月'
      ? addMonths(issuedOn, size)
      : addDays(issuedOn, match[3] === '工作日' ? Math.ceil((size * 7) / 5) : size)
  return [{ start: match.index, end: match.index + match[0].length, from: null, to }]
}

/** 用两年时间, 利用三年左右时间, 三年内: years counted from the plan's own. */
function within(text: string, { planYear }: When, times: readonly TimeMatch[]): Deadline[] {
  if (planYear === null) return []
  return times.flatMap((time) => {
    if (time.role !== 'duration') return []
    const before = /(?:用|利用|力争用|力争)$/.exec(text.slice(Math.max(0, time.start - 3), time.start))
    const inside = opensClause(text, time.start) && /年之?内$/.test(text.slice(time.start, time.end))
    const years = '一两三四五二'.indexOf(text[time.start] as string)
    const count = years < 0 ? Number.parseInt(text.slice(time.start), 10) : [1, 2, 3, 4, 5, 2][years]
    if (
      !(before || inside) ||
      !count ||
      !/^[0-9一二两三四五]+(?:到[一二三四五])?年/.test(text.slice(time.start, time.end + 1))
    )
      return []
    return [{ start: time.start, end: time.end, from: null, to: `${planYear + count - 1}-12-31` }]
  })
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
  return new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last))
  )
    .toISOString()
    .slice(0, 10)
}
