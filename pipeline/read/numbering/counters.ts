/** Counts the items of multi-level lists and writes their numbers: 一、 （一） 1. 1.1 ① */
import { bulletOf } from './bullets.ts'
import { formatted } from './formats.ts'

export interface Level {
  /** First number. */
  start: number
  /** Name of Office Open XML's number format. */
  format: string
  /** Pattern: %1 stands for the number of the outermost level, %2 for the next: `（%1）`, `%1.%2`. */
  text: string
  /** 1.1 under 一、: outer numbers in Arabic digits. */
  arabic?: boolean
  /** The level (from 1) whose next item lets this one start anew; 0 never; undefined any outer one. */
  restartAfter?: number | undefined
}

/** A list: its levels from the outermost. Lists that count on together are one object. */
export type Levels = readonly (Level | undefined)[]

export class Counters {
  private readonly counts = new Map<Levels, (number | undefined)[]>()

  /** The number of the next item at `depth` (0 outermost) as it is written; empty where it has none. */
  next(levels: Levels, depth: number): string {
    const level = levels[depth]
    if (level === undefined) return ''
    const counts = this.counts.get(levels) ?? []
    this.counts.set(levels, counts)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    for (let outer = 0; outer < depth; outer++) counts[outer] ??= levels[outer]?.start ?? 1
    for (let inner = depth + 1; inner < levels.length; inner++)
      if (depth < (levels[inner]?.restartAfter ?? inner)) counts[inner] = undefined
    if (level.format === 'bullet') return bulletOf(level.text)
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.arabic && at < depth ? 'decimal' : (levels[at]?.format ?? 'decimal')
      return formatted(counts[at] ?? levels[at]?.start ?? 1, format)
    })
  }

  /** The next item at `depth` is number `n`. */
  restart(levels: Levels, depth: number, n: number): void {
    const counts = this.counts.get(levels) ?? []
    this.counts.set(levels, counts)
    counts[depth] = n - 1
  }
}

/**
 * The paragraph behind its number. A blank parts them only where they would read as one: 1.1 and
 * 培育, 1. and 2023年. A tab, which word processors put there, would look like a table's.
 */
export function numbered(number: string, text: string): string {
  const mark = number.trim()
  if (mark === '') return text
  const words = text.trimStart()
  const close = /[0-9A-Za-z]$/.test(mark) || (/[.．]$/.test(mark) && /^[0-9]/.test(words))
  return close ? `${mark} ${words}` : mark + words
}
