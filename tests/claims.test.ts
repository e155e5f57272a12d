/** Sentences and the claims that they must give: cases/claims-*.txt. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline/index.ts'
import { type Case, casesOf } from './support/claims-cases.ts'
import { differences } from './support/claims-compare.ts'
import { readCase } from './support/claims-report.ts'

/** Sentences that the program does not read right yet. */
const OPEN = 'claims-open.txt'

const pipeline = createPipeline()
const files = readdirSync(new URL('cases/', import.meta.url)).filter((file) => /^claims-.*\.txt$/.test(file))

const check = (one: Case) => {
  const { dataset, span } = readCase(pipeline, one)
  const found = differences(one, dataset, span)
  expect(found, `\n${found.join('\n')}\n`).toEqual([])
}
const named = (file: string) => casesOf(file).map((one) => [`${one.place} ${one.text}`, one] as const)

describe.each(files.filter((file) => file !== OPEN))('%s', (file) => {
  it.each(named(file))('%s', (_, one) => check(one))
})

// A case that begins to pass fails here: move it to the file of its phenomenon.
describe('open', () => {
  it.fails.each(named(OPEN))('%s', (_, one) => check(one))
})
