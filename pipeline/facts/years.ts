/** The years that a report looks back on and plans for, with the words that show them. */
import type { Day, ReportKind, Section, Words } from '../dataset.ts'
import { partOfYear } from '../outline/years.ts'
import { isDate, isDelivery } from '../parse/front.ts'
import { spanOf } from '../parse/reading.ts'
import type { BlockRole, Reading, Report } from '../tree.ts'
import { yearNumber } from './dates.ts'
import { LOOKING_BACK, OBLIGING } from './kind.ts'
import type { FrontLine } from './lines.ts'

export interface Years {
  reviewYear: number | null
  planYear: number | null
  yearEvidence: Words | null
}

const NONE: Years = { reviewYear: null, planYear: null, yearEvidence: null }

/** Words behind a year that say what the year is to the report. */
const REVIEW =
  /^年?(?:度)?(?:的?(?:主要)?工作(?:回顾|总结|情况)|[^0-9，。]{0,24}?(?:执行情况|完成情况|执行和|决算|审计|年度报告|工作情况(?!下)|回顾|总结))/
const PLAN =
  /^年?(?:度)?(?![^0-9，。]{0,24}(?:执行|决算|审计))[^0-9，。]{0,24}?(?:任务|计划|安排|目标|草案|重点工作|主要工作|工作部署|要求|措施|打算|思路|政府工作|的工作|预算)/

/** What looks back on part of a year plans for the rest of it: 2024年上半年…计划执行情况的报告. */
const PART_OF_YEAR = /([0-9]{4})年(?:上半年|前三季度|[一1]季度|1[-—–至][0-9]{1,2}月)/

/** What a notice tells of: 关于1995年农村工作情况和…. */
const TOLD = /^年(?:度)?(?:(?:[0-9]{1,2}[-—–至~～])?[0-9]{1,2}月份?|前[0-9]{1,2}个月)?[^0-9，。]{0,24}?情况/
/** What names a notice that tells, and asks for nothing in the first place. */
const ONLY_TELLS = /情况的?通报/
/** Lines of front matter in which a title may stand. */
const TITLE_LINES = 4

/** Years of the report. Where only one of the two is said, the other is its neighbour. */
export function yearsOf(
  report: Report,
  lines: FrontLine[],
  kind: ReportKind,
  outline: Section[],
  published: Day | null
): Years {
  if (OBLIGING.has(kind)) return toldIn(report, lines, published)
  if (LOOKING_BACK.has(kind)) return lookingBack(report, lines, published)
  const titled = titleReadings(lines)
  const righted = puttingRight(report, titled, published)
  if (righted) return righted
  const readings = [...titled, ...headingReadings(report, outline)]
  const planned = readings.flatMap((reading) => named(report, reading, PLAN))
  const review = readings.flatMap((reading) => named(report, reading, REVIEW)).at(0) ?? before(planned)
  const plan = planned.find(({ year }) => year !== review?.year)
  const delivered = lines
    .filter(({ words }) => isDelivery(words))
    .flatMap(({ sentence: { data } }) =>
      years(report, data.reading).map((said) => asDelivered(said, data.reading))
    )
    .at(0)
  const said = review ?? plan ?? delivered
  if (!said)
    return kind === 'other'
      ? NONE
      : (ownYear(report, lines) ?? spokenIn(report, published) ?? afterCompared(report) ?? NONE)
  if (!review && plan && (delivered?.year ?? plan.year) === plan.year) {
    const past = pastYear(report, outline, plan.year, published)
    if (past) return { reviewYear: past.year, planYear: past.year + 1, yearEvidence: past.words }
  }
  const part = titled.map(({ text }) => Number(PART_OF_YEAR.exec(text)?.[1] ?? 0)).find((year) => year > 0)
  const within = part !== undefined || readings.some(({ text }) => /上半年.*下半年/.test(text))
  // 2018年决算和2019年上半年预算执行情况: what is told of in part is planned for.
  const next = review && part && part > review.year ? part : null
  const planYear =
    plan?.year ?? (review ? (next ?? review.year + (within ? 0 : 1)) : (delivered?.year ?? null))
  const reviewYear = review?.year ?? (planYear === null ? null : planYear - 1)
  return { reviewYear, planYear, yearEvidence: said.words }
}

