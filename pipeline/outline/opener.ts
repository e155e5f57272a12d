/** Which sentence of a paragraph opens a stretch of years. */
import { isAhead } from './open.ts'
import { type Opening, openingOf } from './openers.ts'
import type { Years } from './years.ts'

/** Sentences behind an address, or behind one that only leads up to it, among which the opener is. */
const REACH = 3

/** 各位代表！ alone is no sentence of the passage; with a comma it stands before its words. */
const ADDRESS = /^(?:各位代表|各位委员|同志们)[，,！!：:、。]?/

/** 发展目标。: names what the paragraph is about. */
const LEAD = /^[^，,；：、]{2,16}。$/

/**
 * Index of the sentence that opens the paragraph, and what it opens; null where none does. Only
 * the first may, or, behind an address or a lead, one of the first three.
 * @param texts readings of the paragraph's sentences
 */
export function openerOf(texts: string[], years: Years): { at: number; opening: Opening } | null {
  const words = texts.map((text) => text.replace(ADDRESS, ''))
  const first = words.findIndex((text) => text.length > 0)
  if (first < 0) return null
  const addressed = words[0] !== texts[0]
  for (let at = first; at < Math.min(words.length, first + REACH); at++) {
    const text = words[at] as string
    const opening = openingOf(text, years)
    if (opening && opening !== 'next') return { at, opening }
    if (!addressed && opening !== 'next' && !LEAD.test(text)) return null
  }
  return null
}

/**
 * What a later sentence of a paragraph turns to: 恢复基础尚不牢固。|下阶段，要…; behind what a plan tells of the years
 * before, 去年查处案件37起。|今年…. Null where it goes on with the same.
 * @param told what stands before it in its paragraph is told by a plan; `past` as in `isAhead`
 */
export function turnOf(text: string, years: Years, told: boolean, past: number | null): Opening | null {
  const opening = openingOf(text, years)
  if (!opening || opening === 'next') return null
  return opening.plans || (told && isAhead(opening.period, past) && !TELLS_ON.test(text)) ? opening : null
}

/** Part of the year planned that is over, or not yet. */
const TELLS_ON = /^今年(?:以来|上半年|前|[一1]|初)/
