/**
 * Why a report could not be read:
 * `empty` no byte or nothing but white space; `binary` not text; `encoding` text in an
 * encoding that is unknown or could not be told; `no-sentence` text without a sentence;
 * `format` damaged, or of a version that is not read; `encrypted` locked with a password;
 * `scanned` pages that are pictures; `too-large` beyond a limit (bytes, pages, nesting).
 */
export type ReportErrorCode =
  | 'empty'
  | 'binary'
  | 'no-sentence'
  | 'encoding'
  | 'format'
  | 'encrypted'
  | 'scanned'
  | 'too-large'

/** An input that cannot become a dataset. The message is one line: what is wrong and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
  readonly code: ReportErrorCode

  constructor(code: ReportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
