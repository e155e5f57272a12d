/** Clauses of a sentence: what stands between ，；： outside brackets and quotes. */
import type { Stretch } from './words.ts'

const OPEN = '（(《“「『【〔'
const CLOSE = '）)》”」』】〕'

/** Depth of brackets and quotes at each character of the text. */
export function depths(text: string): Uint8Array {
  const out = new Uint8Array(text.length)
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (CLOSE.includes(char)) depth = Math.max(0, depth - 1)
    out[at] = OPEN.includes(char) || CLOSE.includes(char) ? depth + 1 : depth
    if (OPEN.includes(char)) depth++
  }
  return out
}

/** Clauses within `[start, end)` in order, none of them empty, without the marks around them. */
export function clausesOf(text: string, start = 0, end = text.length): Stretch[] {
  // Of the stretch alone: inside a bracket its own commas part it.
  const depth = depths(text.slice(start, end))
  const out: Stretch[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const stops = at === end || (depth[at - start] === 0 && '，,；;：:。！？!?'.includes(text[at] as string))
    if (!stops) continue
    if (at > from) out.push({ start: from, end: at })
    from = at + 1
  }
  return out
}
