/** What a file is to a run, by its name: folders hold much that is no report. */
import { extname } from 'node:path'

const reports = new Set(
  ['txt', 'text', 'html', 'htm', 'xhtml', 'shtml', 'docx', 'doc', 'wps', 'pdf', 'xlsx', 'xls', 'et'].map(
    (name) => `.${name}`
  )
)
const tables = new Set(['csv', 'tsv', 'jsonl', 'ndjson', 'xlsx', 'xls'].map((name) => `.${name}`))

const extension = (name: string) => extname(name).toLowerCase()

/** What is read as a report where a folder or ZIP holds it. */
export const isReport = (name: string): boolean => reports.has(extension(name))

/** A table whose rows may be reports. */
export const isTable = (name: string): boolean => tables.has(extension(name))

/** A folder in one file. */
export const isZip = (name: string): boolean => extension(name) === '.zip'
