/** Before a time's end: 2020年底前, 10月前, 三季度前, 到6月30日前. To is the last day of what is named. */

import type { Entry } from '../../../pipeline/lexicon.ts'
import { OPENS, stretchAt } from '../stretch/index.ts'
import { anywhere, words, wordsOf } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const isUntil = (entry: Entry) => entry.role === 'until'
const isBefore = (entry: Entry) => entry.role === 'before'
const until = words('affix.tsv', isUntil)
const closes = words('affix.tsv', isBefore)
const canClose = anywhere('affix.tsv', isBefore)

export const deadline: Rule = {
  name: 'deadline',
  opens: [...wordsOf('affix.tsv', isUntil), ...OPENS],
  at(text, at, context) {
    if (!canClose(text)) return NONE
    const found = stretchAt(text, until(text, at)?.end ?? at, { ...context, ahead: true })
    const close = found && closes(text, found.end)
    return close ? [matchOf(at, { ...found, from: null }, 'deadline', close.end)] : NONE
  }
}
