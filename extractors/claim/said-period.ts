/** Which of the times in a sentence says when a claim holds. */
import type { Day } from '../../pipeline/dataset.ts'
import type { Report, TimeMatch } from '../../pipeline/tree.ts'
import type { Reader } from './reader.ts'
import { isCarried } from './strip.ts'

/** Words before a time that make it a term of comparison, not the time of the claim. */
const COMPARED = new Set([...'比较与同于和'])

/**
 * The time said before a number that sets its period: the last one between `after` and `before`
 * that is no baseline and nobody's name.
 * @param clause where the number's clause begins
 * @param terms a term of comparison counts too: 比2010年的|14847元
 */
export function saidPeriod(
  { text, times, taken, node, tree }: Reader,
  before: number,
  after: number,
  clause = 0,
  terms = false
): TimeMatch | null {
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i]!
    if (time.end > before || time.start < after) continue
    if (time.role !== 'period' && time.role !== 'deadline') continue
    if (time.from === null && time.to === null) continue
    // Where a document has no year of its own, 当年 and 上年度 are those of whoever it speaks of.
    const dated =
      isDated(text, time, tree) || isPublishedBefore(text, time, tree.data.facts?.publishedOn ?? null)
    if (time.relative && node.data.passage?.period === null && !dated) continue
    if (time.plan && !planSets(text, time, clause)) continue
    if (isOfName(text, time) || isOfAct(text, time, before) || isOfFound(text, time, before)) continue
    if (time.end <= clause && (!opensClause(text, time.start) || inBracket(text, time.end, before))) continue
    if (COMPARED.has(text[time.start - 1] ?? '') && !terms) continue
    // 年初|确定的44项实事: when it was set, not when it holds.
    if (
      /^(?:以来)?[^，。]{0,2}(?:确定|承诺|部署|下达|安排|批准)的?/.test(text.slice(time.end, time.end + 6)) &&
      /初$/.test(text.slice(time.start, time.end))
    )
      continue
    if (taken.some((t) => t.start < time.end && t.end > time.start)) continue
    return time
  }
  return null
}

/** 上半年竣工、下半年投用，引进机构|3家; 二期10月建成、4座|…: a time right before an act behind a 、 or with one behind it is the act's alone. */
function isOfAct(text: string, { start, end }: TimeMatch, before: number): boolean {
  const act = ACT.exec(text.slice(end, before))
  return act !== null && (act[1] === '、' || text[start - 1] === '、')
}

const ACT =
  /^(?:全[部面]|基本|建成)?(?:竣工|投用|投产|开工|完工|交付|启用|通车|建成|投入使用|投入运营|投运|启动)([、，])/

/** 截至7月底，2021年度审计查出的87个问题已整改|82个: when things were found is not when they were put right. */
function isOfFound(text: string, { end }: TimeMatch, before: number): boolean {
  const found = FOUND.exec(text.slice(end, before))
  return (
    found !== null && !/^[0-9.]*[万亿]?[一-龥]{0,2}[、和]?$/.test(text.slice(end + found[0].length, before))
  )
}

/** What tells of a time that it is that of things told of. */
const FOUND = /^[^，。；]{0,16}?(?:查出|发现|反馈|指出|涉及)的/

/** 今年底 is that of the day of publication; so are 全年 and 上半年 in a document that speaks of 今年. */
const isDated = (text: string, { start, end }: TimeMatch, tree: Report): boolean =>
  /^到?[今去前明]年/.test(text.slice(start, end)) ||
  (/^(?:到)?(?:全年|年[底末内]|[上下]半年|[一二三四]季度|前三季度|[0-9]{1,2}月[底末]?前?)/.test(
    text.slice(start, end)
  ) &&
    !/每年$/.test(text.slice(0, start)) &&
    speaksOfThisYear(tree))

const speaking = new WeakMap<Report, boolean>()

/** Whether 今年 stands anywhere in a report, which is looked for once. */
function speaksOfThisYear(tree: Report): boolean {
  const known = speaking.get(tree) ?? tree.data.text.includes('今年')
  speaking.set(tree, known)
  return known
}

/** 10月18日，会议举行, in a document of 21 October without a year of its own: a day of that year, which had passed. */
const isPublishedBefore = (text: string, { start, end, to }: TimeMatch, published: Day | null): boolean =>
  published !== null &&
  to !== null &&
  to <= published &&
  /^[0-9]{1,2}月[0-9]{1,2}日$/.test(text.slice(start, end))

/** 年初预算, 年初下达的任务, 上年结转: the time tells which is meant, not when. */
const isOfName = (text: string, { start, end }: TimeMatch): boolean =>
  // 降至近十年|最低: how long it has not been so.
  /^(?:来|以来)?的?(?:最[低高好快大小多少优]|新高|新低|之最)/.test(text.slice(end, end + 5)) ||
  // 结转|下年
  text.slice(start - 2, start) === '结转' ||
  (/年初$/.test(text.slice(start, end))
    ? /^(?:预[算期计留]|计划|下达|确定|安排|目标|任务)/.test(text.slice(end))
    : isCarried(text, end))

/** Only a time that opens its clause holds beyond it: 2025年，… does, 水质30年来首次达标 does not. */
const opensClause = (text: string, at: number): boolean =>
  at === 0 ||
  /[，,；;：:、（(“在到至据]/.test(text[at - 1]!) ||
  /(?:^|[，,；;：:])(?:预计|预计到|据统计|经初步核算|初步统计|展望|展望到|展望至)$/.test(
    text.slice(Math.max(0, at - 7), at)
  )

/** 完成410万人次（全年|预计860万人次），|同比: what a bracket says of time holds in it only. */
const inBracket = (text: string, from: number, to: number): boolean =>
  /^[^（(]*[）)]/.test(text.slice(from, to))

/** A plan's name sets the period where it says when (“十四五”期间), or stands in the number's own clause. */
const planSets = (text: string, time: TimeMatch, clause: number): boolean =>
  (clause > 0 && time.start >= clause) ||
  /(?:期间|时期|末|底|以来|间)$/.test(text.slice(time.start, time.end)) ||
  /[，,]/.test(text[time.end] ?? '')
