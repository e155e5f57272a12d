/** What stands above a table, or in its first rows: title, 单位：亿元, period, place. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { readingOf, spanOf } from '../../pipeline/parse/reading.ts'
import type { Reading, Report, Span, Words } from '../../pipeline/tree.ts'
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

const NUMBER =
  /^(?:[0-9]{1,2}[-—][0-9]{1,2}(?=[\s\u3000])|专栏\s*[0-9一二三四五六七八九十]{1,3}[:：\s]*|[（(]?(?:续|附)?表\s*(?:(?=(?:19|20)[0-9]{2}年)|[0-9一二三四五六七八九十]{1,2}(?=\s*(?:19|20)[0-9]{2})|[0-9一二三四五六七八九十]{0,3})(?:[-—.][0-9]{1,2})?[）):：、.\s]*|[（(]?(?:[一二三四五六七八九十]+|[0-9]{1,2})[）)、.．]|附件[0-9]?[:：]?\s*)/

/** How many blocks above a table are looked at, and how long each may be. */
const REACH = 4
const LONGEST = 70

/** What a page says of itself, not of the table below: 发布时间：2024-09-12 来源：统计局. */
const IMPRINT =
  /^[[【（(]?(?:(?:发布|公布|更新|发稿|发文|成文|制表|打印|录入)(?:时间|日期)|(?:信息|文章|稿件|数据)?来源|(?:发布|发文)(?:机构|单位|部门)|作者|责任编辑|浏览(?:次数|量)|点击(?:数|量|次数)|字号|字体)\s*[:：]/

/** Readings of the lines above block `at`, the nearest first. */
export function linesAbove(tree: Report, at: number): Reading[] {
  const found: Reading[] = []
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const block = tree.children[i]
    if (!block || block.role === 'table') break
    const start = block.position?.start.offset ?? 0
    const end = block.position?.end.offset ?? start
    if (IMPRINT.test(tree.data.text.slice(start, end).trimStart())) continue
    const reading = titleOf(tree.data.text, [start, end])
    const announces = /(?:[：:]|如下|下表|见表[0-9一二三四五六七八九十]*)[。：:]?$/.test(reading.text)
    if (reading.text.length > LONGEST || /[。；]/.test(reading.text)) {
      if (announces) found.push(lastSentence(reading))
      break
    }
    found.push(reading)
    if (block.role === 'heading' && reading.offsets[0] !== start) break
  }
  return found
}

/** How many blocks behind a table may hold its notes. */
const NOTED = 3

/** Lines right above a table and its notes below: 注：括号内为上年同期数. */
export function notesAt({ children, data: { text } }: Report, at: number): string[] {
  const words = (block: Report['children'][number] | undefined) =>
    text.slice(block?.position?.start.offset, block?.position?.end.offset ?? 0)
  const behind = children.slice(at + 1, at + 1 + NOTED).map(words)
  const other = children.slice(at + 1, at + 1 + NOTED).findIndex(({ role }) => role === 'table')
  const above = children[at - 1]?.role === 'table' ? [] : [words(children[at - 1])]
  return [...above, ...(other < 0 ? behind : behind.slice(0, other))]
}

/**
 * Places above block `at` whose numerals count nothing: the numbers of titles (|1-3|  主要指标), and all of a title
 * that says it is one, where they are part of a name: |表1：2024年4月70个大中城市住宅价格指数|.
 */
export function titleNumbers(tree: Report, at: number): Span[] {
  const found: Span[] = []
  for (let i = at - 1; i >= 0 && i >= at - REACH && tree.children[i]?.role !== 'table'; i--) {
    const { start, end } = tree.children[i]?.position ?? {}
    const words = tree.data.text.slice(start?.offset, end?.offset)
    const length =
      words.length <= LONGEST && !/[。；]/.test(words) ? (NUMBER.exec(words)?.[0].length ?? 0) : 0
    const from = start?.offset ?? 0
    if (length > 0 && /^[（(]?(?:[续附]?表|专栏)/.test(words)) found.push([from, from + words.length])
    // 1.5万户 is none.
    else if (length > 0 && !/[0-9]/.test(words[length] ?? '')) found.push([from, from + length])
  }
  return found
}

/** A title without its number, which is told while a blank still parts it from a year: 表1　2022年. */
export function titleOf(text: string, [start, end]: Span): Reading {
  const number = NUMBER.exec(text.slice(start, end))?.[0].length ?? 0
  return readingOf(text, { start: start + number, end })
}

function lastSentence({ text, offsets }: Reading): Reading {
  const at = Math.max(...[...'。；'].map((mark) => text.lastIndexOf(mark, text.length - 2))) + 1
  return { text: text.slice(at), offsets: offsets.slice(at) }
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
