import { describe, expect, test } from 'vitest'
import { tablesOf } from '../output/index.ts'
import { DEFINITIONS } from '../output/tables/index.ts'
import { casesFile } from './support/output-cases.ts'
import { dataset, RUN } from './support/output-run.ts'

const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

/** A table as a person reads it: its name, then each row with its mark and the cells that are not empty. */
function written(table: ReturnType<typeof tablesOf>[number]): string[] {
  const rows = table.rows.map(({ cells, mark }) => [
    `- ${mark ?? 'plain'}`,
    ...cells.flatMap((cell, i) => (cell === null ? [] : [`  ${table.headers[i]!.title}: ${cell}`]))
  ])
  return [`${table.sheet} ${table.name}`, ...rows.flat()]
}

test('the tables of the sample run, in Chinese', () => {
  const tables = tablesOf(RUN, { headers: 'zh', values: 'zh' }).slice(0, 6)
  expect(tables.flatMap(written)).toEqual(lines(casesFile('output-tables.txt')))
})

test('columns in the order of the design', () => {
  const found = tablesOf([], { headers: 'en', values: 'code' }).map(
    ({ name, headers }) => `${name}: ${headers.map(({ title }) => title).join(', ')}`
  )
  expect(found).toEqual(lines(casesFile('output-columns.txt')))
})

test.each(DEFINITIONS.map((table) => [table.name, table] as const))(
  '%s: no key or title stands for two columns',
  (_, { columns }) => {
    for (const words of [
      columns.map(({ key }) => key),
      columns.map(({ title }) => title.zh),
      columns.map(({ title }) => title.en)
    ])
      expect(new Set(words).size).toBe(columns.length)
  }
)

describe('values', () => {
  const column = (values: 'code' | 'zh', name: string, title: string) => {
    const table = tablesOf(RUN, { headers: 'en', values }).find((t) => t.name === name)!
    const at = table.headers.findIndex((header) => header.title === title)
    return table.rows.map(({ cells }) => cells[at])
  }
  test('codes', () => {
    expect(column('code', 'claims', 'Kind')).toEqual([
      'level',
      'change',
      'share',
      'rank',
      'progress',
      'change',
      'level'
    ])
    expect(column('code', 'claims', 'Flags')[5]).toBe('direction-inferred；unit-shared')
    expect(column('code', 'checks', 'Holds')).toEqual([false])
  })
  test('Chinese', () => {
    expect(column('zh', 'claims', 'Kind')).toEqual(['水平', '变化', '占比', '位次', '进度', '变化', '水平'])
    expect(column('zh', 'claims', 'Flags')[5]).toBe('方向为推断；单位共用')
    expect(column('zh', 'checks', 'Holds')).toEqual(['否'])
  })
  test('no digits that are noise of binary numbers: 4.3 - 1.1 is 3.2', () => {
    expect(4.3 - 1.1).not.toBe(3.2)
    expect(column('code', 'claims', 'Value')[1]).toBe(3.2)
    expect(column('code', 'claims', 'Value in base')[1]).toBe(0.032)
  })
})

test('reports stand in the order of their paths, however they came', () => {
  const options = { headers: 'zh', values: 'code' } as const
  expect(tablesOf([...RUN].reverse(), options)).toEqual(tablesOf(RUN, options))
})

test('a record that names another which is not there is an error, not an empty cell', () => {
  const task = { ...dataset().tasks[0]!, targets: ['c1-2'] }
  const run = [{ ...RUN[0]!, dataset: dataset({ tasks: [task] }) }]
  expect(() => tablesOf(run, { headers: 'zh', values: 'code' })).toThrow(
    'county/report.txt: a record names c1-2'
  )
})
