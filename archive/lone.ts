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

export interface LoneOptions {
  /** Milliseconds that it may take, its start among them. */
  timeout: number
  /** Megabytes of heap. */
  memory: number
  /** Ends the process where it is aborted. */
  signal: AbortSignal
  /** The module that the process runs; that of this program where left out. */
  worker?: string
}

/** @throws LoneError where the process gave no outcome. */
export function runAlone(config: Config, task: Task, options: LoneOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(options.worker ?? worker, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${options.memory}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      signal: options.signal,
      killSignal: 'SIGKILL'
    })
    let outcome: Outcome | null = null
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, options.timeout)
    const fail = (kind: LoneError['kind'], message: string) => reject(new LoneError(kind, message))
    child.once('message', (message: Outcome) => {
      outcome = message
    })
    // It may not have started, and then nothing tells of its end. Not `once`: a second error would end the program.
    child.on('error', (error) => {
      clearTimeout(timer)
      fail('crash', error.message)
    })
    // What it sent may come behind its exit, but not behind this; its memory is free again only now.
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (outcome !== null) resolve(outcome)
      else if (late) fail('timeout', 'too late')
      else if (isOutOfMemory(code, signal)) fail('memory', 'out of memory')
      else fail('crash', `process exited with ${signal ?? `code: ${code}`}`)
    })
    // Where it ends before it has read all of it, `close` says how. Without file handles it has no channel.
    if (child.connected) child.send({ config, task } satisfies LoneTask, () => {})
  })
}
