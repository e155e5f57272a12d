/** The parts of an Office file, which is a ZIP. */
import { ReportError } from '../../decode/error.ts'
import { type Limits, megabytes } from '../limits.ts'
import { openZip } from './open.ts'

/**
 * The parts that `wanted` names, unpacked, by name.
 * @throws ReportError `format`, `too-large` (all its parts count, wanted or not) or `encrypted`.
 */
export async function readParts(
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean
): Promise<Map<string, Uint8Array>> {
  const { entries, close } = await openZip(bytes, limits)
  try {
    const parts = entries.filter(({ name }) => wanted(name))
    const size = parts.reduce((sum, part) => sum + part.size, 0)
    if (size > limits.unpackedBytes)
      throw new ReportError('too-large', `unpacks to more than ${megabytes(limits.unpackedBytes)}`)
    const read = parts.map(async (part) => [part.name, await part.read()] as const)
    return new Map(await Promise.all(read))
  } finally {
    close()
  }
}
