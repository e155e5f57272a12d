/** Every fixture still gives what its expected.json says, as `baogao check fixtures` would find. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createPipeline } from '../pipeline/index.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const names = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : []
)
const pipeline = createPipeline()

test('there are at least eight', () => expect(names.length).toBeGreaterThanOrEqual(8))

test.each(names)('%s', (name) => {
  const bytes = readFileSync(new URL(`${name}/report.txt`, fixtures))
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, fixtures), 'utf8'))
  const { dataset } = pipeline.run(bytes, { path: 'report.txt' })
  expect(JSON.parse(JSON.stringify(dataset))).toEqual(expected)
})
