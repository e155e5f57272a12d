/**
 * Every fixture gives what its expected.json says, compared as `baogao check` compares. What stands
 * there was read against the annotation guide: a difference is mended in the program, and recorded
 * anew (`baogao check fixtures --update`) only where the new reading is the right one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differences } from '../cli/difference.ts'
import { toJson } from '../output/index.ts'
import { Dataset } from '../pipeline/dataset.ts'
import { createPipeline } from '../pipeline/index.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const names = readdirSync(fixtures, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : []
)
const pipeline = createPipeline()

const expectedOf = (name: string): Dataset =>
  JSON.parse(readFileSync(new URL(`${name}/expected.json`, fixtures), 'utf8'))
const freshOf = (name: string): Dataset => {
  const bytes = readFileSync(new URL(`${name}/report.txt`, fixtures))
  return JSON.parse(toJson(pipeline.run(bytes, { path: 'report.txt', mediaType: 'text/plain' }).dataset))
}

describe('fixtures', () => {
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(8))

  it.each(names)('%s gives its expected.json', (name) => {
    expect(differences(expectedOf(name), freshOf(name))).toEqual([])
  })

  it.each(names)('%s: what is expected is a dataset, and every quote stands where it says', (name) => {
    const { text, claims, tasks, mentions } = Dataset.parse(expectedOf(name))
    for (const { quote, span } of [...claims, ...tasks, ...mentions]) expect(text.slice(...span)).toBe(quote)
  })

  it.each(names)('%s leaves no numeral unplaced', (name) => {
    expect(expectedOf(name).diagnostics.filter(({ code }) => code === 'numeral-unplaced')).toEqual([])
  })
})
