/**
 * Part and period of each section: whether it looks back or ahead, and over which years. Read
 * from the words of its heading and the years named there, for the report's kind; children
 * inherit.
 */
import type { Part, ReportFacts, ReportKind, Section } from '../dataset.ts'
import { readLexicon } from '../lexicon.ts'
import type { Report } from '../tree.ts'
import { setsWork, standingOf } from './standing.ts'
import {
  firstPart,
  fiveYears,
  namesYear,
  type Period,
  partTitled,
  planPeriod,
  yearOf,
  yearsBetween
} from './years.ts'

type Facts = Pick<ReportFacts, 'kind' | 'reviewYear' | 'planYear' | 'publishedOn' | 'title'>
const OBLIGES: ReadonlySet<ReportKind> = new Set(['opinion', 'notice', 'scheme', 'task-list'])

/** Documents that look ahead throughout, outside their sections too; not those with a year to look back on. */
export const obliges = ({ kind, reviewYear }: Pick<ReportFacts, 'kind' | 'reviewYear'>): boolean =>
  OBLIGES.has(kind) && reviewYear === null

type Placed = Pick<Section, 'part' | 'period'>
/** A section placed; `sets`: its title, or one above it, heads work to be done. */
type Above = Placed & { sets: boolean }

const words = readLexicon('pipeline/outline/lexicon/parts.tsv', 'pattern', 'part').map(
  ({ pattern, part }) => ({
    pattern: new RegExp(pattern),
    part: part as Part
  })
)

/** Transformer: fills `part` and `period` of the outline; needs the facts. */
export default function parts() {
  return (tree: Report): void => {
    const { outline, facts } = tree.data
    if (!outline || !facts) return
    const placed = new Map<string, Above>()
    const whole = wholeReport(facts, tree.data.text)
    let before: Placed | null = null
    for (const section of outline) {
      const above = section.parent === null ? null : (placed.get(section.parent) ?? null)
      const own: Placed = whole ?? above ?? outermost(section, facts, tree, before)
      const here = whole
        ? (turning(section, above, facts, whole) ?? own)
        : (above && within(section, above, facts, tree.data.text)) || own
      placed.set(section.id, { ...here, sets: above?.sets === true || setsWork(section.title) })
      if (section.parent === null) before = here
    }
    tree.data.outline = outline.map((section) => {
      const { part, period } = placed.get(section.id) ?? section
      return { ...section, part, period }
    })
  }
}

const NARRATIVE: Placed = { part: 'other', period: null }

/** Whether a section tells of what stands in a plan's way. */
export const isInItsWay = ({ title, part }: Pick<Section, 'title' | 'part'>): boolean =>
  part === 'other' && standingOf(title) === 'hinders'

/** In a plan of several years a section that tells of what was before it: the five years before a five-year plan's. */
function toldIn({ title, level }: Section, above: Above | null, facts: Facts, whole: Placed): Placed | null {
  const standing = standingOf(title)
  // 三、重点任务 above （二）发展条件: the conditions are to be made better.
  if (!obliges(facts) || level > 3 || standing === null || above?.sets) return null
  if (standing === 'hinders') return NARRATIVE
  if (above?.part === 'review') return null
  const { from, to } = whole.period ?? {}
  const years = from && to ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 : 0
  if (years !== 5) return null
  const first = Number(from!.slice(0, 4))
  return { part: 'review', period: { from: `${first - 5}-01-01`, to: `${first - 1}-12-31` } }
}

/** A section that looks another way than its whole report, or what stands in one. */
function turning(section: Section, above: Above | null, facts: Facts, whole: Placed): Placed | null {
  const told = toldIn(section, above, facts, whole)
  if (told) return told
  if (section.level === 1) return narrates(section, facts) ? NARRATIVE : advises(section, facts)
  if (above?.part === 'plan' || !obliges(facts)) return above
  const past = planPeriod(section.title)
  return past ? { part: 'review', period: past } : above
}

