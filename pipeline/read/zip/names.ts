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
