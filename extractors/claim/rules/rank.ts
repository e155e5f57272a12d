/** 居全国第3位, 稳居全球榜首, 全省第一. */
import { type Context, type Kind, type KindRule, leftText, type Stretch } from '../context.ts'
import { Words } from '../words.ts'

const STANDING = Words.of('standing')
const FIELDS = Words.of('fields')

export const rank: KindRule = {
  name: 'rank',
  read(context: Context): Kind | null {
    const { text, quantity, clause } = context
    if (quantity.form !== 'rank') return null
    const left = leftText(context)
    const [base, end] = clause.left
    const verb = lastVerb(left)
    const from = base + (verb ? verb.end : 0)
    const field = FIELDS.endingAt(text, end, base)
    const fieldAt = end - (field?.length ?? 0)
    let of: Stretch | null = field ? [fieldAt, end] : verb && from < end ? [from, end] : null
    if (of && (/^(?:[、和]|在)/.test(text.slice(...of)) || BEGAN.test(text.slice(...of)))) of = null
    // 算力指数|全国|排名第八
    const before = verb && !of ? FIELDS.endingAt(text, base + verb.start, base) : null
    if (before) of = [base + verb!.start - before.length, base + verb!.start]
    const told = before ? of![0] : base + (verb ? verb.start : fieldAt - base)
    // 在|全省九市一区|中|排名第一
    const among = of ? null : /在([^，。；、在]{2,16}[省市县区州旗家])中$/.exec(text.slice(base, told))
    if (among) of = [base + among.index + 1, told - 1]
    const nameEnd = among ? base + among.index : told
    return {
      kind: 'rank',
      direction: null,
      measure: null,
      of,
      nameEnd,
      takesRight: false,
      ...nameOf(text, [base, nameEnd], field && verb ? [from, fieldAt] : null),
      rule: 'claim/rank'
    }
  }
}

/** 排名|由原来的|第五位上升到第三位: where it stood before. */
const BEGAN = /^将?[由从](?:原来?|上年|去年)?(?:实际)?的?$/

/**
 * What is ranked stands elsewhere than before the verb: 稳居自然指数-科研城市|全球|榜首,
 * 连续4年在国家综合测评中|位列|第一.
 */
function nameOf(text: string, before: Stretch, between: Stretch | null): { name?: Stretch } {
  if (between && between[1] - between[0] > 3) return { name: between }
  const contest = /在([^，。；、在]{2,20}[^省市县区州旗家])中$/.exec(text.slice(...before))
  return contest ? { name: [before[0] + contest.index + 1, before[1] - 1] } : {}
}

/** The last verb of standing in the words, the longest where several end alike. */
function lastVerb(left: string): { start: number; end: number } | null {
  for (let end = left.length; end > 0; end--) {
    const verb = STANDING.endingAt(left, end)
    if (verb) return { start: end - verb.length, end }
  }
  return null
}
