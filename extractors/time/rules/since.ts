/** From a time on: 2012年以来, 自2019年1月1日起, 2010年至今, 9月以后. To is open. */

import type { Entry } from '../../../pipeline/lexicon.ts'
import { OPENS, stretchAt } from '../stretch/index.ts'
import { anywhere, words, wordsOf } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const isFrom = (entry: Entry) => entry.role === 'from'
const isSince = (entry: Entry) => entry.role === 'since'
const opens = words('affix.tsv', isFrom)
const closes = words('affix.tsv', isSince)
const canClose = anywhere('affix.tsv', isSince)

export const since: Rule = {
  name: 'since',
  opens: [...wordsOf('affix.tsv', isFrom), ...OPENS],
  at(text, at, context) {
    if (!canClose(text)) return NONE
    const found = stretchAt(text, opens(text, at)?.end ?? at, context)
    const close = found && closes(text, found.end)
    // 2015年底以来 begins where the stretch ends.
    return close
      ? [matchOf(at, { ...found, from: found.from ?? found.to, to: null }, 'since', close.end)]
      : NONE
  }
}
