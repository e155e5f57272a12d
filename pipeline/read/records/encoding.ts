/** The encoding of a long table, told from its beginning. */
import { detect, fromMark } from '../../decode/detect.ts'

/** How much of the file tells its encoding and what parts its cells. */
export const HEAD = 1 << 16

/** The head up to its last line end, so that no character is cut. */
export function headOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= HEAD) return bytes
  const end = bytes.lastIndexOf(10, HEAD)
  return bytes.subarray(0, end > 0 ? end + 1 : HEAD)
}

/** WHATWG name or label: by the mark, by what was given, by the bytes. */
export const encodingOf = (bytes: Uint8Array, given: string | undefined): string =>
  fromMark(bytes) ?? given ?? detect(headOf(bytes))?.encoding ?? 'utf-8'
