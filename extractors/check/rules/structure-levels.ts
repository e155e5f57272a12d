/** A structure beside the levels that it is of: 三次产业结构6.0:40.0:54.0 behind the three industries. */
import type { Book, Figure } from '../figure.ts'
import { type Finding, holdsOf, plain, printed, type Rule } from '../finding.ts'
import { ratio } from '../measure.ts'
import { isStructure, ratioFrom } from '../ratio-terms.ts'
import { partsNamed } from './parts-named.ts'

export const structureLevels: Rule = {
  rule: 'share-levels',
  find: (book) =>
    partsNamed.find(book).flatMap((sum) => {
      const [total, ...parts] = sum.operands
      const terms = total && holdsOf(sum) ? structureBehind(book, parts) : null
      return terms ? terms.map((term, i) => reckon(parts[i]!, total!, term)) : []
    })
}

/** The last structure of the sentence that follows: 由上年的6.3:40.6:53.1调整为6.0:40.0:54.0. */
function structureBehind(book: Book, parts: Figure[]): Figure[] | null {
  const last = parts.at(-1)!
  let found: Figure[] | null = null
  for (let figure = book.figures[last.order + 1]; figure; figure = book.figures[figure.order + 1]) {
    if (figure.paragraph !== last.paragraph || (found && figure.sentence[0] !== found[0]!.sentence[0])) break
    const terms = ratioFrom(book, figure)
    if (terms && terms.length === parts.length && isStructure(terms)) found = terms
    else if (!found && figure.claim.kind === 'level') break
  }
  return found
}

/** A term may be off by a whole unit of its last digit: terms are trimmed until they make 100. */
function reckon(part: Figure, total: Figure, term: Figure): Finding {
  const { value, slack } = ratio(part, total)
  return {
    operands: [total, part, term],
    expected: value,
    found: term.value,
    tolerance: slack + 2 * term.slack,
    message: () =>
      `${printed(part)} of ${printed(total)} is ${plain(value)}%; the structure says ${printed(term)}`
  }
}
