/** Verbs of which what stands behind them is a state to become so, or somebody's act (推动消费进一步回暖). */
import { wordSet, wordsOf } from './words.ts'

const openers = wordSet(wordsOf('causes.tsv', 'verb'))
const whole = wordSet(wordsOf('verb-objects.tsv', 'verb'))

/** Whether a verb, or a row of them by its first, is one. */
export const causes = (verb: string): boolean => openers.at(verb, 0) !== '' || whole.has(verb)
