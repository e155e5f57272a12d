/** An encoding by its WHATWG name, and how sure it is: `guessed` where other readings were possible. */
export interface Detected {
  encoding: string
  guessed: boolean
}

/** The text, byte order mark included; null where a byte is not valid in the encoding. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const marks: readonly [mark: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030']
]

/** The encoding that a byte order mark names; null without one. */
export function fromMark(bytes: Uint8Array): string | null {
  return marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null
}

/** Characters that Chinese reports are made of: ASCII, general and CJK punctuation, ideographs, full width. */
const usual = /[\t\n\r\x20-\x7E\u2000-\u206F\u2460-\u249B\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g

/** Part of the text's characters that are usual in a report, 0–1. */
const plausibility = (text: string) => (text.match(usual)?.length ?? 0) / text.length

/** UTF-16 without a mark: read in the right order nearly all of it is usual, read otherwise nearly none. */
function utf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1) return null
  const found = ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = strict(bytes, encoding)
    return text !== null && plausibility(text) > 0.9
  })
  return found ?? null
}

/** Part of what is not ASCII that the encoding cannot read, 0–1. */
function damage(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 0
  return foreign === 0 ? 0 : lost / foreign
}

/** Above this a text is not in the encoding; below it is, with damaged places. */
const tolerable = 0.1

/**
 * The encoding of a text: by its byte order mark, else the first of UTF-8, UTF-16 and GB18030
 * (which holds GBK and GB2312) that reads every byte, else the first that reads nearly all.
 * Null where none does.
 *
 * UTF-8 with a damaged place is asked for before strict GB18030: almost any UTF-8 in Chinese
 * is valid GB18030 too, and reads as rubbish.
 */
export function detect(bytes: Uint8Array): Detected | null {
  const marked = fromMark(bytes)
  if (marked !== null) return { encoding: marked, guessed: false }
  const wide = bytes.includes(0)
  if (!wide && strict(bytes, 'utf-8') !== null) return { encoding: 'utf-8', guessed: false }
  const order = utf16(bytes)
  if (order !== null) return { encoding: order, guessed: true }
  const encoding = ['utf-8', 'gb18030'].find((name) => damage(bytes, name) < tolerable)
  return encoding === undefined ? null : { encoding, guessed: true }
}
