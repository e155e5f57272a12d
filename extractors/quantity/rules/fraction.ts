/** 三分之二, 百分之十五, 1/3, 一半, 半数, 过半. Values in percent. */
import { fractionAt } from '../../numeral/fraction.ts'
import { percentOf } from '../percent.ts'
import { type Found, label, NUMERALS, type Rule, type Scan } from '../scan.ts'

/** Words of half; 半 alone is a length of time or a place (半年, 半岛). */
const HALVES = ['一半', '半数', '过半数', '过半', '大半']
const PARTS_OF_WORDS = new Set(['过半数', '过半', '大半'])

export const fraction: Rule = {
  name: 'fraction',
  opens: [...NUMERALS, ...HALVES],
  read(scan: Scan, at: number): Found | null {
    return half(scan, at) ?? written(scan, at)
  }
}

function half(scan: Scan, at: number): Found | null {
  const { text } = scan
  for (const word of HALVES) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    if (PARTS_OF_WORDS.has(word) && !/^(?:[，,；;。、]|以上|$)/.test(text.slice(end))) continue
    // 时间过半、任务过半, 双过半: a catchword
    if (/(?:时间|任务|双|未)$/.test(text.slice(Math.max(0, at - 2), at)))
      return label(at, end, 'idiom', 'quantity/half')
    const over = word.startsWith('过') || word === '大半'
    return percentOf(scan, at, end, { value: 50, over })
  }
  return null
}

function written(scan: Scan, at: number): Found | null {
  const { text, units } = scan
  const found = fractionAt(text, at)
  if (!found) return null
  // 5/3 and 2/2000 are numbers of something else than parts of a whole.
  if (
    found.form === 'slash' &&
    (found.denominator > 100 || found.value.gte(1) || units.unitAt(text, found.end))
  )
    return null
  const value = found.value.times(100).toDecimalPlaces(3).toNumber()
  return percentOf(scan, at, found.end, { value, over: found.more })
}