/** 关于2023年度…审计发现问题整改情况的报告: tells how what an audit found in one year was put right. */
const PUT_RIGHT = /整改(?:落实|工作|完成)?(?:的)?(?:情况|结果)/
/** 截至2024年8月底: up to when it tells. */
const UP_TO = /截[至止](?:到)?(?:(?:19|20)[0-9]{2})年([0-9]{1,2})月/

/** The year in which what was found was put right: the last up to which the text tells, else that of its publication. */
function puttingRight(report: Report, titled: Reading[], published: Day | null): Years | null {
  const title = titled.find(({ text }) => PUT_RIGHT.test(text))
  if (!title) return null
  for (const reading of bodyReadings(report).reverse()) {
    const found = UP_TO.exec(reading.text)
    const said = found && years(report, reading).find(({ at }) => at > found.index)
    if (!said) continue
    // What is left as a year ends is put right in the next.
    const planYear = said.year + (Number(found[1]) >= 11 ? 1 : 0)
    return { reviewYear: said.year, planYear, yearEvidence: said.words }
  }
  const audited = years(report, title).at(-1)
  const year = published ? Number(published.slice(0, 4)) : null
  return audited && year && year > audited.year
    ? { reviewYear: year, planYear: year, yearEvidence: audited.words }
    : null
}

/** Years of a text that only looks back: what it names counts, then when it was published, then what it is held against. */
const lookingBack = (report: Report, lines: FrontLine[], published: Day | null): Years =>
  ownYear(report, lines) ?? asPublished(report, published) ?? afterCompared(report) ?? NONE

/** The year that a text looks back on, with the words that show it. */
const lookedBackOn = (reviewYear: number, yearEvidence: Words): Years => ({
  ...NONE,
  reviewYear,
  yearEvidence
})

/** What is delivered as a year ends, 2016年12月13日, looks back on that year. */
const asDelivered = (said: Year, { text }: Reading): Year =>
  /^年1[12]月/.test(text.slice(said.at + 4)) ? { ...said, year: said.year + 1 } : said

/** 上半年, 1-5月 or 今年 in a text that names no year: that of its publication, or the one before where the part had not ended. */
function asPublished(report: Report, published: Day | null): Years | null {
  const said = published && firstSaid(report, [...titleLines(report), ...bodyReadings(report)], OWN_PART)
  if (!said) return null
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
  const part = partOfYear(said.words, year)
  const ends = part?.to ? Number(part.to.slice(5, 7)) : said.words === '全年' ? 12 : 0
  return lookedBackOn(ends > month ? year - 1 : year, said.evidence)
}

/** The part of its year that a text tells of. */
const OWN_PART =
  /今年|上半年|[一1]季度|前三季度|1[-—–至][0-9]{1,2}月|前[0-9一二两三四五六七八九十]{1,2}个月|全年/

/** 今年以来 in a report that names no year: that of its publication. */
function spokenIn(report: Report, published: Day | null): Years | null {
  const said = published && firstSaid(report, bodyReadings(report), /今年以来/)
  return said ? lookedBackOn(Number(published.slice(0, 4)), said.evidence) : null
}

/** The first words in readings that a pattern finds, as read and as they stand in the text. */
function firstSaid(
  report: Report,
  readings: Reading[],
  pattern: RegExp
): { words: string; evidence: Words } | null {
  for (const reading of readings) {
    const found = pattern.exec(reading.text)
    if (!found) continue
    const span = spanOf(reading, found.index, found.index + found[0].length)
    return { words: found[0], evidence: { text: report.data.text.slice(...span), span } }
  }
  return null
}

