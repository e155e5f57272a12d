/** What the rules see: the report's figures in the order of its text. */

import { charactersOf } from '../../pipeline/characters.ts'
import type { Span } from '../../pipeline/dataset.ts'
import type { Report } from '../../pipeline/tree.ts'
import type { Book, Figure } from './figure.ts'
import { core, indicatorOf } from './names.ts'
import { halfStep } from './printed.ts'
import { roleOf } from './role.ts'

/** Figures with one number each; intervals and 十几 are no operands. */
export function openBook(tree: Report): Book {
  const { text, claims = [], outline = [] } = tree.data
  const words = withoutSpaces(text)
  const find = placesOf(tree)
  const figures: Figure[] = []
  for (const claim of [...claims].sort((a, b) => a.span[0] - b.span[0])) {
    const slack = halfStep(claim)
    if (claim.value === null || slack === null) continue
    const { paragraph, sentence } = find(claim.span[0])
    const before = lastClause(words(sentence[0], claim.span[0]))
    figures.push({
      claim,
      order: figures.length,
      paragraph,
      sentence,
      before,
      role: 'subject',
      name: core(indicatorOf({ claim })),
      value: claim.value,
      slack,
      exact: claim.approx === 'exact'
    })
  }
  const byId = new Map(figures.map((figure) => [figure.claim.id, figure]))
  const titles = new Map(outline.map(({ id, title }) => [id, title]))
  const title = (section: string | null) => (section === null ? '' : (titles.get(section) ?? ''))
  const book = { figures, byId, words, title }
  for (const figure of figures) figure.role = roleOf(book, figure)
  return book
}

/** The words between two places of a text, without its spaces: they are taken out once, not for each question. */
function withoutSpaces(text: string): (from: number, to: number) => string {
  const dense = text.replace(/\s+/g, '')
  const places = new Int32Array(text.length + 1)
  for (let at = 0, place = 0; at < text.length; at++) {
    places[at] = place
    if (text[at] === dense[place]) place++
  }
  places[text.length] = dense.length
  return (from, to) => dense.slice(places[from], places[to])
}

/** From the last mark that ends a clause; 、 ends none. */
function lastClause(words: string): string {
  let start = words.length
  while (start > 0 && !CLAUSE_ENDS[words.charCodeAt(start - 1)]) start--
  return words.slice(start)
}

const CLAUSE_ENDS = charactersOf('，,。；;：:！？')

function placesOf(tree: Report) {
  const places = tree.children.flatMap((block, paragraph) =>
    block.children.map((node) => {
      const sentence: Span = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
      return { paragraph, sentence }
    })
  )
  const holds = (at: number, index: number): boolean => {
    const [from, to] = places[index]!.sentence
    return from <= at && at < to
  }
  // Claims are asked for in the order of the text: from where the last one stood it is not far.
  let last = 0
  return (at: number) => {
    let index = last
    while (index < places.length && !holds(at, index)) index++
    if (index === places.length) index = places.findIndex((_, i) => holds(at, i))
    if (index >= 0) last = index
    return places[index] ?? { paragraph: -1, sentence: [at, at] as Span }
  }
}
