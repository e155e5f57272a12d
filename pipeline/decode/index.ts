/** Bytes → text. */
import { createHash } from 'node:crypto'
import type { Diagnostic } from '../dataset.ts'
import { looksBinary, signature } from './binary.ts'
import { type Detected, detect, fromMark } from './detect.ts'
import { ReportError } from './error.ts'

export { ReportError, type ReportErrorCode } from './error.ts'

export interface Decoded {
  /** Without byte order mark, line ends as in the source. */
  text: string
  /** WHATWG name in lower case: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, or the one asked for. */
  encoding: string
  /** Of the source's bytes, in hex. */
  sha256: string
  /** First 16 hex digits of the sha256 of the text in UTF-8: the report's id. */
  id: string
  diagnostics: Diagnostic[]
}

/** True where `encoding` names an encoding that can be decoded: `gbk`, `utf-16le`, `big5`, … */
export function isEncoding(encoding: string): boolean {
  try {
    new TextDecoder(encoding)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** SHA-256 of bytes, or of a text in UTF-8, in hex. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** What names a report of this text. */
export const reportId = (text: string): string => sha256(text).slice(0, 16)

/** The encoding asked for; `utf-16` alone leaves the order of bytes to the mark. */
function asked(encoding: string, bytes: Uint8Array): Detected {
  if (!isEncoding(encoding))
    throw new ReportError('encoding', `unknown encoding ${encoding}; known are utf-8, gb18030, utf-16le, …`)
  const byMark = /^utf-?16$/i.test(encoding) ? fromMark(bytes) : null
  return { encoding: byMark ?? new TextDecoder(encoding).encoding, guessed: false }
}

const binary = (what: string) => new ReportError('binary', `${what}, not text; save it as plain text (.txt)`)

function detected(bytes: Uint8Array): Detected {
  const found = detect(bytes)
  if (found !== null) return found
  if (looksBinary(Buffer.from(bytes).toString('latin1'))) throw binary('binary data')
  throw new ReportError(
    'encoding',
    'neither UTF-8 nor UTF-16 nor GB18030; name its encoding with --encoding, or save it as UTF-8'
  )
}

function replaced(text: string): Diagnostic[] {
  const count = text.match(/\uFFFD/g)?.length ?? 0
  if (count === 0) return []
  const first = text.indexOf('\uFFFD')
  const message = `${count} place${count === 1 ? '' : 's'} of the source could not be read and stand${count === 1 ? 's' : ''} as U+FFFD`
  return [{ severity: 'warning', code: 'characters-replaced', message, span: [first, first + 1] }]
}

function guess({ encoding, guessed }: Detected): Diagnostic[] {
  if (!guessed) return []
  const message = `nothing in the source names its encoding; read as ${encoding}`
  return [{ severity: 'info', code: 'encoding-guessed', message, span: null }]
}

/**
 * The text of a plain-text report: UTF-8, UTF-16 or GB18030 (with GBK), with or without byte
 * order mark; `encoding` (any WHATWG label) overrides what would be detected.
 * @throws ReportError `empty`, `binary` or `encoding`.
 */
export function decode(bytes: Uint8Array, options: { encoding?: string | undefined } = {}): Decoded {
  if (bytes.length === 0) throw new ReportError('empty', 'the file is empty')
  const what = signature(bytes)
  if (what !== null) throw binary(what)
  const found = options.encoding === undefined ? detected(bytes) : asked(options.encoding, bytes)
  const text = new TextDecoder(found.encoding, { ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, '')
  if (looksBinary(text)) throw binary('binary data')
  if (text.trim() === '') throw new ReportError('empty', 'the file holds nothing but white space')
  return {
    text,
    encoding: found.encoding,
    sha256: sha256(bytes),
    id: reportId(text),
    diagnostics: [...guess(found), ...replaced(text)]
  }
}
