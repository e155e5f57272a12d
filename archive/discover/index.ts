/** Arguments → the reports that they name. */
import { stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { ReportError } from '../../pipeline/decode/index.ts'
import { ArchiveError, firstLine, systemReason } from '../reason.ts'
import { type Found, type Input, STDIN } from './input.ts'
import { isReport, isTable, isZip } from './kinds.ts'
import { looksLikeReport } from './sniff.ts'
import { type Columns, inTable } from './table.ts'
import { distinct } from './unique.ts'
import { walk } from './walk.ts'
import { inZip } from './zip.ts'

export { type Input, nameOf, STDIN } from './input.ts'
export type { Columns } from './table.ts'

const slashed = (path: string): string => path.split(sep).join('/')
const whole = (file: string): string => slashed(resolve(file))

/** What is asked of a table's rows; without it a table is no container. */
export interface Options {
  columns?: Columns | null
}

/** The reports in a container, named under `path`; null where the file is a report itself. */
function inside(found: Found, path: string, { columns }: Options): Promise<Found[] | null> {
  if (isZip(found.file)) return inZip(found, path)
  if (columns && isTable(found.file)) return inTable(found, path, columns)
  return Promise.resolve(null)
}

/** A file as a report, or as the reports in it; a container that cannot be opened is an input that fails. */
async function ofFile(file: string, path: string, under: string, options: Options): Promise<Found[]> {
  const itself: Found = { file, entry: null, path, whole: whole(file) }
  try {
    return (await inside(itself, under, options)) ?? [itself]
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    return [{ ...itself, broken: firstLine(error) }]
  }
}

/** Whether a file that a folder holds is read: a link that leads nowhere is, and fails. */
async function belongs(file: string, { columns }: Options): Promise<boolean> {
  if (isReport(file) || isZip(file) || (columns && isTable(file))) return true
  return looksLikeReport(file).catch(() => false)
}

async function inFolder(folder: string, options: Options): Promise<Found[]> {
  const found: Found[] = []
  for await (const file of walk(folder)) {
    if (!(await belongs(file, options))) continue
    const path = slashed(relative(folder, file))
    for (const one of await ofFile(file, path, path, options)) found.push(one)
  }
  if (found.length === 0) throw new ArchiveError('usage', `${folder}: no report in this folder`)
  return found
}

/** The part of a pattern before its first folder with a sign in it. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/')
  const plain = parts.findIndex((part) => /[*?{}[\]()!]/.test(part))
  return parts.slice(0, plain).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/** Files that a pattern names; empty where it is none or names none. */
async function ofPattern(pattern: string, options: Options): Promise<Found[]> {
  if (!/[*?{[]/.test(pattern)) return []
  const base = baseOf(pattern)
  const found: Found[] = []
  for (const file of await glob(pattern, { expandDirectories: false, onlyFiles: true })) {
    const path = slashed(relative(base, file))
    for (const one of await ofFile(file, path, path, options)) found.push(one)
  }
  return found
}

async function ofArgument(argument: string, options: Options): Promise<Found[]> {
  if (argument === STDIN) return [{ file: STDIN, entry: null, path: 'stdin.txt', whole: '/stdin.txt' }]
  try {
    return (await stat(argument)).isDirectory()
      ? await inFolder(argument, options)
      : await ofFile(argument, basename(argument), '', options)
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    const named = await ofPattern(argument, options)
    if (named.length > 0) return named
    const { path = argument } = error as NodeJS.ErrnoException
    throw new ArchiveError('usage', `${path}: ${systemReason(error)}`, { cause: error })
  }
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The reports that the arguments (files, folders, ZIPs, patterns, `-` for standard input) name,
 * each once, in the order of their paths. Folders give what is a report by its name or content,
 * at any depth; with `columns` the rows of tables too.
 * @throws ArchiveError where an argument does not exist or is a folder without a report.
 */
export async function findInputs(args: readonly string[], options: Options = {}): Promise<Input[]> {
  const found: Found[] = []
  for (const argument of args) for (const one of await ofArgument(argument, options)) found.push(one)
  // The first argument that names it decides its path.
  const once = [...new Map(found.toReversed().map((input) => [input.whole, input])).values()]
  return distinct(once).sort((a, b) => byCodeUnit(a.path, b.path))
}
