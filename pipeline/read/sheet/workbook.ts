/** Workbooks (.xlsx, .xls, .et of WPS) by SheetJS, their ZIPs opened within limits first. */
import { zipSync } from 'fflate'
import * as XLSX from 'xlsx'
import { ReportError } from '../../decode/error.ts'
import type { Limits } from '../limits.ts'
import { namesStream } from '../ole.ts'
import { zipNames } from '../zip/directory.ts'
import { readParts } from '../zip/parts.ts'

export type Workbook = XLSX.WorkBook

const isXlsx = (bytes: Uint8Array): boolean =>
  zipNames(bytes).some((name) => /^xl\/workbook\.(?:xml|bin)$/.test(name))
const isXls = (bytes: Uint8Array): boolean => namesStream(bytes, 'Workbook')

export const isWorkbook = (bytes: Uint8Array): boolean => isXlsx(bytes) || isXls(bytes)

/** The same ZIP, unpacked within the limits and stored, because SheetJS unpacks without any. */
async function stored(bytes: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const parts = await readParts(bytes, limits, (name) => /\.(?:xml|rels|bin)$/.test(name))
  return zipSync(Object.fromEntries(parts), { level: 0 })
}

/** @throws ReportError `format`, `encrypted` or `too-large`. */
export async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  const source = isXlsx(bytes) ? await stored(bytes, limits) : bytes
  try {
    return XLSX.read(source, { type: 'buffer', dense: true, cellHTML: false, cellFormula: false })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/password/i.test(reason))
      throw new ReportError('encrypted', 'a workbook locked with a password; save it without one', {
        cause: error
      })
    throw new ReportError('format', `damaged workbook: ${reason.split('\n')[0]}`, { cause: error })
  }
}

/** Rows of a sheet as shown (4.5%, not 0.045), empty cells as empty text; what a merge covers is empty. */
export const rowsOf = (sheet: XLSX.WorkSheet): string[][] =>
  XLSX.utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: '', blankrows: false })
    .map((row) => row.map(String))
