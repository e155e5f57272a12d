/** One thing at one time with two values in one report: revenue of 186480万元 here, 184680万元 there. */
import { readLexicon } from '../../../pipeline/lexicon.ts'
import { type Book, type Figure, isCell, sameSentence } from '../figure.ts'
import { type Finding, printed, type Rule } from '../finding.ts'
import { amount, comparable, slack } from '../measure.ts'
import { core, indicatorOf } from '../names.ts'

export const sameIndicator: Rule = {
  rule: 'same-indicator',
  find: (book) => {
    const told = new Map<string, Figure[]>()
    return book.figures.flatMap((figure) => {
      const key = keyOf(book, figure)
      if (key === null) return []
      const others = told.get(key) ?? []
      const twin = others.find((other) => !sameSentence(other, figure) && comparable(other, figure))
      told.set(key, others)
      others.push(figure)
      return twin && near(twin, figure) ? [reckon(twin, figure)] : []
    })
  }
}

const HEADLINES = readLexicon('extractors/check/lexicon/headline.tsv', 'name').map(({ name }) => name)
const isHeadline = (name: string): boolean => HEADLINES.some((end) => name.endsWith(end))
/** Figures of another stage of the same thing. */
const STAGE = /预计|初步|快报|预算数|调整|计划|任务|目标|同口径|可比|力争|本级|累计|其中/

/** Whose figure it is, where the claim's own scope does not say: 市本级 in a heading. */
const PLACE = /[省市县区州旗镇乡]?本级|[省市县区州旗镇乡]级|全[国省市县区州旗镇乡]|开发区|新区|园区/g

function keyOf(book: Book, figure: Figure): string | null {
  const { claim, exact, role, before } = figure
  if (claim.kind !== 'level' || !exact || role !== 'subject' || claim.indicator?.inherited !== false)
    return null
  if (isCell(figure)) return null
  const name = core(claim.indicator.name)
  // 进出口总值…，其中出口总值…: a name that was completed is not sure enough.
  if (!core(before).includes(name) || !isHeadline(name) || STAGE.test(before) || !claim.period?.to)
    return null
  const { from, to } = claim.period
  const places = `${book.title(claim.section)}${book.words(figure.sentence[0], claim.span[0])}`.match(PLACE)
  return [name, claim.scope?.text ?? '', places?.at(-1) ?? '', from, to, claim.status].join('|')
}

/** Figures far apart are of two things that go by one name; a lost magnitude is not. */
function near(a: Figure, b: Figure): boolean {
  const times = amount(a) / amount(b)
  const power = Math.log10(times)
  return (times > 0.5 && times < 2) || Math.abs(power - Math.round(power)) < 1e-9
}

/** Two roundings of one value to one place are alike; to two places they may part by half a unit of each. */
function reckon(a: Figure, b: Figure): Finding {
  const factor = b.claim.unit?.factor ?? 1
  const alike = Math.abs(slack(a) - slack(b)) <= 1e-9 * slack(a)
  return {
    operands: [a, b],
    expected: amount(a) / factor,
    found: b.value,
    tolerance: alike ? 0 : (slack(a) + slack(b)) / factor,
    message: () => `${indicatorOf(a)} is ${printed(a)} in one place and ${printed(b)} in another`
  }
}
