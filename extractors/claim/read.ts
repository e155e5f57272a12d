/** Reads the quantities of a paragraph's sentences as claims, each in its clause. */
import type { ClaimStatus, Flag } from '../../pipeline/dataset.ts'
import { sentenceId } from '../../pipeline/parse/place.ts'
import type { Block, Quantity, Report, Sentence } from '../../pipeline/tree.ts'
import { AIMED, aimedKind } from './aimed.ts'
import { type Base, baseOf, PLACE } from './base.ts'
import { type Baseline, baselineIn } from './baseline.ts'
import { bracketedIn, isInside } from './bracketed.ts'
import { type Link, nameInChain, opensBreakdown, rootOf, wholeBehind } from './chain/index.ts'
import { baselineTime, fromPair } from './change-base.ts'
import { type Clause, clausesOf } from './clause.ts'
import { confidenceOf } from './confidence.ts'
import type { Context, Kind, KindRule } from './context.ts'
import { distribute } from './distribute.ts'
import type { Draft, Indicator } from './draft.ts'
import { governorOf } from './governor.ts'
import { indicatorOf, LONGEST_NAME } from './indicator.ts'
import { namedIn } from './named.ts'
import { periodOf } from './period.ts'
import { type Reader, said, spanIn } from './reader.ts'
import { repeatedKind } from './repeat.ts'
import { isDealt, isRespective } from './respective.ts'
import { change } from './rules/change.ts'
import { level } from './rules/level.ts'
import { progress } from './rules/progress.ts'
import { rank } from './rules/rank.ts'
import { OUTSIDE, share } from './rules/share.ts'
import { openingScope, scopeFor, scopesOf } from './scope.ts'
import { statusOf } from './status.ts'
import { joinNames, shareTail } from './tail.ts'
import { topicFor } from './topic.ts'
import { ofWhat } from './whole.ts'

/** The kinds of claims, the most telling first; the last one always answers. */
const KINDS: KindRule[] = [rank, progress, share, change, level]

/** Claims of sentences of which the later ones go on with what the earlier ones say. */
export function readParagraph(tree: Report, nodes: Block['children'], names: Reader['names']): Draft[] {
  const paragraph: Draft[] = []
  let opens: Sentence | null = null
  nodes.forEach((node, i) => {
    if (node.type !== 'sentence') return
    const before = nodes[i - 1]
    const last = before?.type === 'sentence' ? before : null
    if (!opens || !last || /。[”’」）)]?$/.test(last.data.reading.text)) opens = node
    if (node.data.quantities?.length) readSentence(tree, node, last, i, opens, paragraph, names)
  })
  return paragraph
}

function readSentence(
  tree: Report,
  node: Sentence,
  before: Sentence | null,
  index: number,
  opens: Sentence,
  paragraph: Draft[],
  names: Reader['names']
): void {
  const text = node.data.reading.text
  const quantities = node.data.quantities ?? []
  const reader: Reader = {
    tree,
    node,
    before,
    index,
    text,
    times: node.data.times ?? [],
    quantities,
    clauses: clausesOf(text, quantities),
    paragraph,
    own: [],
    taken: [],
    names,
    chained: chainedTo(tree, paragraph.at(-1), node),
    opens,
    scope: null
  }
  reader.scope = openingScope(reader, scopesOf(tree))
  for (const i of quantities.keys()) readQuantity(reader, i)
}

function chainedTo(tree: Report, last: Draft | undefined, node: Sentence): boolean {
  if (!last) return false
  return !/[。！？!?\n]/.test(tree.data.text.slice(last.claim.span[1], node.position?.start.offset ?? 0))
}

/** What is read of a quantity before its claim is made: what it is, of what and where. */
interface Heard {
  context: Context
  quantity: Quantity
  clause: Clause
  /** The claim before in the same clause, and the one before the bracket that this one stands in. */
  twin: Draft | null
  outer: Draft | null
  kind: Kind
  /** It goes on with its twin's kind. */
  repeated: boolean
  /** Nothing stands before it in its clause. */
  bare: boolean
  base: Base
  baseline: Baseline | null
  topic: Draft | null
  /** The claim of which it is told as a part. */
  whole: Draft | null
  indicator: Indicator | null
  scope: Draft['claim']['scope']
  told: string
}

function readQuantity(reader: Reader, i: number): void {
  const told = tell(reader, i)
  const status = plannedOr(reader, told)
  const { clause, quantity, kind, base, bare, twin, topic, whole, indicator, outer, repeated } = told
  const period = periodOf(reader, {
    clause,
    quantity,
    kind,
    base: base === 'whole' || base === 'beside' ? null : base,
    ends: twin?.base === 'from' && base === null ? twin : null,
    topic,
    indicator,
    whole,
    status,
    outer,
    before: repeated && (bare || quantity.form === 'ratio-term') ? twin : null
  })
  const draft = draftOf(reader, told, status, period)
  // 客运量4010万人，周转量12.9亿人公里，同比增长18.7%、|10.7%: dealt out as behind 分别.
  if (repeated && bare && !draft.respectively && isDealt(reader.text, quantity, twin)) {
    twin!.respectively = true
    draft.respectively = true
  }
  reader.own[i] = draft
  reader.paragraph.push(draft)
  if (draft.respectively) distribute(reader, i)
  shareTail(reader, i)
  joinNames(reader, i)
  draft.claim.confidence = confidenceOf(draft)
}

