/**
 * Tasks in threads. A task that crashes, hangs or eats memory ends its own thread; another takes its place.
 * Those that are so large that a thread might not end alone get a process each.
 */
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { Piscina } from 'piscina'
import { unpackedXml } from '../pipeline/read/index.ts'
import type { Config } from './config.ts'
import { LoneError, runAlone } from './lone.ts'
import { type FailureKind, firstLine } from './reason.ts'
import type { Executor, Outcome, Task } from './record.ts'
import type { PoolTask } from './worker.ts'

export interface PoolOptions {
  threads: number
  /** Milliseconds that a task may take, from when a thread begins with it. */
  timeout: number
  /** Megabytes of heap that a thread may have. */
  memory: number
  /** The module that threads run; that of this program where left out. */
  worker?: string
}

const worker = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

/** Bytes above which a task gets a process: a hundred times those of the longest text that this was tried on. */
const LARGE = 8 * 1024 * 1024

/** Whether a task might not end alone in a thread: by its bytes, or by what those of an Office file unpack to. */
const isLarge = (bytes: Uint8Array): boolean => bytes.length > LARGE || unpackedXml(bytes) > LARGE

const seconds = (milliseconds: number) => `${milliseconds / 1000} seconds`

interface Running {
  begun: Int32Array
  abort: AbortController
}

/** Ends the task when it has run too long; the time that its thread takes to start is not its own. */
function watch({ begun, abort }: Running, timeout: number): () => void {
  let timer: NodeJS.Timeout
  const wait = (milliseconds: number, wasBegun: boolean) => {
    timer = setTimeout(() => {
      if (wasBegun) abort.abort()
      else if (Atomics.load(begun, 0) === 1) wait(timeout, true)
      else wait(50, false)
    }, milliseconds)
  }
  wait(0, false)
  return () => clearTimeout(timer)
}

function kindOf(error: unknown): FailureKind {
  if (error instanceof LoneError) return error.kind
  const { name, code } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return 'timeout'
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'
}

function failure(error: unknown, { timeout, memory }: PoolOptions): Outcome {
  const kind = kindOf(error)
  const reason =
    kind === 'timeout'
      ? `gave no result within ${seconds(timeout)} (--timeout)`
      : kind === 'memory'
        ? `needs more than ${memory} MB of memory (--memory)`
        : `ended its worker: ${firstLine(error)}`
  const stack = error instanceof Error ? (error.stack ?? null) : null
  return { outcome: 'failed', fault: { kind, reason, stack } }
}

/**
 * Where Node can `require` an ES module, a thread that is ended while it does so ends the whole program
 * (v8::Module::IsGraphAsync, Node 20.20). One that may not imports it, and ends alone.
 */
const execArgv =
  'require_module' in process.features ? [...process.execArgv, '--no-experimental-require-module'] : undefined

const startThreads = (config: Config, { threads, memory, worker: module = worker }: PoolOptions) =>
  new Piscina<PoolTask, Outcome>({
    filename: module,
    workerData: config,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    ...(execArgv && { execArgv })
  })

/** Tasks in a process each; `close` ends those that have not ended. */
function createLone(config: Config, options: PoolOptions) {
  const { timeout, memory } = options
  const closing = new AbortController()
  return {
    extract: (task: Task): Promise<Outcome> =>
      runAlone(config, task, { timeout, memory, signal: closing.signal }).catch((error) =>
        failure(error, options)
      ),
    close: () => closing.abort()
  }
}

/** Threads start with the first task that is for them; `close` ends them, and the processes. */
export function createPool(config: Config, options: PoolOptions): Executor {
  const running = new Set<Running>()
  let started: ReturnType<typeof startThreads> | null = null
  let broken: Error | null = null

  function pool() {
    if (started) return started
    started = startThreads(config, options)
    // A thread that dies without a task, as one that cannot even start: those who wait for it must not wait for ever.
    started.on('error', (error: Error) => {
      broken = error
      for (const { begun, abort } of running) if (Atomics.load(begun, 0) === 0) abort.abort()
    })
    return started
  }
  const width = pLimit(options.threads)

  async function extract(task: Task): Promise<Outcome> {
    const one: Running = { begun: new Int32Array(new SharedArrayBuffer(4)), abort: new AbortController() }
    running.add(one)
    const unwatch = watch(one, options.timeout)
    try {
      return await pool().run({ task, begun: one.begun }, { signal: one.abort.signal })
    } catch (error) {
      const never = Atomics.load(one.begun, 0) === 0 && broken
      return failure(never || error, options)
    } finally {
      unwatch()
      running.delete(one)
    }
  }

  const lone = createLone(config, options)
  return {
    width: options.threads,
    // No more at once than there are threads, so that none waits in the pool's own queue.
    extract: (task) => width(isLarge(task.bytes) ? lone.extract : extract, task),
    async close() {
      lone.close()
      await started?.destroy()
    }
  }
}
