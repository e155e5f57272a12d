/** The encoding of a page: by its mark, what a header said, its own word, its bytes. */
import { detect, fromMark } from '../../decode/detect.ts'
import { isEncoding } from '../../decode/index.ts'

/** How far into the page its own word is looked for. */
const HEAD = 4096

/** `<meta charset="gb2312">`, `<meta … content="text/html; charset=gb2312">`, `<?xml encoding="…">`. */
export function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const found = /(?:charset|encoding)[ \t\r\n]{0,8}=[ \t\r\n]{0,8}["']?([A-Za-z0-9_:-]{2,40})/i.exec(
    head
  )?.[1]
  return found !== undefined && isEncoding(found) ? found : undefined
}

/** Labels that say nothing, because programs write them without being asked. */
const isEmptyWord = (label: string): boolean =>
  ['windows-1252', 'utf-16le', 'utf-16be'].includes(new TextDecoder(label).encoding)

/** Part of the text that the encoding cannot read, 0–1. */
function damage(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes)
  return (text.match(/\uFFFD/g)?.length ?? 0) / Math.max(1, text.length)
}

/** GB18030 reads all that GBK and GB2312 do. */
const canonical = (label: string): string => {
  const { encoding } = new TextDecoder(label)
  return encoding === 'gbk' ? 'gb18030' : encoding
}

/** Above this a page's word about its encoding is wrong, as where a gb2312 page was saved as UTF-8. */
const TOLERABLE = 0.002

/** WHATWG name of the page's encoding. `given` is what the user or a header said. */
export function encodingOf(bytes: Uint8Array, given: string | undefined): string {
  const said = fromMark(bytes) ?? given
  if (said !== undefined) return canonical(said)
  const own = declared(bytes)
  if (own !== undefined && !isEmptyWord(own) && damage(bytes, own) <= TOLERABLE) return canonical(own)
  return detect(bytes)?.encoding ?? canonical(own ?? 'utf-8')
}
