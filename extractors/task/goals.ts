/** Goals: what is to be reached where no number says it (居民收入与经济增长基本同步). */
import { clausesOf } from './clauses.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

const endings = wordSet(wordsOf('goals.tsv', 'words'))

/** Goals of `[start, end)` of a reading, in order: the clauses that close with such a state. */
export function goalsIn(text: string, start = 0, end = text.length): Stretch[] {
  return clausesOf(text, start, end).filter((clause) => {
    const ending = endings.before(text, clause.end)
    return (
      ending !== '' &&
      clause.end - ending.length >= clause.start &&
      !/[0-9]/.test(text.slice(clause.start, clause.end))
    )
  })
}
