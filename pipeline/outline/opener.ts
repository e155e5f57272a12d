/** Which sentence of a paragraph opens a stretch of years. */
import type { Part } from '../dataset.ts'
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
 * What a later sentence of a paragraph turns to: 恢复基础尚不牢固。|下阶段，要…; in a plan that tells of what was
 * before, 去年查处案件37起。|今年…. Null where it goes on with the same.
 */
export function turnOf(text: string, years: Years, part: Part): Opening | null {
  const opening = openingOf(text, years)
  if (!opening || opening === 'next') return null
  return opening.plans || (part === 'plan' && THIS_YEAR.test(text)) ? opening : null
}
/** 今年 as the year planned; 今年以来 tells on. */
const THIS_YEAR = /^今年(?!以来|上半年|前|[一1]|初)/
