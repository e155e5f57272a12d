/** Rows of threes: a verb of one character with its object, again and again (强弱项、优环境, 稳外贸稳外资). */
import { adverbs, verbAt } from './verb.ts'
import { isModified } from './verb-row.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

const verbs = wordSet(wordsOf('single-verbs.tsv', 'verb'))

export interface Threes extends Stretch {
  adverbs: Stretch[]
}

/** The row that `[at, end)` is, behind its adverbs; null where any part of it is none. */
export function threesIn(text: string, at: number, end: number): Threes | null {
  const before: Stretch[] = []
  let start = at
  for (let word = adverbs.at(text, start); word.length > 1; word = adverbs.at(text, start)) {
    before.push({ start, end: start + word.length })
    start += word.length
  }
  // 推进校舍改造, 防范化解风险: a longer verb, not 推 with 进校; 强校扩优行动: a name.
  if (end - start < 6 || ![0, 1, 3].includes(verbAt(text, start, end).length)) return null
  if (isModified(text, end - 2) || /[和与及的]/.test(text.slice(start, end))) return null
  for (let from = start; from < end; from += 3) {
    if (from > start && text[from] === '、') from++
    if (from + 3 > end || !opensThree(text, from, end) || text.slice(from, from + 3).includes('、'))
      return null
  }
  return { adverbs: before, start, end }
}

const opensThree = (text: string, at: number, end: number): boolean =>
  verbs.at(text, at) !== '' || verbAt(text, at, end).length === 3
