/**
 * Numeric claims: what each quantity says, read off its clause. What precedes names it, what
 * governs makes it a level or a change, what is carried over from before fills what is left out.
 */
import type { Claim, Flag, Words as Said, Span, Time } from '../../pipeline/dataset.ts'
import type { Quantity, Report, Sentence } from '../../pipeline/tree.ts'
import { aboutOf } from './about.ts'
import { type Baseline, baselineIn } from './baseline.ts'
import { type Clause, clausesOf } from './clause.ts'
import { completed, isAttribute } from './complete.ts'
import { confidenceOf } from './confidence.ts'
import type { Context, Kind, KindRule, Stretch } from './context.ts'
import { membersOf, withHeads } from './distribute.ts'
import type { Draft, Indicator, Scope } from './draft.ts'
import { type Governor, governorOf } from './governor.ts'
import { nameIn } from './indicator.ts'
import { asTime, baselineDays, earlier, type Period, saidPeriod, wholeYear, yearsIn } from './period.ts'
import { change } from './rules/change.ts'
import { level } from './rules/level.ts'
import { progress } from './rules/progress.ts'
import { rank } from './rules/rank.ts'
import { share } from './rules/share.ts'
import { statusOf } from './status.ts'
import { isStock } from './stock.ts'

/** The kinds of claims, the most telling first; the last one always answers. */
const KINDS: KindRule[] = [rank, progress, share, change, level]

/** The stage: `report.data.claims`, from the quantities, times and passages of its sentences. */
export default function claim() {
  return (tree: Report): void => {
    const drafts: Draft[] = []
    for (const block of tree.children) {
      if (block.role !== 'heading' && block.role !== 'paragraph') continue
      const paragraph: Draft[] = []
      block.children.forEach((node, i) => {
        if (node.type === 'sentence' && node.data.quantities?.length) readSentence(tree, node, i, paragraph)
      })
      drafts.push(...paragraph)
    }
    for (const draft of drafts) draft.claim.about = aboutOf(draft, drafts)
    tree.data.rules ??= new Map()
    for (const { claim, rules } of drafts) tree.data.rules.set(claim.id, rules)
    tree.data.claims = drafts.map(({ claim }) => claim)
  }
}

/** What a sentence's claims share while it is read. */
interface Reader {
  tree: Report
  node: Sentence
  index: number
  text: string
  quantities: Quantity[]
  clauses: Clause[]
  paragraph: Draft[]
  /** Drafts of this sentence, by quantity. */
  own: Draft[]
  /** Times that are baselines, or belong to the beginning of a 从…到…. */
  taken: { start: number; end: number }[]
  scope: Scope | null
}

function readSentence(tree: Report, node: Sentence, index: number, paragraph: Draft[]): void {
  const text = node.data.reading.text
  const quantities = node.data.quantities ?? []
  const chained = index > 0 && /^(?:其中|从|分|按)/.test(text)
  const last = paragraph.at(-1)
  const reader: Reader = {
    tree,
    node,
    index,
    text,
    quantities,
    clauses: clausesOf(text, quantities),
    paragraph,
    own: [],
    taken: [],
    scope:
      last?.claim.scope && (chained || chainedBySemicolon(tree, last, node))
        ? { ...last.claim.scope, inherited: true }
        : null
  }
  for (const i of quantities.keys()) readQuantity(reader, i)
}

/** Whether only a ； parts a sentence from the claim before it. */
function chainedBySemicolon(tree: Report, last: Draft, node: Sentence): boolean {
  const start = node.position?.start.offset ?? 0
  return !/[。！？!?\n]/.test(tree.data.text.slice(last.claim.span[1], start))
}

