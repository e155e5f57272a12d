/** Stretches of time that a claim is told over: 五年累计, 年均 behind a pair, 2021年以来. */
import type { TimeMatch } from '../../pipeline/tree.ts'
import { bracketedIn } from './bracketed.ts'
import { beforeThat, earlier, firstOf, type Period, wholeYear, year, yearsIn } from './days.ts'
import type { Reader } from './reader.ts'
import type { Told } from './told.ts'
import { yearsCounted } from './years.ts'

export const YEARLY = /年均|年递增|年平均|年复合/

/** The stretches that a claim is told over, the first that answers: where its own clause names no other time. */
const STRETCHES: ((reader: Reader, told: Told, time: TimeMatch | null) => Period | null)[] = [
  asTopicBefore,
  asTopic,
  overPair,
  sinceIn,
  overYears
]

export const stretchOf = (reader: Reader, told: Told, time: TimeMatch | null): Period | null =>
  firstOf(STRETCHES, (rule) => rule(reader, told, time))

/** 增长11.6%，较上年同期（|3.2%|）: a year before what is held against it. */
export function asTopicBefore({ text }: Reader, { base, clause, topic }: Told): Period | null {
  const bracket = base ? bracketedIn(text, clause, clause.left[1]) : null
  const year = bracket && /^(?:上年|去年)(?:同期)?$/.test(text.slice(...bracket.words))
  return year && topic?.period.to ? beforeThat(topic.period) : null
}

const SAME = /^(?:而)?(?:去年|上年)同期(?:为|是|仅为)?$/

/**
 * 受理案件97件，去年同期为|197件|375人, in a document without a year of its own: a year before what was
 * told before it, and so is what stands right behind it.
 */
function asTopic({ text, index, own }: Reader, { clause, base, topic }: Told): Period | null {
  const [from, to] = clause.left
  if (base || topic?.sentence !== index || !topic.period.to) return null
  if (SAME.test(text.slice(from, to)))
    return { from: earlier(topic.period.from, 1), to: earlier(topic.period.to, 1) }
  const twin = from === to && clause.twin !== null ? own[clause.twin] : null
  return twin && SAME.test(text.slice(...twin.clause.left)) ? twin.period : null
}

/** 由2010年的X增加到2015年的Y，年均增长12.1%: the growth spans the pair; so it does behind 是2010年的1.6倍 and 比2010年增长60%. */
function overPair({ text, paragraph, index }: Reader, { clause }: Told): Period | null {
  if (!YEARLY.test(text.slice(...clause.left))) return null
  const told = paragraph.at(-1)?.claim
  const named = told?.measure === 'ratio' || /^(?:19|20)[0-9]{2}年$/.test(told?.baseline?.text ?? '')
  const since = named && paragraph.at(-1)?.sentence === index ? told?.baseline?.to : null
  if (since && told?.period?.to && year(since) < year(told.period.to))
    return { from: `${year(since) + 1}-01-01`, to: told.period.to }
  const at = paragraph.findLastIndex((draft) => draft.base && draft.sentence === index)
  const [first, last] = [paragraph[at], paragraph[at + 1]]
  if (!first?.claim.period?.to || !last?.claim.period?.to) return null
  return { from: `${year(first.claim.period.to) + 1}-01-01`, to: last.claim.period.to }
}

/** 2019年出口4.3亿元，“十三五”以来|年均增长6%: from there up to the year told of, else to the passage's end. */
function sinceIn({ text, times, node }: Reader, { clause }: Told, time: TimeMatch | null): Period | null {
  const since = times.find(
    ({ role, start, end }) => role === 'since' && start >= clause.start && end <= clause.left[1]
  )
  const to = time?.to ?? node.data.passage?.period?.to
  if (!since?.from || !to || !/年均|年递增|累计/.test(text.slice(since.end, clause.left[1]))) return null
  return since.from < to ? { from: since.from, to } : null
}

/** 五年累计投入3亿元: so many years that end with the year told of, else with the passage. */
function overYears(
  { text, times, node }: Reader,
  { clause, kind }: Told,
  time: TimeMatch | null
): Period | null {
  const ends = node.data.passage?.period?.to
  if (!ends) return null
  const to = time?.to && time.from && time.to.endsWith('-12-31') && time.to < ends ? time.to : ends
  for (const { role, start, end } of times) {
    if (role !== 'duration' || start < clause.start || end > clause.left[1]) continue
    const words = text.slice(start, end)
    const n = yearsCounted(words)
    const { from } = node.data.passage?.period ?? {}
    const within = node.data.passage?.part === 'plan' && text[end - 1] === '内'
    const ahead = from && ((/^时间/.test(text.slice(end)) && text[start - 1] === '用') || within)
    // 进出口总额三年|翻两番, 5年内|二产上升12.4个百分点
    const grows =
      kind.kind === 'change' &&
      (words.endsWith('内') || yearsIn(node.data.passage!.period!) > 1) &&
      !/(?:连续|每|[持接]续)$/.test(text.slice(0, start)) &&
      (words.endsWith('内') ||
        /^(?:分别|[实名]\S义?|再)?(?:翻|增|提|上升|下降|减|扩|缩)/.test(text.slice(end)))
    const summed = /^(?:累计|共|来|间|(?:名义|实际)?年均|平均|新增|净增)/.test(text.slice(end))
    if (n === null || (!ahead && !grows && !summed)) continue
    // 用两年时间建成, 10年内减少: the years that begin with the passage.
    if (from && (ahead || (grows && node.data.passage?.part === 'plan')))
      return { from, to: `${year(from) + n - 1}-12-31` }
    return { from: `${year(to) - n + 1}-01-01`, to }
  }
  return null
}

/**
 * 2021年以来，改造农房36栋: what opens a sentence gives the first day; the last is that of what the report
 * reviews, where it has a year.
 */
export function sinceThen({ times, text, tree }: Reader, passage: Period | null): Period | null {
  const since = times.find(({ role, start, plan }) => role === 'since' && start === 0 && !plan)
  if (!since?.from || !/^[，,]/.test(text.slice(since.end)) || (since.relative && !passage)) return null
  const { reviewYear = null } = tree.data.facts ?? {}
  const ends = passage?.to && year(passage.to) === reviewYear ? passage.to : null
  const to = ends ?? (reviewYear ? wholeYear(reviewYear).to : null)
  if (to === null) return passage ? null : { from: since.from, to }
  // 自2025年1月1日起，标准提高到45元, told of in the report on 2024
  if (year(since.from) > year(to)) return { from: since.from, to: null }
  return year(since.from) < year(to) ? { from: since.from, to } : null
}
