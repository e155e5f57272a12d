/** One run at a time writes to a folder. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { ArchiveError } from './reason.ts'

interface Holder {
  pid: number
  host: string
}

/** True for a process of this machine that lives. One of ours is left from a container that had our number before. */
function lives({ pid, host }: Holder): boolean {
  if (host !== hostname() || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function holder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    // None, or one that a kill left half written.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * Takes the lock; what it gives back lets it go. The lock of a process that was killed is taken over.
 * @throws ArchiveError where another run of this machine holds it; Error of the file system.
 */
export async function lock(file: string, folder: string): Promise<() => Promise<void>> {
  const other = await holder(file)
  if (other !== null && lives(other))
    throw new ArchiveError('io', `${folder}: another run (process ${other.pid}) is writing to this folder`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder))
  return () => rm(file, { force: true })
}
