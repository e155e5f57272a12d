/** Lines torn inside a marker's brackets (（⏎三）深化改革): one line again, so that the marker can be seen. */
import { compact, type Stretch } from './text.ts'

/** The lines, those joined that hold one marker between them. */
export function withoutTears(text: string, lines: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last && isTorn(text, last, line)) out[out.length - 1] = { start: last.start, end: line.end }
    else out.push(line)
  }
  return out
}

function isTorn(text: string, { start, end }: Stretch, next: Stretch): boolean {
  if (!'（('.includes(text[start] ?? ' ')) return false
  const before = compact(text.slice(start, end))
  if (!/^[（(][一二三四五六七八九十0-9０-９]{0,3}$/.test(before)) return false
  return /^[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]/.test(
    before + compact(text.slice(next.start, next.end)).slice(0, 4)
  )
}
