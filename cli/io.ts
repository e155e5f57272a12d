import type { Readable } from 'node:stream'
import pc from 'picocolors'
import { firstLine } from './failure.ts'

/** A stream that text goes to; on a terminal `isTTY` is true and `columns` its width. */
export type Stream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number }

/** All that a command sees of the world outside, so that tests can give their own. */
export interface Io {
  /** The process's own where left out. */
  stdin?: Readable
  stdout: Stream
  stderr: Stream
  env: Record<string, string | undefined>
  /** Aborted when the user interrupts. */
  signal: AbortSignal
}

/** Colours for a stream: on a terminal, unless NO_COLOR is set. */
export const colours = (stream: Stream, env: Io['env']) =>
  pc.createColors(stream.isTTY === true && !env.NO_COLOR)

/** The reader of the output has gone (`| head`); nobody is left to tell. */
export class Gone extends Error {}

/**
 * Writes text, or its UTF-8, and waits until it is written.
 * @throws Gone where the reader has closed the pipe; Error of the file system else.
 */
export function print(stream: Stream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve()
      else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new Gone() : error)
    })
  })
}

/** One line to stderr: what went wrong, where, what to do. */
export function complain(io: Io, message: string): Promise<void> {
  return print(io.stderr, `${colours(io.stderr, io.env).red('baogao:')} ${message}\n`)
}

/** One line to stderr that is no error. */
export function note(io: Io, message: string): Promise<void> {
  return print(io.stderr, `${colours(io.stderr, io.env).yellow('baogao:')} ${message}\n`)
}

/** True where the user asked for what lies behind a message. */
export const debugging = (io: Io): boolean => Boolean(io.env.DEBUG)

/** An error in one line; with --debug or DEBUG followed by where it came from. */
export async function complainOf(io: Io, error: unknown, message = firstLine(error)): Promise<void> {
  await complain(io, message)
  if (debugging(io) && error instanceof Error) await print(io.stderr, `${error.stack}\n`)
}
