/** Words of a head that are not of what it measures: marks of footnotes, what brackets below it hold. */
import type { GridCell } from './grid.ts'

/** 比重①（%）, 比重[3], 常住人口〔1〕, 增长*（%）, 增速（注2）: marks of footnotes. */
const NOTES =
  /[①-⑳]|(?<=[\u3400-\u9fff）)])[¹²³⁴-⁹]|[[［〔【]注?[0-9]{1,2}[\]］〕】]|[（(]注[释:：]?[0-9]{0,2}[）)]|[*＊]{1,3}(?=$|[（(])/g

/** What a head says of what stands in brackets: 死亡人数（括号内为上年同期数）. */
const TOLD = /[（(]括号[内中里][^（()）]*[）)]/g

/** Whether words say that brackets hold the figures of the year before. */
export const saysBracketsPast = (text: string): boolean =>
  /括号[内中里][^。；（）()]{0,6}(?:上年|去年)(?:同期|同月)?(?!末|底)/.test(text)

/** The head without the marks of footnotes, and without words on brackets, that stand behind its words. */
export function withoutNotes(cell: GridCell): GridCell {
  const { text, reading } = cell
  const marks = [...text.matchAll(NOTES), ...text.matchAll(TOLD)].filter(({ index }) => index > 0)
  if (marks.length === 0) return cell
  const isMark = (at: number) => marks.some(({ index, 0: mark }) => at >= index && at < index + mark.length)
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !isMark(at))
  const words = kept.map((at) => text[at]).join('')
  const offsets = Uint32Array.from(kept, (at) => reading.offsets[at] as number)
  return { ...cell, text: words, reading: { text: words, offsets } }
}
