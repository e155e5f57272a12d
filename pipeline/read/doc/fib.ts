/** The header of a Word document: where its parts are. Source: [MS-DOC] 2.5. */
import { ReportError } from '../../decode/error.ts'
import { Bytes } from './bytes.ts'

/** Places of (offset, length) pairs in FibRgFcLcb97, from its start at 154. */
const pairs = { styles: 1, characters: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 } as const

export interface Header {
  /** Stream that holds the text and the pages of formatting. */
  document: Bytes
  /** Stream that holds what is too long for the pages; empty where there is none. */
  data: Bytes
  /** The part of that name in the table stream; empty where the document has none. */
  part(name: keyof typeof pairs): Bytes
  /** What stands in the table stream behind that part. */
  behind(name: keyof typeof pairs): Bytes
  /** Characters of the body, and of footnotes, heads, comments, endnotes behind it, in the order in which they stand. */
  lengths: {
    body: number
    footnotes: number
    heads: number
    macros: number
    comments: number
    endnotes: number
  }
}

/** First version of the format whose structures are those of Word 97. */
const WORD_97 = 0x00c1
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200

/** @throws ReportError `encrypted`; `format` where it is damaged or older than Word 97. */
export function readHeader(streams: ReadonlyMap<string, Uint8Array>): Header {
  const document = new Bytes(streams.get('worddocument') ?? new Uint8Array())
  if (document.u16(0) !== 0xa5ec || document.u16(2) < WORD_97)
    throw new ReportError(
      'format',
      'a Word file of before 1997; open it in a word processor and save it as .docx'
    )
  const flags = document.u16(10)
  if (flags & ENCRYPTED) throw new ReportError('encrypted', 'locked with a password; save it without one')
  const table = new Bytes(streams.get(flags & SECOND_TABLE ? '1table' : '0table') ?? new Uint8Array())
  const length = (index: number) => Math.max(0, document.i32(76 + index * 4))
  const place = (name: keyof typeof pairs): [from: number, length: number] => {
    const at = 154 + pairs[name] * 8
    return [document.u32(at), document.u32(at + 4)]
  }
  return {
    document,
    data: new Bytes(streams.get('data') ?? new Uint8Array()),
    part: (name) => table.slice(...place(name)),
    behind(name) {
      const [from, length] = place(name)
      return table.slice(from + length, table.length - from - length)
    },
    lengths: {
      body: length(0),
      footnotes: length(1),
      heads: length(2),
      macros: length(3),
      comments: length(4),
      endnotes: length(5)
    }
  }
}
