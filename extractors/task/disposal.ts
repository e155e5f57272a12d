/** Disposals: 把 or 将 sets the object before its verb (把试点经验上升为制度). */
import { depths } from './clauses.ts'
import { isVerb, MASK, toldOf } from './verb.ts'
import { headAt } from './verbs.ts'
import { entriesOf, type Stretch, wordSet, wordsOf } from './words.ts'

/** Adverbs that may stand behind the object: those that are no nouns as well. */
const late = wordSet(
  entriesOf('adverbs.tsv').flatMap(({ adverb, kind }) => (kind === 'noun' ? [] : [adverb as string]))
)
const adverbial = wordSet([...wordsOf('adverbs.tsv', 'adverb'), '坚持', '必须', '并', '全部'])

export interface Disposal extends Stretch {
  verb: string
  adverbs: string[]
  objectSpan: Stretch
}

/** The disposal that opens at `at`; null where none does. */
export function disposalIn(text: string, at: number, end: number): Disposal | null {
  const opening = openingAt(text, at, end)
  if (!opening) return null
  const { ba, before } = opening
  const joint = text.indexOf('并', ba + 3)
  // 将线索移交县局并向社会公布: what is done next stands behind 并.
  const found = (joint > 0 && joint < end && verbIn(text, ba + 1, joint)) || verbIn(text, ba + 1, end)
  if (!found) return null
  const { start: from, end: to } = found
  // 我们将全力办好实事: 将 speaks of what is to come, and nothing stands before the verb.
  if (text[ba] === '将' && headAt(text, ba + 1, end)?.verb.start === from) return null
  const behind = adverbsBefore(text, ba + 1, from)
  return {
    start: before[0]?.start ?? ba,
    end,
    verb: text.slice(from, to),
    adverbs: toldOf(text, [...before, ...behind]),
    objectSpan: { start: ba + 1, end: behindObject(text, ba + 1, behind[0]?.start ?? from) }
  }
}

/** 把底数摸清、把问题找准: one disposal behind another; empty where one of them is none. */
export function disposalsIn(text: string, at: number, end: number): Disposal[] {
  const out: Disposal[] = []
  for (let from = at; from < end; ) {
    const next = text.indexOf('、把', from)
    const to = next > 0 && next < end ? next : end
    if (to === end && out.length === 0) return []
    const found = disposalIn(text, from, to)
    if (!found) return []
    out.push(found)
    from = to + 1
  }
  return out
}

/** 将河长履职情况，纳入年度考核: the verb opens the next clause; null where it does not. */
export function disposalOver(text: string, at: number, end: number, next: Stretch): Disposal | null {
  const opening = openingAt(text, at, end)
  if (!opening || verbIn(text, opening.ba + 1, end)) return null
  const { ba, before } = opening
  if (text[ba] === '将' && headAt(text, ba + 1, end)) return null
  const manner = late.at(text, next.start)
  const from = next.start + manner.length
  const verb = BA_VERBS.at(text, from)
  if (!PLACES.test(verb) || manner === '分别' || from + verb.length >= next.end) return null
  return {
    start: before[0]?.start ?? ba,
    end: next.end,
    verb,
    adverbs: toldOf(text, [...before, ...(manner ? [{ start: next.start, end: from }] : [])]),
    objectSpan: { start: ba + 1, end }
  }
}

/** Verbs that say where to or as what: 纳入, 作为, 扩大到. */
const PLACES = /^.+(?:[入为在成至给于]|(?<!做)到)$/

/** 把 or 将 as it opens a clause, with the adverbs before it; null where it is part of a word or speaks of what is to come. */
function openingAt(text: string, at: number, end: number): { ba: number; before: Stretch[] } | null {
  const opening = pastAdverbs(text, at, end)
  if (!opensAt(text, opening.ba, end)) return null
  const words = text.slice(opening.ba, end)
  return /^把(?:[握控脉]|关(?!口)|手(?![续机])|守(?!信))/.test(words) ||
    /^将(?:军(?!民)|来(?!料)|要(?![素件])|会(?![展议计员商])|于|[对与从]|向(?!阳)|按(?!揭)|依[法规](?![^，]*的)|依托|继续|[^，]*把)/.test(
      words
    )
    ? null
    : opening
}

/** 将结果通过网站进行公示, 将情况向社会公布: where the object ends before what it is done by, or to whom. */
function behindObject(text: string, start: number, end: number): number {
  const words = text.slice(start, end)
  const by =
    /^(.{2,}?)(?:通过|按照|依照|根据)(?!.*的)/.exec(words)?.[1] ??
    /^(.{2,}[^的])向(?!往).{1,6}$/.exec(words)?.[1] ??
    FROM.exec(words)?.[1] ??
    SENT.exec(words)?.[1]
  return by ? start + by.length : end - (/[都均]$/.test(words) ? 1 : 0)
}

/** 将其作为贯彻新理念的重要抓手: what stands behind 作为 holds a verb. */
const AS_WHAT =
  /^作为[^，]*的[^，的]{0,6}(?:抓手|任务|内容|举措|工程|目标|重点|手段|途径|基础|支撑|依据|参考)$/

/** 将旧船从名录中剔除, 将预算报县政府列入计划: from where, or to whom, it is taken. */
const FROM = /^(.{2,}?)从[^，]{2,}[中内]$/
const SENT = /^(.{2,}[^申上填呈汇通预])报(?![告表名酬刊])[^，的]{1,14}(?:政府|部门|委|局|厅|院|会)$/

