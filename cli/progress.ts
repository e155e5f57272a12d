import ora from 'ora'
import type { Io } from './io.ts'

/** Shows how far a run has come. */
export interface Progress {
  /** An input is through; it may have failed, or been done before. */
  step(name: string, how?: { failed?: boolean; reused?: boolean }): void
  stop(): void
}

const width = 24

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** `2 h 05 min`, `3 min 20 s`, `8 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`
  return minutes > 0 ? `${minutes} min ${String(whole % 60).padStart(2, '0')} s` : `${whole} s`
}

/** What is shown: how many of how many, how fast, how long still, how many failed. */
export function status(
  { done, total, fresh, failed }: { done: number; total: number; fresh: number; failed: number },
  seconds: number
): string {
  const rate = fresh / seconds
  const left = rate > 0 && done < total ? `, ${duration((total - done) / rate)} left` : ''
  const speed = fresh > 0 && seconds >= 1 ? ` ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left}` : ''
  return `${bar(done, total)} ${done}/${total}${speed}${failed > 0 ? `, ${failed} failed` : ''}`
}

/** Text is drawn no more often than this, in milliseconds: tens of thousands of reports pass in a minute. */
const INTERVAL = 100

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
  const started = performance.now()
  const counts = { done: 0, total, fresh: 0, failed: 0 }
  let drawn = Number.NEGATIVE_INFINITY
  return {
    step(name, { failed = false, reused = false } = {}) {
      counts.done++
      if (!reused) counts.fresh++
      if (failed) counts.failed++
      const now = performance.now()
      if (now - drawn < INTERVAL && counts.done < total) return
      drawn = now
      show.text = `${status(counts, (now - started) / 1000)} ${name}`
      if (!show.isSpinning) show.start()
      show.render()
    },
    stop: () => show.stop()
  }
}
