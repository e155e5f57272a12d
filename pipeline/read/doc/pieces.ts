/** The text of a Word document, which stands in pieces. Source: [MS-DOC] 2.8.35 and 2.9.38. */
import { ReportError } from '../../decode/error.ts'
import type { Header } from './fib.ts'

export interface Piece {
  /** Place of its first character in the text. */
  start: number
  text: string
  /** Offset of its first character in the document stream, and bytes that one takes: 2 in UTF-16, else 1. */
  offset: number
  width: 1 | 2
}

const LATIN = new TextDecoder('windows-1252')
const COMPRESSED = 1 << 30

/** Pieces of the text in its order. @throws ReportError `format`. */
export function readPieces({ part, document }: Header): Piece[] {
  const clx = part('pieces')
  let at = 0
  // Formatting of fast saves comes first.
  while (at < clx.length && clx.u8(at) === 1) at += 3 + clx.u16(at + 1)
  if (clx.u8(at) !== 2) throw new ReportError('format', 'damaged Word file (.doc): no text is found in it')
  const table = clx.slice(at + 5, clx.u32(at + 1))
  const count = Math.floor((table.length - 4) / 12)
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const start = table.u32(i * 4)
    const characters = table.u32(i * 4 + 4) - start
    const place = table.u32((count + 1) * 4 + i * 8 + 2)
    const width = place & COMPRESSED ? 1 : 2
    const offset = width === 1 ? (place & ~COMPRESSED) / 2 : place
    const text =
      width === 1 ? LATIN.decode(document.slice(offset, characters).data) : document.utf16(offset, characters)
    return { start, text, offset, width }
  })
}