/**
 * 2019年…政府工作报告, whose 一、过去一年工作成效 begins with 2019年，是…的一年: the year of the title has passed.
 * Not where the report was published in that year, before it ended.
 */
function pastYear(report: Report, outline: Section[], year: number, published: Day | null): Year | null {
  if (published !== null && published < `${year}-11`) return null
  const past = outline.find(
    ({ level, title }) => level === 1 && PAST.test(title) && !/[0-9]{4}年/.test(title)
  )
  const first = bodyReadings(report).find(({ offsets }) => past && (offsets[0] ?? 0) >= past.titleSpan[1])
  const said = first && years(report, first)[0]
  const opens = first && /^.{4}年[，,是]/.test(first.text)
  return opens && said?.year === year && said.at === 0 ? said : null
}

/** Headings of what was done. */
const PAST = /过去(?:的)?一年|工作回顾|成效|一年来/

const titleLines = (report: Report): Reading[] => readingsOf(report, ['front'])
const bodyReadings = (report: Report): Reading[] => readingsOf(report, ['paragraph', 'heading'])

/** Readings of the sentences of blocks in these roles. */
const readingsOf = (report: Report, roles: readonly BlockRole[]): Reading[] =>
  report.children
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ children }) =>
      children.flatMap((child) => (child.type === 'sentence' ? [child.data.reading] : []))
    )

/** 一、2022年主要工作 before 二、2023年工作计划 looks back. */
const before = ([first, ...others]: Year[]): Year | undefined =>
  first && others.some(({ year }) => year === first.year + 1) ? first : undefined

/** 关于一九九五年农村工作情况和一九九六年工作意见的通报: a notice whose title tells of one year and plans another. */
function toldIn(report: Report, lines: FrontLine[], published: Day | null): Years {
  const title = lines
    .filter(({ words }) => !isDelivery(words) && !isDate(words))
    .slice(0, TITLE_LINES)
    .map(({ sentence }) => sentence.data.reading)
  const said = title.flatMap((reading) => years(report, reading))
  const [review, plan] = said
  const only = title.some(({ text }) => ONLY_TELLS.test(text))
  // 全市经济运行情况通报, of the year that it speaks of
  if (!review) return only ? lookingBack(report, lines, published) : NONE
  const told = title.some((reading) => named(report, reading, TOLD).length > 0)
  if (told && plan?.year === review.year + 1)
    return { reviewYear: review.year, planYear: plan.year, yearEvidence: review.words }
  if (said.some(({ year }) => year !== review.year)) return NONE
  // 关于2024年上半年招商引资情况的通报 only tells.
  if (told && only) return lookedBackOn(review.year, review.words)
  const planned = title.flatMap((reading) => plannedIn(report, reading)).at(0)
  return planned ? { ...NONE, planYear: planned.year, yearEvidence: planned.words } : NONE
}

/** 2024年政府工作要点, 2024年民生实事项目实施方案: what is to be done in that year. */
const PLANNED = /^年(?:度)?[^0-9，。]{0,24}?(?:要点|计划|安排|思路|任务|目标|打算|方案|预案)/
/** 做好|2025年补贴工作 too; not 拨付|2023年补贴项目资金. */
const DONE_IN =
  /^年(?:度)?(?![^0-9，。]{0,30}(?:考核|评价|验收|清缴|决算))[^0-9，。]{0,24}?(?:工作|项目|行动|活动)/
const TO_DO = /(?:做好|开展|组织|实施|推进|抓好|加强)(?:全[国省市县区])?$/
/** 到2025年, 2021—2023年: a year that bounds others. */
const BOUND = /[到至前\-—–~～]$/

/** The year that words name for what is to be done. */
const plannedIn = (report: Report, reading: Reading): Year[] =>
  years(report, reading).filter(({ at }) => {
    const [before, behind] = [reading.text.slice(0, at), reading.text.slice(at + 4)]
    return !BOUND.test(before) && (PLANNED.test(behind) || (TO_DO.test(before) && DONE_IN.test(behind)))
  })

