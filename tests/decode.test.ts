import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode, isEncoding, ReportError } from '../pipeline/decode/index.ts'

const report =
  '青川市二〇二四年工作总结\r\n　　全年完成投资１２.5亿元，同比增长3.1%。\r\n①“四上”企业——新增20家。\r\n'
const long = report.repeat(20)
const bom = (mark: number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes])

describe('encodings', () => {
  const cases: [name: string, bytes: Uint8Array, encoding: string, guessed: boolean][] = [
    ['UTF-8', iconv.encode(report, 'utf8'), 'utf-8', false],
    ['UTF-8 with mark', bom([0xef, 0xbb, 0xbf], iconv.encode(report, 'utf8')), 'utf-8', false],
    ['UTF-16 LE with mark', bom([0xff, 0xfe], iconv.encode(report, 'utf-16le')), 'utf-16le', false],
    ['UTF-16 BE with mark', bom([0xfe, 0xff], iconv.encode(report, 'utf-16be')), 'utf-16be', false],
    ['UTF-16 LE', iconv.encode(report, 'utf-16le'), 'utf-16le', true],
    ['UTF-16 BE', iconv.encode(report, 'utf-16be'), 'utf-16be', true],
    ['GB18030', iconv.encode(report, 'gb18030'), 'gb18030', true],
    ['GB18030 with mark', bom([0x84, 0x31, 0x95, 0x33], iconv.encode(report, 'gb18030')), 'gb18030', false],
    ['GBK', iconv.encode(report, 'gbk'), 'gb18030', true]
  ]
  test.each(cases)('%s is detected and gives the same text', (_, bytes, encoding, guessed) => {
    const found = decode(bytes)
    expect(found.text).toBe(report)
    expect(found.encoding).toBe(encoding)
    expect(found.diagnostics.map(({ code }) => code)).toEqual(guessed ? ['encoding-guessed'] : [])
  })

  test('the id is of the text, the hash of the bytes', () => {
    const utf8 = decode(iconv.encode(report, 'utf8'))
    const gbk = decode(iconv.encode(report, 'gbk'))
    expect(gbk.id).toBe(utf8.id)
    expect(gbk.id).toMatch(/^[0-9a-f]{16}$/)
    expect(gbk.sha256).not.toBe(utf8.sha256)
  })

  test('one that is named overrides', () => {
    expect(decode(iconv.encode('臺北市總預算', 'big5'), { encoding: 'Big5' })).toMatchObject({
      text: '臺北市總預算',
      encoding: 'big5'
    })
    const bytes = bom([0xfe, 0xff], iconv.encode(report, 'utf-16be'))
    expect(decode(bytes, { encoding: 'utf-16' }).text).toBe(report)
  })

  test('names are known by their WHATWG labels', () => {
    expect(['gbk', 'GB18030', 'utf8', 'UTF-16BE', 'big5'].every(isEncoding)).toBe(true)
    expect(isEncoding('klingon')).toBe(false)
  })
})

describe('damage', () => {
  test.each(['utf8', 'gb18030'])('%s with a broken byte is read, and says so', (encoding) => {
    const bytes = Buffer.from(iconv.encode(long, encoding))
    bytes[bytes.length - 6] = 0xff
    const { text, diagnostics } = decode(bytes)
    expect(text.startsWith(report)).toBe(true)
    const place = diagnostics.find(({ code }) => code === 'characters-replaced')!
    expect(text.slice(...place.span!)).toBe('\uFFFD')
  })

  test('UTF-8 cut inside its last character is still UTF-8', () => {
    const bytes = iconv.encode(`${long}完`, 'utf8').subarray(0, -1)
    expect(decode(bytes)).toMatchObject({ text: `${long}\uFFFD`, encoding: 'utf-8' })
  })
})

describe('what is no report', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const cases: [name: string, bytes: Uint8Array, code: string, says: RegExp, encoding?: string][] = [
    ['no byte', Buffer.alloc(0), 'empty', /empty/],
    ['white space', Buffer.from('\ufeff \r\n　　\n'), 'empty', /white space/],
    ['zip', Buffer.from('PK\x03\x04\x14\0\x06\0'), 'binary', /ZIP/],
    ['image', png, 'binary', /PNG/],
    ['image, encoding named', png, 'binary', /PNG/, 'latin1'],
    ['text with NULs', Buffer.from('第一\0\0第二'), 'binary', /binary/],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + i * i * 31) % 256)),
      'binary',
      /binary/
    ],
    ['Latin-1', Buffer.from('Le siège à côté du marché a été fermé', 'latin1'), 'encoding', /--encoding/],
    ['unknown label', Buffer.from('报告'), 'encoding', /klingon/, 'klingon']
  ]
  test.each(cases)('%s', (_, bytes, code, says, encoding) => {
    const act = () => decode(bytes, { encoding })
    expect(act).toThrow(ReportError)
    expect(act).toThrow(says)
    expect(act).toThrow(expect.objectContaining({ code }))
  })
})
