/** A ZIP → the reports in it. */
import { resolve, sep } from 'node:path'
import { readArchive } from '../../pipeline/read/archive.ts'
import type { Found } from './input.ts'
import { isReport } from './kinds.ts'
import { createUnique } from './unique.ts'

/**
 * Reports in a ZIP, ZIPs in it opened too. `path` is what stands before their own paths.
 * @throws ReportError where it is damaged or beyond a limit.
 */
export async function inZip(file: string, path: string): Promise<Found[]> {
  const found: Found[] = []
  const unique = createUnique()
  const root = resolve(file).split(sep).join('/')
  let entry = 0
  for await (const { path: inside } of readArchive(file)) {
    entry++
    if (!isReport(inside)) continue
    const name = unique(inside)
    found.push({ file, entry, path: path === '' ? name : `${path}/${name}`, whole: `${root}/${name}` })
  }
  return found
}
