/** Goals: what is to be reached where no number says it (居民收入与经济增长基本同步). */
import { clausesOf } from './clauses.ts'
import { type Stretch, wordsOf } from './words.ts'

const endings = wordsOf('goals.tsv', 'words').sort((a, b) => b.length - a.length)

/** Goals of `[start, end)` of a reading, in order: the clauses that close with such a state. */
export function goalsIn(text: string, start = 0, end = text.length): Stretch[] {
  return clausesOf(text, start, end).filter((clause) => {
    const words = text.slice(clause.start, clause.end)
    return !/[0-9]/.test(words) && endings.some((ending) => words.endsWith(ending))
  })
}
