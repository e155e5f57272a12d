/** The one dataset, made only where something in it has changed. */
import { createHash } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { assemble, type Formats } from './assemble.ts'
import type { Identity } from './config.ts'
import type { Folder } from './folder.ts'
import type { Result } from './record.ts'
import type { About } from './run-file.ts'

/** The dataset's files, and a hash of all that they follow from. */
export const Made = z.object({
  digest: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number() }))
})
export type Made = z.infer<typeof Made>

function digestOf(results: readonly Result[], formats: Formats, identity: Identity): string {
  const hash = createHash('sha256').update(JSON.stringify([identity, Object.entries(formats).sort()]))
  for (const { input, outcome, reason, stored } of results)
    hash.update(`\n${JSON.stringify([input.path, outcome, reason, stored?.sha256])}`)
  return hash.digest('hex')
}

/** What the folder's last run made; null where there is none, or it made nothing. */
async function before(folder: Folder): Promise<Made | null> {
  try {
    const run = JSON.parse(await readFile(join(folder.path, 'run.json'), 'utf8'))
    return Made.safeParse(run.dataset).data ?? null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

const sizeOf = (folder: Folder, path: string): Promise<number | null> =>
  stat(join(folder.path, path)).then(
    ({ size }) => size,
    () => null
  )

async function holds(folder: Folder, { files }: Made): Promise<boolean> {
  const sizes = await Promise.all(files.map(({ path }) => sizeOf(folder, path)))
  return files.every(({ bytes }, i) => sizes[i] === bytes)
}

/**
 * The dataset of these results, as `assemble` has it; left alone where the last run made the same
 * and its files are still there, unless `force`. While it is made there is no run.json, so that
 * one always tells of a dataset that is whole.
 */
export async function makeDataset(
  folder: Folder,
  results: readonly Result[],
  { formats, identity }: Pick<About, 'formats' | 'identity'>,
  force = false
): Promise<Made> {
  const digest = digestOf(results, formats, identity)
  const made = force ? null : await before(folder)
  if (made?.digest === digest && (await holds(folder, made))) return made
  await rm(join(folder.path, 'run.json'), { force: true })
  const paths = await assemble(folder, results, formats)
  const sizes = await Promise.all(paths.map((path) => sizeOf(folder, path)))
  return { digest, files: paths.map((path, i) => ({ path, bytes: sizes[i] ?? 0 })) }
}
