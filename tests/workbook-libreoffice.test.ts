/** Our workbook as LibreOffice reads it: a spreadsheet that shares no code with us. Skipped where it is not installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cell, type Table, tablesOf, toXlsx } from '../output/index.ts'
import { RUN } from './support/output-run.ts'

const installed = spawnSync('soffice', ['--version']).status === 0
if (!installed)
  console.log('skipped: the workbook is not opened in LibreOffice, which is not installed (soffice)')

const ODDITIES: Cell[] = [
  '=1+1',
  '-1',
  '+1',
  '@a',
  '#N/A',
  '#REF!',
  "'a",
  '_x0041_',
  '<&>',
  'a\nb',
  ' a ',
  'TRUE',
  '0012',
  1e-7,
  -3,
  0.3,
  39800000000000,
  true
]
const odd: Table = {
  name: 'odd',
  sheet: '怪',
  headers: [{ key: 'k', title: '列', type: 'text', width: 20, wrap: false }],
  rows: ODDITIES.map((cell) => ({ cells: [cell], mark: null }))
}
const TABLES = [...tablesOf(RUN, { headers: 'zh', values: 'code' }), odd]

/** All sheets, as CSV with values as they are stored (dates as shown), one file a sheet. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

describe.skipIf(!installed)('opened in LibreOffice', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baogao-'))
    writeFileSync(join(folder, 'book.xlsx'), await toXlsx(TABLES))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      FILTER,
      '--outdir',
      folder,
      join(folder, 'book.xlsx')
    ])
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  const written = (cell: Cell): string =>
    typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '')

  test.each(TABLES.map((table) => [table.sheet, table] as const))('%s', (sheet, { headers, rows }) => {
    const text = readFileSync(join(folder, `book-${sheet}.csv`), 'utf8')
    const read: string[][] = parse(text)
    expect(read[0]).toEqual(headers.map(({ title }) => title))
    expect(read).toHaveLength(rows.length + 1)
    for (const [r, { cells }] of rows.entries())
      for (const [c, cell] of cells.entries()) {
        const found = read[r + 1]?.[c] ?? ''
        const where = `${sheet} ${headers[c]?.title} ${r + 2}`
        if (typeof cell === 'number') expect([where, Number(found)]).toEqual([where, cell])
        else expect([where, found]).toEqual([where, written(cell)])
      }
  })
})
