/** Finds what may be a marker in the lines of a report, each with how it stands there. */
import { codeAt } from '../characters.ts'
import { blankAt, isHan, type TextLine } from '../parse/text.ts'
import { MARKER_OPENERS, type Marker, markerAt } from './markers.ts'

/**
 * `line` opens a line; `stop` follows a mark that ends a sentence or a clause; `comma` follows
 * a comma (主要任务是，一是…，二是…); `glued` follows words directly, as in a text that lost
 * its line breaks (…预算收支情况1.一般公共预算).
 */
export type Standing = 'line' | 'stop' | 'comma' | 'glued'

export interface Candidate extends Marker {
  standing: Standing
  /** Index of its line. */
  line: number
  /** Whether that line lost its breaks. */
  long: boolean
}

/** Candidates of all lines in the order of the text. */
export function candidates(text: string, lines: TextLine[]): Candidate[] {
  return lines.flatMap((line, index) => ofLine(text, line, index))
}

function ofLine(text: string, { start, end, long }: TextLine, line: number): Candidate[] {
  const found: Candidate[] = []
  let last: Candidate | undefined
  for (let at = start; at < end; at++) {
    if (!MARKER_OPENERS[codeAt(text, at)]) continue
    // 一、（一）…: a marker right behind another one stands as that does.
    const standing = last?.end === at ? last.standing : standingAt(text, at, start)
    if (standing === 'glued' && !long) continue
    const marker = markerAt(text, at, end, start)
    if (!marker || !allowed(marker, standing, text)) continue
    last = { ...marker, standing, line, long }
    found.push(last)
    at = marker.end - 1
  }
  return found
}

function standingAt(text: string, at: number, lineStart: number): Standing {
  let before = at - 1
  while (before >= lineStart && blankAt(text, before) === 1) before--
  if (before < lineStart) return 'line'
  const char = text[before] as string
  if ('。！？；：…!?;:'.includes(char)) return 'stop'
  if ('，,'.includes(char)) return 'comma'
  // （财政部负责）2．…; 》 and ” end a sentence too, but then its mark stands inside.
  if ('）)'.includes(char)) return 'stop'
  if ('”’」』'.includes(char) && '。！？；'.includes(text[before - 1] ?? '')) return 'stop'
  return before < at - 1 && isHan(char) ? 'stop' : 'glued'
}

/** Which kinds may stand in which way, by themselves. */
function allowed({ kind, start, end }: Marker, standing: Standing, text: string): boolean {
  if (standing === 'line') return true
  // 本条第（一）项、（二）项: a reference, not a marker.
  if (kind === 'han-bracket' && /[项条款类和]/.test(text[end] ?? '') && standing !== 'stop') return false
  if (kind === 'dash' || kind === 'decimal' || kind === 'decimals') return false
  if (standing === 'stop') return true
  if (kind === 'is' || kind === 'demand') return standing === 'comma' || !isProse(text, start)
  if (standing === 'comma') return false
  return kind === 'han-bracket' || kind === 'arabic'
}

/** 唯一是, 之一是, 统一要: the numeral belongs to the word before it. */
const isProse = (text: string, at: number): boolean => /[唯之统第同专单有另每任万不]/.test(text[at - 1] ?? '')
