/** 从X增加到Y, and 分别由X1、X2提高到Y1、Y2: where a level comes from. */
import { type Book, between, type Figure, sameSentence } from './figure.ts'
import { comparable } from './measure.ts'

const TO = /^[，,]?[^，,。；;：:]{0,14}?(?:到|至|为)[^，,。；;：:、]{0,14}$/
const FROM = /(?:从|由|自)[^从由自到至]{0,30}$/
const AND = /^(?:、|和|与|及|以及)$/

/** The level that this one has risen or fallen from, stated before it; null where there is none. */
export function fromOf(book: Book, level: Figure): Figure | null {
  const run = runTo(book, level)
  const first = run[0]!
  const last = book.figures[first.order - 1]
  if (!last || !sameSentence(last, first) || !comparable(last, first)) return null
  if (!TO.test(between(book, last, first))) return null
  const origins = runTo(book, last)
  const origin = origins[run.length - 1]
  const whole = runOf(book, level)
  return origins.length === whole && origin && FROM.test(origins[0]!.before) ? origin : null
}

/** The figures of a list X1、X2和X3 up to this one. */
function runTo(book: Book, figure: Figure): Figure[] {
  const run = [figure]
  for (let at = book.figures[figure.order - 1]; at; at = book.figures[at.order - 1]) {
    if (!sameSentence(at, figure) || !AND.test(between(book, at, run[0]!))) break
    run.unshift(at)
  }
  return run
}

/** How many figures the list has that this one stands in. */
function runOf(book: Book, figure: Figure): number {
  let last = figure
  for (let at = book.figures[figure.order + 1]; at; at = book.figures[at.order + 1]) {
    if (!sameSentence(at, figure) || !AND.test(between(book, last, at))) break
    last = at
  }
  return runTo(book, last).length
}
