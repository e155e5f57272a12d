/** Whether two figures can be reckoned with, and what they are in their common unit. */
import type { Figure } from './figure.ts'

/** Levels of the same kind of thing: both money, both areas, both 套. */
export function comparable(a: Figure, b: Figure): boolean {
  const [left, right] = [a.claim.unit, b.claim.unit]
  if (!left || !right) return left === right
  if (left.base !== right.base || left.dimension !== right.dimension) return false
  return left.system !== 'count' || left.text === right.text
}

/** 每平方米13173元 beside 比2010年的14847元: the second leaves out what the first is counted by. */
export function comparableShort(long: Figure, short: Figure): boolean {
  const [left, right] = [long.claim.unit, short.claim.unit]
  return comparable(long, short) || (!!left && !!right && left.code.startsWith(`${right.code}/`))
}

/** In base units, so that 万亩 and 公顷 can be set side by side. */
export const amount = ({ claim, value }: Figure): number => value * (claim.unit?.factor ?? 1)
export const slack = ({ claim, slack }: Figure): number => slack * (claim.unit?.factor ?? 1)

export const isPercent = ({ claim }: Figure): boolean => claim.unit?.code === '%'
export const isPoints = ({ claim }: Figure): boolean => claim.unit?.code === 'pp'

/** a / b in percent, with how far the printed digits of both let it range. */
export function ratio(a: Figure, b: Figure): { value: number; slack: number } {
  const value = (100 * amount(a)) / amount(b)
  return { value, slack: Math.abs(value) * (slack(a) / amount(a) + slack(b) / amount(b)) }
}
