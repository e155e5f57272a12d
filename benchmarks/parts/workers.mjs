/**
 * workers.mjs REPORTS ROUNDS: reports read from memory by a pool of one thread and of two, in
 * turn; how much of the time the thread that hands them out is busy.
 */
import { createPool, createStreamStore, identityOf, run } from '../../dist/archive/index.js'
import { report } from '../corpus.mjs'
import { inTurn, median, ratio } from '../measure.mjs'

const [count, rounds] = process.argv.slice(2).map(Number)
const config = { segmenter: 'nodejieba', encoding: null, units: [], indicators: [], bodies: [] }
const identity = identityOf(config)
const texts = Array.from({ length: count }, (_, n) => Buffer.from(report(n)))
// One by one on standard input, so that no disk takes part.
const inputs = texts.map((_, n) => ({ file: '-', entry: null, path: `${n}.txt` }))
const shares = []
let next = 0

async function all(executor, threads) {
  next = 0
  const before = performance.eventLoopUtilization()
  const results = await run({
    inputs,
    columns: null,
    identity,
    executor,
    store: createStreamStore({ write: async () => {}, through: () => {}, passed: () => {} }),
    given: () => ({}),
    form: 'line',
    explain: false,
    concurrency: 4,
    shard: null,
    signal: new AbortController().signal,
    stdin: async () => texts[next++]
  })
  if (threads === 2) shares.push(performance.eventLoopUtilization(before).utilization)
  const failed = results.filter(({ outcome }) => outcome !== 'done')
  if (failed.length > 0) throw new Error(failed[0].reason)
}

const pools = [1, 2].map((threads) => createPool(config, { threads, timeout: 600_000, memory: 2048 }))
const times = await inTurn({ one: () => all(pools[0], 1), two: () => all(pools[1], 2) }, rounds)
for (const pool of pools) await pool.close()
console.log(
  JSON.stringify({
    reports: count,
    one: Math.min(...times.one),
    two: Math.min(...times.two),
    ratio: ratio(times.one, times.two),
    coordinator: median(shares)
  })
)
