import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded } from '../output/csv.ts'
import { csv, type Table, tablesOf, toCsv } from '../output/index.ts'
import { pairs } from './support/output-cases.ts'
import { RUN, withHeadlines } from './support/output-run.ts'

const OPTIONS = { headers: 'zh', values: 'code' } as const

/** Takes away the one apostrophe that guards a cell. */
const unguarded = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)

const table = (cells: Table['rows'][number]['cells'][]): Table => ({
  name: 't',
  sheet: '表',
  headers: [0, 1].map((i) => ({ key: `k${i}`, title: `列${i}`, type: 'text', width: 10, wrap: false })),
  rows: cells.map((row) => ({ cells: row, mark: null }))
})

describe('formulas', () => {
  test.each(pairs('output-formulas.txt'))('%j', (text, expected) => {
    expect(guarded(text)).toBe(expected)
    expect(toCsv(table([[text, null]]))).toContain(expected)
  })
  test('numbers stay numbers, without exponent', () => {
    expect(
      toCsv(
        table([
          [-3, 39800000000000],
          [1e-7, 1e21]
        ])
      )
    ).toBe('\uFEFF列0,列1\r\n-3,39800000000000\r\n0.0000001,1000000000000000000000\r\n')
  })
})

test('RFC 4180: BOM, CRLF, quotes doubled, breaks within quotes', () => {
  expect(
    toCsv(
      table([
        ['a,b', 'say "好"'],
        ['one\ntwo', true],
        ['x\ry', null]
      ])
    )
  ).toBe('\uFEFF列0,列1\r\n"a,b","say ""好"""\r\n"one\ntwo",true\r\n"x\ry",\r\n')
})

test('any text comes back from another reader', () => {
  const cell = fc.string({ unit: 'binary', minLength: 1 })
  const marks = fc.string({
    unit: fc.constantFrom('=', "'", '"', ',', '\r', '\n', '\t', '-', '@', '好', ' ')
  })
  const text = fc.oneof(
    cell,
    marks.filter((s) => s !== '')
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (rows) => {
      const read: string[][] = parse(toCsv(table(rows)), { bom: true, record_delimiter: '\r\n' })
      expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(rows)
      for (const risky of read.flat()) expect(risky).not.toMatch(/^[=+\-@\t\r\n]/)
    })
  )
})

test('a file for each table, and each reads back as its table', async () => {
  const files = await csv.write(RUN, OPTIONS)
  const tables = tablesOf(RUN, OPTIONS)
  expect(files.map(({ path }) => path)).toEqual(
    ['reports', 'indicators', 'claims', 'tasks', 'mentions', 'checks', 'codebook'].map(
      (name) => `${name}.csv`
    )
  )
  for (const [i, { bytes }] of files.entries()) {
    const [headers, ...rows]: string[][] = parse(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      { bom: true }
    )
    expect(headers).toEqual(tables[i]!.headers.map(({ title }) => title))
    expect(rows.map((row) => row.map(unguarded))).toEqual(
      tables[i]!.rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : String(cell))))
    )
  }
})

test('a report that tries to be a formula does not become one', async () => {
  const [, , , tasks] = await csv.write(withHeadlines(['=HYPERLINK("http://example.org")']), OPTIONS)
  expect(new TextDecoder().decode(tasks?.bytes)).toContain(`"'=HYPERLINK(""http://example.org"")"`)
})
