/** Parts listed behind their total: 完成投资1816亿元。其中，A 80.9亿元；B 746.1亿元；C 989.0亿元. */
import { isAverage } from '../average.ts'
import { type Book, between, type Figure } from '../figure.ts'
import { type Finding, holdsOf, type Rule } from '../finding.ts'
import { comparable } from '../measure.ts'
import { indicatorOf } from '../names.ts'
import { sumFinding } from '../sum.ts'

/** What opens a list of parts, before the first of them. */
const OPENS =
  /其中|包括|分为|分别为|[:：]|由[^，。；]*(?:组成|构成)|(?:按|从|分)[^，。；]{1,12}(?:分|看|划分)[，,：:]/
/** 1128万亩（水田168万亩、旱田960万亩） */
const BRACKET = /^[（(]/
/** Lists that say that nothing is left out. */
const ALL = /分为|由[^，。；]*(?:组成|构成)/
/** A last member that takes in what is left. */
const REST = /^(?:[^，。；]*等)?其[他它]|等其[他它]/
/** A part's own parts. */
const NESTED = /其中|[（(]/
const LONGEST = 16
/** How many levels of the same measure may stand between a total and the list of its parts. */
const REACH = 4

export const partsTotal: Rule = {
  rule: 'parts-total',
  find: (book) => book.figures.flatMap((total) => (isLevel(total) ? listsOf(book, total) : []))
}

const isLevel = ({ claim, role, exact, before }: Figure): boolean =>
  claim.kind === 'level' &&
  claim.unit !== null &&
  role === 'subject' &&
  exact &&
  !isAverage(before + indicatorOf({ claim }))

/** The list right behind the total; else one further on, where it comes out. */
function listsOf(book: Book, total: Figure): Finding[] {
  let passed = 0
  for (const first of likes(book, total)) {
    if (passed > REACH) return []
    const near = passed++ === 0
    const opening = openingOf(book, near ? total : book.figures[first.order - 1]!, first)
    if (!opening) continue
    const parts = partsFrom(book, total, first)
    const right = prefixes(total, parts)
    if (right) return [right]
    return near ? surely(book, total, parts, opening) : []
  }
  return []
}

/** Levels of the same measure that follow in the passage. */
function* likes(book: Book, total: Figure): Generator<Figure> {
  for (let at = book.figures[total.order + 1]; at; at = book.figures[at.order + 1]) {
    if (at.paragraph !== total.paragraph) return
    if (isLevel(at) && comparable(at, total)) yield at
  }
}

function openingOf(book: Book, from: Figure, first: Figure): string | null {
  const words = between(book, from, first)
  return OPENS.test(words) || BRACKET.test(words) ? words : null
}

/** Levels like the total, up to the end of the sentence that names them; parts of parts are left out. */
function partsFrom(book: Book, total: Figure, first: Figure): Figure[] {
  const parts = [first]
  const bracket = BRACKET.test(between(book, book.figures[first.order - 1]!, first))
  let inner = false
  let last = first
  for (let at = book.figures[first.order + 1]; at; at = book.figures[at.order + 1]) {
    const words = between(book, last, at)
    if (at.paragraph !== total.paragraph || parts.length === LONGEST || /。/.test(words)) break
    if (bracket && /[）)]/.test(words)) break
    if (NESTED.test(words)) inner = true
    else if (/[；;）)]/.test(words)) inner = false
    last = at
    if (!inner && isLevel(at) && comparable(at, total)) parts.push(at)
  }
  return parts
}

/** The list may go on with something else: as many of its first members as make up the total. */
function prefixes(total: Figure, parts: Figure[]): Finding | null {
  for (let n = 2; n <= parts.length; n++) {
    const finding = sumFinding(total, parts.slice(0, n))
    if (holdsOf(finding)) return finding
  }
  return null
}

/** A list that leaves nothing out, and still does not come out. */
function surely(book: Book, total: Figure, parts: Figure[], opening: string): Finding[] {
  const rest = parts.findIndex(({ before }) => REST.test(before))
  const list = rest > 0 ? parts.slice(0, rest + 1) : parts
  if (list.length < 2 || !(rest > 0 || ALL.test(opening)) || !isClosed(book, total, list, opening)) return []
  return [sumFinding(total, list)]
}

/**
 * Whether all that the list holds was read, and nothing else: 其中 behind a full stop opens a list of
 * clauses, elsewhere one that ends with its clause (农林水支出X，其中A、B；住房保障支出Y).
 */
function isClosed(book: Book, total: Figure, list: Figure[], opening: string): boolean {
  const [first, last] = [list[0]!, list.at(-1)!]
  const inside = book.figures.slice(first.order, last.order + 1)
  const clauses = /[；;]/.test(between(book, first, last))
  return (
    (opening.includes('。') || !clauses) &&
    inside.every(
      (figure) => figure.claim.kind !== 'level' || list.includes(figure) || !comparable(figure, total)
    )
  )
}
