/** Figures reached: 达到12%, 控制在3天以内, 提高到80%. */
import { adverbs } from './verb.ts'
import { entriesOf, wordSet, wordsOf } from './words.ts'

const reaching = wordSet(wordsOf('reaching.tsv', 'word'))
const alone = new Map(entriesOf('reaching.tsv').map((entry) => [entry.word as string, entry.alone]))

/** What may stand between such a word and its figure. */
const BETWEEN = /^[到至在了]?(?:全[国省市区县州])?[约近]?(?=[0-9])/

/** Where the figure stands that the word at `at` reaches; -1 where none does. */
export function figureAt(text: string, at: number): number {
  const word = reaching.at(text, at)
  const from = at + word.length
  const between = word ? BETWEEN.exec(text.slice(from, from + 5)) : null
  return between ? from + between[0].length : -1
}

/** 达到282亿元, 降低20%左右: `[at, end)` is nothing but a figure of what stands before it, and nobody's act. */
export function isFigure(text: string, at: number, end: number): boolean {
  const form = FORMS[alone.get(reaching.at(text, at)) ?? '']
  const from = figureAt(text, at)
  return form !== undefined && from > 0 && form.test(text.slice(from, end))
}

/** How the clause ends behind a figure of any kind, and behind a rate. */
const FORMS: Record<string, RegExp> = {
  any: /^[0-9.,—-]+(?:%|[^，的]{1,8})(?:以上|左右|以内|以下)?$/,
  rate: /^[0-9.,—-]+(?:%|个百分点)[^，的]{0,8}$/
}

/**
 * Where the name ends of which a figure closes the clause (供热面积|达到20万平方米, 就诊率|要稳定在65%以上), behind its adverb
 * or obligation not counted; -1 where none does.
 */
export function namedUntil(text: string, from: number, end: number): number {
  for (let at = from + 1; at < Math.min(end, from + FARTHEST); at++) {
    if (/[，；：“”]/.test(text[at - 1] as string)) return -1
    const figure = figureAt(text, at)
    if (figure < 0 || figure >= end) continue
    return text.slice(figure, end).includes('的') ? -1 : beforeAdverbs(text, from, at)
  }
  return -1
}

const FARTHEST = 24

function beforeAdverbs(text: string, from: number, at: number): number {
  let to = at
  for (let word = adverbs.before(text, to); word && to - word.length > from; word = adverbs.before(text, to))
    to -= word.length
  return to
}
