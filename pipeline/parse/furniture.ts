/** Page furniture and the lines of contents pages: what is on the page but not in the report. */
import { readLexicon } from '../lexicon.ts'
import { compact, isDigit } from './text.ts'

const entries = readLexicon('pipeline/parse/lexicon/furniture.tsv')
const words = (how: string): string[] =>
  entries.filter((entry) => entry.how === how).map((entry) => entry.words as string)
const whole = new Set(words('line'))
const starts = words('start')
const ends = words('end')

/** Longest line that is taken for furniture by how it opens or ends. */
const LONGEST = 120

/** Whether a line is page furniture. */
export function isFurniture(line: string): boolean {
  const text = compact(line).replace(/^[（(【[]/, '')
  if (whole.has(text)) return true
  if (text.length > LONGEST) return false
  return (
    starts.some((word) => text.startsWith(word)) ||
    (text.length <= 80 && ends.some((word) => text.endsWith(word)))
  )
}

/** A line of a contents page: leaders, then the page it points to. */
export function isContents(line: string): boolean {
  return isDigit(line.at(-1)) && /(?:\.{4,}|…{2,}|·{4,}|．{4,})\s*[0-9]{1,4}$/.test(line)
}

/** A line that holds only a page number: 3, - 3 -, — 3 —, 第3页, 第 3 页 共 20 页. */
export function isPageNumber(line: string): boolean {
  return /^(?:[-—–－]?\d{1,4}[-—–－]?|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?)$/.test(compact(line))
}

/** A label of a document-number table whose value stands on the next line: 成文日期：. */
export function isLabel(line: string): boolean {
  return /^[\u3400-\u9fff]{2,6}[：:]$/.test(compact(line)) && !/^(?:各|同志|附件|主要)/.test(compact(line))
}
