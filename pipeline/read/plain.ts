/** Plain text: what is no other format. */
import { decode } from '../decode/index.ts'
import { withinText } from './limits.ts'
import type { Reader } from './reader.ts'

const reader: Reader = {
  mediaType: 'text/plain',
  name: 'plain text',
  sniff: () => true,
  read(bytes, { encoding, limits }) {
    // A character takes a byte at least.
    withinText(bytes.length / 2, limits)
    return decode(bytes, { encoding })
  }
}

export default reader
