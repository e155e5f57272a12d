/** A task in a process of its own: however that ends, there is an outcome or one error. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAlone } from '../archive/lone.ts'
import { packageRoot } from '../pipeline/lexicon.ts'

const worker = join(packageRoot, 'tests/support/poison-process.mjs')

const run = (path: string, signal: AbortSignal = new AbortController().signal) =>
  runAlone(
    { segmenter: 'node-rs', encoding: null, units: [], indicators: [], bodies: [] },
    { path, bytes: new Uint8Array(1), given: {}, form: 'line', explain: false },
    { timeout: path === 'hang' ? 1500 : 60_000, memory: 40, signal, worker }
  )

test('an outcome larger than a pipe comes whole', async () => {
  const outcome = await run('good')
  expect(outcome).toMatchObject({ outcome: 'done', id: 'good' })
  expect(outcome.outcome === 'done' && outcome.json.length).toBe(4 * 1024 * 1024)
})

const ends: [path: string, kind: string, message: RegExp][] = [
  ['hang', 'timeout', /^too late$/],
  ['memory', 'memory', /^out of memory$/],
  ['exit', 'crash', /^process exited with code: 7$/]
]

test.each(ends)('%s: the error of its kind', async (path, kind, message) => {
  await expect(run(path)).rejects.toMatchObject({ kind, message: expect.stringMatching(message) })
})

test('one that is ended from without, before it began or in its midst', async () => {
  await expect(run('good', AbortSignal.abort())).rejects.toMatchObject({ kind: 'crash' })
  await expect(run('hang', AbortSignal.timeout(300))).rejects.toMatchObject({ kind: 'crash' })
})
