/** Files that are damaged, bombs, locked, or not what they are called: one clear line each, within the limits. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { ReportErrorCode } from '../pipeline/index.ts'
import { type Limits, readText } from '../pipeline/read/index.ts'
import { docx, paragraph, run } from './support/formats-docx.ts'
import { pages } from './support/formats-pdf.ts'

const word = docx(paragraph(run('全年地区生产总值86.4亿元，增长5.2%。')))
const xml = (text: string) => strToU8(text)
const bomb = zipSync({
  '[Content_Types].xml': xml('<Types/>'),
  'word/document.xml': new Uint8Array(40 * 1024 * 1024)
})
const sheetBomb = zipSync({
  '[Content_Types].xml': xml('<Types/>'),
  'xl/workbook.xml': xml('<workbook/>'),
  'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024)
})
/** A workbook in the container of old Office files, with one stream of that name. */
function ole(stream: string, data: Uint8Array): Uint8Array {
  const { CFB } = XLSX as unknown as {
    CFB: {
      utils: { cfb_new(): object; cfb_add(file: object, name: string, data: Uint8Array): void }
      write(file: object, options: { type: 'buffer' }): Uint8Array
    }
  }
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, stream, data)
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }))
}
const external = docx(
  paragraph('<w:r><w:t>&secret;增长5.2%。</w:t></w:r>'),
  {},
  '<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
)
const laughs = docx(
  paragraph('<w:r><w:t>&b;</w:t></w:r>'),
  {},
  '<!DOCTYPE w:document [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]>'
)
const locked = new Uint8Array(600)
locked.set([0xec, 0xa5, 0xd9, 0x00])
locked[11] = 0x01

const failing: [
  what: string,
  bytes: Uint8Array,
  code: ReportErrorCode,
  message: RegExp,
  limits?: Partial<Limits>
][] = [
  ['nothing', new Uint8Array(), 'empty', /empty/],
  ['only blanks', Buffer.from(' \n\u3000\n'), 'empty', /white space/],
  ['a Word file that is a ZIP bomb', bomb, 'too-large', /bomb/],
  ['a workbook that is a ZIP bomb', sheetBomb, 'too-large', /bomb/],
  ['a Word file that unpacks to too much', word, 'too-large', /unpacks to more than/, { unpackedBytes: 200 }],
  ['a Word file with external entities', external, 'format', /document type/],
  ['a Word file with entities in entities', laughs, 'format', /document type/],
  ['a Word file cut off', word.subarray(0, word.length - 100), 'format', /damaged|ZIP/],
  [
    'a Word file without its document',
    zipSync({ '[Content_Types].xml': xml('<Types/>'), 'word/document9.xml': xml('<w:document/>') }),
    'format',
    /no word\/document\.xml/
  ],
  [
    'a Word file with elements nested too deep',
    docx('<w:sdt>'.repeat(300)),
    'too-large',
    /nested/,
    { nesting: 200 }
  ],
  [
    'a Word 97 file cut off',
    ole('WordDocument', new Uint8Array([0xec, 0xa5, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    'format',
    /damaged/
  ],
  ['a Word 97 file locked with a password', ole('WordDocument', locked), 'encrypted', /password/],
  [
    'a Word 95 file',
    ole('WordDocument', new Uint8Array([0xdc, 0xa5, 0x65, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    'format',
    /before 1997/
  ],
  [
    'a new Office file locked with a password',
    ole('EncryptedPackage', new Uint8Array(64)),
    'encrypted',
    /password/
  ],
  ['another old Office file', ole('PowerPoint Document', new Uint8Array(64)), 'binary', /old Office file/],
  [
    'an OLE file cut off',
    ole('WordDocument', new Uint8Array(9000)).subarray(0, 1500),
    'format',
    /damaged|1997/
  ],
  ['a PDF of pictures', pages(3, true), 'scanned', /scanned PDF: 3 pages/],
  ['a PDF of empty pages', pages(2, false), 'empty', /without text/],
  ['a PDF of too many pages', pages(30, false), 'too-large', /pages in the PDF: more than 20/, { pages: 20 }],
  ['a PDF cut off', pages(3, true).subarray(0, 60), 'format', /damaged PDF/],
  ['only the first bytes of a PDF', Buffer.from('%PDF-1.7\n'), 'format', /damaged PDF/],
  ['HTML nested 100,000 deep', Buffer.from(`${'<div>'.repeat(100_000)}增长5.2%。`), 'too-large', /nested/],
  ['HTML without text', Buffer.from('<html><body><script>1</script></body></html>'), 'empty', /without text/],
  [
    'a text beyond the limit',
    Buffer.from('增长5.2%，'.repeat(100)),
    'too-large',
    /of text/,
    { textBytes: 100 }
  ],
  ['a ZIP of files', zipSync({ 'a.txt': xml('增长5.2%。') }), 'format', /ZIP of files/],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), 'binary', /image/]
]

describe('a file that cannot be read', () => {
  it.each(failing)('%s', async (_, bytes, code, message, limits = {}) => {
    const error = await readText(bytes, { limits }).then(
      ({ text }) => expect.fail(`read as ${text.slice(0, 40)}`),
      (error) => error
    )
    expect(error).toMatchObject({ name: 'ReportError', code })
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('\n')
  })
})

describe('a file within the limits', () => {
  it('is told by its content, whatever it is called', async () => {
    expect((await readText(word)).mediaType).toMatch(/wordprocessingml/)
    expect((await readText(Buffer.from('<html><p>增长5.2%。</p>'))).mediaType).toBe('text/html')
    expect((await readText(Buffer.from('增长<5.2%。'))).mediaType).toBe('text/plain')
  })

  it('may be HTML nested a thousand deep', async () => {
    const { text } = await readText(Buffer.from(`${'<div>'.repeat(1000)}增长5.2%。${'</div>'.repeat(1000)}`))
    expect(text).toBe('增长5.2%。')
  })

  it('may have no line break, or digits only', async () => {
    expect((await readText(Buffer.from('增长5.2%，'.repeat(100_000)))).text).toHaveLength(700_000)
    expect((await readText(Buffer.from('1234567890'.repeat(10)))).text).toHaveLength(100)
  })

  it('is left as it was given', async () => {
    const bytes = pages(1, true)
    const before = Buffer.from(bytes)
    await expect(readText(bytes)).rejects.toThrow('scanned')
    expect(Buffer.from(bytes).equals(before)).toBe(true)
  })
})

describe('files cut off anywhere', () => {
  it('are read or fail with a ReportError', async () => {
    for (let at = 1; at < word.length; at += 37)
      await readText(word.subarray(0, at)).catch((error) =>
        expect(error).toMatchObject({ name: 'ReportError' })
      )
  })
})
