/** Whether words strive for a figure: 增长8%，并|力争达到|10%. */
import { Words } from './words.ts'

const STRIVES = Words.of('strives')
const REACHES = /^(?:达到|达|实现|为|增长)?$/

/** How many characters of such verbs, with 并 before them, open the words; 0 where none do. */
export function strivingIn(words: string): number {
  const start = words.startsWith('并') ? 1 : 0
  let at = start
  for (let verb = STRIVES.startingAt(words, at); verb; verb = STRIVES.startingAt(words, at)) at += verb.length
  return at === start ? 0 : at
}

/** Whether the words before a figure say that it is striven for, and no more. */
export const strivesFor = (words: string): boolean => {
  const length = strivingIn(words)
  return length > 0 && REACHES.test(words.slice(length))
}
