/** What a file is to a run, by its name alone: folders hold much that is no report. */
import { extname } from 'node:path'

const reports = new Set(['.txt'])

const extension = (name: string) => extname(name).toLowerCase()

/** What is read as a report where a folder or ZIP holds it. */
export const isReport = (name: string): boolean => reports.has(extension(name))

/** A folder in one file. */
export const isZip = (name: string): boolean => extension(name) === '.zip'
