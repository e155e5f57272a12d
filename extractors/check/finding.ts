/** What a rule found, and the check it becomes. */
import type { Check, CheckRule } from '../../pipeline/dataset.ts'
import type { Book, Figure } from './figure.ts'

export interface Finding {
  operands: Figure[]
  /** What the other operands make of it, and what the report prints, in the same unit. */
  expected: number
  found: number
  /** How far the two may lie apart, by the printed digits of all operands. */
  tolerance: number
  /** Null where the finding stands by what `expected` and `found` are; else the rule's own verdict. */
  holds?: boolean
  /** What was reckoned, in the report's own figures: `13173元 after 14847元 is -11.3%`; worded only for what is told. */
  message: () => string
}

export interface Rule {
  rule: CheckRule
  find(book: Book): Finding[]
}

/** Decimal printing and binary reckoning part ways in the last places only. */
const EPSILON = 1e-9

const agrees = (expected: number, found: number, tolerance: number): boolean =>
  Math.abs(expected - found) <= tolerance + EPSILON * Math.max(1, Math.abs(expected))

export const holdsOf = ({ holds, expected, found, tolerance }: Finding): boolean =>
  holds ?? agrees(expected, found, tolerance)

/** Nothing comes of a plan or a base of 0: 完成年初预算0万元的…. */
export const isReckoned = ({ expected, found, tolerance }: Finding): boolean =>
  [expected, found, tolerance].every(Number.isFinite)

export function toCheck(rule: CheckRule, finding: Finding): Check {
  const holds = holdsOf(finding)
  const claims = finding.operands.map(({ claim }) => claim.id)
  return {
    id: `k:${rule}:${claims.join('+')}`,
    rule,
    claims,
    expected: short(finding.expected),
    found: short(finding.found),
    tolerance: short(finding.tolerance),
    holds,
    message: `${finding.message()}: ${holds ? 'agrees' : 'does not agree'}`
  }
}

/** Twelve significant digits are more than any report prints, and the same on every machine. */
const short = (value: number): number => Number(value.toPrecision(12))

/** As a reader writes it: at most three decimals. */
export const plain = (value: number): string => String(Number(value.toFixed(3)))
export const signed = (value: number): string => (value > 0 ? `+${plain(value)}` : plain(value))

/** A figure as printed, without line breaks. */
export const printed = ({ claim }: Figure): string => claim.quote.replace(/\s+/g, '')

/** A value of a figure's unit, in the magnitude that the figure is printed in: 188.3亿 like 186.30亿元. */
export function scaled(value: number, like: Figure): string {
  const magnitude = /[十百千万亿]+/.exec(printed(like).replace(/^[^\d]*[\d.]+/, ''))?.[0] ?? ''
  const size = [...magnitude].reduce((n, c) => n * SIZE[c]!, 1)
  return `${plain(value / size)}${magnitude}`
}

const SIZE: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
