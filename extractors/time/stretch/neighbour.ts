/** 上月, 本季度: beside the passage's own month or quarter, unknown where the passage is longer. */
import { neighbour as beside } from '../calendar.ts'
import { singleYear, UNKNOWN } from '../day.ts'
import { words, wordsOf } from '../words.ts'
import { boundedAt } from './bound.ts'
import type { Reader } from './type.ts'

const neighbourWord = words('neighbour.tsv')

export const neighbour: Reader = {
  opens: wordsOf('neighbour.tsv'),
  read: (text, at, { calendar }) => {
    const word = neighbourWord(text, at)
    if (!word) return null
    const period = beside(calendar, Number(word.entry.months), Number(word.entry.shift)) ?? UNKNOWN
    const month = period.to ? Number(period.to.slice(5, 7)) : null
    return boundedAt(text, { end: word.end, ...period, relative: true, year: singleYear(period), month })
  }
}
