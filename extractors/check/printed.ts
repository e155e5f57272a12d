/** How exact a printed figure is: half a unit of its last printed digit. */
import type { Claim } from '../../pipeline/dataset.ts'

/** Figures in words (一半, 七成, 三分之一) say no more than this, in points of a percent. */
const WORDED_PERCENT = 5
const NUMBER = /\d+(?:\.\d+)?/g

/**
 * Half a unit of the last printed digit, in the claim's unit: 0.05亿 for 1.8亿平方米, 0.05 for
 * 11.3%, 0.5 for 翻一番.
 * None for a count of things.
 * @returns null for what is not one number: an interval, 十几.
 */
export function halfStep({ quote, value, unit }: Claim): number | null {
  if (value === null) return null
  const numbers = halfWidth(quote).match(NUMBER) ?? []
  if (numbers.length === 1) return isCount(numbers[0]!, value, unit) ? 0 : ofOneNumber(numbers[0]!, value)
  if (unit?.code === '%') return numbers.length === 0 ? ofPercentInWords(quote) : WORDED_PERCENT
  return lowestPlace(value) / 2
}

/** 百分之四点八 is printed as exactly as 4.8%. */
function ofPercentInWords(quote: string): number {
  if (!quote.includes('百分之')) return WORDED_PERCENT
  const places = /点(.*)$/.exec(quote)?.[1]?.match(/[〇零一二三四五六七八九]/g)?.length ?? 0
  return 10 ** -places / 2
}

const halfWidth = (quote: string): string => quote.normalize('NFKC').replace(/[\s,]/g, '')

/** 28起, 1839家: things that were counted one by one; 2000人 may be round. */
const isCount = (number: string, value: number, unit: Claim['unit']): boolean =>
  unit?.system === 'count' &&
  !/^[倍番位]$/.test(unit.text) &&
  /^\d+$/.test(number) &&
  Number(number) === value &&
  value % 10 !== 0

const lastDigit = (number: string): number => 10 ** -(number.split('.')[1]?.length ?? 0)

/** The magnitude is what the value has over the printed number: 万 may stand far behind it (3—5万). */
const ofOneNumber = (number: string, value: number): number =>
  Number(number) === 0 ? lastDigit(number) / 2 : ((value / Number(number)) * lastDigit(number)) / 2

/** 三百二十万 and 1亿3千万 are printed to their last place that is not nought. */
function lowestPlace(value: number): number {
  let place = 1
  while (value !== 0 && Number.isInteger(value) && value % (place * 10) === 0) place *= 10
  return place
}
