import { expect, test } from 'vitest'
import { baogao } from './cli-support.ts'

test('the schema names every key of a dataset, in the order of the contract', async () => {
  const { exit, stdout, stderr } = await baogao(['schema'])
  expect([exit, stderr]).toEqual([0, ''])
  const schema = JSON.parse(stdout)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(schema.properties)).toEqual(
    'schemaVersion report text outline sentences claims tasks mentions checks diagnostics'.split(' ')
  )
  expect(schema.required).toEqual(Object.keys(schema.properties))
  expect(schema.additionalProperties).toBe(false)
})

test('the version is the package’s', async () => {
  expect((await baogao(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