/** In an analysis, what is to be done: 三、几点建议. */
const advises = ({ title }: Section, facts: Facts): Placed | null =>
  !obliges(facts) && /(?:建议|打算|对策|安排|措施)$/.test(title)
    ? { part: 'plan', period: yearOf(facts.reviewYear) }
    : null

/** In a document that obliges, a section that only tells (一、…地震活动情况和地震趋势). */
const narrates = ({ title, level }: Section, facts: Facts): boolean =>
  obliges(facts) &&
  level === 1 &&
  // 一、地震活动情况和震情趋势, 一、发展基础, not 一、巩固脱贫攻坚成效.
  /(?:情况|形势|背景|现状|趋势|成就|(?:^|主要|的|工作)成效|(?:^|发展|工作|现实)基础)(?:$|[和与及、，])/.test(
    title
  ) &&
  !/要求|意见|任务|目标|措施|^[夯筑打巩]/.test(title)

/** Kinds that look one way throughout: opinions oblige, analyses look back. */
export function wholeReport(facts: Facts, text: string): Placed | null {
  const { kind, reviewYear, title } = facts
  if (obliges(facts)) return { part: 'plan', period: plannedYears(title ?? '', facts) }
  if (kind !== 'communique' && kind !== 'analysis') return null
  return { part: 'review', period: reviewYear === null ? null : coverage(facts, text, reviewYear) }
}

/** The one year planned; 三年行动方案（2023—2025年）, “十四五”规划. */
const plannedYears = (title: string, { planYear }: Facts): Period | null =>
  yearOf(planYear) ?? yearsBetween(title) ?? (/规划|纲要/.test(title) ? planPeriod(title) : null)

/** The stretch of the year that an analysis names in its title, or opens with (一季度全市实现…). */
function coverage({ kind, title }: Facts, text: string, year: number): Period | null {
  const opening = kind === 'analysis' ? text.slice(0, 400) : ''
  const named = title ?? ''
  return partTitled(named, year) ?? firstPart(opening, year) ?? yearOf(year)
}

/** Part and period of an outermost section. */
function outermost(section: Section, facts: Facts, { data }: Report, before: Placed | null): Placed {
  const { title } = section
  if (demands(section, facts)) return demanded(facts)
  const said = (one: Section): Part | null =>
    (demands(one, facts) ? 'plan' : partOf(one.title, facts)) ??
    (opensPlan(openingOf(one, data.text), facts) || setsTargets(one, data.text, facts) ? 'plan' : null)
  const named = said(section) ?? partBetween(section, facts, data.outline ?? [], before, said)
  // 三、…取得新成效 behind 二、2026年工作安排: what is to come of it.
  const part = named === 'review' && before?.part === 'plan' && !TURNS_BACK.test(title) ? 'plan' : named
  return { part, period: periodOf(title, part, facts, data.text) }
}

/** What turns back behind a section that plans. */
const TURNS_BACK = /[0-9]{4}年|[〇○零一二三四五六七八九]{4}年|回顾|情况|总结|(?:过去|上)(?:的)?一?年|五年/

/** 一要狠抓扭亏增盈 in a report that looks back: an item by whose marker it is still to be done. */
const demands = ({ marker }: Section, facts: Facts): boolean =>
  (looksBack(facts) || (facts.planYear === null && facts.reviewYear !== null)) &&
  marker !== null &&
  /^[一二三四五六七八九十]+要$/.test(marker)

/** What is still to be done is that of the year planned, or of the one that is not over. */
const demanded = ({ planYear, reviewYear }: Facts): Placed => ({
  part: 'plan',
  period: yearOf(planYear ?? reviewYear)
})

/** A section whose heading says nothing of time sets the plan year's targets: 主要预期目标是：…. */
const setsTargets = ({ titleSpan, span }: Section, text: string, { planYear }: Facts): boolean =>
  planYear !== null && /(?:主要)?预期目标(?:建议)?(?:是|为|[:：])/.test(text.slice(titleSpan[1], span[1]))

