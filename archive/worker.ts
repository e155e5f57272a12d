/** What a thread of the pool runs: the extractor, built once for the thread. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import type { Config } from './config.ts'
import { createExtractor } from './extractor.ts'
import type { Outcome, Task } from './record.ts'

export interface PoolTask {
  task: Task
  /** Its first number becomes 1 when the thread begins. */
  begun: Int32Array
}

const extract = createExtractor(workerData as Config)

/** The outcome with its JSON changing hands, not copied. */
function handedOver(outcome: Outcome): Outcome {
  if (outcome.outcome !== 'done') return outcome
  const movable = { [transferableSymbol]: outcome.json.buffer, [valueSymbol]: outcome }
  return move(movable as unknown as Parameters<typeof move>[0]) as unknown as Outcome
}

export default async function run({ task, begun }: PoolTask): Promise<Outcome> {
  Atomics.store(begun, 0, 1)
  return handedOver(await extract(task))
}
