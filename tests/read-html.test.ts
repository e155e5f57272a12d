/** Web pages as text. */
import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readText } from '../pipeline/read/index.ts'

const cases = readFileSync('tests/cases/read-html.txt', 'utf8')
  .split(/\n(?=# )/)
  .slice(1)
  .map((block) => {
    const [name = '', ...lines] = block.trimEnd().split('\n')
    const arrow = lines.indexOf('=>')
    return {
      name: name.slice(2),
      page: lines.slice(0, arrow).join('\n'),
      text: lines
        .slice(arrow + 1)
        .join('\n')
        .replaceAll('→', '\t')
    }
  })

describe('a web page', () => {
  it.each(cases)('$name', async ({ page, text }) => {
    const found = await readText(Buffer.from(page))
    expect(found.mediaType).toBe('text/html')
    // Blanks at the ends of lines, which nobody sees, may differ; tabs may not.
    expect(found.text.replaceAll('\u00a0', '').replace(/ +$/gm, '')).toBe(text)
  })
})

describe('the encoding of a web page', () => {
  const body = '<p>全市生产总值增长5.2%，粮食总产量达到14.8万吨。</p>'
  const text = '全市生产总值增长5.2%，粮食总产量达到14.8万吨。'
  const page = (meta: string) => `<html><head>${meta}</head><body>${body}</body></html>`
  const pages: [how: string, bytes: Uint8Array, encoding: string, given?: string][] = [
    ['its own word', iconv.encode(page('<meta charset="gb2312">'), 'gbk'), 'gb18030'],
    [
      'http-equiv',
      iconv.encode(page('<meta http-equiv="Content-Type" content="text/html; charset=GBK">'), 'gbk'),
      'gb18030'
    ],
    [
      'another one',
      iconv.encode(page('<meta charset=big5>').replace(body, '<p>經濟成長</p>'), 'big5'),
      'big5'
    ],
    ['its bytes', iconv.encode(page(''), 'gbk'), 'gb18030'],
    ['its bytes where its own word is wrong', Buffer.from(page('<meta charset="gb2312">')), 'utf-8'],
    [
      'its bytes where its own word says nothing',
      iconv.encode(page('<meta charset="iso-8859-1">'), 'gbk'),
      'gb18030'
    ],
    ['its mark before its own word', Buffer.from(`\ufeff${page('<meta charset="gb2312">')}`), 'utf-8'],
    ['what was given', iconv.encode(page('<meta charset="utf-8">'), 'gbk'), 'gb18030', 'gbk'],
    ['UTF-16', Buffer.from(`\ufeff${page('')}`, 'utf16le'), 'utf-16le']
  ]
  it.each(pages)('by %s', async (_, bytes, encoding, given) => {
    const found = await readText(bytes, { encoding: given })
    expect(found.encoding).toBe(encoding)
    expect(found.text).toBe(encoding === 'big5' ? '經濟成長' : text)
  })
})
