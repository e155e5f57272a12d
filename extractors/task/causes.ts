/** Verbs of which what stands behind them is a state to become so, or somebody's act (推动消费进一步回暖). */
import { entriesOf, wordSet, wordsOf } from './words.ts'

const openers = wordSet(wordsOf('causes.tsv', 'verb'))
const always = wordSet(
  entriesOf('causes.tsv').flatMap(({ verb, at }) => (at === 'opener' ? [] : [verb as string]))
)
const whole = wordSet(wordsOf('verb-objects.tsv', 'verb'))

/** Whether a verb, or a row of them by its first, is one. */
export const causes = (verb: string): boolean => always.at(verb, 0) !== '' || whole.has(verb)

/** Whether a verb that opens a clause is one there: 新增就业稳步增长 has none, but its figure has (新增就业5万人). */
export const opensCause = (verb: string): boolean => openers.at(verb, 0) !== '' || whole.has(verb)
