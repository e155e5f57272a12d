/** Names of files in a ZIP. */

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')

/** General purpose bit 11: the name is in UTF-8. Source: APPNOTE.TXT 4.4.4. */
const UTF8_NAME = 1 << 11
/** Info-ZIP's extra field with the name in UTF-8. Source: APPNOTE.TXT 4.6.9. */
const UNICODE_PATH = 0x7075

interface RawName {
  fileNameRaw: Buffer
  generalPurposeBitFlag: number
  extraFields: { id: number; data: Buffer }[]
}

function strict(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * The name with /: by the flag or the extra field that say UTF-8, else UTF-8 where every byte
 * is, else GB18030, because Windows in Chinese writes GBK and says nothing.
 */
export function entryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: RawName): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data.subarray(5)
  const flagged = (generalPurposeBitFlag & UTF8_NAME) !== 0
  const name = (unicode && strict(unicode)) ?? strict(fileNameRaw)
  return (name ?? (flagged ? fileNameRaw.toString('utf8') : gb18030.decode(fileNameRaw))).replaceAll(
    '\\',
    '/'
  )
}

const END = 0x06054b50
const ENTRY = 0x02014b50

/** Offset of the end record, or -1. It stands at the end, behind it only a comment of at most 64 KB. */
function endRecord(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

/**
 * Names in a ZIP's directory as Latin-1, at most `most`, to tell what kind of ZIP it is; none
 * where it is no ZIP or damaged.
 */
export function zipNames(bytes: Uint8Array, most = 10_000): string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < most && at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true)
    names.push(Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('latin1'))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