/** What is of another time than what is told as a part of it. */
const OF_OTHER_TIME =
  /^(?:上年|去年|上一?年度|全年(?:任务|计划|目标|预算|预期)|(?:全年)?年度(?:任务|计划|目标|预算))/

/** 高于全国3.7个、|全省|1.1个百分点: the second place that one is held against. */
function placeAfter(text: string, { left }: Clause, twin: Draft | null): Baseline | null {
  const held = PLACE.test(twin?.claim.baseline?.text ?? '') && PLACE.test(text.slice(...left))
  return held ? { words: left, kind: 'other', from: null, to: null, years: null } : null
}

/** Marks in the reader what it takes: a baseline's words, the scope that holds from here on. */
function tell(reader: Reader, i: number): Heard {
  const { text, times, quantities, clauses, own, paragraph } = reader
  const quantity = quantities[i]!
  const clause = clauses[i]!
  const twin = clause.twin === null ? null : (own[clause.twin] ?? null)
  const governor = governorOf(text, ...clause.left)
  const outer =
    clause.depth > 0 ? (own.findLast((draft) => draft && draft.clause.depth < clause.depth) ?? null) : null
  const context: Context = { text, quantity, clause, governor, times, twin, outer }
  const bracket = bracketedIn(text, clause, clause.left[1])
  const inside = bracket !== null && isInside(text, bracket, quantity.end)
  const alike = inside ? alikeBefore(reader, quantity) : null
  const repeated = inside ? null : repeatedKind(text, clause, quantity, governor, twin)
  const before = own.findLast((draft) => draft && draft.clause.depth <= clause.depth) ?? null
  const aimed = inside ? null : aimedKind(text, clause, quantity, before)
  const kind = repeated ?? changedLike(alike, clause) ?? aimed ?? kindOf(context)
  const base = baseOf(text, clauses, quantities, i, twin?.base ?? null)
  const bare = clause.left[0] >= clause.left[1]
  const compared: [number, number] = bracket && !inside ? [bracket.at, bracket.open] : clause.left
  const against =
    kind.kind === 'change' && !bare && !inside
      ? baselineIn(text, ...compared, times, quantity.form === 'flat')
      : null
  const baseline = against ?? (repeated && !bare ? placeAfter(text, clause, twin) : null)
  if (baseline?.words) reader.taken.push({ start: baseline.words[0], end: baseline.words[1] })
  // 不超过|上年销售均价|的35%, 占|全年任务|55%: when that is is not when this holds
  if (kind.of && OF_OTHER_TIME.test(text.slice(...kind.of)))
    reader.taken.push({ start: kind.of[0], end: kind.of[1] })
  const last = kind.rule === OUTSIDE ? outer : (alike ?? topicFor(paragraph, clause, kind, quantity))
  const topic = opensBreakdown(reader, clause) ? rootOf(last) : last
  const named = namedIn(reader, i, context, kind, base, baseline)
  const words = text.slice(...clause.left)
  const link = { clause, quantity, kind, twin, named, base }
  const whole = wholeBehind(reader, link)
  // 工业增加值增长8%，其中甲区增加值增长12%、|乙县|增长9%: told by places the parts are of the whole's thing.
  const parted = named.parts.length === 0 && named.scope !== null && kind.kind !== 'rank' ? whole : null
  const indicator = inChain(
    reader,
    link,
    whole,
    indicatorOf(reader, named, parted ?? topic, kind, quantity, words, clause.depth)
  )
  const scope = named.scope
    ? { ...said(reader, named.scope), inherited: false }
    : // 增速比全国的|4.6%|高1个百分点: not of the place that it is held against
      scopeFor(reader, topic?.base === 'beside' ? topic.from : topic, indicator, twin)
  if (scope && clause.depth === 0 && base !== 'beside') reader.scope = scope
  return {
    context,
    quantity,
    clause,
    twin,
    outer,
    kind,
    repeated: repeated !== null,
    bare,
    base,
    baseline,
    topic,
    whole,
    indicator,
    scope,
    told: named.told ?? ''
  }
}

/** 硬上线率44.1%，比上年（硬上线441人、|29.2%|）: the last value before that is told in the same unit. */
const alikeBefore = ({ own }: Reader, { unit }: Quantity): Draft | null =>
  own.findLast((draft) => draft?.claim.indicator && draft.claim.unit?.text === unit?.text) ?? null

/** 增长11.6%，较上年同期（|3.2%|）: a growth is held against a growth. */
const changedLike = (alike: Draft | null, { left }: Clause): Kind | null =>
  alike?.claim.kind === 'change' && alike.claim.measure === 'difference'
    ? { ...alike.kind, nameEnd: left[1], takesRight: false }
    : null

