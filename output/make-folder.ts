/** Folders, made as they are needed. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )

/**
 * Makes a folder and those above it that are missing; one that is there is left as it is. Node's own
 * `recursive` never ends where a folder is there and lets nothing be made in it as if it were not
 * (/proc/x).
 * @throws Error of the file system.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (await isFolder(path)) return
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await isFolder(above))) throw error
    await makeFolder(above)
    await makeFolder(path)
  }
}
