/** Up to a time: 截至2011年底, 到2025年, 截至9月底, 截至目前. From is open. */

import type { Entry } from '../../../pipeline/lexicon.ts'
import { stretchAt } from '../stretch/index.ts'
import { words, wordsOf } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const isUntil = (entry: Entry) => entry.role === 'until'
const isNow = (entry: Entry) => entry.role === 'now'
const until = words('affix.tsv', isUntil)
const now = words('affix.tsv', isNow)
const closes = words('affix.tsv', (entry) => entry.role === 'closes')

export const untilRule: Rule = {
  name: 'until',
  opens: [...wordsOf('affix.tsv', isUntil), ...wordsOf('affix.tsv', isNow)],
  at(text, at, context) {
    const today = now(text, at)
    if (today) return [{ start: at, end: today.end, role: 'period', from: null, to: null, relative: true }]
    const word = until(text, at)
    if (!word || !opens(text, at, word.entry.word!)) return NONE
    const found = stretchAt(text, word.end, context)
    if (!found) return NONE
    const end = closes(text, found.end)?.end ?? found.end
    return [matchOf(at, { ...found, from: null }, 'period', end)]
  }
}

/** 到 and 至 behind a verb belong to it (提高到2025年的82岁); they open a date at the head of a clause. */
const opens = (text: string, at: number, word: string) =>
  word.length > 1 || HEAD.test(text.charAt(at - 1) || '，')

const HEAD = /[，。；：、！？“‘（(,;:—争保计取力并且起而将]/
