/**
 * What a head says of the cells below it: 2023年预算数（万元）, 比上年增长（±%）, 占GDP比重, 完成年初预算%.
 * The same words as a row's label say it of the row.
 */
import type { ClaimStatus, Direction, Words } from '../../pipeline/dataset.ts'
import { type EntryWith, readLexicon } from '../../pipeline/lexicon.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Span } from '../../pipeline/tree.ts'
import { type Baseline, baselineIn } from '../claim/baseline.ts'
import type { Calendar } from '../time/calendar.ts'
import { yearOf } from '../time/day.ts'
import { findTimes } from '../time/index.ts'
import type { Units } from '../unit/index.ts'
import type { GridCell } from './grid.ts'
import { type HeadTime, timeIn } from './period.ts'
import { phraseIn } from './phrase.ts'
import { type Scale, unitsIn } from './unit.ts'

export type Role =
  | 'label'
  | 'place'
  | 'period'
  | 'unit'
  | 'number'
  | 'skip'
  | 'level'
  | 'change'
  | 'share'
  | 'progress'
  | 'rank'

export interface Head {
  /** null where no word says it. */
  role: Role | null
  status: ClaimStatus | null
  /** Of a change whose figure is positive. */
  direction: Direction
  /** A change in the unit of the level, or in %. */
  measure: 'rate' | 'amount' | 'either'
  /** The change is told as a share of what was before: 为上年执行数的%. */
  ratio: boolean
  baseline: Baseline | null
  baselineWords: Words | null
  /** Whole of a share, plan of a progress. */
  of: Words | null
  scales: Scale[]
  /** An index (上年=100) has no unit. */
  index: boolean
  time: (HeadTime & { words: Words }) | null
  /** All its words, as read, and their place. */
  words: string
  span: Span | null
  /** What is left: the thing that the column measures. */
  rest: string
  restSpans: Span[]
  /** What stands in brackets behind its figures is that of the year before. */
  besides: boolean
  /** Only a head over it and its neighbours says what it measures. */
  shared?: boolean
}

type HeadWord = EntryWith<'text' | 'role' | 'direction' | 'measure'>

const entries = new Map(
  readLexicon('extractors/table/lexicon/heads.tsv', 'text', 'role', 'direction', 'measure').map((e) => [
    e.text,
    e
  ])
)
const LONGEST = Math.max(...[...entries.keys()].map((word) => word.length))

/** 上年=100 */
export const INDEX =
  /[（(]?以?(?:上年|上月|去年|上年同期|上年同月|基期|女性?|[0-9]{4}年)?(?:同期|同月)?(?:=|为)100[）)]?/

