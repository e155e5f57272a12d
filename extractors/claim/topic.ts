/** What a clause without a name goes on about, and how it is called there. */
import type { Quantity } from '../../pipeline/tree.ts'
import type { Clause } from './clause.ts'
import type { Kind } from './context.ts'
import type { Draft, Indicator } from './draft.ts'
import { isTotal } from './stock.ts'

/** The claim whose thing a clause without a name goes on about. */
export function topicFor(
  paragraph: readonly Draft[],
  clause: Clause,
  { kind, measure }: Kind,
  quantity: Quantity
): Draft | null {
  for (let i = paragraph.length - 1; i >= 0; i--) {
    const draft = paragraph[i]!
    if (!draft.claim.indicator || draft.base === 'whole') continue
    if (draft.clause.depth > clause.depth) continue
    if (kind === 'progress' || kind === 'share' || measure === 'ratio')
      return (kind === 'progress' ? totalBefore(paragraph, draft, clause) : null) ?? thingOf(draft)
    return kind === 'change' ? changedThing(paragraph.slice(0, i + 1), clause, quantity) : draft
  }
  return null
}

/** 公路436公里，其中县道82公里、乡道134公里，完成目标的|115%: behind a list of its parts the total is told of again. */
function totalBefore(paragraph: readonly Draft[], last: Draft, clause: Clause): Draft | null {
  const list = paragraph.filter(
    (draft) => draft.sentence === last.sentence && draft.clause.start === last.clause.start
  )
  const parts = list.length > 1 && last.clause.start < clause.start && list.every((d) => isPart(d, list[0]!))
  if (!parts) return null
  return (
    paragraph.findLast(
      (draft) =>
        draft.sentence === last.sentence &&
        draft.clause.start < last.clause.start &&
        draft.clause.depth === clause.depth &&
        draft.claim.kind === 'level' &&
        draft.claim.unit?.text === last.claim.unit?.text
    ) ?? null
  )
}

/** One of several levels of one unit of which the first stands behind 其中. */
const isPart = ({ claim }: Draft, first: Draft): boolean =>
  claim.kind === 'level' && claim.unit?.text === first.claim.unit?.text && first.afterOf

/**
 * What a change speaks of, by its unit: 优良天数321天，达标率87%，增加|27天 of the level counted alike,
 * 用水量21亿立方米，占65.6%，增加|16% of no share, 增速加快1.6个百分点，其中5月增长|14.9% of no rate.
 */
function changedThing(drafts: readonly Draft[], clause: Clause, { unit, form }: Quantity): Draft {
  // 增幅在3%以下的有3个，其中东岭县|下降2.6%: so are none of those that are only counted.
  const last = drafts.at(-1)!
  const bounded =
    unit?.text === '%' && last.claim.unit?.system === 'count' && /的$/.test(last.claim.indicator?.name ?? '')
  const topic =
    (bounded ? drafts.findLast((draft) => draft.claim.unit?.text === '%' && draft.claim.indicator) : null) ??
    last
  if (unit === null || form === 'flat' || /^(?:百分点|倍|‰)$/.test(unit.text) || topic.base) return topic
  if (unit.text === '%') {
    if (topic.claim.unit?.text === '百分点') return thingOf(topic)
    const level = topic.claim.kind === 'share' ? topic.from : null
    return level?.claim.kind === 'level' ? level : topic
  }
  // 财政补助每人670元，较上年提高|30元
  if (`${topic.claim.unit?.text ?? ''}/`.startsWith(`${unit.text}/`)) return topic
  const alike = drafts.findLast(
    (draft) =>
      draft.sentence === topic.sentence &&
      draft.clause.depth <= clause.depth &&
      draft.claim.kind === 'level' &&
      !draft.base &&
      draft.claim.indicator !== null &&
      draft.claim.unit?.text === unit.text
  )
  return alike ?? thingOf(topic)
}

/** 投资86亿元，增速提高1.2个百分点，完成年度任务的|54.6%: what was done is the thing, not its growth. */
function thingOf(draft: Draft): Draft {
  let thing = draft
  while (thing.from && /[速幅]$/.test(thing.claim.indicator?.name ?? '')) thing = thing.from
  return thing
}

/** 下降4.1%，较上月|回落|7个百分点: they tell of growth, which may be below zero; 收窄 and 扩大 tell of a fall. */
const OF_GROWTH = /(?:回升|回落|加快|放缓|减缓|趋缓|反弹)了?(?:约|近)?$/

/**
 * 同比涨幅为6.5%，比上年回落|1.8个百分点: points of change of a change are those of its rate.
 * @param left the words before the points
 */
export function rateOf(name: string, topic: Draft, quantity: Quantity, left: string): string {
  const { kind, unit, direction } = topic.claim
  if (quantity.unit?.text !== '百分点' || kind !== 'change' || unit?.text !== '%') return name
  if (/[速幅]$/.test(name)) return name
  // 增长-8.7%，比全省低1.2个百分点
  const falls = direction === 'decrease' && (topic.quantity.value ?? 0) >= 0 && !OF_GROWTH.test(left)
  return `${name}${topic.kind.rate ?? (falls ? '降幅' : '增速')}`
}

const EACH = /^(人均|户均|亩均|村均|日均|月均|生均|校均|班均)(?:达到|达|为|约)?$/

/** The topic's name as a clause goes on with it that says none. */
export function inheritedName(
  topic: Draft,
  before: Indicator,
  kind: Kind,
  quantity: Quantity,
  left: string
): string {
  // 新增绿色工厂14家，累计达到|82家: all of them, not the new ones.
  // 通车里程新增3000公里、|突破1.1万公里
  const twice =
    !/均/.test(left) &&
    kind.kind === 'level' &&
    topic.claim.kind === 'level' &&
    topic.claim.unit?.text === quantity.unit?.text
  const whole =
    isTotal(left) || twice
      ? before.name.replace(/^(?:新增|净增|新[认申培建获创设评][定报育批评]?)(?=..)/, '')
      : before.name
  // 收入任务174万元，完成|198万元
  const done = /^(?:实际|现|已|共|累计)*完成/.test(left)
    ? whole.replace(/(?<=..)(?:(?:目标|计划)?任务|考核指标)$/, '')
    : whole
  // 产值占比24%，同比增长|1.2%: points alone are of the share.
  const grows = topic.claim.kind === 'share' && kind.kind === 'change' && quantity.unit?.text === '%'
  // 茶园2700亩，户均|7亩; 运送旅客612万人次，日均|1.7万人次
  const per = EACH.exec(left)
  if (per && !/均/.test(done)) return `${per[1]}${done}`
  // 税收占财政收入的70%，比上年提高|1.8个百分点
  const ofShare =
    topic.claim.kind === 'share' && kind.kind === 'change' && quantity.unit?.text === '百分点' && !kind.rate
  if (ofShare && !/(?:占比|比重|比例|率|结构)$/.test(done)) return `${done}占比`
  const thing =
    grows && !kind.rate ? done.replace(/(?<=..)(?:(?:占)?全[国省市区县州])?(?:占比|比重)$/, '') : done
  return rateOf(thing, topic, quantity, left)
}
