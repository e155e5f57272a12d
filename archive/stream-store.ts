/** Results written one after another, in the order of the inputs; nothing of them is kept. */
import type { Extracted, Result } from './record.ts'
import type { Store } from './run.ts'

export interface StreamStoreOptions {
  /** Writes a dataset's JSON, with its newline, in UTF-8. */
  write(json: Uint8Array): Promise<void>
  through(result: Result): void
  passed(): void
}

export function createStreamStore({ write, through, passed }: StreamStoreOptions): Store {
  /** Datasets whose turn has not come: no more than are worked on at a time. */
  const waiting = new Map<Result['input'], Extracted['json']>()
  return {
    known: async () => null,
    again: async () => null,
    async keep({ input }, { json }) {
      waiting.set(input, json)
      return null
    },
    async through(result, before) {
      await before
      const json = waiting.get(result.input)
      waiting.delete(result.input)
      if (json !== undefined) await write(json)
      through(result)
    },
    passed
  }
}
