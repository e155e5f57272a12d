/** What a table's figure measures, and what a share is a share of. */
import type { Claim, Words } from '../../pipeline/dataset.ts'
import type { Span } from '../../pipeline/tree.ts'
import { isMeasured, levelLeft } from './aspect.ts'
import type { Head } from './column.ts'
import type { Column } from './columns.ts'
import { amountOf, besideColumn, join, measures } from './name.ts'
import type { Segment } from './segment.ts'
import type { Place, Setting } from './setting.ts'
import { bracketless } from './unit.ts'

/**
 * The row's label completed by what the column adds (粮食 under 播种面积); where rows are places or
 * times, what the column measures, else what the title does.
 */
export function indicatorOf(place: Place, { text, caption }: Setting): Claim['indicator'] {
  const { column, segment, said, all, kind, aspect } = place
  const amounts = kind === 'level' ? column : amountsOf(column, segment)
  const { head } = amounts
  const { label, name } = said
  const of = aspect && label?.head.rest === '' && said.parent !== null ? all[said.parent] : undefined
  const thing = of?.label ?? label
  if (thing?.span) {
    const span: Span = thing.span
    const bare = thing.total && /^.{2}$/.test(thing.name) && (of?.name ?? name) === thing.name
    const full = bare
      ? `${head.rest || column.side || (caption.subject?.name ?? '')}${name}`
      : besideColumn(
          head.rest === '' ? ofDebt(of?.name ?? name, caption.subject?.name ?? '') : (of?.name ?? name),
          head.rest || ofIndustries(place, caption)
        )
    return { text: text.slice(...span), spans: [span], name: full, inherited: of !== undefined }
  }
  if (head.restSpans.length > 0) {
    const spans = head.restSpans
    const words = spans.map((span) => text.slice(...span)).join('')
    const people = kind === 'share' && isAge(head.rest) && ofPeople(place, caption) ? '人口' : ''
    const column = `${withSubject(head.rest, caption.subject?.name ?? '')}${people}`
    return { text: words, spans, name: besideColumn(name, column), inherited: amounts !== place.column }
  }
  const subject = caption.subject
  const total = totalOf(head, segment, subject?.name ?? null, text)
  if (total) return total
  if (!subject) return null
  return {
    text: text.slice(...subject.span),
    spans: [subject.span],
    name: besideColumn(subject.name, name),
    inherited: true
  }
}

/** 合计 over figures without a label, or of places below no title. */
function totalOf(
  { words, span }: Head,
  { labels }: Segment,
  subject: string | null,
  text: string
): Claim['indicator'] {
  const total =
    labels.length === 0 || subject === null ? /^[合总小]计(?=$|[（(])/.exec(words)?.[0] : undefined
  if (!total || !span) return null
  const said = bracketless(text.slice(...span))
  return {
    text: said,
    spans: [[span[0], span[0] + said.length]],
    name: `${subject ?? ''}${total}`,
    inherited: false
  }
}

/** The column whose head names what is told of: 发放金额 for a 同比 that has only the 贷款 over both. */
function amountsOf(column: Column, segment: Segment): Column {
  const { rest, shared } = column.head
  if (rest !== '' && !shared) return column
  const left = levelLeft(column, segment)
  // 排名 | 县区 | 综合指数
  const beside = left ?? (column.head.role === 'rank' ? rankedBy(column, segment) : undefined)
  return beside?.head.rest.includes(rest) ? beside : column
}

/** What a rank is told of where no amount stands left of it: GDP增速 | 排名, 排名 | 县区 | 综合指数. */
const rankedBy = ({ index }: Column, { figures }: Segment): Column | undefined =>
  figures.findLast((one) => one.index < index && one.head.role !== 'rank' && one.head.rest !== '') ??
  figures.find(isAmount)

const isAmount = ({ head }: Column): boolean => !isMeasured(head.role) && head.rest !== ''

const isAge = (name: string): boolean => /岁(?:[及以]{1,2}[上下])?$/.test(name)

/** A share of people: 占常住人口比重, or beside a column of 常住人口. */
const ofPeople = ({ column, segment }: Place, { title }: Setting['caption']): boolean =>
  /人口$/.test(column.head.of?.text ?? levelLeft(column, segment)?.head.rest ?? '') || /人口/.test(title)

/** Where the rows are industries, what the title measures of each: 固定资产投资 of 制造业. */
function ofIndustries({ segment, said }: Place, { subject, title }: Setting['caption']): string {
  const byHead = segment.labels.some(({ head }) => INDUSTRY.test(head.words))
  if (!subject || (!byHead && !title.includes('分行业')) || measures(said.name)) return ''
  return measures(subject.name) ? amountOf(subject.name) : ''
}

const INDUSTRY = /^(?:国民经济)?行业(?:名称|类别|分类|门类|大类)?$/

/** Heads that say how much of what the title names: 余额 below 一般债务限额和余额情况表. */
const BARE = /^(?:播种面积|单位面积产量|余额|限额|新增|偿还|面积|单产|产量|总产量|人数|户数|金额|总额)$/
const BARE_ENDS = /(?:余额|限额|面积|单产|总?产量|人数|户数|金额|总额|[、和与及])+$/

/** Whose 人均可支配收入 the title names: 城镇居民 | 收入, 增长. */
const PEOPLE = /^(.{0,4}(?:居民|农户|住户))(收入|支出)?$/

/** 余额 as a row, in a column 合计 of 地方政府债务限额及余额情况表. */
const ofDebt = (name: string, subject: string): string =>
  /^(?:余额|限额|新增|偿还)$/.test(name) && /债务/.test(subject) ? withSubject(name, subject) : name

/** A bare head with what the title names: 一般债务余额. */
function withSubject(head: string, subject: string): string {
  const people = PEOPLE.exec(head)
  if (people && measures(subject) && subject.endsWith(people[2] ?? ''))
    return join(people[1] as string, subject)
  const of = subject.replace(BARE_ENDS, '')
  return BARE.test(head) && of.length >= 2 && of !== subject ? `${of}${head}` : head
}

/** The whole of a share, the plan of a progress, that its head does not name. */
export function ofWhat(place: Place, text: string): Words | null {
  if (place.kind === 'share') return wholeOf(place)
  return place.kind === 'progress' ? planOf(place, text) : null
}

/** The row it is a part of that is all of its column (100%), else that above it; else the total. */
function wholeOf({ said, all, full, total }: Place): Words | null {
  if (said.parent !== null && all[said.parent]?.label?.head.role === 'share') return null
  const above = said.parent === null ? null : all[said.parent]
  const label = (full ?? above ?? total)?.label
  // 全省 where rows are places
  if (!label && full?.scope && full.scope !== said.scope) return full.scope
  return label?.span && label !== said.label
    ? {
        text: label.cell.raw.slice(label.span[0] - label.cell.span[0], label.span[1] - label.cell.span[0]),
        span: label.span
      }
    : null
}

/** 完成率 behind 年度任务 and 完成数: the head of the plan, without its unit. */
function planOf({ column, segment }: Place, text: string): Words | null {
  const plan = segment.figures
    .slice(0, segment.figures.indexOf(column))
    .findLast(({ head }) => head.status === 'target')?.head.span
  if (!plan) return null
  const end = plan[0] + bracketless(text.slice(...plan)).length
  return { text: text.slice(plan[0], end), span: [plan[0], end] }
}
