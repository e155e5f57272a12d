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
  const first = await made(path)
  if (first === null) return
  if (first.code !== 'ENOENT' || dirname(path) === path) throw first
  // Another report may have made what is above since: whether it was missing is not asked.
  await makeFolder(dirname(path))
  const second = await made(path)
  if (second) throw second
}

/** Null where the folder is there now, else why not. */
async function made(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path)
    return null
  } catch (error) {
    return (await isFolder(path)) ? null : (error as NodeJS.ErrnoException)
  }
}
