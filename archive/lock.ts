/** One run at a time writes to a folder. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { makeFolder } from '../output/make-folder.ts'
import { ArchiveError } from './reason.ts'

interface Holder {
  pid: number
  host: string
  /** When the process started, as the system tells it; null where it does not. */
  since: string | null
}

/**
 * State (`R`, `S`, `Z` …) and start of a process on Linux, from /proc; null elsewhere and for one
 * that is gone. Its name, in brackets, may hold blanks itself.
 */
async function processOf(pid: number | 'self'): Promise<{ state: string; since: string } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields === undefined ? null : { state: fields[0]!, since: fields[19]! }
}

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** True for a process of this machine that lives. One of our number is ours, or from a container before this one. */
async function lives({ pid, host, since }: Holder): Promise<boolean> {
  if (host !== hostname() || pid === process.pid || !exists(pid)) return false
  const found = since === null ? null : await processOf(pid)
  // Killed and not yet buried, or another process that got its number.
  return found === null || (found.state !== 'Z' && found.since === since)
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
  if (other !== null && (await lives(other)))
    throw new ArchiveError('io', `${folder}: another run (process ${other.pid}) is writing to this folder`)
  await makeFolder(dirname(file))
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: (await processOf('self'))?.since ?? null
  }
  await writeFile(file, JSON.stringify(own))
  return () => rm(file, { force: true })
}
