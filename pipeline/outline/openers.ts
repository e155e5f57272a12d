/** What a sentence says at its head of the stretch of years that its passage is about. */
import {
  firstYears,
  fiveYears,
  type Period,
  planPeriod,
  spokenAsItEnds,
  type Years,
  yearOf,
  yearsBack
} from './years.ts'

/** A stretch that a sentence opens. */
export interface Opening {
  period: Period
  /** `paragraph` to its end; `section` also over the paragraphs behind it. */
  holds: 'paragraph' | 'section'
  /** It plans, though its years do not tell: 下一步 in a text about part of its own year. */
  plans?: true
}

/** What leads up to the stretch: 透过2025回望过去五年, 在“十五五”期间. */
const LEAD = /^(?:[^，。！]{0,14}(?:回望|回顾|回首|回眸|透过|经过|展望|奋进)|在|刚刚)/
/** Looked back on, a plan's name means its years. */
const LOOKED =
  /^[^，。！]{0,14}(?:回望|回顾|回首|回眸|透过|展望)[“"]?十?[一二三四五六七八九十]五[”"]?(?!规划|纲要|计划|目标)/
const FIVE = /^(?:过去的?五年|这五年|五年来|五年间|今后五年|未来五年|本届政府任期)/
/** 五年累计完成造林186万亩 at the head of an item: what follows in it is of those years. */
export const SUMMED_UP = /^五年(?:累计|共(?!同))/
/** “十二五”时期的成绩来之不易: what ends a look back opens none. */
const CLOSING = /^[^，。；]{0,20}(?:成绩|成就|成效|变化)[^，。；]{0,8}来之不易/
/** A span of another number of years: 三年来, 过去四年. */
const BACK = /^(?:过去的?([两二三四])年|([两二三四])年[来间])(?:[，,]|$)/
/** A plan's name opens its years; before 规划, 纲要, 目标 it is the name of a document. */
const PLAN = /^[“"]?十?[一二三四五六七八九十]五[”"]?(?:时期|期间|以来|这五年|的五年|(?=[，,]))/
/** “十四五”前四年. */
const FIRST_YEARS = /^([“"]?十?[一二三四五六七八九十]五[”"]?)[前头]([两二三四])年/
const PAST_YEAR = /^(?:(?:过去的?|这)一年|一年来)/
const NEW_YEAR = /^(?:新的一年里?[，,]|新的一年里)/
/** 下一步，我局将…: behind what was done, in a text without a heading for it. */
const NEXT = /^(?:下一步|下步|下一?阶段)(?:工作中)?[，,]/
const NAMED_YEAR = /^在?(刚刚过去的|过去的)?((?:19|20)[0-9]{2})年([，,是]|以来)?/
const RELATIVE = /^([今去])年/
/** 今年是…, 今年的主要任务是…: what follows is about the year; 今年财政安排3亿元 tells of itself only. */
const WHOLE = /^(?:[，,是]|以来|[^，。；]{0,24}(?:目标|要求|任务|工作))/
/** What says of the year planned that it is what follows: …发展的主要预期目标是, …工作的总体要求是. */
const AIMS = /^[^，。；：]{0,24}(?:目标|要求|任务)(?:是|为|[：:])/
/** 到2030年，…; 到“十五五”末，…: how things are to stand then. */
const UNTIL =
  /^(?:力争|确保|争取)?到(?:((?:19|20)[0-9]{2})年(?![0-9])|([“"]?十?[一二三四五六七八九十]五[”"]?)期?末)/
/** 2025年是“十四五”收官之年; …标志着“十四五”规划顺利收官: the year closes what the next sentence looks back on. */
const CLOSES =
  /收官之年|五[”"]?[^，。；]{0,8}(?:收官|最后一年)|标志着[“"]?十?[一二三四五六七八九十]五[”"]?(?:规划|计划|时期)/

/**
 * The stretch that a sentence opens; null where it opens none, 'next' where it names a year only
 * as the end of a plan, so that the sentence behind it may open one.
 * @param words the sentence's reading, without the address
 */
export function openingOf(words: string, years: Years): Opening | 'next' | null {
  const until = UNTIL.exec(words)
  if (until) return paragraph(endOf(until[1], until[2]))
  if (NEXT.test(words)) {
    const next = paragraph(yearOf(years.planYear ?? years.reviewYear))
    return next && { ...next, plans: true }
  }
  const named = NAMED_YEAR.exec(words)
  if (named?.[1]) return section(yearOf(Number(named[2])))
  if (CLOSES.test(words)) return 'next'
  if (named?.[3] === '以来') return sinceYear(Number(named[2]), years)
  if (named?.[3]) return ofYear(Number(named[2]), years)
  // 2022年经济社会发展的主要预期目标是：…, behind 今后五年
  if (named && Number(named[2]) === years.planYear && AIMS.test(words.slice(named[0].length)))
    return section(yearOf(years.planYear))
  const looked = LOOKED.exec(words)?.[0]
  if (looked) return section(planPeriod(looked))
  return ofSpan(words, years) ?? ofSpan(words.replace(LEAD, ''), years) ?? ofRelative(words, years)
}

/** Five years, a plan's, the year before or the one that begins. */
function ofSpan(words: string, years: Years): Opening | null {
  if (CLOSING.test(words)) return null
  const five = FIVE.exec(words)?.[0]
  if (five) return section(fiveYears(five, years))
  if (SUMMED_UP.test(words)) return paragraph(fiveYears('这五年', years))
  const plan = PLAN.exec(words)?.[0]
  if (plan) return section(planPeriod(plan))
  const first = FIRST_YEARS.exec(words)
  if (first) return paragraph(firstYears(first[1] ?? '', first[2] ?? ''))
  const back = BACK.exec(words)
  if (back) return section(yearsBack(back[1] ?? back[2] ?? '', years))
  if (PAST_YEAR.test(words)) return section(yearOf(years.reviewYear))
  return NEW_YEAR.test(words) ? section(yearOf(years.planYear)) : null
}

/** 今年 and 去年, by the report's years; 去年 is unknown where the report speaks in none. */
function ofRelative(words: string, years: Years): Opening | null {
  const word = RELATIVE.exec(words)
  if (!word) return null
  const spoken = spokenAsItEnds(years) ? years.reviewYear : years.planYear
  const last = spoken === null ? null : spoken - 1
  const period = yearOf(word[1] === '今' ? (spoken ?? years.reviewYear) : last)
  return WHOLE.test(words.slice(word[0].length)) ? section(period) : paragraph(period)
}

/** A year of the report's own holds on, or any where it has none; another one is told of in its paragraph only. */
function ofYear(year: number, { reviewYear, planYear }: Years): Opening | null {
  const own = year === reviewYear || year === planYear || (reviewYear === null && planYear === null)
  return own ? section(yearOf(year)) : paragraph(yearOf(year))
}

/** 2021年以来，…: from that year to the one that is looked back on, where that is later. */
function sinceYear(year: number, years: Years): Opening | null {
  const { reviewYear } = years
  return reviewYear !== null && year < reviewYear
    ? paragraph({ from: `${year}-01-01`, to: `${reviewYear}-12-31` })
    : ofYear(year, years)
}

function endOf(year: string | undefined, plan: string | undefined): Period | null {
  const to = year ? `${year}-12-31` : planPeriod(plan ?? '')?.to
  return to ? { from: null, to } : null
}

const section = (period: Period | null): Opening | null => period && { period, holds: 'section' }
const paragraph = (period: Period | null): Opening | null => period && { period, holds: 'paragraph' }