function readQuantity(reader: Reader, i: number): void {
  const { text, quantities, clauses, node, own, paragraph } = reader
  const quantity = quantities[i]!
  const clause = clauses[i]!
  const times = node.data.times ?? []
  const twin = clause.twin === null ? null : (own[clause.twin] ?? null)
  const [from, to] = clause.left
  const governor = governorOf(text, from, to)
  const context: Context = { text, quantity, clause, governor, times }
  const empty = from >= to
  const repeated = twin !== null && repeats(text, clause, quantity, governor, twin)
  const kind = repeated ? repeatedKind(twin, clause) : kindOf(context)
  const base = isBase(text, clause, quantities[i + 1])
  const baseline = kind.kind === 'change' ? (repeated && empty ? null : baselineOf(reader, i, clause)) : null
  if (baseline?.words) reader.taken.push({ start: baseline.words[0], end: baseline.words[1] })

  const nameLeft = nameStretch(text, clause, kind, governor, baseline)
  const named =
    base === 'compared'
      ? { parts: [], name: '', scope: null }
      : nameIn(text, nameLeft, kind.takesRight ? clause.right : null, times)
  const respectively = text.slice(from, to).includes('分别') || (repeated && twin.respectively && empty)
  const topic = topicFor(paragraph, clause, reader.index)
  const indicator = indicatorOf(reader, named, topic, kind)
  const scope = named.scope
    ? { ...words(reader, named.scope), inherited: false }
    : scopeFor(reader, topic, indicator)
  if (scope) reader.scope = scope

  const passage = node.data.passage ?? { part: 'other' as const, period: null }
  const said =
    base === 'from' || base === 'compared'
      ? saidPeriod(times, to, from, [])
      : saidPeriod(
          times.filter((t) => !t.plan || planSets(text, t, from)),
          to,
          0,
          reader.taken
        )
  if (base && said) reader.taken.push(said)
  const period = periodOf(
    reader,
    said,
    base,
    topic,
    passage.period,
    indicator,
    text.slice(from, to),
    quantity,
    kind
  )
  const statusWords = text.slice(clause.start, to)
  const status = statusOf(passage.part, statusWords, text.slice(...clause.right), false)

  const flags: Flag[] = []
  if (!quantity.unit && quantity.form === 'number') flags.push('unit-missing')
  if (quantity.rule === 'quantity/shared-unit') flags.push('unit-shared')
  if (!indicator) flags.push('indicator-missing')
  const span = spanIn(node, quantity.start, quantity.end)
  const start = node.position?.start.offset ?? 0
  const claim: Claim = {
    id: `c${span[0]}-${span[1]}`,
    sentence: `s${start}-${node.position?.end.offset ?? start}`,
    section: node.data.section ?? null,
    path: [],
    quote: reader.tree.data.text.slice(...span),
    span,
    kind: kind.kind,
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    approx: quantity.approx,
    unit: quantity.unit,
    direction: kind.direction,
    measure: kind.measure,
    baseline: null,
    of: kind.of ? words(reader, kind.of) : null,
    about: null,
    indicator,
    scope,
    period: period.time,
    status,
    confidence: 0,
    flags
  }
  if (kind.kind === 'change')
    claim.baseline =
      repeated && empty && twin.claim.baseline
        ? twin.claim.baseline
        : baselineTime(reader, baseline, period.days, twin, base)
  const draft: Draft = {
    claim,
    kind,
    quantity,
    clause,
    sentence: reader.index,
    period: period.days,
    from: indicator?.inherited ? topic : null,
    base: base !== null,
    respectively,
    rules: [
      quantity.rule,
      kind.rule,
      ...(repeated ? ['claim/repeated'] : []),
      ...(indicator?.inherited ? ['claim/inherited'] : [])
    ]
  }
  own[i] = draft
  paragraph.push(draft)
  if (respectively) distribute(reader, i)
  claim.confidence = confidenceOf(draft)
}

function kindOf(context: Context): Kind {
  for (const rule of KINDS) {
    const kind = rule.read(context)
    if (kind) return kind
  }
  throw new Error('no rule answered for a quantity')
}

/** Whether a quantity goes on with what governs its twin: 分别增长5%、6%; 增加水稻26万亩、蔬菜16万亩. */
function repeats(
  text: string,
  clause: Clause,
  quantity: Quantity,
  governor: Governor | null,
  twin: Draft
): boolean {
  if (quantity.form === 'rank' || quantity.form === 'flat' || quantity.form === 'multiple') return false
  if (quantity.form === 'ratio-term') return twin.quantity.form === 'ratio-term'
  if (quantity.unit?.text !== twin.quantity.unit?.text) return false
  const between = text.slice(twin.quantity.end, clause.left[0])
  const [from, to] = clause.left
  if (from >= to) return /^[、和与及至]|^以及/.test(between)
  if (governor || twin.kind.kind !== 'change') return false
  return /^[、和与及]|^以及/.test(between) && !/[率比重例]$|占/.test(text.slice(from, to))
}

function repeatedKind(twin: Draft, clause: Clause): Kind {
  return { ...twin.kind, of: twin.kind.of, nameEnd: clause.left[1], takesRight: twin.kind.takesRight }
}

