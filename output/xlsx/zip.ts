/** The workbook's container, the same bytes on every machine. */
import { Zip, ZipDeflate } from 'fflate'

/** The zip format knows no earlier day. It stores local time, so the day is given in local time. */
const FIRST_ZIP_DAY = () => new Date(1980, 0, 1)

export interface Part {
  path: string
  /** Its text, piece by piece. */
  text: Iterable<string> | AsyncIterable<string>
}

/**
 * Packs parts as they come, in constant memory, with fixed times and with a compressor written
 * in JavaScript: that of the platform gives other bytes on another processor or version of Node.
 * @throws Error where a part or the whole goes beyond 4 GB, which the format without its 64-bit extension cannot hold.
 */
export async function* zipped(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let size = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    size += chunk.length
    if (chunk.length > 0) ready.push(chunk)
  })
  for (const { path, text } of parts) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = FIRST_ZIP_DAY()
    zip.add(file)
    let unpacked = 0
    for await (const piece of text) {
      const bytes = new TextEncoder().encode(piece)
      unpacked += bytes.length
      file.push(bytes, false)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    if (Math.max(unpacked, size) >= 2 ** 32)
      throw new Error('the workbook is larger than 4 GB; leave it out (--no-xlsx) and use CSV or Parquet')
  }
  zip.end()
  yield* ready.splice(0)
}
