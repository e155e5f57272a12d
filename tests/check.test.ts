/** Passages and the checks that they must give: cases/check-*.txt; the fixtures and what was planted in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Check, Dataset } from '../pipeline/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { type CheckCase, checkCasesOf, readable } from './support/check-cases.ts'
import { readCase } from './support/claims-report.ts'

const pipeline = createPipeline()
const files = readdirSync(new URL('cases/', import.meta.url)).filter((file) => /^check-.*\.txt$/.test(file))

describe.each(files)('%s', (file) => {
  const cases = checkCasesOf(file).map((one) => [`${one.place} ${one.text}`, one] as const)
  it.each(cases)('%s', (_, one: CheckCase) => {
    const { dataset } = readCase(pipeline, one)
    expect(readable(dataset, dataset.checks).sort()).toEqual([...one.checks].sort())
  })
})

/** What fixtures/README.md lists as planted. */
const PLANTED: Record<string, string[]> = {
  'housing-2012': [
    'share-levels  fails  1.50亿平方米 | 2.10亿平方米 | 74.1%',
    'magnitude  fails  0.96亿平方米 | 2150.6平方米'
  ],
  'communique-2022': ['parts-total  fails  186.30亿元 | 152.10亿元 | 36.20亿元'],
  'budget-2024': ['same-indicator  fails  186480万元 | 184680万元'],
  'quarter-2017': ['change-levels  fails  1260万人次 | 1120万人次 | 10.5%'],
  'bureau-2024': ['progress-plan  fails  49.2亿元 | 41亿元 | 112%']
}
const fixtures = new URL('../fixtures/', import.meta.url)
const names = readdirSync(fixtures, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : []
)
const run = (name: string): Dataset =>
  pipeline.run(readFileSync(new URL(`${name}/report.txt`, fixtures)), { path: `${name}/report.txt` }).dataset
const failing = ({ checks }: Dataset): Check[] => checks.filter(({ holds }) => !holds)

describe('fixtures', () => {
  it.each(names)('%s: what was planted fails, and nothing else', (name) => {
    const dataset = run(name)
    expect(readable(dataset, failing(dataset))).toEqual(PLANTED[name] ?? [])
  })

  it.each(Object.keys(PLANTED))('%s: claims of a failing check say so, others do not', (name) => {
    const dataset = run(name)
    const failed = new Set(failing(dataset).flatMap(({ claims }) => claims))
    for (const { id, flags } of dataset.claims)
      expect(flags.includes('check-failed'), id).toBe(failed.has(id))
  })

  it.each(names)('%s: a check names its rule and claims in its id, and all of them exist', (name) => {
    const { checks, claims } = run(name)
    const ids = new Set(claims.map(({ id }) => id))
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    for (const check of checks) {
      expect(check.id).toBe(`k:${check.rule}:${check.claims.join('+')}`)
      expect(check.claims.every((id) => ids.has(id))).toBe(true)
    }
  })
})

describe('message and figures', () => {
  const one = (text: string) => {
    const [check] = readCase(pipeline, { text, reviewYear: 2024, planYear: 2025, part: 'review' }).dataset
      .checks
    return check
  }

  it('says what was reckoned, in the figures as printed', () => {
    expect(one('口岸货运量2415万吨，比上年的2100万吨增长51%。')).toMatchObject({
      expected: 15,
      found: 51,
      holds: false,
      message: 'from 2100万吨 to 2415万吨 is +15%; the report says 51%: does not agree'
    })
  })

  it('gives sums in the unit of the total, and in its magnitude in the message', () => {
    expect(
      one('政府债务限额675000万元，其中：一般债务限额251000万元，专项债务限额460000万元。')
    ).toMatchObject({
      expected: 7110000000,
      found: 6750000000,
      message: '251000万元 + 460000万元 is 711000万; the report says 675000万元: does not agree'
    })
  })

  it('reckons nothing from a base or a plan of 0', () => {
    expect(one('项目投资6100万元，完成年度计划0万元的58.1%。')).toBeUndefined()
    expect(one('城北管网改造完成投资0万元，比上年的0万元增长31.2%。')).toBeUndefined()
  })

  it('takes the tolerance from the printed digits', () => {
    // 0.05 of 8.1 and of 7.0, in percent of the quotient, and half a point of 15%
    expect(one('外贸进出口8.1亿元，比上年的7.0亿元增长15%。')?.tolerance).toBeCloseTo(
      (100 * 8.1 * (0.05 / 8.1 + 0.05 / 7)) / 7 + 0.5,
      9
    )
  })
})