/** 从X增加到Y, 比2010年的X下降Y: X is a level of its own. */
function isBase(text: string, clause: Clause, next: Quantity | undefined): 'from' | 'compared' | null {
  const left = text.slice(...clause.left)
  if (
    /^(?:比|较|与|同|由|从)[^，。；]{0,12}(?:年|期|月|初|末|季度)的?$/.test(left) &&
    /^(?:比|较|与|同)/.test(left)
  )
    return 'compared'
  if (!next || next.start - clause.left[1] > 60) return null
  const between = text.slice(clause.right[0], next.start)
  return /(?:从|由)[^，。；从由]{0,16}$/.test(left) &&
    /^[^，。；]{0,10}(?:到|至|为)[^，。；]{0,10}$/.test(between)
    ? 'from'
    : null
}

function baselineOf(reader: Reader, i: number, clause: Clause): Baseline | null {
  const { text, node } = reader
  return baselineIn(text, clause.left[0], reader.quantities[i]!.start, node.data.times ?? [])
}

/** Where the words that name the thing lie: before the governor and the baseline, or behind the latter. */
function nameStretch(
  text: string,
  clause: Clause,
  kind: Kind,
  governor: Governor | null,
  baseline: Baseline | null
): Stretch {
  const [from] = clause.left
  const end = Math.max(from, kind.nameEnd)
  // 增加|水稻种植面积|26万亩: the object is what changed.
  if (kind.kind === 'change' && governor?.object) return [governor.end, end]
  if (!baseline?.words) return [from, end]
  let [start, stop] = baseline.words
  if (/[比较与同和在是为于]/.test(text[start - 1] ?? '') && start > from) start--
  const tail = /^(?:的?基础上|相比|比较|持平|相当)/.exec(text.slice(stop, clause.left[1]))
  if (tail) stop += tail[0].length
  const before = text
    .slice(from, start)
    .replace(/[，、：:]|其中|同时|均|也|又|则|总体|基本|并|且|而|累计|已|总计|合计/g, '')
  if (before.length > 1) return [from, Math.min(start, end)]
  return stop < end ? [stop, end] : [end, end]
}

/** The claim whose thing a clause without a name goes on about. */
function topicFor(paragraph: Draft[], clause: Clause, sentence: number): Draft | null {
  for (let i = paragraph.length - 1; i >= 0; i--) {
    const draft = paragraph[i]!
    if (!draft.claim.indicator) continue
    if (draft.sentence === sentence && draft.clause.depth > clause.depth) continue
    return draft
  }
  return null
}

function indicatorOf(
  reader: Reader,
  named: ReturnType<typeof nameIn>,
  topic: Draft | null,
  kind: Kind
): Indicator | null {
  const before = topic?.claim.indicator ?? null
  if (named.parts.length === 0) return before ? { ...before, inherited: true } : null
  const spans = named.parts.map((part) => spanIn(reader.node, ...part))
  const text = named.parts.map((part) => reader.text.slice(...part)).join('')
  if (before && kind.kind !== 'rank') {
    const name = completed(named.name, before.name)
    if (name !== named.name || isAttribute(named.name))
      return { text, spans, name: capped(name), inherited: name !== named.name }
  }
  return { text, spans, name: named.name || text, inherited: false }
}

const capped = (name: string) => (name.length > 60 ? name.slice(-60) : name)

/** Scope said earlier in the sentence, or that of the claim whose indicator is inherited. */
function scopeFor(reader: Reader, topic: Draft | null, indicator: Indicator | null): Scope | null {
  if (reader.scope) return { ...reader.scope, inherited: true }
  if (indicator?.inherited && topic?.claim.scope) return { ...topic.claim.scope, inherited: true }
  return null
}

/** A plan's name sets the period where it says when (“十四五”期间), or stands in the number's own clause. */
function planSets(text: string, time: { start: number; end: number }, from: number): boolean {
  return (
    time.start >= from ||
    /(?:期间|时期|末|底|以来|间)$/.test(text.slice(time.start, time.end)) ||
    /[，,]/.test(text[time.end] ?? '')
  )
}

