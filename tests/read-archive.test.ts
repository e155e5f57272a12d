/** Zipped folders, and tables of full texts. */
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import {
  defaultLimits,
  isArchive,
  type Limits,
  readArchive,
  readRecords,
  readText,
  unpackedXml
} from '../pipeline/read/index.ts'
import { docx, paragraph, run } from './support/formats-docx.ts'

const text = '全年地区生产总值86.4亿元，增长5.2%。'

async function list(
  bytes: Uint8Array,
  limits: Partial<Limits> = {}
): Promise<[path: string, text: string][]> {
  const found: [string, string][] = []
  for await (const { path, read } of readArchive(bytes, { ...defaultLimits, ...limits })) {
    const read1 = read()
      .then(readText)
      .then(
        (got) => got.text,
        (error) => `${error.code}: ${error.message}`
      )
    found.push([path, await read1])
  }
  return found
}

/** fflate writes names as UTF-8 and says so; a ZIP of Windows in Chinese has GBK and says nothing. */
function withGbkName(name: string): Uint8Array {
  const gbk = iconv.encode(name, 'gbk')
  const placeholder = 'x'.repeat(gbk.length)
  const zip = Buffer.from(zipSync({ [placeholder]: strToU8(text) }))
  for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder, at + 1)) gbk.copy(zip, at)
  return zip
}

describe('a zipped folder', () => {
  it('gives its files in their formats, without what packers add', async () => {
    const zip = zipSync({
      '2023/东山县/报告.txt': strToU8(text),
      '2023/报告.docx': docx(paragraph(run(text))),
      '2022/page.html': strToU8(`<p>${text}</p>`),
      '__MACOSX/2023/._报告.txt': strToU8('x'),
      '2023/.DS_Store': strToU8('x'),
      '2023/~$报告.docx': strToU8('x'),
      'inner.zip': zipSync({ 'a.txt': strToU8(text) })
    })
    expect(isArchive(zip)).toBe(true)
    expect(isArchive(docx(''))).toBe(false)
    expect(await list(zip)).toEqual([
      ['2023/东山县/报告.txt', text],
      ['2023/报告.docx', text],
      ['2022/page.html', text],
      ['inner.zip/a.txt', text]
    ])
  })

  it('reads names in GBK', async () => {
    expect(await list(withGbkName('二〇一二年\\政府工作报告.txt'))).toEqual([
      ['二〇一二年/政府工作报告.txt', text]
    ])
  })

  it('keeps paths inside the folder', async () => {
    const zip = zipSync({ '../../etc/a.txt': strToU8(text), '/b.txt': strToU8(text) })
    expect((await list(zip)).map(([path]) => path)).toEqual(['etc/a.txt', 'b.txt'])
  })

  it('fails a bomb in it and reads the rest', async () => {
    const zip = zipSync({ 'bomb.txt': new Uint8Array(8 * 1024 * 1024), 'a.txt': strToU8(text) })
    const [bomb, rest] = await list(zip)
    expect(bomb?.[1]).toMatch(/^too-large: .*bomb/)
    expect(rest).toEqual(['a.txt', text])
  })

  it('opens ZIPs in ZIPs only so deep, and says so', async () => {
    const deep = zipSync({ 'c.zip': zipSync({ 'b.zip': zipSync({ 'a.txt': strToU8(text) }) }) })
    expect(await list(deep)).toEqual([['c.zip/b.zip/a.txt', text]])
    expect((await list(deep, { archives: 2 }))[0]?.[1]).toMatch(/^too-large: ZIPs within ZIPs/)
  })

  it('tells from its directory how much text an Office file unpacks to', () => {
    const words = 'x'.repeat(3_000_000)
    const large = docx(paragraph(run(words)))
    expect(large.length).toBeLessThan(100_000)
    expect(unpackedXml(large)).toBeGreaterThan(words.length)
    expect(unpackedXml(zipSync({ 'a.txt': strToU8(words) }))).toBe(0)
    expect(unpackedXml(strToU8(words))).toBe(0)
    expect(unpackedXml(large.subarray(0, 60))).toBe(0)
  })

  it('fails where it is cut off or has too many files', async () => {
    const zip = zipSync({ 'a.txt': strToU8(text), 'b.txt': strToU8(text) })
    await expect(list(zip.subarray(0, 60))).rejects.toMatchObject({ code: 'format' })
    await expect(list(zip, { entries: 1 })).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('a table with a report in each row', () => {
  const second = '粮食总产量14.8万吨，\n茶叶“860”吨。'
  const expected = [
    { id: '甲-1', text },
    { id: '乙-2', text: second }
  ]
  const csv = `编号,年份,正文\n甲-1,2023,${text}\n乙-2,2022,"${second}"\n丙-3,2021,\n`
  const rows = [
    { 编号: '甲-1', 年份: 2023, 正文: text },
    { 编号: '乙-2', 年份: 2022, 正文: second },
    { 编号: '丙-3', 年份: 2021, 正文: null }
  ]
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet([{ 说明: '略' }]), '说明')
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(rows), '数据')
  const files: [kind: string, bytes: Uint8Array][] = [
    ['CSV in UTF-8', Buffer.from(`\ufeff${csv}`)],
    ['CSV in GBK', iconv.encode(csv, 'gbk')],
    ['CSV in UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['tab-separated', Buffer.from(csv.replaceAll(',', '\t').replace('万吨\t', '万吨，'))],
    ['JSON Lines', Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))],
    ['XLSX', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })],
    ['XLS', XLSX.write(book, { type: 'buffer', bookType: 'biff8' })]
  ]
  async function read(bytes: Uint8Array, idColumn?: string): Promise<{ id: string; text: string }[]> {
    const found: { id: string; text: string }[] = []
    for await (const record of readRecords(bytes, { textColumn: '正文', idColumn })) found.push(record)
    return found
  }

  it.each(files)('%s', async (_, bytes) => {
    expect(await read(bytes, '编号')).toEqual(expected)
  })

  it('has the rows’ numbers where no column names them', async () => {
    expect((await read(Buffer.from(csv))).map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('is read a row at a time', async () => {
    const head = Buffer.from('id,正文\n')
    const row = Buffer.from(`1,${text}\n`)
    const long = Buffer.concat([head, ...Array.from({ length: 50_000 }, () => row)])
    let count = 0
    for await (const record of readRecords(long, { textColumn: '正文', idColumn: 'id' })) {
      expect(record.text).toBe(text)
      if (++count === 10) break
    }
    expect(count).toBe(10)
  })

  it('fails where a column is missing or a line is no JSON, saying which', async () => {
    await expect(read(Buffer.from(csv), 'id')).rejects.toThrow(
      'no column id; the columns are 编号, 年份, 正文'
    )
    await expect(read(Buffer.from('{"正文": "a"}\n{"正文'))).rejects.toThrow('line 2')
  })
})

describe('a workbook that is a report', () => {
  it('gives its cells as shown, merged ones with the value in the first', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['2023年主要指标', null, null],
      ['指标', '单位：亿元', '增长'],
      ['生产总值', 86.4, 0.052],
      ['财政收入', null, 0.061]
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
    for (const cell of ['C3', 'C4']) sheet[cell].z = '0.0%'
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, '表1')
    const found = await readText(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
    expect(found.text.split('\n')).toEqual([
      '2023年主要指标',
      '指标\t单位：亿元\t增长',
      '生产总值\t86.4\t5.2%',
      '财政收入\t\t6.1%'
    ])
  })
})
