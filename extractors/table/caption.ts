/** What stands above a table, or in its first rows: title, 单位：亿元, period, place. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Reading, Span, Words } from '../../pipeline/tree.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Period } from '../time/day.ts'
import { findTimes } from '../time/index.ts'
import type { Units } from '../unit/index.ts'
import { type Head, headOf } from './column.ts'
import { placeAt } from './place.ts'
import { censusIn } from './title.ts'
import { type Scale, scalesOf } from './unit.ts'

export interface Caption {
  scales: Scale[]
  period: (Period & { words: Words }) | null
  scope: Words | null
  /** What the title says is measured: 2022年各县区|粮食产量|情况表. */
  subject: { name: string; span: Span } | null
  /** The title announces what is planned. */
  target: boolean
  /** What the title says of all figures: 居民消费价格比上年涨跌幅度; null where they may be amounts. */
  change: Head | null
  /** The title's words. */
  title: string
}

/** @param lines the nearest to the table first */
export function captionOf(report: string, lines: Reading[], calendar: Calendar, units: Units): Caption {
  const caption: Caption = {
    scales: [],
    period: null,
    scope: null,
    subject: null,
    target: false,
    change: null,
    title: ''
  }
  for (const line of lines) {
    const unit = unitOf(line.text, units)
    if (caption.scales.length === 0 && unit) caption.scales = unit.scales
    const words = unit ? line.text.slice(0, unit.start) : line.text
    if (words === '' || /^[（(]?续/.test(words)) continue
    caption.period ??= periodOf(report, line, words, calendar)
    // （截至5月10日） between title and table
    if (caption.title !== '' || (caption.period && /^[（(][^（()）]{2,16}[）)]$/.test(words))) continue
    caption.title = words
    Object.assign(caption, subjectOf(report, line, words, calendar))
    caption.target = isPlan(words)
    if (CHANGES.test(words)) caption.change = changeOf(report, line, words, calendar, units)
  }
  return caption
}

/** 涨跌幅度, 增长速度 as all that the table tells; 产量及增长速度 tells amounts too. */
const CHANGES = /^[^及和、]*(?:(?:涨跌|增长|增减|升降|变动)(?:幅度|速度|率|幅)|增速|涨幅|增幅)(?:情况)?表?$/

function changeOf(
  report: string,
  line: Reading,
  words: string,
  calendar: Calendar,
  units: Units
): Head | null {
  const reading = { text: words, offsets: line.offsets.slice(0, words.length) }
  const span = spanOf(reading, 0, words.length)
  const cell = { reading, text: words, raw: report.slice(...span), span, indent: 0, figure: null }
  const head = headOf(cell, calendar, units)
  return head.role === 'change' ? head : null
}

const isPlan = (title: string): boolean =>
  /(?:目标|计划|任务|规划|预算草案|预算（草案）|预算\(草案\)|预算安排|预算收支总?表|预算表|指标分解)/.test(
    title
  ) && !/执行|完成|实现|决算|进展|落实情况/.test(title)

function unitOf(text: string, units: Units): { scales: Scale[]; start: number } | null {
  const found = /[（(]?(?:计量|金额|数量)?单位[:：]/.exec(text)
  if (!found) return bracketUnit(text, units)
  const said = closed(text.slice(found.index + found[0].length))
  // 编制单位：某局 is no unit.
  if (/编制|制表|填报|报送|主管|责任$/.test(text.slice(0, found.index).slice(-4))) return null
  const scales = scalesOf(said, units) ?? []
  return { scales, start: found.index }
}

/** Words up to the bracket that closes round them: （单位：|万元|）, but 单位：|套（户）、%|. */
function closed(words: string): string {
  let depth = 0
  for (let at = 0; at < words.length; at++) {
    if (/[（(]/.test(words[at] as string)) depth++
    else if (/[）)]/.test(words[at] as string) && --depth < 0) return words.slice(0, at)
  }
  return words
}

/** 主要指标（亿元） */
function bracketUnit(text: string, units: Units): { scales: Scale[]; start: number } | null {
  const found = /[（(]([^（()）]{1,8})[）)]$/.exec(text)
  const scales = found && scalesOf(found[1] as string, units)
  return found && scales ? { scales, start: found.index } : null
}

function periodOf(report: string, line: Reading, words: string, calendar: Calendar): Caption['period'] {
  const times = findTimes(words, calendar).filter(({ role }) => role === 'period')
  const time = times.find(({ start, to }) => to !== null && !/[比较与同]$/.test(words.slice(0, start)))
  if (!time) return censusSaid(report, line, words)
  const span = spanOf(line, time.start, time.end)
  return { from: time.from, to: time.to, words: { text: report.slice(...span), span } }
}

/** 第七次全国人口普查各县区户数 */
function censusSaid(report: string, line: Reading, words: string): Caption['period'] {
  const census = censusIn(words)
  if (!census) return null
  const span = spanOf(line, census.at, census.at + census.text.length)
  return { from: census.from, to: census.to, words: { text: report.slice(...span), span } }
}

const entries = readLexicon('extractors/table/lexicon/titles.tsv', 'text', 'place')
/** The longest first. */
const list = (place: string) =>
  entries.flatMap((e) => (e.place === place ? [e.text] : [])).sort((a, b) => b.length - a.length)
const LEADS = list('lead')
const TRAILS = list('trail')

/** What the title measures, and the place it begins with. */
function subjectOf(
  report: string,
  line: Reading,
  words: string,
  calendar: Calendar
): Pick<Caption, 'subject' | 'scope'> {
  let start = 0
  let end = words.length
  let scope: Words | null = null
  const times = findTimes(words, calendar)
  for (let moved = true; moved && start < end; ) {
    const time = times.find((t) => t.start <= start && t.end > start)
    const lead = LEADS.find((lead) => words.startsWith(lead, start))
    const found = scope ? null : placeAt(words.slice(start, end))
    // 全国及各省（区、市） is more than its 全国.
    const place = found && (lead?.length ?? 0) > found.length ? null : found
    // 四季度和全年: a time goes on behind its 和.
    const goesOn = !time && start > 0 && /[和及、]/.test(words[start] as string)
    const joined = goesOn && times.some((t) => t.start === start + 1)
    const step = time ? time.end - start : joined ? 1 : (place?.length ?? lead?.length ?? 0)
    moved = step > 0
    if (place && !time && !joined) {
      const span = spanOf(line, start, start + step)
      scope = { text: report.slice(...span), span }
    }
    start += step
  }
  for (let trail = TRAILS.find((t) => words.slice(start, end).endsWith(t)); trail; ) {
    end -= trail.length
    trail = TRAILS.find((t) => words.slice(start, end).endsWith(t))
  }
  if (end - start < 2 || /^(?:主要)?(?:经济)?(?:社会)?(?:发展)?指标$/.test(words.slice(start, end)))
    return { subject: null, scope }
  return { subject: { name: words.slice(start, end), span: spanOf(line, start, end) }, scope }
}
