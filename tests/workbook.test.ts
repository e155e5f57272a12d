import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as XLSX from 'xlsx'
import { type Cell, type Header, type Table, tablesOf, toXlsx, xlsx } from '../output/index.ts'
import { CELL_LIMIT } from '../output/xlsx/text.ts'
import { RUN } from './support/output-run.ts'

const OPTIONS = { headers: 'zh', values: 'code' } as const
const TABLES = tablesOf(RUN, OPTIONS)

let bytes: Uint8Array
let parts: Record<string, string>
beforeAll(async () => {
  bytes = await toXlsx(TABLES)
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
})

const sheetXml = (sheet: string): string =>
  parts[`xl/worksheets/sheet${1 + TABLES.findIndex((t) => t.sheet === sheet)}.xml`]!

/** A table of one column of text. */
const oneColumn = (cells: Cell[], over: Partial<Header> = {}): Table => ({
  name: 't',
  sheet: '表',
  headers: [{ key: 'k', title: '列', type: 'text', width: 20, wrap: false, ...over }],
  rows: cells.map((cell) => ({ cells: [cell], mark: null }))
})

/** Cells of the first column below the header, as another reader sees them. */
async function readBack(table: Table): Promise<(XLSX.CellObject | undefined)[]> {
  const sheet = XLSX.read(await toXlsx([table]), { cellFormula: true, cellNF: true, cellStyles: true })
    .Sheets[table.sheet]!
  return table.rows.map((_, i) => sheet[`A${i + 2}`])
}

/** What a cell holds, dates as ISO text. */
function content(cell: XLSX.CellObject | undefined): Cell {
  if (cell === undefined || cell.t === 'z') return null
  if (cell.t === 'n' && /y/.test(String(cell.z))) return XLSX.SSF.format('yyyy-mm-dd', cell.v)
  return cell.v as Cell
}

test('opened by another reader, the cells are those of the tables', () => {
  const book = XLSX.read(bytes, { cellFormula: true, cellNF: true })
  expect(book.SheetNames).toEqual(['报告', '指标', '数据', '任务', '其他数字', '核对', '说明'])
  for (const { sheet, headers, rows } of TABLES) {
    const at = (r: number, c: number) =>
      book.Sheets[sheet]![XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined
    expect(headers.map((_, c) => content(at(0, c)))).toEqual(headers.map(({ title }) => title))
    for (const [r, { cells }] of rows.entries())
      expect(
        cells.map((_, c) => content(at(r + 1, c))),
        `${sheet} ${r + 2}`
      ).toEqual(cells)
  }
})

describe('how it looks', () => {
  test.each(TABLES.map((t) => [t.sheet, t] as const))(
    '%s: frozen header, filter over all of it, a width for each column',
    (sheet, t) => {
      const xml = sheetXml(sheet)
      expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/)
      const last = XLSX.utils.encode_cell({ r: t.rows.length, c: t.headers.length - 1 })
      expect(xml).toContain(`<autoFilter ref="A1:${last}"/>`)
      expect(xml.match(/<col /g)).toHaveLength(t.headers.length)
    }
  )

  /** Style of a cell: its fill's colour, whether it wraps, its number format. */
  function look(sheet: string, title: string, row: number) {
    const table = TABLES.find((t) => t.sheet === sheet)!
    const address = XLSX.utils.encode_cell({ r: row, c: table.headers.findIndex((h) => h.title === title) })
    const style = Number(sheetXml(sheet).match(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`))?.[1])
    const styles = parts['xl/styles.xml']!
    const xf = styles.match(/<cellXfs.*<\/cellXfs>/)![0].match(/<xf [^>]*?(\/>|>.*?<\/xf>)/g)![style]!
    const fills = styles.match(/<fill>.*?<\/fill>/g)!
    return {
      fill: fills[Number(xf.match(/fillId="(\d+)"/)![1])]!.match(/rgb="(?:FF)?(\w{6})"/)?.[1] ?? null,
      wraps: xf.includes('wrapText'),
      format:
        styles.match(
          new RegExp(`numFmtId="${xf.match(/numFmtId="(\d+)"/)![1]}" formatCode="([^"]*)"`)
        )?.[1] ?? null
    }
  }
  test('failed rows are red, flagged ones yellow, the rest plain; empty cells of a row too', () => {
    expect(look('核对', '规则', 1).fill).toBe('FFC7CE')
    expect(look('报告', '编号', 1).fill).toBe('FFC7CE')
    expect(look('数据', '数值', 5).fill).toBe('FFC7CE')
    expect(look('数据', '数值', 6).fill).toBe('FFF2CC')
    expect(look('数据', '数值', 1).fill).toBe(null)
  })
  test('sentences wrap, numbers do not', () => {
    expect(look('数据', '全句', 1).wraps).toBe(true)
    expect(look('任务', '工作任务', 1).wraps).toBe(true)
    expect(look('数据', '数值', 1).wraps).toBe(false)
  })
  test('numbers show all of their digits and no others, years no comma, days are dates', () => {
    expect(look('数据', '数值', 1).format).toBe('#,##0')
    expect(look('数据', '数值', 2).format).toBe('#,##0.0')
    expect(look('数据', '基准值', 2).format).toBe('#,##0.000')
    expect(look('报告', '回顾年', 2).format).toBe('0')
    expect(look('报告', '发布日期', 2).format).toBe('yyyy-mm-dd')
  })
  test.each([
    [39800000000000, '39,800,000,000,000'],
    [0.0000001, '0.0000001'],
    [666.6667, '666.6667'],
    [-3, '-3']
  ])('%d is shown as %s', async (value, shown) => {
    const [cell] = await readBack(oneColumn([value], { type: 'number' }))
    expect([cell?.v, XLSX.SSF.format(String(cell?.z), value)]).toEqual([value, shown])
  })
  test('a column is as wide as its content, but wraps at its width', async () => {
    const wide = async (table: Table) =>
      Number(
        strFromU8(unzipSync(await toXlsx([table]))['xl/worksheets/sheet1.xml']!).match(/ width="(\d+)"/)?.[1]
      )
    expect(await wide(oneColumn(['水'.repeat(15)]))).toBe(32)
    expect(await wide(oneColumn(['水'.repeat(15)], { width: 20, wrap: true }))).toBe(20)
    expect(await wide(oneColumn([1234567890], { type: 'number' }))).toBe(15)
    expect(await wide(oneColumn([null], { title: '很长很长的列名' }))).toBe(17)
  })
})

