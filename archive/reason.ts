/** Errors in words for the user. */
import { getSystemErrorMap } from 'node:util'
import { ReportError } from '../pipeline/decode/index.ts'

/** What ends a run: one line for the user. `usage` where what was asked for cannot be, `io` where the disk says no. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly kind: 'usage' | 'io'

  constructor(kind: ArchiveError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

/** A fault of the file system in plain words (`permission denied`); null for any other error. */
export function systemReason(error: unknown): string | null {
  const number = (error as NodeJS.ErrnoException).errno
  return number === undefined ? null : (getSystemErrorMap().get(number)?.[1] ?? null)
}

/** The first line of an error's message. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!

/**
 * Why a report failed. `report`: its content is to blame, so that another try gives the same;
 * `disk`: it could not be read or its result not written; `timeout`, `memory`, `crash`: it ended
 * its worker; `internal`: a defect of ours.
 */
export type FailureKind = 'report' | 'disk' | 'timeout' | 'memory' | 'crash' | 'internal'

export interface Fault {
  kind: FailureKind
  /** One line. */
  reason: string
  /** Where it came from, for --debug. */
  stack: string | null
}

/** An error as a record can hold it and a thread can send it. */
export function faultOf(error: unknown): Fault {
  const stack = error instanceof Error ? (error.stack ?? null) : null
  if (error instanceof ReportError) return { kind: 'report', reason: firstLine(error), stack }
  if (error instanceof ArchiveError) return { kind: 'disk', reason: error.message, stack }
  const reason = systemReason(error)
  if (reason !== null) return { kind: 'disk', reason, stack }
  return { kind: 'internal', reason: `internal error: ${firstLine(error)}; --debug shows where`, stack }
}

/** Runs what writes to `path`; a fault of the file system becomes an ArchiveError that names it. */
export async function writing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const reason = systemReason(error)
    if (reason === null) throw error
    const message = `${path}: cannot be written: ${reason}; choose another folder with -o`
    throw new ArchiveError('io', message, { cause: error })
  }
}
