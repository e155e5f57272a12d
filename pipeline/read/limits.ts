/** How far a file may go before it is given up. Each limit fails with one line that names it. */
import { ReportError } from '../decode/error.ts'

export interface Limits {
  /** Longest text of a report, in bytes of UTF-16. */
  textBytes: number
  /** Most that one file inside a ZIP may unpack to (a .docx or .xlsx: all its parts together). */
  unpackedBytes: number
  /** Most that a file in a ZIP may grow; smaller ones than `ratioFrom` may grow more. */
  ratio: number
  ratioFrom: number
  /** Most files of a ZIP. */
  entries: number
  /** Deepest ZIP within a ZIP. */
  archives: number
  /** Most pages of a PDF. */
  pages: number
  /** Deepest nesting of elements. */
  nesting: number
}

const MB = 1024 * 1024

export const defaultLimits: Limits = {
  textBytes: 64 * MB,
  unpackedBytes: 256 * MB,
  ratio: 200,
  ratioFrom: MB,
  entries: 2_000_000,
  archives: 3,
  pages: 2000,
  nesting: 5000
}

/** @throws ReportError `too-large`, naming the limit. */
export function within(found: number, limit: number, what: string): void {
  if (found > limit) throw new ReportError('too-large', `${what}: more than ${limit}`)
}

/** A size for a message: 64 MB. */
export const megabytes = (bytes: number): string => `${Math.floor(bytes / MB)} MB`

/** @throws ReportError `too-large` where a text of so many UTF-16 code units is too long. */
export function withinText(characters: number, { textBytes }: Limits): void {
  if (characters * 2 > textBytes)
    throw new ReportError('too-large', `more than ${megabytes(textBytes)} of text; split it into reports`)
}
