/** When the tables of a report hold by its title, where no passage says it: 第七次全国人口普查公报, 2023年1-6月主要指标. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Period, yearOf } from '../time/day.ts'
import { findTimes } from '../time/index.ts'

const CENSUSES = readLexicon('extractors/table/lexicon/censuses.tsv', 'text', 'from', 'to')

/** What a census counts, whatever year it is compared with: 与2010年第六次全国人口普查相比. */
export function censusIn(title: string): (Period & { text: string; at: number }) | null {
  const found = CENSUSES.find(({ text }) => title.includes(text))
  return found
    ? { from: found.from || null, to: found.to, text: found.text, at: title.indexOf(found.text) }
    : null
}

/** The year that a budget or a plan is for, which says no other: 2024年部门预算, but not 2023年预算执行情况与2024年预算草案. */
export function plannedIn(title: string, planYear: number | null): Period | null {
  const years = [...title.matchAll(/(?:19|20)[0-9]{2}(?=年)/g)].map(([year]) => Number(year))
  if (planYear === null || years.length === 0 || years.some((year) => year !== planYear)) return null
  return /预算|计划|目标/.test(title) && !/执行|决算|完成|总结/.test(title) ? yearOf(planYear) : null
}

/** The one time that a title says; a yearbook of 2022 tells of the year before. */
export function periodIn(title: string, calendar: Calendar): Period | null {
  if (/年鉴/.test(title)) return null
  const times = findTimes(title, calendar).filter(({ role, to }) => role === 'period' && to !== null)
  const [only] = times
  return only && times.length === 1 && !only.plan ? { from: only.from, to: only.to } : null
}
