import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CODE_LISTS } from '../output/codes/index.ts'
import { tablesOf } from '../output/index.ts'
import { DEFINITIONS } from '../output/tables/index.ts'
import { Dataset } from '../pipeline/dataset.ts'

/** All closed lists of the contract, read off its JSON Schema. */
function closedLists(schema: unknown): string[][] {
  if (schema === null || typeof schema !== 'object') return []
  const own = 'enum' in schema && Array.isArray(schema.enum) ? [schema.enum as string[]] : []
  return [...own, ...Object.values(schema).flatMap(closedLists)]
}

const same = (list: string[]): string => [...list].sort().join(' ')
const lists = [...new Map(closedLists(z.toJSONSchema(Dataset)).map((list) => [same(list), list])).values()]

test('the contract has closed lists', () => expect(lists.length).toBeGreaterThan(12))

test.each(lists.map((list) => [list.join(' '), list] as const))('explained: %s', (_, list) => {
  const found = CODE_LISTS.filter(({ codes }) => same(Object.keys(codes)) === same(list))
  expect(found).toHaveLength(1)
})

test('each code has a name and a meaning in both languages', () => {
  for (const { codes } of CODE_LISTS)
    for (const { zh, en, meaning } of Object.values(codes))
      for (const words of [zh, en, meaning.zh, meaning.en]) expect(words.trim()).not.toBe('')
})

test.each(CODE_LISTS.map((list) => [list.name, list] as const))(
  '%s: no Chinese name stands for two codes',
  (_, { codes }) => {
    const names = Object.values(codes).map(({ zh }) => zh)
    expect(new Set(names).size).toBe(names.length)
  }
)

describe('the sheet', () => {
  const { rows } = tablesOf([], { headers: 'zh', values: 'code' }).at(-1)!
  const cells = rows.map((row) => row.cells)
  test('has a line for each column, its own too', () => {
    for (const { sheet, columns } of DEFINITIONS)
      for (const { key } of columns)
        expect(cells.filter((c) => c[0] === sheet && c[1] === key)).toHaveLength(1)
  })
  test('has a line for each code, with the sheets that use it', () => {
    expect(cells.find((c) => c[1] === 'claim.approx=about')?.slice(0, 4)).toEqual([
      '指标、数据',
      'claim.approx=about',
      '约',
      'about'
    ])
    expect(cells.find((c) => c[1] === 'diagnostic.code=year-unknown')?.[0]).toBe('JSON')
  })
  test('lists the codes of a column in both languages', () => {
    expect(cells.find((c) => c[0] === '数据' && c[1] === 'status')?.at(-1)).toBe(
      'actual 实际 actual\ntarget 目标 target'
    )
  })
})