describe('text', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '#N/A',
    '#REF!',
    '#DIV/0!',
    'TRUE',
    '12e3',
    '0012',
    '2011-01-01',
    "'quoted",
    '＝1'
  ])('%s stays text and is no formula', async (text) => {
    const [cell] = await readBack(oneColumn([text]))
    expect([cell?.t, cell?.v, cell?.f]).toEqual(['s', text, undefined])
  })
  test.each([
    ['line breaks', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['control characters', 'a\u0000b\u0007c\u001Fd', 'a\u0000b\u0007c\u001Fd'],
    ['what looks like an escape', '_x0041_ _x000D_', '_x0041_ _x000D_'],
    ['half a character', 'a\uD800b\uFFFF', 'a\uFFFDb\uFFFD'],
    ['spaces at the ends', ' a \t', ' a \t'],
    ['XML', '<c>&amp;"\'</c>]]>', '<c>&amp;"\'</c>]]>']
  ])('%s', async (_, text, expected) => {
    expect((await readBack(oneColumn([text])))[0]?.v).toBe(expected)
  })
  test('as long as a cell may be, it is whole', async () => {
    const text = '字'.repeat(CELL_LIMIT)
    expect((await readBack(oneColumn([text])))[0]?.v === text).toBe(true)
  })
  // With and without a first character of one unit, so that the cut falls once within a pair.
  test.each(['', '字'])('longer, it is cut between characters and says so (%j first)', async (first) => {
    const read = String((await readBack(oneColumn([first + '𠮷'.repeat(CELL_LIMIT)])))[0]?.v)
    const note = '…（截断，全文见 JSON / cut, see JSON）'
    expect([read.slice(-note.length), CELL_LIMIT - read.length < 2]).toEqual([note, true])
    expect(new Set(read.slice(first.length, -note.length))).toEqual(new Set(['𠮷']))
  })
  test('any text comes back', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).map((s) => s.replace(/[\uFFFE\uFFFF]/g, ''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((s) => s !== ''),
          { minLength: 1 }
        ),
        async (cells) => {
          const read = await readBack(oneColumn(cells))
          expect(read.map((cell) => cell?.v)).toEqual(cells.map((cell) => cell.replace(/\r\n?/g, '\n')))
          for (const cell of read) expect([cell?.t, cell?.f]).toEqual(['s', undefined])
        }
      )
    )
  })
})

describe('days', () => {
  test.each(['1900-03-01', '1949-10-01', '2012-02-29', '2024-12-31', '9999-12-31'])(
    '%s is a date',
    async (day) => {
      const [cell] = await readBack(oneColumn([day], { type: 'date' }))
      expect([cell?.t, content(cell)]).toEqual(['n', day])
    }
  )
  test.each(['1898-06-11', '1900-02-28', '2011-02-30', '2011-13-01'])(
    '%s, which no spreadsheet has, stays text',
    async (day) => {
      const [cell] = await readBack(oneColumn([day], { type: 'date' }))
      expect([cell?.t, cell?.v]).toEqual(['s', day])
    }
  )
})

describe('the file', () => {
  test('the same run gives the same bytes, in any order and any time zone', async () => {
    const zone = process.env.TZ
    const [first] = await xlsx.write(RUN, OPTIONS)
    process.env.TZ = 'Asia/Shanghai'
    const [second] = await xlsx.write([...RUN].reverse(), OPTIONS)
    process.env.TZ = 'America/Los_Angeles'
    const [third] = await xlsx.write(RUN, OPTIONS)
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.from(second!.bytes).equals(first!.bytes)).toBe(true)
    expect(Buffer.from(third!.bytes).equals(first!.bytes)).toBe(true)
  })
  test('is packed by the compressor that is the same on all machines: the platform’s own changes nothing', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const again = await toXlsx(TABLES)
    vi.unstubAllGlobals()
    expect(Buffer.from(again).equals(bytes)).toBe(true)
  })
  test('holds no time but the fixed one', () => {
    expect(parts['docProps/core.xml']!.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual([
      '1970-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z'
    ])
  })
  test('a run without a report still gives all sheets with their headers', async () => {
    const [file] = await xlsx.write([], OPTIONS)
    const book = XLSX.read(file!.bytes)
    expect(book.SheetNames).toHaveLength(7)
    expect(book.Sheets.数据!.A1.v).toBe('报告')
  })
  test('a table that is too long for a sheet goes on in another, under the same header', async () => {
    const book = XLSX.read(await toXlsx([oneColumn([1, 2, 3, 4, 5], { type: 'number' })], 2))
    const sheets = book.SheetNames.map((name) => [name, XLSX.utils.sheet_to_json(book.Sheets[name]!)])
    expect(sheets).toEqual([
      ['表', [{ 列: 1 }, { 列: 2 }]],
      ['表 2', [{ 列: 3 }, { 列: 4 }]],
      ['表 3', [{ 列: 5 }]]
    ])
    expect(XLSX.read(await toXlsx([oneColumn([])], 2)).SheetNames).toEqual(['表'])
  })
})
