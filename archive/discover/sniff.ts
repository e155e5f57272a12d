/** What a file of another name is, by its content: a PDF that lost its extension is a report all the same. */
import { open, readFile } from 'node:fs/promises'
import { readers } from '../../pipeline/read/index.ts'

/** How formats other than plain text begin, in Latin-1; what begins otherwise need not be read whole to be passed over. */
const signatures = ['PK\x03\x04', '%PDF-', '\xD0\xCF\x11\xE0']
const page = /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)/i

/** Larger ones of an unknown name are no reports. */
const LARGEST = 64 * 1024 * 1024

async function headOf(file: string): Promise<{ head: string; size: number }> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return { head: buffer.toString('latin1', 0, bytesRead), size: (await handle.stat()).size }
  } finally {
    await handle.close()
  }
}

/**
 * Whether a file is of a format of reports other than plain text.
 * @throws Error of the file system.
 */
export async function looksLikeReport(file: string): Promise<boolean> {
  const { head, size } = await headOf(file)
  const opens = page.test(head) || signatures.some((signature) => head.startsWith(signature))
  if (size > LARGEST || !opens) return false
  const bytes = await readFile(file)
  return readers.some(({ mediaType, sniff }) => mediaType !== 'text/plain' && sniff(bytes))
}
