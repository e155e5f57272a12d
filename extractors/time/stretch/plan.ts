/** Five-year plans by their number: “十二五”, “十五五”末, 十四五时期, 第十四个五年规划. */

import { byOpener } from '../../../pipeline/characters.ts'
import { yearsBetween } from '../day.ts'
import { countAt } from '../numbers.ts'
import type { Reader } from './type.ts'

const QUOTED = /[“"‘'「](十?[一二三四五六七八九]|十|二十)五[”"’'」]/y
const BARE = /(十[一二三四五六七八九])五(?![一二三四五六七八九十百千万亿])/y
const BARE_NAMED = /([一二三四五六七八九十])五(?=规划|计划|时期|期间)/y
const ORDINAL = /第(十?[一二三四五六七八九]|十|二十)个五年(?=规划|计划)/y
const NUMBERED: { opens: string; pattern: RegExp }[] = [
  { opens: '“"‘\'「', pattern: QUOTED },
  { opens: '第', pattern: ORDINAL },
  { opens: '十', pattern: BARE },
  { opens: '一二三四五六七八九十', pattern: BARE_NAMED }
]
const patternsAt = byOpener(NUMBERED)
const DIGITS = /[零〇一二两三四五六七八九十百千万亿第]/

/** The years of the Nth plan: 1953–57, 1958–62, 1966–70, then five by five (第四个 1971–75). */
export function planYears(number: number): [first: number, last: number] {
  if (number === 1) return [1953, 1957]
  if (number === 2) return [1958, 1962]
  if (number === 3) return [1966, 1970]
  const first = 1971 + 5 * (number - 4)
  return [first, first + 4]
}

export const plan: Reader = {
  opens: NUMBERED.flatMap(({ opens }) => [...opens]),
  read: (text, at) => {
    const name = nameAt(text, at)
    if (!name) return null
    const [first, last] = planYears(name.number)
    return { ...partOf(text, name.end, first, last), relative: false, month: null, plan: true }
  }
}

function nameAt(text: string, at: number): { end: number; number: number } | null {
  for (const { pattern } of patternsAt(text, at)) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const quoted = pattern === QUOTED
    if (!found || (!quoted && DIGITS.test(text.charAt(at - 1)))) continue
    const end = at + found[0].length
    // “八五”普法 counts the plans of legal education.
    if (text.startsWith('普法', end)) continue
    const number = countAt(`${found[1]}个`, 0)?.first
    if (number !== undefined) return { end, number }
  }
  return null
}

const PERIOD = /(?:规划|计划)?(?:时期|期间|同期)/y
const END = /(?:规划|计划)?(?:时期|期)?末期?/y
const LEADING = /(?:时期|期间)?[前头](?=[一二两三四1-4]年)/y

/** What of the plan is meant: its end (末), its first years (前四年), else all of it. */
function partOf(text: string, at: number, first: number, last: number) {
  const end = after(END, text, at)
  if (end !== null) return { end, year: last, ...yearsBetween(first, last), from: null }
  const leading = after(LEADING, text, at)
  const years = leading === null ? null : countAt(text, leading)
  if (years) return { end: years.end + 1, year: null, ...yearsBetween(first, first + years.last - 1) }
  return { end: after(PERIOD, text, at) ?? at, year: null, ...yearsBetween(first, last) }
}

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