/** The indicator said, with what the chain has said before of it. */
function inChain(
  reader: Reader,
  link: Link,
  whole: Draft | null,
  indicator: Indicator | null
): Indicator | null {
  if (!indicator || link.named.parts.length === 0 || link.kind.kind === 'rank') return indicator
  const name = nameInChain(reader, link, whole, indicator.name)
  return name === null
    ? indicator
    : { ...indicator, name: reader.names.get(name) ?? name.slice(-LONGEST_NAME) }
}

/** A plan that a result is held against is a target, where a change is to begin is how it stands; else by the words. */
function plannedOr(
  reader: Reader,
  { clause, kind, base, baseline, outer, indicator, twin }: Heard
): ClaimStatus {
  const { text } = reader
  const words = text.slice(...clause.left)
  const planned =
    kind.rule === AIMED ||
    // 造林17015亩（|任务|14815亩）
    ((base === 'whole' || base === 'beside') && /计划|规划|预算|任务|目标|指标|预期/.test(words)) ||
    (clause.depth > 0 && /^(?:年度|全年)?(?:任务|计划|目标)(?:数|任务)?为?$/.test(words)) ||
    // 占年度任务（|1026台|）
    (clause.depth > 0 && words === '' && /(?:任务|计划|目标)[（(]$/.test(text.slice(0, clause.start)))
  if (planned) return 'target'
  // 标准由|128元|提高到140元
  if (base === 'from' && !/计划|目标|预算|任务/.test(words)) return 'actual'
  if (outer && indicator?.inherited !== false) return outer.claim.status
  // 比计划目标3000亿元|超过1000亿元: so is a plan that the result is held against.
  const held = twin?.base === 'beside' ? twin.clause.left[0] : Infinity
  const terms = Math.min(clause.left[1], kind.of?.[0] ?? Infinity, baseline?.words?.[0] ?? Infinity, held)
  const from = twin?.base === 'from' && !base ? twin.quantity.end : undefined
  return statusOf(reader, clause, outer, terms, from)
}

function draftOf(
  reader: Reader,
  {
    context,
    quantity,
    clause,
    twin,
    kind,
    repeated,
    bare,
    base,
    baseline,
    topic,
    whole,
    indicator,
    scope,
    told
  }: Heard,
  status: ClaimStatus,
  period: ReturnType<typeof periodOf>
): Draft {
  const span = spanIn(reader.node, quantity.start, quantity.end)
  const size = sizeOf(kind, quantity)
  return {
    claim: {
      id: `c${span[0]}-${span[1]}`,
      sentence: sentenceId(reader.node),
      section: reader.node.data.section ?? null,
      path: [],
      quote: reader.tree.data.text.slice(...span),
      span,
      kind: kind.kind,
      value: size.value,
      lower: size.lower,
      upper: size.upper,
      approx: quantity.approx,
      unit: quantity.unit,
      direction: (quantity.value ?? 0) < 0 && kind.direction === 'increase' ? 'decrease' : kind.direction,
      measure: kind.measure,
      baseline:
        kind.kind === 'change'
          ? (fromPair(reader, clause, baseline, status, period.days) ??
            baselineTime(reader, baseline, period.days, repeated && bare ? twin : null, twin, base))
          : null,
      of: ofWhat(reader, kind, span[0], clause.depth, indicator, twin),
      about: null,
      indicator,
      scope,
      period: period.time,
      status,
      confidence: 0,
      flags: flagsOf(quantity, indicator)
    },
    kind,
    quantity,
    clause,
    sentence: reader.index,
    period: period.days,
    from: indicator?.inherited ? topic : null,
    whole,
    base,
    told,
    afterOf: context.text.startsWith('其中', clause.start),
    respectively: isRespective(context, base, bare),
    rules: [
      quantity.rule,
      kind.rule,
      ...(repeated ? ['claim/repeated'] : []),
      ...(indicator?.inherited ? ['claim/inherited'] : []),
      ...(base ? [`claim/base-${base}`] : [])
    ]
  }
}

/** Of a change the size alone: the sign of 增长-6.7% is told by its direction. */
function sizeOf(
  { kind }: Kind,
  { value, lower, upper }: Quantity
): Pick<Quantity, 'value' | 'lower' | 'upper'> {
  const falls = kind === 'change' && value !== null && value < 0
  return falls ? { value: -value, lower: upper && -upper, upper: lower && -lower } : { value, lower, upper }
}

function kindOf(context: Context): Kind {
  for (const rule of KINDS) {
    const kind = rule.read(context)
    if (kind) return kind
  }
  throw new Error('no rule answered for a quantity')
}

function flagsOf(quantity: Draft['quantity'], indicator: Indicator | null): Flag[] {
  const flags: Flag[] = []
  if (!quantity.unit && quantity.form === 'number') flags.push('unit-missing')
  if (quantity.rule === 'quantity/shared-unit') flags.push('unit-shared')
  if (!indicator) flags.push('indicator-missing')
  return flags
}
