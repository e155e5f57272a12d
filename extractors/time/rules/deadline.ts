/** Before a time's end: 2020年底前, 10月前, 三季度前, 到6月30日前. To is the last day of what is named. */
import { stretchAt } from '../stretch/index.ts'
import { words } from '../words.ts'
import { matchOf } from './stretch.ts'
import { NONE, type Rule } from './type.ts'

const until = words('affix.tsv', (entry) => entry.role === 'until')
const closes = words('affix.tsv', (entry) => entry.role === 'before')

export const deadline: Rule = {
  name: 'deadline',
  at(text, at, context) {
    const found = stretchAt(text, until(text, at)?.end ?? at, { ...context, ahead: true })
    const close = found && closes(text, found.end)
    return close ? [matchOf(at, { ...found, from: null }, 'deadline', close.end)] : NONE
  }
}
