/**
 * What a head says of the cells below it: 2023年预算数（万元）, 比上年增长（±%）, 占GDP比重, 完成年初预算%.
 * The same words as a row's label say it of the row.
 */
import type { ClaimStatus, Direction, Words } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Span } from '../../pipeline/tree.ts'
import type { Baseline } from '../claim/baseline.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Units } from '../unit/index.ts'
import { COMPARED, ratioBase, readAgainst } from './against.ts'
import { type Draft, draftOf, restOf } from './draft.ts'
import type { GridCell } from './grid.ts'
import { columnOf, headWords, NAMES, scan, take } from './head-words.ts'
import { saysBracketsPast, withoutNotes } from './notes.ts'
import { type HeadTime, timeIn } from './period.ts'
import { type Phrase, phraseIn } from './phrase.ts'
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
  bracketsPast: boolean
  /** Only a head over it and its neighbours says what it measures. */
  shared?: boolean
}

/** 上年=100 */
export const INDEX =
  /[（(]?以?(?:上年|上月|去年|上年同期|上年同月|基期|女性?|[0-9]{4}年)?(?:同期|同月)?(?:=|为)100[）)]?/

/** Reads a head, or the label of a row. `calendar` resolves its times. */
export function headOf(noted: GridCell, calendar: Calendar, units: Units): Head {
  const cell = withoutNotes(noted)
  const draft = draftOf(cell, saysBracketsPast(noted.text))
  const { head, text, drop, words } = draft
  readMarks(draft)
  const index = readIndex(draft)
  const end = readUnits(draft, units)
  const column = headWords.has(text) ? null : columnOf(text)
  if (column) return { ...head, role: column, scales: [], rest: '' }
  // 完成% beside 预算数 and 决算数
  if (/^完成[（(]?%[）)]?$/.test(text)) return { ...head, role: 'progress' }
  const front = text.slice(0, end)
  // 上月=100 says what the index is counted from.
  const time = timeIn(index ? front.replace(index, '') : front, calendar)
  const phrase = readWords(draft, end, time)
  if (head.role === null && COMPARED.test(front)) Object.assign(head, { role: 'change', measure: 'either' })
  if (head.role === 'change' && !head.ratio) readAgainst(draft, end, time, calendar)
  if (head.index && head.role === 'change') head.role = 'level'
  // 完成年度计划%: the year is the plan's.
  head.time =
    time && !overlaps(time.at, head.baseline?.words) && !overlaps(time.at, phrase?.object)
      ? { ...time, words: words(...time.at) }
      : null
  if (time) drop(...time.at)
  const rest = restOf(draft)
  head.rest = rest.map(([from, to]) => text.slice(from, to)).join('')
  head.restSpans = rest.map(([from, to]) => spanOf(cell.reading, from, to))
  return head
}

/** What opens a head, or stands in brackets behind its words: 其中：, （+、-）, （决算数）. */
function readMarks({ head, text, drop }: Draft): void {
  drop(0, /^(?:(?:其中|内)[:：]|其中$|[#＃]+)/.exec(text)?.[0].length ?? 0)
  // 增减（+、-）%, 同比（±）
  const signs = /[（(](?:±|[+＋][、，,/]?[-－—])[）)]/.exec(text) ?? /[+＋][/]?[-－—](?=[%‰]?$)/.exec(text)
  if (signs) {
    head.role = 'change'
    drop(signs.index, signs.index + signs[0].length)
  }
  // 债务余额（决算数）
  const aside = /[（(]([^（()）]{2,6})[）)]$/.exec(text)
  const sort = aside && headWords.get(aside[1] as string)
  if (aside && sort && !NAMES.has(sort.role)) {
    take(head, sort)
    drop(aside.index, text.length)
  }
}

function readIndex({ head, text, drop }: Draft): string | null {
  const index = INDEX.exec(text)
  if (!index) return null
  head.index = true
  drop(index.index, index.index + index[0].length)
  return index[0]
}

/** The units, and where the words before them end. */
function readUnits({ head, text, drop }: Draft, units: Units): number {
  if (headWords.has(text)) return text.length
  const said = unitsIn(text, units)
  head.scales = said.scales
  for (const place of said.places) drop(...place)
  if (said.signed) head.role = 'change'
  return said.end
}

/** Role and status, by a word that the whole is, else by a phrase and the words before it. */
function readWords(draft: Draft, end: number, time: HeadTime | null): Phrase | null {
  const { head, text, drop, words } = draft
  const front = text.slice(0, end)
  const percent = head.scales.some(({ unit }) => unit.text === '%')
  const phrase = phraseIn(front, percent)
  const whole = headWords.get(front.replace(/[±%‰（(）)]/g, ''))
  if (whole && whole.role !== 'kept') {
    take(head, whole)
    drop(0, end)
    return phrase
  }
  if (phrase) {
    Object.assign(head, { role: phrase.role, ratio: phrase.ratio })
    const object = words(...phrase.object)
    if (phrase.ratio)
      Object.assign(head, { baseline: ratioBase(phrase.object, front), baselineWords: object })
    else head.of = object
    drop(phrase.start, end)
  }
  scan(draft, phrase?.start ?? end, time)
  if (phrase?.role === 'rank') head.role = 'rank'
  return phrase
}

const overlaps = (a: [number, number], b: [number, number] | null | undefined): boolean =>
  b != null && a[0] < b[1] && b[0] < a[1]
