/** The fast test for the contract says yes only where zod does and would change nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Dataset } from '../pipeline/dataset.ts'
import { fits } from '../pipeline/fits.ts'
import { createPipeline } from '../pipeline/index.ts'

const pipeline = createPipeline()
const fixtures = new URL('../fixtures/', import.meta.url)
const datasets = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(new URL(`${entry.name}/report.txt`, fixtures)))
  .map((bytes) => pipeline.run(bytes, { path: 'a.txt' }).dataset)

const test = fits(Dataset)

type Holder = Record<string, unknown> | unknown[]
const WRONG = [null, undefined, '', 'x', -1, 0.5, Number.NaN, true, [], [1], {}]

/** Every holder of a value: an object with its keys, an array with its first items. */
function* places(value: unknown): Generator<[holder: Holder, key: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value).slice(0, Array.isArray(value) ? 2 : undefined)) {
    yield [value as Holder, key]
    yield* places((value as Record<string, unknown>)[key])
  }
}

/** Whether zod takes it as it stands, keys in the same order. */
function isUnchanged(value: unknown): boolean {
  const parsed = Dataset.safeParse(value)
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(value)
}

describe('fits', () => {
  it('holds of what the pipeline makes, so that zod is not asked', () => {
    for (const dataset of datasets) {
      expect(test(dataset)).toBe(true)
      expect(isUnchanged(dataset)).toBe(true)
    }
  })

  it('agrees with zod on each value put wrong, left out or put last', () => {
    const richest = datasets.toSorted((a, b) => b.tasks.length - a.tasks.length)[0]!
    const dataset = structuredClone({
      ...richest,
      claims: richest.claims.slice(0, 3),
      tasks: richest.tasks.slice(0, 3),
      sentences: richest.sentences.slice(0, 2)
    })
    const agrees = (what: string) => expect([what, test(dataset)]).toEqual([what, isUnchanged(dataset)])
    for (const [holder, key] of [...places(dataset)]) {
      const values = holder as Record<string, unknown>
      const right = values[key]
      for (const wrong of WRONG) {
        values[key] = wrong
        agrees(`${key}: ${String(wrong)}`)
      }
      values[key] = right
      if (Array.isArray(holder)) continue
      const all = Object.entries(values)
      delete values[key]
      agrees(`without ${key}`)
      values[key] = right
      agrees(`${key} last`)
      for (const [name] of all) delete values[name]
      Object.assign(values, Object.fromEntries(all))
    }
    agrees('as it was')
  })

  it('says no of what it does not know, and of what a schema would change', () => {
    expect(fits(z.union([z.string(), z.number()]))('a')).toBe(false)
    expect(fits(z.object({ a: z.string().optional() }))({})).toBe(false)
    expect(fits(z.coerce.number())(1)).toBe(false)
    expect(fits(z.string().trim())(' a')).toBe(false)
    expect(fits(z.string().trim())('a')).toBe(true)
    expect(fits(z.tuple([z.string()], z.number()))(['a', 1])).toBe(false)
  })
})
