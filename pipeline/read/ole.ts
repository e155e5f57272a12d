/** Old Office files: a little file system in a file (OLE compound file, [MS-CFB]). */
import * as XLSX from 'xlsx'

/** SheetJS' reader of such files, which its types leave open. */
const container = XLSX.CFB as {
  read(
    bytes: Uint8Array,
    options: { type: 'buffer' }
  ): {
    FileIndex: { name: string; content?: ArrayLike<number> }[]
  }
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isOle = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte)

/** Its streams by name in lower case; of two of one name the first; undefined where the file is damaged. */
export function readStreams(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  try {
    const { FileIndex } = container.read(bytes, { type: 'buffer' })
    const streams = FileIndex.flatMap(({ name, content }) =>
      content ? [[name.toLowerCase(), Uint8Array.from(content)] as const] : []
    )
    return new Map(streams.reverse())
  } catch {
    // The library has no errors of its own: whatever it throws, it could not find its way.
    return undefined
  }
}

/** Whether the file's directory names a stream; told from the bytes, since names stand there in UTF-16. */
export function namesStream(bytes: Uint8Array, name: string): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isOle(bytes) && whole.includes(Buffer.from(`${name}\0`, 'utf16le'))
}
