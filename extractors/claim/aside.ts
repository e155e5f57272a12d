/** Asides between 、 that tell how a thing stands, and name nothing. */
import type { Stretch } from './context.ts'
import { Words } from './words.ts'

const ASIDES = Words.of('asides')

/** 工业总产值达到860亿元、位居全省前三、|增长6.2%: where the asides end that `[from, to)` opens with. */
export function asidesEnd(text: string, [from, to]: Stretch): number {
  for (let at = from; ; ) {
    const end = text.indexOf('、', at)
    if (end < 0 || end >= to || !ASIDES.startingAt(text, at, end)) return at
    at = end + 1
  }
}
