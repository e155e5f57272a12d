/** Numbers as a reader would write them. */
import { Decimal } from 'decimal.js'

/** Digits that a spreadsheet keeps; what follows them in a double is noise of its binary form. */
const DIGITS = 15

/** 0.1 × 3 as 0.3: rounded to the digits that a spreadsheet keeps. */
export function tidy(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

/** Without exponent: 0.0000001, 39800000000000. */
export function plain(value: number): string {
  return new Decimal(value).toFixed()
}

/** Digits behind the point. */
export function decimals(value: number): number {
  return new Decimal(value).decimalPlaces()
}

/** Product, multiplied in decimal. */
export function product(value: number, factor: number): number {
  return new Decimal(value).times(factor).toNumber()
}
