/** The directory of a ZIP that is held in memory, read without unpacking anything. */

const END = 0x06054b50
const ENTRY = 0x02014b50

export interface Listed {
  /** As Latin-1. */
  name: string
  /** Bytes, unpacked, as the directory says. */
  size: number
}

/** Offset of the end record, or -1. It stands at the end, behind it only a comment of at most 64 KB. */
function endRecord(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

/** What a ZIP lists, at most `most` files; none where it is no ZIP or damaged. */
function zipDirectory(bytes: Uint8Array, most = 10_000): Listed[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return []
  const listed: Listed[] = []
  let at = view.getUint32(end + 16, true)
  while (listed.length < most && at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true)
    listed.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('latin1'),
      size: view.getUint32(at + 24, true)
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return listed
}

/** Names in a ZIP's directory, to tell what kind of ZIP it is. */
export const zipNames = (bytes: Uint8Array): string[] => zipDirectory(bytes).map(({ name }) => name)

/** Bytes of the XML that an Office file unpacks to, where all its text is; 0 for what is no ZIP. */
export const unpackedXml = (bytes: Uint8Array): number =>
  zipDirectory(bytes).reduce((sum, { name, size }) => (name.endsWith('.xml') ? sum + size : sum), 0)
