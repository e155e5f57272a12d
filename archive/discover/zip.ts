/** A ZIP → the reports in it. */
import { readArchive } from '../../pipeline/read/index.ts'
import type { Found } from './input.ts'
import { isReport } from './kinds.ts'
import { createUnique } from './unique.ts'

/**
 * Reports in a ZIP, ZIPs in it opened too; null where it is no folder but an Office file.
 * @throws ReportError where it is damaged or beyond a limit.
 */
export async function inZip({ file, whole }: Found, path: string): Promise<Found[] | null> {
  const found: Found[] = []
  const unique = createUnique()
  let entry = 0
  for await (const { path: inside } of readArchive(file)) {
    entry++
    if (inside === '[Content_Types].xml') return null
    if (!isReport(inside)) continue
    const name = unique(inside)
    found.push({ file, entry, path: path === '' ? name : `${path}/${name}`, whole: `${whole}/${name}` })
  }
  return found
}
