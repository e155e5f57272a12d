import { describe, expect, test } from 'vitest'
import { indicatorRows } from '../output/tables/indicator-rows.ts'
import { viewOf } from '../output/tables/view.ts'
import type { Claim } from '../pipeline/dataset.ts'
import { CLAIMS, dataset } from './support/output-run.ts'

const [LEVEL, CHANGE, SHARE] = CLAIMS as [Claim, Claim, Claim]

/** Ids of the claims in each row. */
const rowsOf = (...claims: Claim[]) =>
  indicatorRows(viewOf(dataset({ claims }))).map((row) => row.claims.map(({ id }) => id).join(' '))
const cellsOf = (...claims: Claim[]) => indicatorRows(viewOf(dataset({ claims }))).map(({ cells }) => cells)

/** A claim further on in the text. */
const like = (claim: Claim, id: string, at: number, over: Partial<Claim> = {}): Claim => ({
  ...claim,
  id,
  span: [at, at + 1],
  ...over
})
const OTHER_YEAR = { ...LEVEL.period!, from: '2022-01-01', to: '2022-12-31' }

describe('which claims share a row', () => {
  test('what is about a level stands beside it, whatever its own period and scope', () => {
    expect(rowsOf(LEVEL, { ...CHANGE, period: OTHER_YEAR }, SHARE)).toEqual([
      `${LEVEL.id} ${CHANGE.id} ${SHARE.id}`
    ])
  })
  test('also where it precedes the level', () => {
    expect(rowsOf(LEVEL, like(CHANGE, 'early', 2))).toEqual([`early ${LEVEL.id}`])
  })
  test('without a link, the same indicator, scope and period', () => {
    const free = { ...CHANGE, about: null }
    expect(rowsOf(LEVEL, free)).toEqual([LEVEL.id, CHANGE.id])
    expect(rowsOf(LEVEL, { ...free, scope: LEVEL.scope })).toEqual([`${LEVEL.id} ${CHANGE.id}`])
    expect(rowsOf(LEVEL, { ...free, scope: LEVEL.scope, period: OTHER_YEAR })).toEqual([LEVEL.id, CHANGE.id])
  })
  test('from X to Y: two levels, two rows', () => {
    expect(rowsOf(LEVEL, like(LEVEL, 'later', 36, { period: OTHER_YEAR }))).toEqual([LEVEL.id, 'later'])
  })
  test('two changes of one level: the second has a row of its own', () => {
    expect(rowsOf(LEVEL, CHANGE, like(CHANGE, 'monthly', 45, { value: 1.1 }))).toEqual([
      `${LEVEL.id} ${CHANGE.id}`,
      'monthly'
    ])
  })
  test('two figures for one thing: each change keeps to the level that it is about', () => {
    const second = like(LEVEL, 'second', 60, { value: 7 })
    const its = like(CHANGE, 'its', 62, { about: 'second', value: 9 })
    expect(rowsOf(LEVEL, second, its, CHANGE)).toEqual([`${LEVEL.id} ${CHANGE.id}`, 'second its'])
    expect(rowsOf(LEVEL, second, its, CHANGE, like(CHANGE, 'third', 64, { value: 5 }))).toHaveLength(3)
  })
  test('a change never joins a level that it is not about, though there is room', () => {
    const second = like(LEVEL, 'second', 60, { value: 7 })
    const monthly = like(CHANGE, 'monthly', 45, { value: 1.1 })
    expect(rowsOf(LEVEL, CHANGE, monthly, second)).toEqual([`${LEVEL.id} ${CHANGE.id}`, 'monthly', 'second'])
  })
  test('a figure said twice is one row with both places', () => {
    expect(rowsOf(LEVEL, like(LEVEL, 'again', 90))).toEqual([`${LEVEL.id} again`])
  })
  test('an interval does not slip in beside a value', () => {
    expect(rowsOf(LEVEL, like(LEVEL, 'range', 90, { value: null, lower: 1, upper: 2 }))).toEqual([
      LEVEL.id,
      'range'
    ])
  })
  test('a claim without an indicator has no row', () => {
    expect(rowsOf({ ...LEVEL, indicator: null })).toEqual([])
  })
})

describe('cells', () => {
  test('百分点 stands apart from %', () => {
    const points = { ...CHANGE, value: 1.5, unit: { ...CHANGE.unit!, text: '百分点', code: 'pp' } }
    expect(cellsOf(points)[0]).toEqual({ 'points.value': 1.5, 'points.direction': 'increase' })
  })
  test("a target's figure is in no column of results", () => {
    const [cells] = cellsOf({ ...LEVEL, status: 'target', approx: 'about' })
    expect(cells).toEqual({
      'target.value': 165000,
      'target.lower': null,
      'target.upper': null,
      'target.approx': 'about',
      'level.unit.text': '吨',
      'level.unit.code': 't'
    })
  })
  test('result and target of one period stand side by side', () => {
    const [cells, ...more] = cellsOf(LEVEL, like(LEVEL, 'goal', 90, { status: 'target', value: 160000 }))
    expect(more).toEqual([])
    expect(cells).toMatchObject({ 'level.value': 165000, 'target.value': 160000 })
  })
})
