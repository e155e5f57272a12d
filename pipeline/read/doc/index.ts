/**
 * Documents of Word 97 to 2003 (.doc) and of WPS (.wps), which has the same format. The
 * container is read by SheetJS' CFB; no kept-up library reads the document in it with its
 * numbering, so that is done here, after Microsoft's specification [MS-DOC].
 */
import { ReportError } from '../../decode/error.ts'
import type { Limits } from '../limits.ts'
import { Lines } from '../lines.ts'
import { namesStream, readStreams } from '../ole.ts'
import type { Reader } from '../reader.ts'
import { bodyLines } from './body.ts'
import { readHeader } from './fib.ts'
import { readLists } from './lists.ts'
import { NOTE_MARK, type Paragraph, paragraphReader } from './paragraphs.ts'
import { readPieces } from './pieces.ts'

/** Footnotes, each opened by the mark of its number, as `[1]…` on a line. */
function noteLines(paragraphs: Iterable<Paragraph>, first: number): string[] {
  const text = Array.from(paragraphs, ({ text }) => text).join('')
  const notes = text.split(NOTE_MARK).map((note) => note.trim())
  return notes.filter((note) => note !== '').map((note, i) => `[${first + i}]${note}`)
}

function read(bytes: Uint8Array, limits: Limits): string {
  const streams = readStreams(bytes)
  if (streams === undefined) throw new ReportError('format', 'damaged Word file (.doc)')
  const header = readHeader(streams)
  const paragraphs = paragraphReader(header, readPieces(header))
  const { body, footnotes, heads, macros, comments, endnotes } = header.lengths
  const lines = new Lines(limits)
  for (const written of bodyLines(paragraphs(0, body), readLists(header)))
    lines.add(...written.map((line) => line.replaceAll(NOTE_MARK, '')))
  const below = noteLines(paragraphs(body, body + footnotes), 1)
  const end = body + footnotes + heads + macros + comments
  lines.add(...below, ...noteLines(paragraphs(end, end + endnotes), below.length + 1))
  return lines.text
}

const reader: Reader = {
  mediaType: 'application/msword',
  name: 'a Word file (.doc) or WPS file (.wps)',
  sniff: (bytes) => namesStream(bytes, 'WordDocument'),
  read: (bytes, { limits }) => ({ text: read(bytes, limits), encoding: null, diagnostics: [] })
}

export default reader
