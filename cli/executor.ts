/** Whether reports are read in this process or in threads. */
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type Config, createLocal, createPool, type Executor, type Input } from '../archive/index.ts'

export interface WorkerOptions {
  /** Threads; 0 for none but the program's own. */
  workers?: number
  /** Seconds that a report may take. */
  timeout?: number
  /** Megabytes of heap that a thread may have. */
  memory?: number
}

const TIMEOUT = 120
const MEMORY = 1024

/** Bytes that are read sooner than threads have started. */
const SMALL = 256 * 1024

async function isSmall(inputs: readonly Input[]): Promise<boolean> {
  const files = [...new Set(inputs.slice(0, 100).map(({ file }) => file))]
  if (inputs.length > files.length) return false
  // What cannot be looked at fails when it is read.
  const sizes = files.map((file) =>
    stat(file).then(
      ({ size }) => size,
      () => 0
    )
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) <= SMALL
}

/** Threads as asked for; else one for each core. */
export function createThreads(
  config: Config,
  options: WorkerOptions,
  threads = availableParallelism()
): Executor {
  const { workers = threads, timeout = TIMEOUT, memory = MEMORY } = options
  if (workers === 0) return createLocal(config)
  return createPool(config, { threads: workers, timeout: timeout * 1000, memory })
}

/** Threads, where the reports are worth their start or a limit is asked for. */
export async function executorFor(
  config: Config,
  inputs: readonly Input[],
  options: WorkerOptions
): Promise<Executor> {
  const { workers, timeout, memory } = options
  const limited = workers !== undefined || timeout !== undefined || memory !== undefined
  if (!limited && (await isSmall(inputs))) return createLocal(config)
  return createThreads(config, options, Math.min(availableParallelism(), inputs.length))
}
