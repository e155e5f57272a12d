/** Inputs → their bytes, one after another: files when they are asked for, what lies in a ZIP in its order. */
import { readFile } from 'node:fs/promises'
import { ReportError } from '../pipeline/decode/index.ts'
import { readArchive, readRecords } from '../pipeline/read/index.ts'
import { type Columns, type Input, STDIN } from './discover/index.ts'
import { isZip } from './discover/kinds.ts'

export interface Source {
  input: Input
  /** @throws Error of the file system, ReportError of what holds it. */
  read(): Promise<Uint8Array>
}

export interface SourceOptions {
  signal: AbortSignal
  /** Of tables whose rows are reports, as discovery had them. */
  columns: Columns | null
  /** The bytes of the input whose file is `-`. */
  stdin(): Promise<Uint8Array>
}

const failing = (input: Input, error: unknown): Source => ({ input, read: () => Promise.reject(error) })

/** What a container holds, one after another, in the order in which discovery counted. */
async function* contents(file: string, columns: Columns | null): AsyncGenerator<() => Promise<Uint8Array>> {
  if (isZip(file) || columns === null) {
    for await (const entry of readArchive(file)) yield entry.read
    return
  }
  for await (const { text } of readRecords(await readFile(file), columns))
    yield async () => new TextEncoder().encode(text)
}

/**
 * What is wanted of a container. It is read as it is gone through, since it closes at the end;
 * where it breaks off, all that were still to come fail.
 */
async function* fromContainer(
  file: string,
  wanted: Map<number, Input>,
  { signal, columns }: SourceOptions
): AsyncGenerator<Source> {
  let number = 0
  try {
    for await (const read of contents(file, columns)) {
      const input = wanted.get(++number)
      if (input === undefined) continue
      wanted.delete(number)
      const [bytes] = await Promise.allSettled(signal.aborted ? [] : [read()])
      if (bytes === undefined) yield failing(input, signal.reason)
      else if (bytes.status === 'rejected') yield failing(input, bytes.reason)
      else yield { input, read: async () => bytes.value }
    }
  } catch (error) {
    for (const input of wanted.values()) yield failing(input, error)
  }
}

/** Every input once; those of one container together, where the first of them stands. After the signal nothing is unpacked. */
export async function* sourcesOf(inputs: readonly Input[], options: SourceOptions): AsyncGenerator<Source> {
  const containers = new Map<string, Map<number, Input>>()
  for (const input of inputs) {
    if (input.entry === null) continue
    const wanted = containers.get(input.file) ?? new Map()
    containers.set(input.file, wanted.set(input.entry, input))
  }
  for (const input of inputs) {
    if (input.broken !== undefined) yield failing(input, new ReportError('format', input.broken))
    else if (input.entry === null)
      yield { input, read: () => (input.file === STDIN ? options.stdin() : readFile(input.file)) }
    const wanted = containers.get(input.file)
    if (wanted === undefined) continue
    containers.delete(input.file)
    yield* fromContainer(input.file, wanted, options)
  }
}
