/** From a time on: 2012年以来, 自2019年1月1日起, 2010年至今, 9月以后. To is open. */
import { stretchAt } from '../stretch/index.ts'
import { words } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const opens = words('affix.tsv', (entry) => entry.role === 'from')
const closes = words('affix.tsv', (entry) => entry.role === 'since')

export const since: Rule = {
  name: 'since',
  at(text, at, context) {
    const found = stretchAt(text, opens(text, at)?.end ?? at, context)
    const close = found && closes(text, found.end)
    // 2015年底以来 begins where the stretch ends.
    return close
      ? [matchOf(at, { ...found, from: found.from ?? found.to, to: null }, 'since', close.end)]
      : NONE
  }
}
