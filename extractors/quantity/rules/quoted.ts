/**
 * Numerals in quotation marks and book titles are names: “三公”, “十项重大工程”, “629”,
 * 《第十四个五年规划》. A long quotation is speech, and its numbers are read as any others.
 */
import { charactersOf } from '../../../pipeline/characters.ts'
import { type Found, label, type Rule, type Scan } from '../scan.ts'

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '「': '」' }
const OPENING = charactersOf(Object.keys(PAIRS))
const CLOSING = charactersOf('”’》〉」。')
const LONGEST_NAME = 14

/** Inside quotation marks it reads whatever another rule could begin with. */
export const quoted = (opens: readonly string[]): Rule => ({
  opens,
  name: 'quoted',
  read({ text, times, floor }: Scan, at: number): Found | null {
    const open = openBefore(text, at)
    if (open === null) return null
    const close = text.indexOf(PAIRS[text[open]!]!, open)
    if (close < 0 || close < at) return null
    const title = text[open] === '《' || text[open] === '〈'
    if (!title && close - open - 1 > LONGEST_NAME) return null
    const inner = text.slice(open + 1, close)
    if (!title && /[，。；]/.test(inner)) return null
    // 支出实现“零增长”: a change in quotation marks is still one.
    if (inner === '零增长' || inner === '0增长') return null
    const kind = /^[\d·.\-+＋/]+$/.test(inner) ? 'code' : 'name'
    const time = times.find((t) => t.start > open && t.start < close)
    const start = Math.max(open, floor)
    const end = time ? Math.max(at + 1, time.start) : close + 1
    if (end - start > 40) return label(at, runEnd(text, at), kind, 'quantity/quoted')
    return label(start, end, kind, 'quantity/quoted')
  }
})

/** Where the quotation that holds `at` opens. */
function openBefore(text: string, at: number): number | null {
  for (let i = at - 1; i >= 0 && i > at - 60; i--) {
    const code = text.charCodeAt(i)
    if (OPENING[code]) return i
    if (CLOSING[code]) return null
  }
  return null
}

function runEnd(text: string, at: number): number {
  let end = at + 1
  while (/[\d.]/.test(text[end] ?? '')) end++
  return end
}
