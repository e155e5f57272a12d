/** Words that modify a number: how far it is exact. */
import type { Approx } from '../../pipeline/dataset.ts'
import { readLexicon } from '../../pipeline/lexicon.ts'

interface Word {
  text: string
  approx: Approx
  notAfter: string
  notBefore: string
}

const entries = readLexicon(
  'extractors/quantity/lexicon/approx.tsv',
  'text',
  'place',
  'approx',
  'notAfter',
  'notBefore'
)
const words = (place: string): Word[] =>
  entries
    .filter((e) => e.place === place)
    .map((e) => ({
      text: e.text,
      approx: e.approx as Approx,
      notAfter: e.notAfter,
      notBefore: e.notBefore
    }))
    .sort((a, b) => b.text.length - a.text.length)

const BEFORE = words('before')
const AFTER = words('after')
const LAST = new Set(BEFORE.map((w) => w.text.at(-1)!))
const FIRST = new Set(AFTER.map((w) => w.text[0]!))

/** The modifier that ends right at `at`, not reaching before `floor`. */
export function approxBefore(
  text: string,
  at: number,
  floor: number
): { start: number; approx: Approx } | null {
  if (!LAST.has(text[at - 1]!)) return null
  for (const word of BEFORE) {
    const start = at - word.text.length
    if (start < floor || !text.startsWith(word.text, start)) continue
    if (start > 0 && word.notAfter.includes(text[start - 1]!)) continue
    return { start, approx: word.approx }
  }
  return null
}

/** 至少建设|1个, 约占全省|十分之一: a modifier parted from its number by a verb. */
const PARTED =
  /(至少|最少|不少于|至多|最多|约占|大约占|不足(?=全)|不高于|不低于|不超过|不得超过|不得高于|不得少于|不得低于)[^，。；、0-9]{0,8}$/
const PARTED_APPROX: Record<string, Approx> = {
  至少: 'at-least',
  最少: 'at-least',
  不少于: 'at-least',
  至多: 'at-most',
  最多: 'at-most',
  不足: 'under',
  不高于: 'at-most',
  不超过: 'at-most',
  不低于: 'at-least',
  不得超过: 'at-most',
  不得高于: 'at-most',
  不得少于: 'at-least',
  不得低于: 'at-least',
  约占: 'about',
  大约占: 'about'
}

/** How far the number at `at` is modified by a word that a verb parts from it, or null. */
export function approxParted(text: string, at: number, floor: number): Approx | null {
  const found = PARTED.exec(text.slice(Math.max(floor, at - 14), at))
  return found ? PARTED_APPROX[found[1]!]! : null
}

/** The modifier that begins right at `at`. */
export function approxAfter(text: string, at: number): { end: number; approx: Approx } | null {
  if (!FIRST.has(text[at]!)) return null
  for (const word of AFTER) {
    if (!text.startsWith(word.text, at)) continue
    const end = at + word.text.length
    if (end < text.length && word.notBefore.includes(text[end]!)) continue
    return { end, approx: word.approx }
  }
  return null
}

/** Value and bounds as the contract keeps them: bounds only where an interval is meant. */
export function bounds(value: number | null, approx: Approx): { lower: number | null; upper: number | null } {
  return {
    lower: approx === 'at-least' ? value : null,
    upper: approx === 'at-most' ? value : null
  }
}