/** The verb that follows what 把 or 将 has set before it: the last one, the first of a row of them; null where there is none. */
function verbIn(text: string, start: number, end: number): Stretch | null {
  const as = text.indexOf('作为', start + 1)
  if (as > 0 && as < end && AS_WHAT.test(text.slice(as, end))) return { start: as, end: as + 2 }
  const depth = depths(text)
  for (let to = end - 2; to > start; to--) {
    if (depth[to] !== 0) continue
    const found = BA_VERBS.at(text, to)
    const after = to + found.length
    if (!found || after > end || !closes(text, to, after, end)) continue
    // 压减至 ends where 减至 does.
    let from = after - BA_VERBS.before(text, after).length
    // 把学习贯彻防汛精神，作为…: what stands before it is a verb itself.
    if (from - start === 2 && /^(?:贯彻|落实)$/.test(found) && isVerb(text.slice(start, from))) continue
    // 把小事做细做实: verbs in a row.
    while (
      (COMPLETED.test(found) || found.endsWith('到位')) &&
      from - 2 > start &&
      COMPLETED.test(text.slice(from - 2, from)) &&
      BA_VERBS.before(text, from)
    )
      from -= 2
    // 把专家请到乡镇、送到村口: the first of a row has the object.
    if (text[(adverbsBefore(text, start, from)[0]?.start ?? from) - 1] === '、') continue
    return firstOfRow(text, start, from) ?? { start: from, end: after }
  }
  return null
}

/** 把活干在前、账算在先: the verb that says where to, before a 、 right behind. */
function firstOfRow(text: string, start: number, end: number): Stretch | null {
  for (let at = text.indexOf('、', start); at > 0 && at < end; at = text.indexOf('、', at + 1)) {
    for (let to = Math.max(start + 2, at - 8); to < at; to++) {
      const places = '到在至'.includes(text[to] as string)
      // 把好事办好、实事办实: so does the one with what completes it.
      const ends = to === at - 1 && RESULTS.includes(text[to] as string)
      const verb = places || ends ? BA_VERBS.before(text, to + 1) : ''
      if (verb && to + 1 - verb.length > start) return { start: to + 1 - verb.length, end: to + 1 }
    }
  }
  return null
}

/** Whether 把 or 将 stands at `at`. */
const opensAt = (text: string, at: number, end: number): boolean =>
  at < end && (text[at] === '把' || text[at] === '将')

/**
 * Whether a verb found at `[start, after)` closes the phrase: not 建设成 in 建设成本, 投入 in a row
 * of nouns, 做好 with an object behind it, 联网为 in 以互联网为载体.
 */
function closes(text: string, start: number, after: number, end: number): boolean {
  if (SPLIT.test(text.slice(start, after + 1))) return false
  const last = text[after - 1] as string
  if (after < end && CLOSING.has(text.slice(start, after))) return false
  // 将方案报县政府: 报 has behind it to whom.
  if (last === '报' && after - start === 1)
    return after < end - 1 && !/[情年月日公预申汇通上填呈]/.test(text[start - 1] as string)
  if (last === '为') return !/以[^，的]{0,8}$/.test(text.slice(Math.max(0, start - 9), start))
  if (RESULTS.includes(last))
    return after === end || '、起来'.includes(text[after] as string) || BA_VERBS.at(text, after) !== ''
  return text[after] !== '、' || '优强大足化紧住稳牢'.includes(last)
}

/** 2026年底前全部将…, 切实把…: times and adverbs before 把. */
function pastAdverbs(text: string, at: number, end: number): { ba: number; before: Stretch[] } {
  const before: Stretch[] = []
  for (let to = at; ; ) {
    while (text[to] === MASK) to++
    const word = opensAt(text, to, end) ? '' : adverbial.at(text, to)
    if (!word) return { ba: to, before }
    before.push({ start: to, end: to + word.length })
    to += word.length
  }
}

/** 把责任切实落实到基层, 完整、准确贯穿: the adverbs before the verb are no part of the object. */
function adverbsBefore(text: string, start: number, end: number): Stretch[] {
  const out: Stretch[] = []
  for (let to = end; ; ) {
    const adverb = late.before(text, to)
    if (adverb.length < 2 || to - adverb.length <= start) return out
    out.unshift({ start: to - adverb.length, end: to })
    to -= adverb.length
    if (text[to - 1] === '、' && late.before(text, to - 1).length > 1) to--
  }
}

/** What completes a verb and is seldom the end of another word: 办好, 做实. */
const RESULTS = '好实细准清'
/** A verb with what completes it, which another may follow: 做细做实, 管好管到位. */
const COMPLETED = new RegExp(`[${RESULTS}成足优强大活]$`)

/** 建设成本, 保障在建: the last character belongs to what follows. */
const SPLIT =
  /(?:成[本效果员功绩品长熟]|在[线校建岗职途]|给[付水养]|作[出为用]|报[告名表酬销刊纸道价废社业警送批])$/

/** Verbs that do so only at the end of the clause. */
const CLOSING = new Set(
  entriesOf('disposal.tsv').flatMap(({ verb, closes }) => (closes ? [verb as string] : []))
)

/** Verbs that follow what 把 and 将 set before them. */
const BA_VERBS = wordSet([
  ...wordsOf('disposal.tsv', 'verb'),
  // 布局到, 申报为: any verb with where it sets its object, or as what.
  ...wordsOf('verbs.tsv', 'verb').flatMap((verb) =>
    verb.length === 2 && !/[到在为成至给入于出作]$/.test(verb)
      ? ['到', '在', '为', '成', '至', '给', '起来'].map((end) => verb + end)
      : []
  )
])
