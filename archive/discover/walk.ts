/** A folder → the files in it. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A link that leads nowhere is a file: reading it fails, and says so. */
async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
}

/**
 * Files in a folder and its folders, without hidden ones; `above` holds the folders on the way,
 * against links in a circle.
 * @throws Error of the file system.
 */
export async function* walk(folder: string, above: readonly string[] = []): AsyncGenerator<string> {
  const real = await realpath(folder)
  if (above.includes(real)) return
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (await isFolder(entry, path)) yield* walk(path, [...above, real])
    else yield path
  }
}
