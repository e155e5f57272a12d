/** Zipped folders: the files in them, each to be read by its own format. */
import { posix } from 'node:path'
import { ReportError } from '../decode/error.ts'
import { defaultLimits, type Limits, within } from './limits.ts'
import { zipNames } from './zip/directory.ts'
import { openZip, type ZipEntry } from './zip/open.ts'

export interface ArchiveEntry {
  /** Inside the archive, with /, without .. or a leading /; of a ZIP in a ZIP `inner.zip/a.txt`. */
  path: string
  /** Bytes, unpacked. */
  size: number
  /** @throws ReportError `encrypted`, `too-large` or `format`. */
  read(): Promise<Uint8Array>
}

/** What packers and systems leave beside the files: __MACOSX/, .DS_Store, Thumbs.db, ~$open.docx. */
const isLitter = (path: string): boolean =>
  path.split('/').some((part) => part === '__MACOSX' || part === 'Thumbs.db' || /^(?:\.|~\$)/.test(part))

/** The path without what would lead out of a folder: ../../etc/x → etc/x, C:/x → x. */
function inside(name: string): string {
  const parts = posix.normalize(name.replace(/^[A-Za-z]:/, '')).split('/')
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/')
}

/** A ZIP that is no Office file. */
export function isArchive(bytes: Uint8Array): boolean {
  const names = zipNames(bytes)
  return names.length > 0 && !names.includes('[Content_Types].xml') && !names.includes('mimetype')
}

const isZip = ({ name }: ZipEntry): boolean => name.toLowerCase().endsWith('.zip')

/**
 * The files of an archive, one after another, ZIPs inside it opened too. Nothing is unpacked
 * before it is read, but for ZIPs inside. From a path only the directory is in memory.
 * Close the iteration (`return`, `break`) only when all that was to be read has been.
 * @throws ReportError `format` where the archive is damaged; `too-large` beyond a limit.
 */
export async function* readArchive(
  source: string | Uint8Array,
  limits: Limits = defaultLimits,
  depth = 1
): AsyncGenerator<ArchiveEntry> {
  within(depth, limits.archives, 'ZIPs within ZIPs')
  const { entries, close } = await openZip(source, limits)
  try {
    for (const entry of entries) {
      const path = inside(entry.name)
      if (path === '' || isLitter(path)) continue
      if (isZip(entry)) yield* opened(path, entry, limits, depth)
      else yield { path, size: entry.size, read: entry.read }
    }
  } finally {
    close()
  }
}

/** The files of a ZIP inside; one that cannot be opened is an entry whose reading says why. */
async function* opened(
  path: string,
  entry: ZipEntry,
  limits: Limits,
  depth: number
): AsyncGenerator<ArchiveEntry> {
  try {
    const inner = readArchive(await entry.read(), limits, depth + 1)
    for await (const file of inner) yield { ...file, path: `${path}/${file.path}` }
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    yield { path, size: entry.size, read: () => Promise.reject(error) }
  }
}
