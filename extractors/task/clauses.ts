/** Clauses of a sentence: what stands between ，；： outside brackets and quotes. */
import { charactersOf, codeAt } from '../../pipeline/characters.ts'
import { onceWhole, onceWithin } from '../../pipeline/once.ts'
import type { Stretch } from './words.ts'

const OPEN = charactersOf('（(《“「『【〔')
const CLOSE = charactersOf('）)》”」』】〕')
const STOP = charactersOf('，,；;：:。！？!?')

/** What opens a bracket or quote, and what closes one. */
export const isOpening = (code: number): boolean => OPEN[code] === 1
export const isClosing = (code: number): boolean => CLOSE[code] === 1

/** Depth of brackets and quotes at each character of the text; not to be changed. */
export const depths = onceWhole((text: string): Uint8Array => {
  const out = new Uint8Array(text.length)
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (CLOSE[code]) depth = Math.max(0, depth - 1)
    out[at] = OPEN[code] || CLOSE[code] ? depth + 1 : depth
    if (OPEN[code]) depth++
  }
  return out
})

/** Clauses within `[start, end)` in order, none of them empty, without the marks around them. */
export const clausesOf = (text: string, start = 0, end = text.length): readonly Stretch[] =>
  clausesWithin(text, start, end)

const clausesWithin = onceWithin((text, start, end) => {
  const out: Stretch[] = []
  let from = start
  // Of the stretch alone: inside a bracket its own commas part it.
  let depth = 0
  for (let at = start; at <= end; at++) {
    const code = codeAt(text, at)
    if (at < end && CLOSE[code]) depth = Math.max(0, depth - 1)
    else if (at < end && OPEN[code]) depth++
    else if (at === end || (depth === 0 && STOP[code])) {
      if (at > from) out.push({ start: from, end: at })
      from = at + 1
    }
  }
  return out
})
