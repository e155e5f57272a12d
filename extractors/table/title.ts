/** When the tables of a report hold by its title, where no passage says it: 第七次全国人口普查公报, 2023年1-6月主要指标. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Period } from '../time/day.ts'
import { findTimes } from '../time/index.ts'

const CENSUSES = readLexicon('extractors/table/lexicon/censuses.tsv', 'text', 'from', 'to')

/** What a census counts, whatever year it is compared with: 与2010年第六次全国人口普查相比. */
export function censusIn(title: string): (Period & { text: string; at: number }) | null {
  const found = CENSUSES.find(({ text }) => title.includes(text))
  return found
    ? { from: found.from || null, to: found.to, text: found.text, at: title.indexOf(found.text) }
    : null
}

/** The one time that a title says; a yearbook of 2022 tells of the year before. */
export function periodIn(title: string, calendar: Calendar): Period | null {
  if (/年鉴/.test(title)) return null
  const times = findTimes(title, calendar).filter(({ role, to }) => role === 'period' && to !== null)
  const [only] = times
  return only && times.length === 1 && !only.plan ? { from: only.from, to: only.to } : null
}
