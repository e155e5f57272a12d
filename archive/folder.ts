/** An output folder: the reports' JSON at their paths, the journal beside them. */
import { randomBytes } from 'node:crypto'
import {
  access,
  constants,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { makeFolder } from '../output/make-folder.ts'
import { sha256 } from '../pipeline/decode/index.ts'
import { type Journal, openJournal } from './journal.ts'
import { lock } from './lock.ts'
import { writing } from './reason.ts'
import type { Stored } from './record.ts'

/** What the program needs while a run lasts: files while they are written. */
const PRIVATE = '.baogao'
/** The journal. */
export const MANIFEST = 'manifest.jsonl'

export type Content = Uint8Array | string | AsyncIterable<Uint8Array | string>

export interface Folder {
  path: string
  journal: Journal
  /** A fresh file for what is needed while the run lasts; goes when the folder is closed. */
  temporary(): string
  /**
   * Writes a file of the folder, whole or not at all.
   * @throws ArchiveError where the file system says no.
   */
  write(file: string, content: Content): Promise<void>
  /** A report's JSON. */
  store(file: string, json: Uint8Array): Promise<Stored>
  /** Whether a stored file is there, with its size. */
  has(stored: Stored): Promise<boolean>
  /** @throws Error of the file system. */
  read(file: string): Promise<Buffer>
  /** Puts the journal in order, at the end of a run. */
  settle(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the folder for one run, making it where it is not there; what a killed run left
 * half written is swept away.
 * @throws ArchiveError where it cannot be written to, or another run is writing to it.
 */
export async function openFolder(path: string): Promise<Folder> {
  const own = join(path, PRIVATE)
  await writing(path, async () => {
    await makeFolder(path)
    await access(path, constants.W_OK)
  })
  const unlock = await writing(path, () => lock(join(own, 'lock'), path))
  const swept = join(own, 'tmp')
  await rm(swept, { recursive: true, force: true })
  await mkdir(swept)
  const journal = await writing(path, () => openJournal(join(path, MANIFEST)))

  const temporary = () => join(swept, randomBytes(8).toString('hex'))

  async function write(file: string, content: Content): Promise<void> {
    const target = join(path, file)
    const beside = temporary()
    await writing(target, async () => {
      await makeFolder(dirname(target))
      const handle = await open(beside, 'wx')
      try {
        await writeFile(handle, content)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(beside, target)
    }).finally(() => rm(beside, { force: true }))
  }

  return {
    path,
    journal,
    temporary,
    write,
    async store(file, json) {
      await write(file, json)
      return { file, sha256: sha256(json), bytes: json.length }
    },
    has: ({ file, bytes }) =>
      stat(join(path, file)).then(
        ({ size }) => size === bytes,
        () => false
      ),
    read: (file) => readFile(join(path, file)),
    settle: () => write(MANIFEST, Readable.from(journal.ordered())),
    async close() {
      await rm(swept, { recursive: true, force: true })
      await unlock()
      await rmdir(own)
    }
  }
}