interface Year {
  year: number
  words: Words
  /** Where it stands in its reading. */
  at: number
}

function years(report: Report, reading: Reading): Year[] {
  return [
    ...reading.text.matchAll(/(?:(?:19|20)[0-9]{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})(?=年|度)/g)
  ].map((match) => {
    const span = spanOf(reading, match.index, match.index + match[0].length + 1)
    return {
      year: yearNumber(match[0]),
      words: { text: report.data.text.slice(...span), span },
      at: match.index
    }
  })
}

const named = (report: Report, reading: Reading, role: RegExp): Year[] =>
  years(report, reading).filter(({ at }) => role.test(reading.text.slice(at + 4)))

/** What titles call a report. */
const TITLED = /报告|公报|回顾|总结|分析|[情简概]况|决算|预算|运行|形势|态势|[月季快简]报|简析|综述/

const titleReadings = (lines: FrontLine[]): Reading[] =>
  lines
    .filter(({ words }) => TITLED.test(words) && !/[/]/.test(words) && !isDelivery(words))
    .map(({ sentence }) => sentence.data.reading)

/** Readings of the outermost headings. */
function headingReadings(report: Report, outline: Section[]): Reading[] {
  const outer = new Set(outline.filter(({ level }) => level === 1).map(({ titleSpan }) => titleSpan[0]))
  return report.children.flatMap((block) =>
    block.children.flatMap((child) =>
      child.type === 'sentence' && outer.has(child.data.reading.offsets[0] ?? -1) ? [child.data.reading] : []
    )
  )
}

/** The year of a text that only looks back: named in its title, else the year it speaks of most. */
function ownYear(report: Report, lines: FrontLine[]): Years | null {
  const titled = titleReadings(lines)
    .flatMap((reading) => years(report, reading))
    .at(0)
  const own = titled ?? mostFrequent(spokenOf(report))
  return own ? lookedBackOn(own.year, own.words) : null
}

/** The year after the latest that a text compares itself with: 比2016年全年高. */
function afterCompared(report: Report): Years | null {
  const latest = bodyReadings(report)
    .flatMap((reading) => years(report, reading).filter(({ at }) => AGAINST.test(reading.text.slice(0, at))))
    .sort((a, b) => b.year - a.year || a.words.span[0] - b.words.span[0])[0]
  return latest ? lookedBackOn(latest.year + 1, latest.words) : null
}

/** What stands before a year that a text compares itself with. */
const AGAINST = /[比较与]$/

/** The years that a text speaks of, and does not compare itself with. */
const spokenOf = (report: Report): Year[] =>
  bodyReadings(report).flatMap((reading) =>
    years(report, reading).filter(({ at }) => !isCompared(reading.text, at))
  )

/** 与2017年计划目标持平: its own plan is no other year; 比2016年全年高 and 2015年同期 are. */
const isCompared = (text: string, at: number): boolean =>
  !/^.{4}年(?:度)?(?:计划|预期|目标)/.test(text.slice(at)) &&
  !TOLD_AT.test(text.slice(at)) &&
  isOther(text, at)

/** 从|2020年前三季度经济运行情况|通气会上获悉: what is told of the year. */
const TOLD_AT = /^.{4}年[^，。]{0,16}(?:运行|执行|完成)情况/

const isOther = (text: string, at: number): boolean =>
  /[比较自从由在和与、到至（(]$/.test(text.slice(0, at)) ||
  /^.{4}(?:年)?(?:同期|以来|以前|的)/.test(text.slice(at))

function mostFrequent(found: Year[]): Year | undefined {
  const count = (year: number) => found.filter((one) => one.year === year).length
  return [...found].sort(
    (a, b) => count(b.year) - count(a.year) || b.year - a.year || a.words.span[0] - b.words.span[0]
  )[0]
}
