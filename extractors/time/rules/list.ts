/** Several times that share a unit or a year: 2015和2016年, 6、7月, 2012年一、二季度. One match each. */
import type { TimeMatch } from '../../../pipeline/tree.ts'
import { monthsOf, type Period, quartersOf, UNKNOWN, yearOf } from '../day.ts'
import { type Counted, countAt, NUMBERS, yearDigitsAt } from '../numbers.ts'
import { type Carry, type Context, type Stretch, stretchAt } from '../stretch/index.ts'
import { year as yearReader } from '../stretch/year.ts'
import { sameEnd, sameIn } from './same.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const AND = /(?:以及|[、和及与或])/y

export const list: Rule = {
  name: 'list',
  opens: NUMBERS,
  at: (text, at, context) => listAt(text, at, context)
}

/** 2012年一、二季度: a list behind the year that it is of. */
export const listOfYear: Rule = {
  name: 'list-of-year',
  opens: yearReader.opens,
  at(text, at, context) {
    const head = yearHead(text, at)
    if (head === null || itemsAt(text, head).length < 2) return NONE
    const year = yearReader.read(text.slice(at, head), 0, context)
    if (year?.end !== head - at) return NONE
    const found = listAt(text, head, context, { year: year.year, month: null })
    return found.map((time, i) => ({ ...time, start: i === 0 ? at : time.start, relative: year.relative }))
  }
}

function listAt(text: string, at: number, context: Context, carry?: Carry): TimeMatch[] {
  const items = itemsAt(text, at)
  const tail = items.at(-1)
  if (!tail || items.length < 2) return NONE
  // The last item with its unit reads as a date of its own and tells the unit and the year.
  const last = stretchAt(text, tail.start, context, carry)
  const unit = unitBehind(text, tail.end)
  if (!last || !unit || (unit === '年') !== items.every((item) => item.year)) return NONE
  // 1、3月份… opens with the marker of an item.
  if (at === 0 && unit !== '年' && text.charAt(items[0]!.end) === '、') return NONE
  const stretches = [...items.slice(0, -1).map((item) => itemOf(item, unit, last)), last]
  // 2015和2016年同期
  const sameTo = unit === '年' ? sameEnd(text, last.end) : null
  const said = sameTo === null ? stretches : stretches.map((one) => sameIn(one, context))
  return said.map((one, i) =>
    matchOf(items[i]!.start, one, 'period', one === said.at(-1) ? (sameTo ?? one.end) : one.end)
  )
}

interface Item extends Counted {
  start: number
  year: boolean
}

/** Numbers joined by 、 or 和, ascending. */
function itemsAt(text: string, at: number): Item[] {
  const items: Item[] = []
  for (let start = at; ; ) {
    const item = itemAt(text, start)
    if (!item || item.first <= (items.at(-1)?.last ?? 0)) return items
    items.push(item)
    AND.lastIndex = item.end
    if (!AND.test(text)) return items
    start = AND.lastIndex
  }
}

function itemAt(text: string, start: number): Item | null {
  const year = yearDigitsAt(text, start)
  if (year !== null) return { start, end: start + 4, first: year, last: year, year: true }
  const count = countAt(text, start)
  return count && count.last <= 12
    ? { start, end: count.end, first: count.first, last: count.last, year: false }
    : null
}

const unitBehind = (text: string, at: number): '年' | '月' | '季度' | null =>
  text.startsWith('季度', at) ? '季度' : text[at] === '年' ? '年' : text[at] === '月' ? '月' : null

function itemOf(item: Item, unit: '年' | '月' | '季度', last: Stretch): Stretch {
  const year = unit === '年' ? item.first : last.year
  return { ...last, end: item.end, year, ...periodOf(item, unit, last.year) }
}

function periodOf({ first, last }: Item, unit: '年' | '月' | '季度', year: number | null): Period {
  if (unit === '年') return yearOf(first)
  if (year === null) return UNKNOWN
  if (unit === '月') return monthsOf(year, first, last)
  return last <= 4 ? quartersOf(year, first, last) : UNKNOWN
}

/** The end of a year's 年 at a place: of 2012年 or 去年. */
function yearHead(text: string, at: number): number | null {
  const end = yearDigitsAt(text, at) === null ? at + 1 : at + 4
  return text.charAt(end) === '年' ? end + 1 : null
}
