/** Arguments → the reports that they name. */
import { stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { ReportError } from '../../pipeline/decode/index.ts'
import { ArchiveError, systemReason } from '../reason.ts'
import type { Found, Input } from './input.ts'
import { isReport, isZip } from './kinds.ts'
import { distinct } from './unique.ts'
import { walk } from './walk.ts'
import { inZip } from './zip.ts'

export { type Input, nameOf } from './input.ts'

const slashed = (path: string): string => path.split(sep).join('/')
const whole = (file: string): string => slashed(resolve(file))

/** A file as a report, or as the reports in it; a ZIP that cannot be opened is an input that fails. */
async function ofFile(file: string, path: string, inside: string): Promise<Found[]> {
  if (!isZip(file)) return [{ file, entry: null, path, whole: whole(file) }]
  try {
    return await inZip(file, inside)
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    return [{ file, entry: null, path, whole: whole(file) }]
  }
}

async function inFolder(folder: string): Promise<Found[]> {
  const found: Found[] = []
  for await (const file of walk(folder)) {
    if (!isReport(file) && !isZip(file)) continue
    const path = slashed(relative(folder, file))
    found.push(...(await ofFile(file, path, path)))
  }
  if (found.length === 0) throw new ArchiveError('usage', `${folder}: no .txt file in this folder`)
  return found
}

/** The part of a pattern before its first folder with a sign in it. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/')
  const plain = parts.findIndex((part) => /[*?{}[\]()!]/.test(part))
  return parts.slice(0, plain).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/** Files that a pattern names; empty where it is none or names none. */
async function ofPattern(pattern: string): Promise<Found[]> {
  if (!/[*?{[]/.test(pattern)) return []
  const files = await glob(pattern, { expandDirectories: false, onlyFiles: true })
  const base = baseOf(pattern)
  const found = files.map((file) => {
    const path = slashed(relative(base, file))
    return ofFile(file, path, path)
  })
  return (await Promise.all(found)).flat()
}

async function ofArgument(argument: string): Promise<Found[]> {
  try {
    if ((await stat(argument)).isDirectory()) return await inFolder(argument)
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    const named = await ofPattern(argument)
    if (named.length > 0) return named
    const { path = argument } = error as NodeJS.ErrnoException
    throw new ArchiveError('usage', `${path}: ${systemReason(error)}`, { cause: error })
  }
  if (!isReport(argument) && !isZip(argument))
    throw new ArchiveError('usage', `${argument}: not a .txt file; save the report as plain text (.txt)`)
  return ofFile(argument, basename(argument), '')
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The reports that the arguments (files, folders, ZIPs, patterns) name, each once, in the order
 * of their paths. Folders give what is a report by its name, at any depth.
 * @throws ArchiveError where an argument does not exist, is a file of another kind, or a folder without a report.
 */
export async function findInputs(args: readonly string[]): Promise<Input[]> {
  const found: Found[] = []
  for (const argument of args) for (const one of await ofArgument(argument)) found.push(one)
  // The first argument that names it decides its path.
  const once = [...new Map(found.toReversed().map((input) => [input.whole, input])).values()]
  return distinct(once).sort((a, b) => byCodeUnit(a.path, b.path))
}