const openingOf = ({ span: [start, end] }: Section, text: string): string =>
  text.slice(start, Math.min(end, start + OPENING))

/** How much of a section is looked at for what it is about. */
const OPENING = 3000

/** A section without a telling title that says what the year to come is, or aims at: 2025年是…收官之年, 今年…预期目标. */
function opensPlan(words: string, { planYear, reviewYear }: Facts): boolean {
  if (planYear === null || reviewYear === null) return false
  return new RegExp(
    `(?:^|[\\s。])${planYear}年是|(?:${planYear}年|今年)[^，。；]{0,12}(?:发展|工作)的?(?:主要|总体)?(?:预期)?(?:目标|要求)`
  ).test(words)
}

/** 计划执行情况, 目标任务完成情况: what was planned is looked back on. */
const CARRIED_OUT = /(?:计划|预算|目标|任务|安排)+(?=的?(?:执行|完成|落实)(?:情况|进度))/g

/** What words and years of a heading say; null where they say nothing, 'other' where both. */
function partOf(title: string, facts: Facts): Part | null {
  const told = title.replace(CARRIED_OUT, '')
  const said = new Set(words.filter(({ pattern }) => pattern.test(told)).map(({ part }) => part))
  const ahead = isOf(title, facts.planYear, facts)
  const back = isOf(title, facts.reviewYear, facts)
  // 二、2024年1—6月预算执行情况: of the year planned, what has been done
  if (ahead && !back && /执行情况/.test(title) && !said.has('plan')) return 'review'
  if (ahead !== back) return ahead ? 'plan' : 'review'
  if (said.size === 0) return partOfPlan(title, facts)
  if (said.size === 2) return 'other'
  return [...said][0] ?? null
}

/** Whether a heading names the year: 2013年, 一九九六年, or 今年 where that is the year of speaking. */
const isOf = (title: string, year: number | null, { publishedOn }: Facts): boolean =>
  year !== null &&
  (namesYear(title, year) || (/^今年/.test(title) && publishedOn?.startsWith(`${year}-`) === true))

/** “十五五”发展的主要考虑, 过去五年的工作: years that lie ahead, or behind. */
function partOfPlan(title: string, facts: Facts): Part | null {
  const { reviewYear } = facts
  const last = (planPeriod(title) ?? fiveYears(title, facts))?.to
  if (!last || reviewYear === null) return null
  return Number(last.slice(0, 4)) > reviewYear ? 'plan' : 'review'
}

/** A heading that says nothing goes with what stands before it, or back where the plan comes later. */
function partBetween(
  { id }: Section,
  facts: Facts,
  outline: Section[],
  before: Placed | null,
  said: (section: Section) => Part | null
): Part {
  if (before) return before.part
  const later =
    facts.planYear !== null &&
    outline.some((one) => one.parent === null && one.id !== id && said(one) === 'plan')
  return later || looksBack(facts) ? 'review' : 'other'
}

/** What says in the title of a report of these kinds that it tells what was done. */
const LOOKS_BACK: Partial<Record<ReportKind, RegExp>> = {
  'work-report': /总结|述职|工作情况/,
  'budget-report': /执行情况|决算|审计/,
  notice: /情况的?通报/
}

/** 某局2022年度工作报告, of a year after which none is planned. */
const TELLS = /年度?(?:工作|[^，。]{0,12}年度)报告$|年度报告$|工作情况(?:的?报告|汇报)?$/

/** 某局2023年工作总结, 2023年预算执行情况: its title names what was done and nothing that is to be done. */
const looksBack = ({ kind, title, reviewYear, planYear }: Facts): boolean =>
  reviewYear !== null &&
  ((LOOKS_BACK[kind]?.test(title ?? '') ?? false) ||
    (kind === 'work-report' && planYear === null && TELLS.test(title ?? ''))) &&
  !/计划|安排|打算|思路|部署|要点|任务|谋划|草案|调整/.test(title ?? '')

