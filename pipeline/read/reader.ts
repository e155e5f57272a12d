/** What every reader of a format is: bytes in, the plain text of the report out. */
import type { Diagnostic } from '../dataset.ts'
import type { Limits } from './limits.ts'

export interface ReadText {
  /**
   * The text that a .txt of the same report holds: a paragraph a line, numbers of headings and
   * lists in front of them, a table's row a line with its cells between tabs, no furniture of
   * the page.
   */
  text: string
  /** WHATWG name of the encoding that the source is written in; null where the format has none of its own. */
  encoding: string | null
  diagnostics: Diagnostic[]
}

export interface ReadOptions {
  /** What the user or a header says of the encoding; formats with one of their own ignore it. */
  encoding?: string | undefined
  limits: Limits
}

/** One format. `sniff` looks at the bytes alone and never throws; `read` throws ReportError. */
export interface Reader {
  mediaType: string
  /** As messages call it: `a PDF`, `a Word file (.docx)`. */
  name: string
  sniff(bytes: Uint8Array): boolean
  read(bytes: Uint8Array, options: ReadOptions): Promise<ReadText> | ReadText
}
