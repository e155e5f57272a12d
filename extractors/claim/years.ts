/** How many years a length of time counts: 三年, 近15年, 二十年内, 五年时间. */
import { numeralAt } from '../numeral/index.ts'

const LENGTH = /^近?(.{1,3})年(?:时间)?内?$/

/** The count of years that the words are, and nothing else; null for 三年半, 几年, 2.5年. */
export function yearsCounted(words: string): number | null {
  const count = LENGTH.exec(words)?.[1]
  const numeral = count === undefined ? null : numeralAt(count, 0)
  const whole = numeral?.end === count?.length && !numeral?.more && Number.isInteger(numeral?.value)
  return whole ? numeral!.value : null
}
