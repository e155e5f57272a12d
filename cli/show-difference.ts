import type { Change, Difference } from './difference.ts'
import { colours, type Io } from './io.ts'

const longest = 60

/** One line, cut in the middle where it is long, so that both ends can be compared. */
function short(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  const characters = [...line]
  if (characters.length <= longest) return line
  return `${characters.slice(0, longest - 20).join('')}…${characters.slice(-19).join('')}`
}

const value = (any: unknown): string => short(JSON.stringify(any) ?? 'absent')

/** Where two long values are alike at first, they are shown from shortly before they part. */
function pair({ old, new: fresh }: Change): string {
  if (typeof old !== 'string' || typeof fresh !== 'string') return `${value(old)} → ${value(fresh)}`
  let same = 0
  while (same < Math.min(old.length, fresh.length) && old[same] === fresh[same]) same++
  const from = Math.max(old.length, fresh.length) <= longest ? 0 : Math.max(0, same - 10)
  const at = from === 0 ? '' : ` (from character ${from})`
  return `${value(old.slice(from))} → ${value(fresh.slice(from))}${at}`
}

const signs = { added: '+', missing: '-', changed: '~' } as const

/** A difference in readable lines: the record with its words and line, then each changed value, old → new. */
export function show(found: Difference, io: Io): string {
  const { green, red, yellow, dim } = colours(io.stdout, io.env)
  const paint = { added: green, missing: red, changed: yellow }[found.what]
  const words = found.quote === '' ? '' : ` 「${short(found.quote)}」`
  const line = found.line === null ? '' : dim(` line ${found.line}`)
  const head = `  ${paint(`${signs[found.what]} ${found.list} ${found.id}`)}${words}${line}\n`
  return head + found.changes.map((change) => `      ${change.field}: ${pair(change)}\n`).join('')
}
