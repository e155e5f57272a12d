/** Numbers of markers: 一 to 九十九. */
const DIGITS = '一二三四五六七八九'

/** Value of 一, 十, 十二, 二十, 二十三; undefined where the characters are no such number (一二, 十十). */
export function hanNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return undefined
  const [, first, ten, last] = match
  if (ten === undefined) return last === undefined && first ? DIGITS.indexOf(first) + 1 : undefined
  return (first ? DIGITS.indexOf(first) + 1 : 1) * 10 + (last ? DIGITS.indexOf(last) + 1 : 0)
}
