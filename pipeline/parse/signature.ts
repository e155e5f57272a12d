/** A signature that the page glued to the end of a paragraph: issuer and date, perhaps 此件公开发布. */
import type { Stretch } from './text.ts'

const SIGNATURE =
  /[\u3400-\u9fff]{3,24}[ \u3000]*[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日[ \u3000]*(?:[（(][\u3400-\u9fff]{2,14}[）)])?$/

/** Offset where the signature begins behind the last 。; undefined where there is none. */
export function signatureStart(text: string, { start, end }: Stretch): number | undefined {
  const mark = text.lastIndexOf('。', end - 1)
  if (mark < start || mark + 1 >= end) return undefined
  const tail = text.slice(mark + 1, end)
  const match = SIGNATURE.exec(tail)
  return match && match.index === 0 ? mark + 1 : undefined
}