function periodOf(
  reader: Reader,
  said: ReturnType<typeof saidPeriod>,
  base: 'from' | 'compared' | null,
  topic: Draft | null,
  passage: Period | null,
  indicator: Indicator | null,
  before: string,
  quantity: Quantity,
  kind: Kind
): { time: Time | null; days: Period } {
  let days: Period | null = said ? { from: said.from, to: said.to } : null
  let inferred = !said
  if (!days && indicator?.inherited && topic && topic.sentence === reader.index && !topic.base && !base) {
    days = topic.period
    inferred = true
  }
  days ??= passage
  if (!days) return { time: null, days: { from: null, to: null } }
  if (base && !said) days = beforeThat(days)
  const stock =
    kind.kind === 'level' &&
    (base !== null ||
      isStock(indicator?.name ?? '', before, quantity.unit?.text ?? null) ||
      (yearsIn(days) > 1 && /(?:达到|达|增加到|提高到|至)$/.test(before)))
  const shown: Period =
    stock && (inferred || wholeYears(days)) && !(base && said) ? { from: null, to: days.to } : days
  const words = said
    ? { text: reader.text.slice(said.start, said.end), span: spanIn(reader.node, said.start, said.end) }
    : { text: null, span: null }
  return { time: asTime(words.text, words.span, shown, inferred), days }
}

const wholeYears = ({ from, to }: Period) =>
  (from?.endsWith('-01-01') ?? true) && (to?.endsWith('-12-31') ?? false)

/** The period at whose end the level before a change stood. */
function beforeThat(days: Period): Period {
  if (!days.to) return days
  if (yearsIn(days) > 1) return wholeYear(Number(days.from!.slice(0, 4)) - 1)
  return days.from === null && days.to.endsWith('-12-31')
    ? { from: null, to: earlier(days.to, 1) }
    : { from: earlier(days.from, 1), to: earlier(days.to, 1) }
}

function baselineTime(
  reader: Reader,
  baseline: Baseline | null,
  period: Period,
  twin: Draft | null,
  base: unknown
): Time {
  if (!baseline && twin?.base && !base && twin.claim.period) return { ...twin.claim.period, inferred: false }
  const days = baselineDays(baseline, period)
  const said = baseline?.words ? words(reader, baseline.words) : null
  return asTime(said?.text ?? null, said?.span ?? null, days, !said)
}

/** Gives the values behind a 分别 their own subjects. */
function distribute(reader: Reader, i: number): void {
  const { own, paragraph } = reader
  let first = i
  while (own[first]?.clause.twin !== null && own[own[first]!.clause.twin!]?.respectively)
    first = own[first]!.clause.twin!
  const run = own.slice(first, i + 1)
  const head = run[0]!
  const next = reader.clauses[i + 1]
  const more = next && next.twin === i && next.left[0] >= next.left[1]
  if (more) return
  if (run.length < 2) return
  const indicator = head.claim.indicator
  const members = indicator && !head.from ? membersOf(indicator.text) : null
  if (members && members.length === run.length) {
    const names = withHeads(members)
    run.forEach((draft, k) => {
      draft.claim.indicator = memberIndicator(reader, indicator!, members[k]!, names[k]!)
      draft.rules.push('claim/respectively')
    })
    return
  }
  const levels = paragraph
    .slice(0, paragraph.indexOf(head))
    .filter((d) => d.claim.kind === head.from?.claim.kind)
  const subjects = levels.slice(-run.length)
  if (
    head.from &&
    subjects.length === run.length &&
    subjects.every((s) => s.sentence === reader.index || s.sentence === reader.index - 1)
  )
    run.forEach((draft, k) => {
      const subject = subjects[k]!
      draft.from = subject
      if (subject.claim.indicator) draft.claim.indicator = { ...subject.claim.indicator, inherited: true }
      draft.rules.push('claim/respectively')
    })
}

function memberIndicator(reader: Reader, whole: Indicator, member: string, name: string): Indicator {
  const text = reader.tree.data.text
  const found = reader.text.indexOf(member)
  const span = found >= 0 ? spanIn(reader.node, found, found + member.length) : whole.spans[0]!
  return {
    text: text.slice(...span) === member || found >= 0 ? member : whole.text,
    spans: [span],
    name,
    inherited: false
  }
}

const words = (reader: Reader, [from, to]: Stretch): Said => ({
  text: reader.text.slice(from, to),
  span: spanIn(reader.node, from, to)
})

/** Place in the report's text of a stretch of a sentence's reading. */
function spanIn(node: Sentence, from: number, to: number): Span {
  const { offsets } = node.data.reading
  return [offsets[from]!, offsets[to - 1]! + 1]
}