/** What stands outside the sections of a report that looks back is about its year, or the part of it that it names. */
export const outsideOf = (facts: Facts, text: string): Placed =>
  looksBack(facts)
    ? { part: 'review', period: partTold(facts, text) ?? yearOf(facts.reviewYear) }
    : { part: obliges(facts) ? 'plan' : 'other', period: null }

/** The part of its year that a report which looks back names in its title, or opens with where that names no year. */
function partTold({ title, reviewYear }: Facts, text: string): Period | null {
  if (reviewYear === null || !title || !namesOneYear(title)) return null
  const opening = /[0-9]{4}年/.test(title) ? '' : text.slice(0, OPENS_WITHIN)
  return partTitled(title, reviewYear) ?? firstPart(opening, reviewYear)
}

/** How far into a report the part of the year may be named that it tells of. */
const OPENS_WITHIN = 200

function periodOf(title: string, part: Part, facts: Facts, text: string): Period | null {
  const { reviewYear, planYear } = facts
  const ofPlanned =
    planYear !== null && namesYear(title, planYear) && !namesYear(title, reviewYear ?? planYear)
  const year = part === 'plan' || ofPlanned ? planYear : reviewYear
  // 上半年工作情况; 一、工作回顾 in a report on half a year, 一、总体情况 in a notice on three quarters
  const named = year === planYear ? `${title}，${facts.title ?? ''}` : title
  const told = looksBack(facts) ? partTold(facts, text) : null
  const within = part === 'review' && year !== null ? (partTitled(named, year) ?? told) : null
  if (within) return within
  // 三、下步打算 in a report on part of a year
  if (part === 'plan' && told) return yearOf(year ?? reviewYear)
  if (part !== 'other' && isOf(title, year, facts)) return yearOf(year)
  const five = planPeriod(title) ?? fiveYears(title, facts)
  if (five && part !== 'other') return five
  return part === 'other' ? null : yearOf(year)
}

/** 2024年前三季度…情况通报; not 2022年决算和2023年上半年预算执行情况. */
const namesOneYear = (title: string): boolean => new Set(title.match(/(?:19|20)[0-9]{2}(?=年)/g)).size < 2

/** 这是城乡面貌变化最大的五年; 五年来的主要成绩; 今后五年的目标. */
const FIVE = /(?:的|这|过去的?)五年$|五年来|这五年|^(?:今后|未来)五年/
/** “十五五”时期主要目标 is about the plan's years; 落实“十五五”确定的任务 is not. */
const WHOLE_PLAN =
  /[一二三四五六七八九十]五[”"]?(?:时期|期间|规划期)$|^[“"]?十?[一二三四五六七八九十]五[”"]?(?:时期|期间|规划期)?(?:经济|社会|发展|工作|的|主要|总体|奋斗)*(?:目标|任务|要求|思路|考虑|安排)/

/** A heading that names years of its own, whatever section it stands in. */
function ofYears(title: string, above: Placed, facts: Facts): Placed | null {
  const five = FIVE.test(title) ? fiveYears(title, facts) : null
  if (five) return { part: /今后|未来/.test(title) ? 'plan' : 'review', period: five }
  const plan = above.part === 'plan' && WHOLE_PLAN.test(title) ? planPeriod(title) : null
  return plan && { part: 'plan', period: plan }
}

/** A heading inside a section that turns the other way: 下一步工作打算 behind what was done. */
function within(section: Section, above: Placed, facts: Facts, text: string): Placed | null {
  const { title, marker, level } = section
  const years = ofYears(title, above, facts)
  if (years) return years
  if (demands(section, facts)) return demanded(facts)
  if (level > 2 || marker === '——' || /[。，]/.test(title)) return null
  const turned =
    above.part !== 'plan' &&
    /下一步|下步|工作打算|工作安排|预期目标|总体要求|工作计划/.test(title.replace(CARRIED_OUT, ''))
  if (turned) return { part: 'plan', period: yearOf(facts.planYear) }
  if (above.part !== 'other') return null
  const part = partOf(title, facts)
  return part === null || part === 'other' ? null : { part, period: periodOf(title, part, facts, text) }
}
