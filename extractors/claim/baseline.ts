/**
 * What a change is measured against: 同比, 环比, 比上年, 较年初, 与2010年同期相比, 比新政前,
 * 高于全国, 在2018年基础上, 是上年的2倍. Nothing said means the same period a year before.
 */
import type { Day } from '../../pipeline/dataset.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import { yearsCounted } from './years.ts'

export interface Baseline {
  /** Words in the reading; null where nothing is said. */
  words: [start: number, end: number] | null
  /** `year` the same period a year before; `end` what stood at the end of that year; `previous` the period before, `month` and `quarter` those before it in a year told up to one (1—5月…较上月); `span` as many years before; `time` a date; `other` no date. */
  kind: 'year' | 'end' | 'span' | 'previous' | 'month' | 'quarter' | 'time' | 'other' | 'years'
  from: Day | null
  to: Day | null
  /** 年 of 两年翻两番. */
  years: number | null
}

const YEAR_BEFORE = ['同比', '比增', '同口径比', '同口径', '可比口径']

/** What may follow the words compared with: the verb of the change, or an adverb before it. */
const VERB_AHEAD =
  '(?=实现|完成|超(?![前级市龙大])|偏[多少高低]|削减|(?<=[0-9]{4}年)均(?=[减增下提降上])|(?<!平均)增|提|上升|上涨|下降|下|减|降|回|高|低|多|少|快|慢|扩|缩|压|净|翻|涨|升|加|收[窄缩紧]|放|前移|后移|分别|(?<![平人户亩日月年生])均(?!值|价|衡|速)|又|累计|实际|名义|(?<!多年|历年|常年|同期)平均(?!水平|值|数|增|线)|约|大幅|$)'

interface Comparison {
  pattern: RegExp
  /** Only before 持平 and its like: 与上年|持平. */
  flat?: true
}

/** Wordings of a comparison; the group holds what is compared with. */
const COMPARISONS: Comparison[] = [
  {
    pattern:
      /(?:与|同|和)([^，。；与]{1,18}?)(?:相比|比较|(?<!分别)比(?![0-9一二三四五六七八九十上去同“重例率值])|持平|相当)/
  },
  {
    pattern: /(?:与|同|和|(?<!可)比|较)([^，。；与]{1,18}?)(?:相比|相|基本|总体|大体|大致|保持)*$/,
    flat: true
  },
  // 占比, 比重, 比例, 同比, 对比, 可比, 比较, 较快, 较大 compare nothing.
  {
    pattern: new RegExp(
      `(?<![占同环对可相])(?:比|较)(?!缩|扩|提高|下降|由|从|达|重|例|率|较|快|大|好|高|低|为|价|增|学|如|强|少|多(?!年)|上(?!年|月|季|半|期|届|一|个|次|轮))([^，。；]{1,18}?)${VERB_AHEAD}`
    )
  },
  {
    pattern:
      /(?<!不)(?:高于|低于|快于|慢于|高出|好于|优于|多于|少于|超出|超过|超(?=序时|时序|预期|计划|目标|预算|全国|全省|全市|全区|全县)|领先|落后于)([^，。；]{1,14})$/
  },
  // 与|上年决算数|下降86%
  {
    pattern:
      /(?:与|同)((?:上年|去年|[0-9]{4}年)[^，。；]{0,8}?)(?:分别)?(?=下降|增长|减少|增加|上升|降低|提高|持平)/
  },
  { pattern: /(?:在|以)([^，。；]{2,12}?)(?:的)?(?:基础上|为基数|为基期)/ },
  { pattern: /(?:是|为|相当于|恢复到|恢复至|回升至|达到|达)([^，。；]{1,16}?)的(?:近|约|超|超过)?$/ }
]

/**
 * The baseline said in the words from `from` to `to`, or null where none is.
 * @param flat the number is 持平
 */
export function baselineIn(
  text: string,
  from: number,
  to: number,
  times: readonly TimeMatch[],
  flat: boolean
): Baseline | null {
  const words = text.slice(from, to)
  const chain = words.lastIndexOf('环比')
  if (chain >= 0) return { ...none, words: [from + chain, from + chain + 2], kind: 'previous' }
  for (const word of YEAR_BEFORE) {
    const at = words.lastIndexOf(word)
    // 可比|增长 compares like with like, 与去年同期相比|增长 with what stands before.
    if (at >= 0 && !(word === '比增' && /[可相占]/.test(words[at - 1] ?? '')))
      return { ...none, words: [from + at, from + at + word.length], kind: 'year' }
  }
  // |同期|增长1.6%
  if (/^同期(?![^，。；]*[比与较])/.test(words)) return { ...none, words: [from, from + 2], kind: 'year' }
  for (const { pattern, flat: only } of COMPARISONS) {
    if (only && !flat) continue
    const found = pattern.exec(words)
    if (!found) continue
    const at = from + found.index + found[0].indexOf(found[1]!)
    return placed(text, at, at + found[1]!.length, times)
  }
  const span = times.find((t) => t.role === 'duration' && t.start >= from && t.end <= to)
  const years = span ? yearsCounted(text.slice(span.start, span.end)) : null
  // 连续三年保持|两位数增长: each against the year before it.
  const row = span && /连续$/.test(text.slice(from, span.start))
  if (span && years !== null && !row && to - span.end <= 2)
    return { ...none, words: [span.start, span.end], kind: 'years', years }
  return null
}

const none = { from: null, to: null, years: null }

function placed(text: string, start: number, end: number, times: readonly TimeMatch[]): Baseline {
  const time = times.find((t) => t.start < end && t.end > start && t.role !== 'duration')
  const words: [number, number] = [start, end]
  if (/^(?:上|去)一?年年?[末底](?:余额|水平)?$/.test(text.slice(start, end)))
    return { ...none, words, kind: 'end' }
  if (
    /^(?:上年|去年|上年同期|去年同期|同期)/.test(text.slice(start, end)) &&
    !(time && time.end - time.start > 4)
  )
    return { ...none, words, kind: 'year' }
  // 是上一个五年|的1.8倍
  if (/^(?:上一?个|前|前一个)五年$/.test(text.slice(start, end))) return { ...none, words, kind: 'span' }
  const before = /^上(?:个?(月|季)|个半年)/.exec(text.slice(start, end))
  if (before)
    return {
      ...none,
      words,
      kind: before[1] === '月' ? 'month' : before[1] === '季' ? 'quarter' : 'previous'
    }
  return time
    ? { words, kind: 'time', from: time.from, to: time.to, years: null }
    : { ...none, words, kind: 'other' }
}
