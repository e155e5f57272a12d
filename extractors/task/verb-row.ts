/**
 * Verbs in a row: 研究制定 and 建设、收购 are one verb, since they share their object; 提高适应…的能力
 * and 做好跟踪服务 hold one in their object.
 */
import { adverbs, closesPhrase, isVerb, pureVerbAt, verbAt } from './verb.ts'
import { entriesOf, wordSet } from './words.ts'

const rowRules = new Map(
  entriesOf('rows.tsv').map(({ verb, row, unless }) => [
    verb as string,
    { row: row as string, unless: (unless ?? '').split(' ') }
  ])
)

/** 呵护好家园: 好 completes the verb, but not in 好的, 好评. */
export const completed = (text: string, at: number, end: number): number =>
  text[at] === '好' && at + 1 < end && !/[的人转事评氛坏局政字]/.test(text[at + 1] as string) ? at + 1 : at

const JOINTS = wordSet(['、', '和', '与', '及', '或', '并', '以及'])

/** End of a row of verbs that share an object; the first of them stands at `[start, at)`. */
export function rowEnd(text: string, start: number, at: number, end: number): number {
  let to = at
  let last = text.slice(start, at)
  for (;;) {
    const joint = JOINTS.at(text, to)
    const next = joint ? pastAdverb(text, to + joint.length, end) : to
    const any = !joint && rowRules.get(last)?.row === 'any'
    const verb = joint || any ? verbAt(text, next, end) : pureVerbAt(text, next, end)
    if (!joint && !joins(last, verb)) return to
    // 优化扩消费措施: 扩消费 has its object already.
    if (verb.length < 2 || (!joint && verb.length > 2 && !isVerb(verb.slice(0, 2)))) return to
    const after = next + verb.length
    // 加强指导、监督和服务: nouns, no object behind them.
    // 建立完善与企业的沟通机制: 与 goes with what follows.
    const followed =
      after < end - 1 &&
      (!/[、，和与及的]/.test(text[after] as string) || /^与[^，、]{2,30}的/.test(text.slice(after, end)))
    const goesOn =
      after < end && /[、和与及]/.test(text[after] as string) && rowEnd(text, next, after, end) > after
    if (!followed && !goesOn) return to
    const rest = text.slice(after, end)
    if (!goesOn && (any || !joint || !pureVerbAt(text, next, end)) && closesPhrase(rest, 0)) return to
    if (any && !pureVerbAt(text, next, end) && MODIFIED.test(rest)) return to
    to = after
    last = verb
  }
}

/** 把握和主动适应…: an adverb between the joint and the verb. */
function pastAdverb(text: string, at: number, end: number): number {
  const adverb = adverbs.at(text, at)
  const after = at + adverb.length
  return adverb.length > 1 && verbAt(text, at, end).length < adverb.length && verbAt(text, after, end)
    ? after
    : at
}

/** Whether `next` may follow `last` in a row without 、 or 和 between them. */
function joins(last: string, next: string): boolean {
  if (rowRules.get(next)?.row === 'never') return false
  // 抓好落实 is listed as one; 做好跟踪服务 has its object behind 好.
  if (last.endsWith('好') && last.length > 1) return false
  const rule = rowRules.get(last)
  return rule?.row !== 'none' || rule.unless.includes(next)
}

/** Nouns that a verb before them modifies: 探索发展模式, 启动建设项目. */
const MODIFIED = /^(?:思路|环境|项目|规划|模式|格局|空间|理念|基金|办法|技术|标准|目录|方案|计划|工程|任务)/
