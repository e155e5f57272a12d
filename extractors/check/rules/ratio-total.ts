/** The terms of a structure make up a hundred: 三次产业结构11.7:24.8:63.5. */
import { plain, printed, type Rule } from '../finding.ts'
import { isStructure, ratioFrom, sumOf } from '../ratio-terms.ts'

export const ratioTotal: Rule = {
  rule: 'parts-total',
  find: (book) =>
    book.figures.flatMap((first) => {
      const terms = ratioFrom(book, first)
      if (!terms || !isStructure(terms)) return []
      return [
        {
          operands: terms,
          expected: 100,
          found: sumOf(terms),
          tolerance: terms.reduce((sum, { slack }) => sum + slack, 0),
          message: () =>
            `${terms.map(printed).join(' + ')} is ${plain(sumOf(terms))}; the terms of a structure make 100`
        }
      ]
    })
}
