/** A ZIP's files, within limits, from a file on disk or from bytes. */
import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ReportError } from '../../decode/error.ts'
import { type Limits, megabytes, within } from '../limits.ts'
import { entryName } from './names.ts'

export interface ZipEntry {
  /** With /, as the ZIP has it: it may lead out of the folder. */
  name: string
  /** Bytes, unpacked, as the directory says; reading fails where that is not true. */
  size: number
  /** @throws ReportError `encrypted`, `too-large` or `format`. */
  read(): Promise<Uint8Array>
}

export interface Zip {
  entries: ZipEntry[]
  close(): void
}

const settings = { autoClose: false, lazyEntries: true, decodeStrings: false }

const damaged = (error: unknown): ReportError =>
  error instanceof ReportError
    ? error
    : new ReportError('format', `damaged ZIP: ${error instanceof Error ? error.message : error}`, {
        cause: error
      })

function check(entry: Entry, limits: Limits): void {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new ReportError('encrypted', 'locked with a password; unpack it first')
  if (uncompressedSize > limits.unpackedBytes)
    throw new ReportError('too-large', `unpacks to more than ${megabytes(limits.unpackedBytes)}`)
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)
    throw new ReportError('too-large', `unpacks to more than ${limits.ratio} times its size: a ZIP bomb?`)
}

async function unpack(zip: ZipFile, entry: Entry, limits: Limits): Promise<Uint8Array> {
  check(entry, limits)
  try {
    return await buffer(await zip.openReadStreamPromise(entry))
  } catch (error) {
    throw damaged(error)
  }
}

/**
 * The files of a ZIP (folders left out), in its directory's order. Nothing is unpacked before
 * it is read; from a path only the directory is held in memory.
 * @throws ReportError `format` where it is damaged, `too-large` where it has too many files.
 */
export async function openZip(source: string | Uint8Array, limits: Limits): Promise<Zip> {
  try {
    const zip =
      typeof source === 'string'
        ? await yauzl.openPromise(source, settings)
        : await yauzl.fromBufferPromise(
            Buffer.from(source.buffer, source.byteOffset, source.byteLength),
            settings
          )
    within(zip.entryCount, limits.entries, 'files in the ZIP')
    const entries: ZipEntry[] = []
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry)
      if (name.endsWith('/')) continue
      entries.push({ name, size: entry.uncompressedSize, read: () => unpack(zip, entry, limits) })
    }
    return { entries, close: () => zip.close() }
  } catch (error) {
    throw damaged(error)
  }
}