/** Reads a head, or the label of a row. `calendar` resolves its times. */
export function headOf(noted: GridCell, calendar: Calendar, units: Units): Head {
  const cell = withoutNotes(noted)
  const { text, reading } = cell
  const keep = new Uint8Array(text.length).fill(1)
  const drop = (from: number, to: number) => keep.fill(0, from, to)
  const head: Head = {
    ...NOTHING,
    words: text,
    span: text === '' ? null : spanOf(reading, 0, text.length),
    besides: saysBefore(noted.text),
    scales: [],
    restSpans: []
  }
  const words = (from: number, to: number): Words => ({
    text: textOf(cell, from, to),
    span: spanOf(cell.reading, from, to)
  })
  drop(0, /^(?:(?:其中|内)[:：]|其中$|[#＃]+)/.exec(text)?.[0].length ?? 0)
  // 增减（+、-）%, 同比（±）
  const signs = /[（(](?:±|[+＋][、，,/]?[-－—])[）)]/.exec(text) ?? /[+＋][/]?[-－—](?=[%‰]?$)/.exec(text)
  if (signs) {
    head.role = 'change'
    drop(signs.index, signs.index + signs[0].length)
  }
  // 债务余额（决算数）
  const aside = /[（(]([^（()）]{2,6})[）)]$/.exec(text)
  const sort = aside && entries.get(aside[1] as string)
  if (aside && sort && !NAMES.has(sort.role)) {
    take(head, sort)
    drop(aside.index, text.length)
  }
  const index = INDEX.exec(text)
  if (index) {
    head.index = true
    drop(index.index, index.index + index[0].length)
  }
  const said = entries.has(text) ? null : unitsIn(text, units)
  const end = said?.end ?? text.length
  head.scales = said?.scales ?? []
  for (const place of said?.places ?? []) drop(...place)
  if (said?.signed) head.role = 'change'
  const column = entries.has(text) ? null : columnOf(text)
  if (column) return { ...head, role: column, scales: [], rest: '' }
  const front = text.slice(0, end)
  const bare = front.replace(/[±%‰（(）)]/g, '')
  const whole = entries.get(bare)
  // 完成% beside 预算数 and 决算数
  if (/^完成[（(]?%[）)]?$/.test(text)) return { ...head, role: 'progress' }
  // 上月=100 says what the index is counted from.
  const time = timeIn(index ? front.replace(index[0], '') : front, calendar)
  const phrase = phraseIn(
    front,
    head.scales.some(({ unit }) => unit.text === '%')
  )
  if (whole && whole.role !== 'kept') {
    take(head, whole)
    drop(0, end)
  } else {
    if (phrase) {
      Object.assign(head, { role: phrase.role, ratio: phrase.ratio })
      const object = words(...phrase.object)
      if (phrase.ratio)
        Object.assign(head, { baseline: ratioBase(phrase.object, front), baselineWords: object })
      else head.of = object
      drop(phrase.start, end)
    }
    scan(text, phrase?.start ?? end, keep, drop, head, time)
    if (phrase?.role === 'rank') head.role = 'rank'
  }
  // 比上年, and no word for what it does
  if (head.role === null && COMPARED.test(front)) Object.assign(head, { role: 'change', measure: 'either' })
  if (head.role === 'change' && !head.ratio) {
    const found = readBaseline(text, end, keep, head, time, calendar)
    if (found?.words) {
      head.baseline = found
      head.baselineWords = words(...found.words)
      // 比|上年, 与|上年同期|相比
      const from = /[比较与同和]$/.test(text.slice(0, found.words[0])) ? found.words[0] - 1 : found.words[0]
      drop(from, found.words[1] + (/^(?:相比|比)/.exec(text.slice(found.words[1]))?.[0].length ?? 0))
    }
  }
  if (head.index && head.role === 'change') head.role = 'level'
  // 完成年度计划%: the year is the plan's.
  head.time =
    time && !overlaps(time.at, head.baseline?.words) && !overlaps(time.at, phrase?.object)
      ? { ...time, words: words(...time.at) }
      : null
  if (time) drop(...time.at)
  const rest = restOf(text, keep)
  head.rest = rest.map(([from, to]) => text.slice(from, to)).join('')
  head.restSpans = rest.map(([from, to]) => spanOf(reading, from, to))
  return head
}

/** Roles of words that are no measure. */
const NAMES: ReadonlySet<string> = new Set(['label', 'place', 'period', 'unit', 'number', 'skip', 'kept'])

const COMPARED =
  /^[比较与](?:上年|去年|前年|上月|上季度?|年初|常年|计划|预算|目标|(?:19|20)[0-9]{2}年|(?:1[-—–至])?[0-9]{1,2}月份?|[一二三]季度|上半年|前三季度)(?:同期|同月|末)?(?:数|水平)?(?:相?比)?$/

/** Marks of footnotes: 比重①（%）, 比重[3], 常住人口〔1〕, 增长*（%）, 增速（注2）. */
const NOTES =
  /[①-⑳]|(?<=[\u3400-\u9fff）)])[¹²³⁴-⁹]|[[［〔【]注?[0-9]{1,2}[\]］〕】]|[（(]注[释:：]?[0-9]{0,2}[）)]|[*＊]{1,3}(?=$|[（(])/g

/** What a head says of what stands in brackets: 死亡人数（括号内为上年同期数）. */
const TOLD = /[（(]括号[内中里][^（()）]*[）)]/g

/** Whether words say that brackets hold the figures of the year before. */
export const saysBefore = (text: string): boolean =>
  /括号[内中里][^。；（）()]{0,6}(?:上年|去年)(?:同期|同月)?(?!末|底)/.test(text)

/** The head without the marks of footnotes, and without words on brackets, that stand behind its words. */
function withoutNotes(cell: GridCell): GridCell {
  const { text, reading } = cell
  const marks = [...text.matchAll(NOTES), ...text.matchAll(TOLD)].filter(({ index }) => index > 0)
  if (marks.length === 0) return cell
  const isMark = (at: number) => marks.some(({ index, 0: mark }) => at >= index && at < index + mark.length)
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !isMark(at))
  const words = kept.map((at) => text[at]).join('')
  const offsets = Uint32Array.from(kept, (at) => reading.offsets[at] as number)
  return { ...cell, text: words, reading: { text: words, offsets } }
}

/** Columns that hold no measures, by the last word of their heads: 功能分类科目编码, 建设规模及内容. */
function columnOf(text: string): Role | null {
  if (/(?:编码|代码|编号|序号)$/.test(text)) return 'number'
  return /(?:内容|年限|地点|地址|性质|依据|原因|措施|说明|备注|责任单位|责任部门|主管部门|起止(?:年月|时间|年限)|(?:发行|到期|起息|开工|竣工|完成|发布)(?:日期|时间)|.(?:类型|种类|类别))$/.test(
    text
  )
    ? 'skip'
    : null
}

const NOTHING: Omit<Head, 'words' | 'span' | 'scales' | 'restSpans'> = {
  role: null,
  status: null,
  direction: 'increase',
  measure: 'rate',
  ratio: false,
  baseline: null,
  baselineWords: null,
  of: null,
  index: false,
  besides: false,
  time: null,
  rest: ''
}

/** A reading leaves blanks out, so words said are its characters, not those of the text. */
const textOf = ({ reading, span, raw }: GridCell, from: number, to: number): string => {
  const [start, end] = spanOf(reading, from, to)
  return raw.slice(start - span[0], end - span[0])
}

/** Reads the words of the lexicon off a head, the longest at each place; the last one that says a role has it. */
function scan(
  text: string,
  end: number,
  keep: Uint8Array,
  drop: (from: number, to: number) => void,
  head: Head,
  time: HeadTime | null
): void {
  for (let at = 0; at < end; ) {
    const entry = keep[at] ? longest(text, at, end) : null
    // 年度计划 is more than its 年度.
    const covered = time && at >= time.at[0] && at < time.at[1] ? time.at[1] : at
    if (covered - at > 0 && (entry?.text.length ?? 0) <= covered - at) {
      at = covered
      continue
    }
    if (!entry) {
      at++
      continue
    }
    const to = at + entry.text.length
    if (entry.role !== 'kept' && standsAlone(text, at, to, end, time?.at[0] === 0 ? time.at[1] : 0, entry)) {
      take(head, entry)
      drop(at, to)
    }
    at = to
  }
  if (/[±]/.test(text)) {
    head.role = 'change'
    for (let at = 0; at < text.length; at++) if (text[at] === '±') drop(at, at + 1)
  }
}

function longest(text: string, at: number, end: number): HeadWord | null {
  for (let length = Math.min(LONGEST, end - at); length > 0; length--) {
    const entry = entries.get(text.slice(at, at + length))
    if (entry) return entry
  }
  return null
}

/** Columns of labels, units and numbers are so called as a whole; amounts may be so called at the end. */
function standsAlone(
  text: string,
  at: number,
  to: number,
  end: number,
  behind: number,
  { role, text: word }: HeadWord
): boolean {
  if (NAMES.has(role)) return at === 0 && to === end
  // 罚没金额, 提取金额 are names of amounts.
  if (/^(?:金额|数额)$/.test(word) && behind === 0) return at === 0 && to === end
  // 资产总计, 能源消费总量 are names; 2022年合计 is a total of what the rows are.
  if (/^(?:合计|总计|小计|总量)$/.test(word)) return to === end && at <= behind
  // 计划|投资, 完成|产值
  if ((role === 'actual' ? at === 0 : role === 'target' && at <= behind) && AMOUNT.test(text.slice(to, end)))
    return true
  // 优良天数比例 is a rate by name.
  if (word === '比例') return at === 0 && to === end
  if (['level', 'actual', 'target', 'rank', 'share', 'progress'].includes(role))
    return to === end || /^[（(]/.test(text.slice(to)) || (at === 0 && word.length > 2)
  return true
}

/** What is planned or reached: the status stands before it. */
const AMOUNT = /^(?:总?投资|总?产[量值]|收入|支出|(?:播种|种植|造林|建设|施工|竣工)?面积)$/

function take(head: Head, { role, direction, measure }: HeadWord): void {
  if (role === 'actual' || role === 'target') {
    head.status = role
    head.role ??= 'level'
    return
  }
  if (role === 'level' && head.role !== null) return
  head.role = role as Role
  if (role !== 'change') return
  if (direction === 'decrease') head.direction = 'decrease'
  head.measure = (measure || 'rate') as Head['measure']
}

function readBaseline(
  text: string,
  end: number,
  keep: Uint8Array,
  head: Head,
  time: HeadTime | null,
  calendar: Calendar
): Baseline | null {
  let stop = 0
  while (stop < end && (keep[stop] || (time && stop >= time.at[0] && stop < time.at[1]))) stop++
  const found = baselineIn(text, 0, stop, findTimes(text, calendar), true)
  if (found) return found
  // 增速|与上年全年相比
  let behind = stop
  while (behind < end && !keep[behind]) behind++
  const after = /^[与同和].+(?:相比|比较)$/.test(text.slice(behind, end))
    ? baselineIn(text, behind, end, findTimes(text, calendar), true)
    : null
  if (after) return after
  const near = /同比|环比/.exec(text)
  return near
    ? { ...yearBefore([near.index, near.index + 2]), kind: near[0] === '同比' ? 'year' : 'previous' }
    : head.baseline
}

/** What a ratio is of: 为|上年执行数|的%, 为|2020年|%. */
function ratioBase(words: [number, number], text: string): Baseline {
  const year = /^(?:19|20)[0-9]{2}/.exec(text.slice(...words))
  return year ? { words, kind: 'time', ...yearOf(Number(year[0])), years: null } : yearBefore(words)
}

const yearBefore = (words: [number, number]): Baseline => ({
  words,
  kind: 'year',
  from: null,
  to: null,
  years: null
})

const overlaps = (a: [number, number], b: [number, number] | null | undefined): boolean =>
  b != null && a[0] < b[1] && b[0] < a[1]

/** Stretches that are kept, without marks at their ends. */
function restOf(text: string, keep: Uint8Array): [number, number][] {
  const found: [number, number][] = []
  const inside = (at: number) =>
    /[、—－-]/.test(text[at] as string) &&
    [at - 1, at + 1].every((i) => keep[i] && !MARK.test(text[i] as string))
  for (let at = 0; at < text.length; at++) {
    if (!keep[at] || (MARK.test(text[at] as string) && !inside(at))) continue
    const last = found.at(-1)
    if (last && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found.length === 1 && /^(?:[的数额与及和其中年]|幅度|平均)$/.test(text.slice(...found[0]!))
    ? []
    : found
}
const MARK = /[\s、，,：:%‰±/\-—－[\]【】［］]/
