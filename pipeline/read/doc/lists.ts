/** Lists that number paragraphs. Source: [MS-DOC] 2.9.131 (LFO), 2.9.147 (LSTF), 2.9.150 (LVLF). */
import type { Level, Levels } from '../numbering/counters.ts'
import type { Bytes } from './bytes.ts'
import type { Header } from './fib.ts'
import { formatNames } from './formats.ts'

const ARABIC = 1 << 2
const NEVER_RESTART = 1 << 3

/** A level of a list, and the offset behind it. */
function readLevel(part: Bytes, at: number): { level: Level; end: number } {
  const flags = part.u8(at + 5)
  const text = at + 28 + part.u8(at + 24) + part.u8(at + 25)
  const length = part.u16(text)
  // Places of outer numbers stand as characters 0 to 8.
  const pattern = Array.from(part.utf16(text + 2, length), (char) => {
    const code = char.charCodeAt(0)
    return code < 9 ? `%${code + 1}` : char
  })
  const level: Level = {
    start: part.i32(at),
    format: formatNames[part.u8(at + 4)] ?? 'decimal',
    text: pattern.join(''),
    arabic: (flags & ARABIC) !== 0,
    restartAfter: flags & NEVER_RESTART ? part.u8(at + 26) : undefined
  }
  return { level, end: text + 2 + length * 2 }
}

/** Levels of each list by its id; they stand behind the lists' heads. */
function readLevels(part: Bytes, beyond: Bytes): Map<number, Levels> {
  const lists = new Map<number, Levels>()
  if (part.length === 0) return lists
  let at = 0
  for (let i = 0; i < part.u16(0); i++) {
    const head = 2 + i * 28
    const count = part.u8(head + 26) & 1 ? 1 : 9
    const levels: Level[] = []
    for (let j = 0; j < count; j++) {
      const { level, end } = readLevel(beyond, at)
      levels.push(level)
      at = end
    }
    lists.set(part.u32(head), levels)
  }
  return lists
}

export interface List {
  levels: Levels
  /** Number with which it starts a level anew, by level. */
  starts: Map<number, number>
}

const STARTS = 1 << 4
const REDEFINES = 1 << 5

/** Changes of a list's levels, and the offset behind them. */
function readChanges(part: Bytes, at: number, count: number, levels: Levels): { list: List; end: number } {
  const starts = new Map<number, number>()
  const redefined: (Level | undefined)[] = []
  let next = at
  for (let i = 0; i < count; i++) {
    const flags = part.u32(next + 4)
    const depth = flags & 0xf
    if (flags & STARTS) starts.set(depth, part.i32(next))
    next += 8
    if (!(flags & REDEFINES)) continue
    const { level, end } = readLevel(part, next)
    redefined[depth] = level
    next = end
  }
  const own = Array.from({ length: 9 }, (_, depth) => redefined[depth] ?? levels[depth])
  return { list: { levels: redefined.length > 0 ? own : levels, starts }, end: next }
}

/** The lists that paragraphs name, in the order of their numbers, which begin with 1. */
export function readLists({ part, behind }: Header): List[] {
  const levels = readLevels(part('lists'), behind('lists'))
  const overrides = part('overrides')
  if (overrides.length === 0) return []
  const count = overrides.u32(0)
  const lists: List[] = []
  let at = 4 + count * 16
  for (let i = 0; i < count; i++) {
    const head = 4 + i * 16
    const changes = readChanges(
      overrides,
      at + 4,
      overrides.u8(head + 12),
      levels.get(overrides.u32(head)) ?? []
    )
    lists.push(changes.list)
    at = changes.end
  }
  return lists
}
