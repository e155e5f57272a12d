/** Objects of a JSON Lines file, one after another. */
import { ReportError } from '../../decode/error.ts'
import { encodingOf } from './encoding.ts'

/** Bytes of each line that holds something, with its number from 1. */
function* linesOf(bytes: Uint8Array): Generator<[line: Uint8Array, number: number]> {
  let number = 0
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    const to = end < 0 ? bytes.length : end
    number++
    if (to > from) yield [bytes.subarray(from, to), number]
    from = to + 1
  }
}

/** Whether the first line is an object. */
export function isJsonl(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return /^(?:\xEF\xBB\xBF)?\s*\{\s*"/.test(head)
}

/** @throws ReportError `format` with the line's number where one is no object. */
export function* jsonlObjects(
  bytes: Uint8Array,
  given: string | undefined
): Generator<Readonly<Record<string, unknown>>> {
  const decoder = new TextDecoder(encodingOf(bytes, given))
  for (const [line, number] of linesOf(bytes)) {
    const text = decoder.decode(line).trim()
    if (text !== '') yield objectOf(text, number)
  }
}

function objectOf(text: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ReportError('format', `line ${number} of the JSON Lines file is no JSON`, { cause: error })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  throw new ReportError('format', `line ${number} of the JSON Lines file is no object`)
}
