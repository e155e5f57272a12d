/** A row's label: what it is called, without the marks that say how it is nested. */
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Span } from '../../pipeline/tree.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Units } from '../unit/index.ts'
import { type Head, headOf, INDEX } from './column.ts'
import { type GridCell, wordsOf } from './grid.ts'
import { timeIn } from './period.ts'
import { type Scale, unitsIn } from './unit.ts'

export interface Label {
  cell: GridCell
  /** The name, without blanks, marks, unit. */
  name: string
  /** Place of the name in the report's text; null where the label is marks alone (其中：). */
  span: Span | null
  scales: Scale[]
  /** The time that it opens with; 上年结余 is a thing, not a time. */
  time: Head['time']
  /** That time names its year. */
  dated: boolean
  /** What the label says as a head would: 比上年增长, 占GDP比重. */
  head: Head
  /** Depth of its number: 一、 1, （一） 2, 1. 3, （1） 4, ① 5; 0 without one. */
  numbered: number
  /** How many # stand before it. */
  hashes: number
  /** 其中 opens it, whatever number of characters that takes. */
  among: number
  /** 合计, 总计: above all others. */
  total: boolean
}

const NUMBERS: RegExp[] = [
  /^第?[一二三四五六七八九十]{1,3}[、．.]/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]、?/,
  /^[0-9]{1,2}(?:[、．]|\.(?![0-9]))/,
  /^[（(][0-9]{1,2}[）)]、?/,
  /^[①-⑳]/
]
/** 内资企业 is a name. */
const AMONG = /^(?:其中[:：，,]?|内[:：，,])/
const MARKS = /^(?:[#＃]+|——|—|－|-|[·•●○◆★☆*＊])/
const TOTAL = /^(?:本年|全市|全部|收入|支出|本级)*(?:合计|总计|共计|小计)$/
const OPENS = /^(?:(?:19|20)[0-9]{2}年|全年|年末|年底|期末|季末|月末)(?![度初])/
/** A footnote's mark, a colon, how many it sums up (合计|（32项）) behind the name. */
const BEHIND = /(?:[[［〔][0-9]{1,2}[\]］〕]|[①-⑳*＊：:]|[（(]共?[0-9]{1,4}[项个家户处所条座宗笔][）)])+$/

/** 合计, which says nothing of what it sums up. */
export const isSum = (text: string): boolean => /^[合总小]计$/.test(text)

export function labelOf(cell: GridCell, calendar: Calendar, units: Units): Label {
  const { text, reading } = cell
  const { start, numbered, hashes, among } = marksOf(text)
  const said = unitsIn(text.slice(start), units)
  // 居民消费价格指数（上年同期=100）
  const index = INDEX.exec(text.slice(start, start + said.end))?.index
  const bare = text.slice(start, start + (index || said.end))
  const end = start + bare.length - (BEHIND.exec(bare)?.[0].length ?? 0)
  const part = {
    ...cell,
    text: text.slice(start),
    reading: { text: text.slice(start), offsets: reading.offsets.slice(start) }
  }
  const opens = end > start && OPENS.test(text.slice(start))
  const time = opens ? timeIn(text.slice(start, end), calendar) : null
  const timed = time && time.at[0] === 0 && start + time.at[1] < end ? time : null
  const from = timed ? start + timed.at[1] : start
  const name = text.slice(from, end)
  return {
    cell,
    name,
    span: end > from ? spanOf(reading, from, end) : null,
    time: timed && { ...timed, words: wordsOf(cell, start, from) },
    dated: /[0-9]{4}/.test(text.slice(start, from)),
    scales: said.scales,
    head: headOf(part, calendar, units),
    numbered,
    hashes,
    among,
    total: TOTAL.test(name)
  }
}

/** The marks that open a label, and where the name begins behind them. */
function marksOf(text: string): Pick<Label, 'numbered' | 'hashes' | 'among'> & { start: number } {
  let start = 0
  let numbered = 0
  let hashes = 0
  let among = 0
  for (let moved = true; moved; ) {
    moved = false
    const words = text.slice(start)
    const number = NUMBERS.findIndex((pattern) => pattern.test(words))
    const other = AMONG.exec(words) ?? MARKS.exec(words)
    const length = number >= 0 ? (NUMBERS[number] as RegExp).exec(words)?.[0].length : other?.[0].length
    if (!length) break
    if (number >= 0) numbered = number + 1
    else if (/^[#＃]/.test(words)) hashes += length
    else if (/^[其内]/.test(words)) among = length
    else hashes += 1
    start += length
    moved = start < text.length
  }
  return { start, numbered, hashes, among }
}
