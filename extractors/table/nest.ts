/** How the rows of a table hang together: by numbers, indents, 其中, and by what they add up to. */
import { isMeasured } from './aspect.ts'
import type { Label } from './label.ts'
import { isDivision, measures, nameUnder } from './name.ts'

export interface Nested {
  /** As it would head a row of its own. */
  name: string
  /** Index of the row that it is a part or an aspect of; null at the top. */
  parent: number | null
}

export interface NestedRow {
  label: Label | null
  /** It has cells that hold, or could hold, figures; without any it heads the rows below it. */
  figured: boolean
  /** Its first amount, by which parts are told from what follows them. */
  amount: number | null
}

interface Open {
  row: number
  depth: number
  numbered: number
  figured: boolean
}

/** Depth of a row that heads those below it at the same indent. */
const ABOVE = 0.5

/** Parents and names of rows, in their order. */
export function nested(rows: readonly NestedRow[]): Nested[] {
  const open: Open[] = []
  const found: Nested[] = []
  const owners = new Map<number, number>()
  const parts = new Map([...partsByAmount(rows, owners), ...partsOfPrice(rows)])
  const totals = totalsByAmount(rows)
  let deepest = 0
  let under = false
  rows.forEach(({ label, figured }, row) => {
    if (!label) {
      found.push({ name: '', parent: found.at(-1)?.parent ?? null })
      return
    }
    if (label.numbered > 0) deepest = label.numbered
    // Behind the total of the numbered rows others stand beside them.
    const sums = totals.has(row)
    if (sums || (label.total && deepest === 1)) deepest = 0
    if (label.numbered > 0 || label.total || (!figured && label.name !== '')) under = false
    // 其中： alone heads the rows behind it; 按产业分 only says how they are parted.
    if (!figured && (label.name === '' || isDivision(label.name))) {
      under = true
      found.push({ name: label.name, parent: null })
      return
    }
    const depth =
      depthOf(label, deepest) + (under ? 1 : 0) + (parts.get(row) ?? 0) - (figured || label.total ? 0 : ABOVE)
    while (open.length > 0 && (sums || !holds(open.at(-1) as Open, depth, label))) open.pop()
    // 一般公共预算支出 behind 1. 2. of 一般公共预算收入 stands beside that.
    const beside = label.numbered || label.among ? -1 : open.findIndex((one) => isBeside(one, label, rows))
    if (beside >= 0) open.splice(beside)
    const above = open.at(-1)
    const parent =
      owners.get(row) ??
      (isAspect(label) && figured ? aspectParent(rows, found, row, above) : (above?.row ?? null))
    const name =
      parent === null
        ? label.name
        : nameUnder(label.name, (found[parent] as Nested).name, rows[parent]?.figured ?? false)
    found.push({ name, parent })
    if (!label.total && !isAspect(label)) open.push({ row, depth, figured, numbered: label.numbered })
  })
  return found
}

/** Numbers of one kind stand beside each other, though one of their rows has no figures. */
const holds = ({ depth, numbered }: Open, own: number, label: Label): boolean =>
  depth < own && !(numbered > 0 && numbered === label.numbered)

/** Rows without numbers that open with the same words, numbered ones between them. */
const isBeside = (
  { row, depth, numbered, figured }: Open,
  label: Label,
  rows: readonly NestedRow[]
): boolean =>
  numbered === 0 &&
  figured &&
  depth < DEPTH_OF_NUMBER &&
  (rows[row + 1]?.label?.numbered ?? 0) > 0 &&
  (rows[row]?.label?.name.slice(0, SAME) ?? '') === label.name.slice(0, SAME)

/** How many first characters tell that two rows are of one kind. */
const SAME = 4

/**
 * Rows behind 其中 that are parts too, though nothing shows it but that with them the parts make up
 * the whole: 常住人口 51.2, 其中：城镇 38.4, |乡村 12.8. With the depth that 其中 gives the first.
 * @param owners gets the row that parts make up which is not the one before them: 总人口 92.8, 未落户人口 4.2,
 * 其中：|男 47.8, 女 45.0
 */
function partsByAmount(rows: readonly NestedRow[], owners: Map<number, number>): Map<number, number> {
  const parts = new Map<number, number>()
  rows.forEach(({ label, amount }, first) => {
    const whole = wholeBefore(rows, parts, first)
    const before = rows[first - 1]
    const marked = !label || label.among || label.hashes || label.numbered || says(label)
    const named = before?.label && !before.label.among && says(before.label)
    if (!marked && named && before.amount !== null && !parts.has(first)) {
      const own = plainParts(rows, first, before.amount)
      const end = (own.at(-1) ?? first) + 1
      const more =
        own.length > 0 ? rows.slice(end).findIndex(({ label }) => !INDUSTRY.test(label?.name ?? '')) : 0
      // 地区生产总值, its three 产业, and again 工业, 建筑业.
      for (let at = end; at < (more < 0 ? rows.length : end + more); at++) own.push(at)
      for (const part of own) parts.set(part, 1)
      return
    }
    if (!label?.among || amount === null || whole === null) return
    // A part is no larger than its whole.
    const wholes = amount > whole ? largerBefore(rows, first, amount) : [{ row: -1, amount: whole }]
    let sum = amount
    for (let at = first + 1; at < rows.length; at++) {
      const next = rows[at]
      if (!next?.label || next.amount === null || next.label.among || next.label.numbered || next.label.total)
        return
      sum += next.amount
      const made = wholes.find((one) => Math.abs(sum - one.amount) <= Math.abs(one.amount) * ROUNDING)
      if (!made) continue
      for (let part = first; part <= at && made.row >= 0; part++) owners.set(part, made.row)
      // Indented below the first part's name, they are at its depth already.
      for (let part = first + 1; part <= at; part++)
        if ((rows[part]?.label?.cell.indent ?? 0) <= label.cell.indent) parts.set(part, 2 * label.among)
      return
    }
  })
  return parts
}

