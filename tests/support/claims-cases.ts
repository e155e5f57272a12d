/** Reads the case files of claims; their format is explained at the top of cases/claims-numbers.txt. */
import { readFileSync } from 'node:fs'
import type { Claim } from '../../pipeline/dataset.ts'

/** What a line under a sentence asks of a claim: each list holds the readings that are right. */
export interface Wanted {
  kinds: string[]
  amounts: Amount[]
  /** null where no unit is right. */
  units: (string | null)[]
  indicators: (string | null)[]
  scopes: (string | null)[]
  status: string[]
  measure: string
  baseline?: string[]
  of?: string[]
  period?: { from: string | null; to: string | null }
  against?: { from: string | null; to: string | null }
  /** Claims of the same case that this one may speak of, counted from 0. */
  about?: number[]
  /** The guide leaves it open whether this is a claim at all. */
  optional: boolean
}

export interface Amount {
  direction: Claim['direction']
  value: number | null
  lower: number | null
  upper: number | null
  approx: Claim['approx']
}

export interface Case {
  /** File and line, by which a failing case is found. */
  place: string
  text: string
  reviewYear: number
  planYear: number
  part: 'review' | 'plan'
  claims: Wanted[]
  mentions: { quotes: string[]; classes: string[] }[]
}

/** @throws Error at a line that the format does not know. */
export function casesOf(file: string): Case[] {
  const cases: Case[] = []
  let stand: Pick<Case, 'reviewYear' | 'planYear' | 'part'> = {
    reviewYear: 2024,
    planYear: 2025,
    part: 'review'
  }
  const lines = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8').split('\n')
  lines.forEach((line, i) => {
    const place = `${file}:${i + 1}`
    if (line.trim() === '' || line.startsWith('#')) return
    if (line.startsWith('! ')) stand = standOf(line, place)
    else if (!line.startsWith('  ')) cases.push({ place, text: line, ...stand, claims: [], mentions: [] })
    else addLine(cases.at(-1), line.trim().split(/ {2,}/), place)
  })
  return cases
}

function standOf(line: string, place: string) {
  const found = /^! (\d{4}) (\d{4}) (review|plan)$/.exec(line)
  if (!found) throw new Error(`${place}: ! needs review year, plan year and part`)
  return {
    reviewYear: Number(found[1]),
    planYear: Number(found[2]),
    part: found[3] as 'review' | 'plan'
  }
}

function addLine(one: Case | undefined, cells: string[], place: string): void {
  if (!one) throw new Error(`${place}: a claim without a sentence`)
  const [head, first, second] = cells
  if (head === 'none') return
  if (head !== 'mention') one.claims.push(wantedOf(cells, place))
  else if (!first || !second) throw new Error(`${place}: a mention has a quote and a class`)
  else one.mentions.push({ quotes: first.split('|'), classes: second.split('|') })
}

function wantedOf([kind, measured, indicator, scope, ...rest]: string[], place: string): Wanted {
  if (!kind || !measured || !indicator || !scope) throw new Error(`${place}: kind, value, indicator, scope`)
  const [amount = '', unit = '-'] = measured.split(' ')
  const wanted: Wanted = {
    kinds: kind.replace('?', '').split('|'),
    optional: kind.endsWith('?'),
    amounts: amount.split('|').map((one) => amountOf(one, place)),
    units: choices(unit),
    indicators: choices(indicator),
    scopes: choices(scope),
    status: ['actual'],
    measure: 'difference'
  }
  for (const option of rest) setOption(wanted, option, place)
  return wanted
}

function setOption(wanted: Wanted, option: string, place: string): void {
  const [key, value = ''] = option.split('=')
  if (key === 'baseline') wanted.baseline = value.split('|')
  else if (key === 'of') wanted.of = value.split('|')
  else if (key === 'status') wanted.status = value.split('|')
  else if (key === 'measure') wanted.measure = value
  else if (key === 'about') wanted.about = value.split('|').map((line) => Number(line) - 1)
  else if (key === 'against') {
    const [from, to] = value.split('..')
    wanted.against = { from: from || null, to: to || null }
  } else if (key === 'period') {
    const [from, to] = value.split('..')
    wanted.period = { from: from || null, to: to || null }
  } else throw new Error(`${place}: what is ${option}?`)
}

const choices = (cell: string): (string | null)[] => cell.split('|').map((one) => (one === '-' ? null : one))

const DIRECTION = { '+': 'increase', '-': 'decrease', '=': 'flat' } as const
const APPROX = { '~': 'about', '>=': 'at-least', '<=': 'at-most', '>': 'over', '<': 'under' } as const

function amountOf(cell: string, place: string): Amount {
  const found = /^([+=-]?)(~|>=|<=|>|<)?(−?\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?$/.exec(cell)
  if (!found) throw new Error(`${place}: no value in ${cell}`)
  const [, sign, modifier, first, second] = found
  const direction = sign ? DIRECTION[sign as keyof typeof DIRECTION] : null
  if (second !== undefined)
    return { direction, value: null, lower: Number(first), upper: Number(second), approx: 'range' }
  const value = Number(first?.replace('−', '-'))
  const approx = modifier ? APPROX[modifier as keyof typeof APPROX] : 'exact'
  return {
    direction,
    value,
    lower: approx === 'at-least' ? value : null,
    upper: approx === 'at-most' ? value : null,
    approx
  }
}
