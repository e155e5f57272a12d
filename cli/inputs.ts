/** Arguments → the files to be read. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { Exit, Failure, systemReason } from './failure.ts'

export interface Input {
  /** As the file system finds it from the current folder, for messages. */
  file: string
  /** Relative to the argument that named it, with /; unique within a run. */
  path: string
}

const isText = (file: string) => extname(file).toLowerCase() === '.txt'
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function what(path: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    throw new Failure(Exit.usage, `${path}: ${systemReason(error)}`, { cause: error })
  }
}

/** A link that leads nowhere is a file: reading it fails, and says so. */
async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
}

/** Text files in a folder and its folders, without hidden ones; `above` holds the folders on the way, against links in a circle. */
async function walk(folder: string, above: readonly string[]): Promise<string[]> {
  const real = await realpath(folder)
  if (above.includes(real)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        if (await isFolder(entry, path)) return walk(path, [...above, real])
        return isText(path) ? [path] : []
      })
  )
  return found.flat()
}

async function inFolder(folder: string): Promise<Input[]> {
  const files = await walk(folder, []).catch((error) => {
    throw new Failure(Exit.usage, `${error.path ?? folder}: ${systemReason(error)}`, { cause: error })
  })
  if (files.length === 0) throw new Failure(Exit.usage, `${folder}: no .txt file in this folder`)
  return files.map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
}

async function ofArgument(argument: string): Promise<Input[]> {
  if ((await what(argument)) === 'folder') return inFolder(argument)
  if (!isText(argument))
    throw new Failure(Exit.usage, `${argument}: not a .txt file; save the report as plain text (.txt)`)
  return [{ file: argument, path: basename(argument) }]
}

/** The path with `depth` more of the folders above it. */
function deeper({ file, path }: Input, depth: number): string {
  const whole = resolve(file).split(sep)
  return whole.slice(-(path.split('/').length + depth)).join('/')
}

/** Paths of one name from two arguments (2011/a.txt 2012/a.txt) take folders above them until they differ. */
function distinct(inputs: Input[]): Input[] {
  const depths = inputs.map(() => 0)
  for (;;) {
    const paths = inputs.map((input, i) => deeper(input, depths[i]!))
    const twice = paths.map((path) => paths.indexOf(path) !== paths.lastIndexOf(path))
    if (!twice.includes(true)) return inputs.map((input, i) => ({ ...input, path: paths[i]! }))
    for (const [i, repeats] of twice.entries()) if (repeats) depths[i]!++
  }
}

/**
 * The reports that the arguments name, each file once, in the order of their paths. Folders
 * give the .txt files in them, at any depth.
 * @throws Failure (2) where an argument does not exist, is a file of another kind, or a folder without a report.
 */
export async function findInputs(args: readonly string[]): Promise<Input[]> {
  const found = (await Promise.all(args.map(ofArgument))).flat()
  const once = [...new Map(found.toReversed().map((input) => [resolve(input.file), input])).values()]
  return distinct(once).sort((a, b) => byCodeUnit(a.path, b.path))
}
