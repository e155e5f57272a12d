/** A task that ends its thread ends no other. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool, type Executor, type Outcome } from '../archive/index.ts'
import { packageRoot } from '../pipeline/lexicon.ts'

const config = { segmenter: 'node-rs', encoding: null, units: [], indicators: [], bodies: [] } as const

let pool: Executor
beforeAll(() => {
  pool = createPool(
    { ...config, units: [], indicators: [], bodies: [] },
    { threads: 2, timeout: 1500, memory: 40, worker: join(packageRoot, 'tests/support/poison-worker.mjs') }
  )
})
afterAll(() => pool.close())

const extract = (path: string): Promise<Outcome> =>
  pool.extract({ path, bytes: new Uint8Array(), given: {}, form: 'line' })

const ends: [path: string, kind: string, reason: RegExp][] = [
  ['hang', 'timeout', /^gave no result within 1\.5 seconds \(--timeout\)$/],
  ['memory', 'memory', /^needs more than 40 MB of memory \(--memory\)$/],
  ['exit', 'crash', /^ended its worker: worker exited with code: 7$/],
  ['throw', 'crash', /^ended its worker: thrown past its catch$/],
  ['later', 'crash', /^ended its worker: thrown by a callback$/]
]

test.each(ends)('%s: failed, with its reason, in one line', async (path, kind, reason) => {
  const outcome = await extract(path)
  expect(outcome).toMatchObject({ outcome: 'failed', fault: { kind, reason: expect.stringMatching(reason) } })
})

test('all of them among others: each of the others is done', async () => {
  const good = Array.from({ length: 40 }, (_, i) => `good ${i}`)
  const paths = good.flatMap((path, i) => (i % 8 === 3 ? [ends[(i - 3) / 8]![0], path] : [path]))
  const outcomes = await Promise.all(paths.map(extract))
  const failed = paths.filter((_, i) => outcomes[i]!.outcome === 'failed')
  expect(failed).toEqual(ends.map(([path]) => path))
  expect(outcomes.flatMap((one) => (one.outcome === 'done' ? [one.id] : []))).toEqual(good)
})

test('threads that cannot start fail their tasks and leave nobody waiting', async () => {
  const broken = createPool(
    { ...config, units: [], indicators: [], bodies: [] },
    { threads: 1, timeout: 60_000, memory: 40, worker: join(packageRoot, 'tests/support/no-such-worker.mjs') }
  )
  const outcome = await broken.extract({ path: 'a', bytes: new Uint8Array(), given: {}, form: 'line' })
  expect(outcome).toMatchObject({ outcome: 'failed', fault: { kind: 'crash' } })
  await broken.close()
})
