/** Inputs → their bytes, one after another: files when they are asked for, what lies in a ZIP in its order. */
import { readFile } from 'node:fs/promises'
import { readArchive } from '../pipeline/read/archive.ts'
import type { Input } from './discover/index.ts'

export interface Source {
  input: Input
  /** @throws Error of the file system, ReportError of what holds it. */
  read(): Promise<Uint8Array>
}

/** The wanted files of a ZIP. They are unpacked as it is gone through, since it closes at the end. */
async function* fromZip(file: string, wanted: Map<number, Input>): AsyncGenerator<Source> {
  let number = 0
  for await (const entry of readArchive(file)) {
    const input = wanted.get(++number)
    if (input === undefined) continue
    const [bytes] = await Promise.allSettled([entry.read()])
    yield {
      input,
      read: async () => {
        if (bytes.status === 'rejected') throw bytes.reason
        return bytes.value
      }
    }
  }
}

/** Every input once; those of one ZIP together, where the first of them stands. */
export async function* sourcesOf(inputs: readonly Input[]): AsyncGenerator<Source> {
  const containers = new Map<string, Map<number, Input>>()
  for (const input of inputs) {
    if (input.entry === null) continue
    const wanted = containers.get(input.file) ?? new Map()
    containers.set(input.file, wanted.set(input.entry, input))
  }
  for (const input of inputs) {
    if (input.entry === null) yield { input, read: () => readFile(input.file) }
    const wanted = containers.get(input.file)
    if (wanted === undefined) continue
    containers.delete(input.file)
    yield* fromZip(input.file, wanted)
  }
}
