/** A report as discovery finds it. Types only. */
export interface Input {
  /** The file, as the file system finds it from the current folder. */
  file: string
  /** Which of the files in a ZIP, or records of a table, from 1; null where the file is the report. */
  entry: number | null
  /** Relative to the argument that named it, with /; unique within a run. */
  path: string
  /** Why it is known to fail before it is read, as a ZIP that cannot be opened; else left out. */
  broken?: string
}

/** The file of the report that comes on standard input. */
export const STDIN = '-'

/** An input before paths are made unique: `whole` is its path from the root, of which `path` is the end. */
export interface Found extends Input {
  whole: string
}

/** How an input is named in messages: its file, and its place in that. */
export const nameOf = ({ file, entry, path }: Input): string => (entry === null ? file : `${file}: ${path}`)
