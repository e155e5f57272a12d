/**
 * A task in a process of its own. A thread that asks for too much memory at once ends the whole program and
 * not itself alone; only a process can be relied on to end alone, so what may be too large gets one.
 */
import { fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import type { Outcome, Task } from './record.ts'

export interface LoneTask {
  config: Config
  task: Task
}

const worker = fileURLToPath(new URL(`./lone-worker${extname(import.meta.url)}`, import.meta.url))

/** How a process ended without an outcome. */
export class LoneError extends Error {
  readonly kind: 'timeout' | 'memory' | 'crash'

  constructor(kind: LoneError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** Node ends so where its heap is full: by SIGABRT, in a shell's words 134. */
const isOutOfMemory = (code: number | null, signal: string | null): boolean =>
  signal === 'SIGABRT' || code === 134

/**
 * @param timeout milliseconds
 * @param memory megabytes of heap
 * @throws LoneError where the process gave no outcome.
 */
export function runAlone(
  config: Config,
  task: Task,
  { timeout, memory }: { timeout: number; memory: number }
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memory}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    })
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, timeout)
    const fail = (kind: LoneError['kind'], message: string) => reject(new LoneError(kind, message))
    child.once('message', (outcome: Outcome) => resolve(outcome))
    child.once('error', (error) => fail('crash', error.message))
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (late) fail('timeout', 'too late')
      else if (isOutOfMemory(code, signal)) fail('memory', 'out of memory')
      else fail('crash', `process exited with ${signal ?? `code: ${code}`}`)
    })
    child.send({ config, task } satisfies LoneTask)
  })
}
