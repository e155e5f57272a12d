/** Asides between 、 that tell how a thing stands, and name nothing. */
import type { Stretch } from './context.ts'
import { Words } from './words.ts'

const ASIDES = Words.of('asides')

/** 地区生产总值达到5.53万亿元、稳居全国前十强、|增长4.8%: where the asides end that `[from, to)` opens with. */
export function asidesEnd(text: string, [from, to]: Stretch): number {
  for (let at = from; ; ) {
    const end = text.indexOf('、', at)
    if (end < 0 || end >= to || !ASIDES.startingAt(text, at, end)) return at
    at = end + 1
  }
}
