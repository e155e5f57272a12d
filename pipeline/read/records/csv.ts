/** Rows of a CSV or TSV file, one after another. */
import { Readable } from 'node:stream'
import { type Options, parse } from 'csv-parse'
import { ReportError } from '../../decode/error.ts'
import { encodingOf, HEAD, headOf } from './encoding.ts'

/** Whatever of , tab and ; comes most often in the first line. */
function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r?\n/, 1)
  const counts = [',', '\t', ';'].map((mark) => [mark, line.split(mark).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** Bytes as text, a piece at a time. */
function* textOf(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += HEAD)
    yield decoder.decode(bytes.subarray(at, at + HEAD), { stream: true })
  yield decoder.decode()
}

/** Rows as arrays of cells, the head first. @throws ReportError `format`. */
export async function* csvRows(
  bytes: Uint8Array,
  encoding: string | undefined,
  longest: number
): AsyncGenerator<string[]> {
  const name = encodingOf(bytes, encoding)
  const head = new TextDecoder(name).decode(headOf(bytes))
  const options: Options = {
    delimiter: delimiterOf(head),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longest
  }
  try {
    yield* Readable.from(textOf(bytes, name)).pipe(parse(options)) as AsyncIterable<string[]>
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new ReportError('format', `damaged CSV: ${reason}`, { cause: error })
  }
}