/** The rows before one whose amounts are at least as large, that are no parts themselves; the nearest first. */
const largerBefore = (rows: readonly NestedRow[], first: number, least: number) =>
  rows
    .slice(0, first)
    .flatMap(({ label, amount }, row) =>
      label && !label.among && amount !== null && amount >= least ? [{ row, amount }] : []
    )
    .reverse()

/**
 * Rows behind a price that say no measure of their own are prices too, which never add up:
 * 居民消费价格, 其中：食品烟酒, |衣着. Without 其中 only where all the rows behind it are such.
 */
function partsOfPrice(rows: readonly NestedRow[]): Map<number, number> {
  const parts = new Map<number, number>()
  const first = rows.findIndex(({ label }) => label !== null)
  const whole = rows[first]?.label
  if (!whole || !PRICE.test(whole.name) || whole.numbered) return parts
  const behind = rows.slice(first + 1).map(({ label }) => label)
  const stop = behind.findIndex((label) => !label || label.numbered > 0 || label.total || says(label))
  const named = (stop < 0 ? behind : behind.slice(0, stop)).flatMap((label) => label ?? [])
  const depth = named[0] ? 2 * (named[0].among + named[0].hashes) : 0
  if (depth === 0 && stop >= 0) return parts
  named.forEach(({ among, hashes, cell }, i) => {
    const marked = among > 0 || hashes > 0
    if (depth === 0) parts.set(first + 1 + i, 1)
    else if (!marked && cell.indent <= (named[0]?.cell.indent ?? 0)) parts.set(first + 1 + i, depth)
  })
  return parts
}

const PRICE = /价格(?:总?指数)?$/
const says = ({ name, scales }: Label): boolean => scales.length > 0 || measures(name)

const INDUSTRY = /[^产]业$/

/** Rows that name no amount, and make up the one before them: 货物运输总量, |铁路, 公路, 水运. */
function plainParts(rows: readonly NestedRow[], first: number, whole: number): number[] {
  const parts: number[] = []
  let sum = 0
  for (let at = first; at < rows.length; at++) {
    const { label, amount } = rows[at] as NestedRow
    // #工业 is part of a part.
    if (label && (label.among || label.hashes)) continue
    if (!label || amount === null || label.numbered || label.total || says(label)) return []
    sum += amount
    parts.push(at)
    if (parts.length > 1 && Math.abs(sum - whole) <= Math.abs(whole) * ROUNDING) return parts
  }
  return []
}

/** Rows without a number that are what the rows 一、 二、 before them come to: 全国一般公共预算收入. */
function totalsByAmount(rows: readonly NestedRow[]): Set<number> {
  const found = new Set<number>()
  let sum = 0
  let count = 0
  rows.forEach(({ label, amount }, row) => {
    if (!label || amount === null) return
    if (label.numbered === 1) {
      sum += amount
      count++
    } else if (
      count > 1 &&
      !label.numbered &&
      !label.among &&
      Math.abs(sum - amount) <= Math.abs(amount) * ROUNDING
    )
      found.add(row)
  })
  return found
}

/** How far parts may miss their whole, being rounded. */
const ROUNDING = 0.002

/** Amount of the last row that is no part itself. */
function wholeBefore(
  rows: readonly NestedRow[],
  parts: ReadonlyMap<number, number>,
  at: number
): number | null {
  for (let i = at - 1; i >= 0; i--)
    if (!rows[i]?.label?.among && !parts.has(i) && rows[i]?.label) return rows[i]?.amount ?? null
  return null
}

const DEPTH_OF_NUMBER = 1000

/** 上年结转, 年终结余 stand beside the numbered rows before them. */
const CARRIED = /^(?:上年|年终|年末|以前年度)(?:结转|结余|滚存)/

function depthOf({ numbered, total, hashes, among, cell, name }: Label, deepest: number): number {
  if (total || (numbered === 0 && among === 0 && CARRIED.test(name))) return -1
  const rank = numbered > 0 ? numbered : deepest > 0 ? deepest + 1 : 0
  return rank * DEPTH_OF_NUMBER + cell.indent + 2 * hashes + 2 * among
}

/** 比上年增长, 占GDP比重: a row that tells of the row above it. */
const isAspect = ({ head }: Label): boolean => head.rest === '' && isMeasured(head.role)

/** The last row above that is a thing of its own. */
function aspectParent(
  rows: readonly NestedRow[],
  found: Nested[],
  row: number,
  above: Open | undefined
): number | null {
  for (let at = row - 1; at >= 0; at--) {
    const label = rows[at]?.label
    if (label && rows[at]?.figured && found[at] && !isAspect(label)) return at
  }
  return above?.row ?? null
}
