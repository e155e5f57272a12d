/** Bytes of a report of any format → its plain text. The formats stand here, in the order in which they are tried. */
import type { Diagnostic } from '../dataset.ts'
import { ReportError } from '../decode/error.ts'
import { isArchive } from './archive.ts'
import doc from './doc/index.ts'
import docx from './docx/index.ts'
import html from './html/index.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { isOle, namesStream, readStreams } from './ole.ts'
import pdf from './pdf/index.ts'
import plain from './plain.ts'
import type { Reader } from './reader.ts'
import sheet from './sheet/index.ts'
import { zipNames } from './zip/directory.ts'

export { type ArchiveEntry, isArchive, readArchive } from './archive.ts'
export { defaultLimits, type Limits } from './limits.ts'
export type { Reader, ReadText } from './reader.ts'
export { type Record, type RecordOptions, readRecords } from './records/index.ts'
export { unpackedXml } from './zip/directory.ts'

export const readers: readonly Reader[] = [docx, sheet, doc, pdf, html, plain]

export interface ReadTextOptions {
  /** What the user or a header says of the encoding of plain text and web pages. */
  encoding?: string | undefined
  limits?: Partial<Limits>
}

export interface Text {
  text: string
  /** WHATWG name; null where the format has no encoding of its own. */
  encoding: string | null
  mediaType: string
  diagnostics: Diagnostic[]
}

/** The reader of the bytes' format, told from the bytes alone; that of plain text where no other is. */
const readerOf = (bytes: Uint8Array): Reader => readers.find((reader) => reader.sniff(bytes))!

const startsAsZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

/** What no reader takes, where more can be said of it than that it is no text. */
function refuse(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReportError('empty', 'the file is empty')
  if (namesStream(bytes, 'EncryptedPackage'))
    throw new ReportError('encrypted', 'an Office file locked with a password; save it without one')
  if (isArchive(bytes))
    throw new ReportError('format', 'a ZIP of files, not one report; name it as an input of its own')
  if (startsAsZip(bytes) && zipNames(bytes).length === 0)
    throw new ReportError('format', 'damaged Office file or ZIP: its end is missing')
  if (isOle(bytes) && readStreams(bytes) === undefined)
    throw new ReportError('format', 'damaged file of old Office')
}

/**
 * The text of a report as a .txt of it would hold it.
 * @throws ReportError where there is none to be had, in one line.
 */
export async function readText(bytes: Uint8Array, options: ReadTextOptions = {}): Promise<Text> {
  const reader = readerOf(bytes)
  if (reader === plain) refuse(bytes)
  const { mediaType, read } = reader
  const limits = { ...defaultLimits, ...options.limits }
  const { text, encoding, diagnostics } = await read(bytes, { encoding: options.encoding, limits })
  if (text.trim() === '') throw new ReportError('empty', 'the file holds no text')
  return { text, encoding, mediaType, diagnostics }
}
