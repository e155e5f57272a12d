import ora from 'ora'
import type { Io } from './io.ts'

/** Shows how far a run has come. */
export interface Progress {
  step(name: string): void
  stop(): void
}

const width = 24

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** A bar on stderr; nothing where stderr is no terminal, or one of no width (as some containers give), which cannot be drawn on. */
export function createProgress(io: Io, total: number): Progress {
  if (!io.stderr.isTTY || !io.stderr.columns) return { step: () => {}, stop: () => {} }
  const show = ora({
    stream: io.stderr,
    color: io.env.NO_COLOR ? false : 'cyan',
    // Either would take part in how the process ends.
    discardStdin: false,
    hideCursor: false
  })
  let done = 0
  return {
    step(name) {
      show.text = `${bar(++done, total)} ${done}/${total} ${name}`
      if (!show.isSpinning) show.start()
      show.render()
    },
    stop: () => show.stop()
  }
}
