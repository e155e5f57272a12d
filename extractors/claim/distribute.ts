/**
 * 分别: values over coordinated subjects. 高技术制造业、优势产业增加值分别增长6.8%、12.3% gives each
 * value its own indicator, the head completed; 增值税12.8亿元、房产税1.3亿元，同比分别增长2%、3%
 * takes the subjects from the levels before; 2015和2016年分别为3.3%、0.5% gives each its year.
 */

import type { Claim } from '../../pipeline/dataset.ts'
import { readLexicon } from '../../pipeline/lexicon.ts'
import { bounds } from '../quantity/approx.ts'
import { clauseStart } from '../quantity/scan.ts'
import { baselineDays } from './baseline-days.ts'
import { joinedTo, MEASURE } from './chain/measure.ts'
import { completed, isAttribute } from './complete.ts'
import { asTime } from './days.ts'
import { type Draft, type Indicator, thingNamed } from './draft.ts'
import { governorOf } from './governor.ts'
import { HEADS, membersOf, withHeads } from './members.ts'
import { ADVERBS, PREDICATES, VERBS } from './name-words.ts'
import { ownersOf } from './owner.ts'
import { type Reader, said } from './reader.ts'
import { MONTHS } from './tidy.ts'
import { rateOf } from './topic.ts'

/** Gives the values of the run that ends with quantity `i` their own subjects; call at each of them. */
export function distribute(reader: Reader, i: number): void {
  if (goesOn(reader, i)) return
  const run = runOf(reader, i)
  if (run.length < 2) return
  shareApprox(reader, run)
  shareUnit(reader, run)
  if (overBaselines(reader, run)) return
  overBases(reader, run) ||
    overSum(reader, run) ||
    overYears(reader, run) ||
    overCounted(reader, run) ||
    overMembers(reader, run) ||
    overListed(reader, run) ||
    overDrivers(reader, run) ||
    overOpening(reader, run) ||
    overLevels(reader, run)
}

/** Whether the next value belongs to the run: bare (5%、|6%) or with a verb of its own (下降29.8%、|增长6.5%). */
function goesOn({ text, clauses, quantities }: Reader, i: number): boolean {
  const next = clauses[i + 1]
  if (next?.twin !== i) return false
  const between = text.slice(quantities[i]!.end, next.left[1])
  if (next.left[0] >= next.left[1]) return !/^[，；。]/.test(between)
  return /^(?:[、和与及]|以及)/.test(between) && governorOf(text, ...next.left)?.start === next.left[0]
}

function runOf({ own }: Reader, i: number): Draft[] {
  let first = i
  for (
    let twin = own[first]!.clause.twin;
    twin !== null && own[twin]?.respectively && own[twin]?.base === own[i]!.base;
    twin = own[first]!.clause.twin
  )
    first = twin
  return own.slice(first, i + 1)
}

/** One 左右 behind the last value holds for all: 分别增长7%和8%左右; so does one 突破 before the first. */
function shareApprox({ text }: Reader, run: Draft[]): void {
  // 分别|突破1200万千瓦、2400万千瓦
  const first = run[0]!
  if (['over', 'under'].includes(first.claim.approx) && text[first.quantity.start - 1] === '别')
    for (const { claim } of run) if (claim.approx === 'exact') claim.approx = first.claim.approx
  const last = run.at(-1)!
  const { approx } = last.claim
  if (last.quantity.end === last.quantity.core[1] || approx === 'exact') return
  if (!/^(?:左右|上下|以上|以内|以下)$/.test(text.slice(last.quantity.core[1], last.quantity.end))) return
  for (const { claim } of run)
    if (claim.approx === 'exact') Object.assign(claim, { approx, ...bounds(claim.value, approx) })
}

/** 分别为|每人每月|800元和600元: whom it is for is said once for all. */
function shareUnit({ text }: Reader, run: Draft[]): void {
  const { quantity, claim } = run[0]!
  if (text[quantity.start] === '每') for (const draft of run) perWhom(draft, claim.unit)
}

/** Gives an amount in 元 the unit 元/人·月 of what it goes on with. */
function perWhom({ claim }: Draft, unit: Claim['unit']): void {
  if (claim.unit && unit?.text.startsWith(`${claim.unit.text}/`)) claim.unit = unit
}

function overYears(reader: Reader, run: Draft[]): boolean {
  const [from, to] = run[0]!.clause.left
  const years = reader.times.filter(
    (t) =>
      t.role === 'period' &&
      t.start >= from &&
      t.end <= to &&
      !reader.taken.some((x) => x.start < t.end && x.end > t.start)
  )
  if (years.length !== run.length) return false
  run.forEach((draft, k) => {
    const year = years[k]!
    draft.period = { from: year.from, to: year.to }
    const words = said(reader, [year.start, year.end])
    draft.claim.period = asTime(words.text, words.span, draft.period, false)
    if (draft.claim.kind === 'change')
      draft.claim.baseline = asTime(null, null, baselineDays(null, draft.period), true)
    draft.rules.push('claim/respectively-years')
  })
  return true
}

/** 分别从26家、84家增加到31家、96家: where changes end they are of the things they began with. */
function overBases({ own }: Reader, run: Draft[]): boolean {
  const first = run[0]!.clause.twin
  const bases = first === null ? [] : own.slice(Math.max(0, first - run.length + 1), first + 1)
  if (run[0]!.base || bases.length !== run.length || !bases.every((draft) => draft.base)) return false
  run.forEach((draft, k) => {
    draft.from = bases[k]!
    const { indicator, unit } = bases[k]!.claim
    perWhom(draft, unit)
    if (indicator) draft.claim.indicator = { ...indicator, inherited: true }
  })
  return true
}

/** 比上年末和上年同期分别增长9.1%、11.4%: to each its baseline. */
function overBaselines(reader: Reader, run: Draft[]): boolean {
  const whole = run[0]!.claim.baseline
  if (!whole?.text || !whole.span) return false
  const [from, to] = run[0]!.clause.left
  const at = reader.text.slice(from, to).indexOf(whole.text)
  const members = membersOf(whole.text, run.length)
  if (!members || at < 0) return false
  let start = from + at
  run.forEach((draft, k) => {
    start = reader.text.indexOf(members[k]!, start)
    const words = said(reader, [start, start + members[k]!.length])
    const time = reader.times.find((t) => t.start < start + members[k]!.length && t.end > start)
    draft.claim.baseline = asTime(
      words.text,
      words.span,
      { from: time?.from ?? null, to: time?.to ?? null },
      false
    )
  })
  return true
}

function overMembers(reader: Reader, run: Draft[]): boolean {
  const indicator = run[0]!.claim.indicator
  if (!indicator || run[0]!.from) return false
  // Its words as read: a line may end inside them.
  const words = indicator.text.replace(/\s+/g, '').replace(MONTHS, '')
  const told = fusedIn(words, run.length)
  const listed = told === null ? partedByCommas(reader, run, words) : null
  // 惠民工程、健身工程分别|惠及: what is said of each of them.
  const said = /^[^别]*[^别]{2}分别([^，、分别]{2,4})$/.exec(words)?.[1] ?? ''
  const bare = said === '' ? words : words.slice(0, -said.length - 2)
  const members = listed?.members ?? membersOf(bare.replace(WITHIN, ''), run.length)
  if (told && (!members || told.word.includes('、'))) {
    run.forEach((draft, k) => {
      draft.joined = indicator
      draft.claim.indicator = { ...indicator, name: indicator.name.replace(told.word, told.each[k]!) }
      draft.rules.push('claim/respectively-fused')
    })
    return true
  }
  if (!members) return false
  const whole = reader.paragraph[reader.paragraph.indexOf(run[0]!) - 1]?.claim.indicator?.name
  // 受理案件97件134人，|件数和人数|分别下降
  const aspects = whole !== undefined && members.every(isAttribute)
  const full = aspects ? members.map((name) => completed(name, whole)) : withHeads(members)
  const names = full.map((name) => `${name.replace(/(?<=..)分别(?=..)/, '')}${said}`)
  run.forEach((draft, k) => {
    draft.joined = indicator
    draft.claim.indicator = member(reader, indicator, members[k]!, names[k]!, listed?.start)
    draft.from = null
    draft.rules.push('claim/respectively-members')
  })
  return true
}

/** 在服务业中|批发零售、餐饮、住宿分别: among what the members are. */
const WITHIN = /^在?[^，、]{1,8}(?:产业|行业|业)中(?![央小型])(?=..)/

/** Two or three things in one word, with what each is called. */
const FUSED = readLexicon('extractors/claim/lexicon/fused.tsv', 'text', 'first', 'second', 'third')
  .map(({ text, first, second, third }) => ({
    word: text,
    each: [first, second, third].filter((name) => name !== '')
  }))
  .sort((a, b) => b.word.length - a.word.length)

/** 城乡|居民收入: the word in which `n` things stand as one, or null. */
const fusedIn = (words: string, n: number): { word: string; each: string[] } | null =>
  FUSED.find(({ word, each }) => each.length === n && words.includes(word) && !words.endsWith('结构')) ?? null

/** 采矿业，制造业，|电力、热力、燃气及水生产和供应业分别: members that commas part, and that end alike. */
function partedByCommas(
  { text, quantities }: Reader,
  run: Draft[],
  last: string
): { members: string[]; start: number } | null {
  const { start } = run[0]!.clause
  if (!/[，,]/.test(text[start - 1] ?? '')) return null
  const head = HEADS.find((h) => last.endsWith(h) && last.length > h.length) ?? ''
  const end = last.slice(0, last.length - head.length).at(-1)!
  let from = start
  const members = [last]
  while (members.length < run.length && from > 0) {
    const words = /[^，,；;。：:、的是为和]{1,14}(?=[，,]$)/.exec(text.slice(0, from))
    if (!words?.[0].endsWith(end)) return null
    from = words.index
    members.unshift(words[0])
  }
  const counted = quantities.some((q) => q.start >= from && q.end <= start)
  const opens = from === 0 || /[，,；;。：:]/.test(text[from - 1]!)
  return members.length === run.length && opens && !counted ? { members, start: from } : null
}

/** 石油加工业、化学制品业|2个|行业增加值分别增长7%、9%: each of the things that are listed before their number. */
function overCounted({ text, quantities, paragraph }: Reader, run: Draft[]): boolean {
  const { clause, claim } = run[0]!
  const before = quantities[clause.twin ?? -1]
  const measure = MEASURE.endingAt(claim.indicator?.name ?? '', claim.indicator?.name.length ?? 0)
  const counts = before?.unit?.system === 'count' && before.value === run.length
  if (!counts || !measure || before.end !== clause.left[0]) return false
  const listed = text.slice(0, before.start)
  const parted = LISTED.exec(listed)?.[1]?.split('，')
  const members =
    parted?.length === run.length
      ? parted
      : membersOf(listed.slice(clauseStart(listed, listed.length)), run.length)
  if (!members?.every((m) => m.length > 1)) return false
  run.forEach((draft, k) => {
    draft.claim.indicator = { ...claim.indicator!, name: joinedTo(members[k]!, measure), inherited: false }
    draft.from = paragraph.find(({ quantity }) => quantity === before) ?? null
    draft.rules.push('claim/respectively-counted')
  })
  return true
}

/** What is listed behind 其中, with commas between. */
const LISTED = /其中[，：:]?([^。；：:0-9]+)$/

/** 推进水稻、玉米、大豆|增产，产量分别: the end of what the last of them is called. */
const LIST_ENDS = /^(?:等|[一二两三四五六七八九十]+[大个类种条])/

/**
 * 做强茶叶、烟叶两大产业，|产值分别达到18亿元和9亿元: an aspect of as many things as the clause before
 * it lists.
 */
function overListed(reader: Reader, run: Draft[]): boolean {
  const { text, quantities } = reader
  const aspect = run[0]!.claim.indicator
  const end = run[0]!.clause.start - 1
  if (
    !aspect ||
    aspect.inherited ||
    !(isAttribute(aspect.text) || ownersOf(aspect.text)) ||
    !/[，,]/.test(text[end] ?? '')
  )
    return false
  const start = clauseStart(text, end)
  if (quantities.some((q) => q.start >= start && q.end <= end)) return false
  const members = membersOf(text.slice(start, end), run.length)
  if (!members) return false
  for (let verb = VERBS.startingAt(members[0]!, 0); verb; verb = VERBS.startingAt(members[0]!, 0)) {
    if (members[0]!.length < verb.length + 2) return false
    members[0] = members[0]!.slice(verb.length)
  }
  const last = members.at(-1)!
  for (let at = 2; at < last.length; at++)
    if (LIST_ENDS.test(last.slice(at)) || FARES.some((words) => words.startingAt(last, at))) {
      members[run.length - 1] = last.slice(0, at)
      break
    }
  if (members.some((m) => m.length < 2 || m.length > 8)) return false
  run.forEach((draft, k) => {
    const at = text.indexOf(members[k]!, start)
    const thing = said(reader, [at, at + members[k]!.length])
    draft.claim.indicator = {
      text: thing.text + aspect.text,
      spans: [thing.span, ...aspect.spans],
      name: `${members[k]}${aspect.text}`,
      inherited: false
    }
    draft.from = null
    draft.rules.push('claim/respectively-listed')
  })
  return true
}

/** 蔬菜、水果供应充足，|分别增长5%、9%: as many things as the clause that opens the sentence lists before it says how they fare. */
function overOpening(reader: Reader, run: Draft[]): boolean {
  const { text, quantities, index } = reader
  const end = run[0]!.clause.start - 1
  if (run[0]!.from?.sentence === index || !/[，,]/.test(text[end] ?? '')) return false
  const [opens] = said(reader, [end, end + 1]).span
  const own = run[0]!.claim.indicator?.spans.some(([start]) => start > opens)
  if (own || clauseStart(text, end) > 0 || quantities.some((q) => q.end <= end)) return false
  const members = membersOf(text.slice(0, end), run.length)
  const last = members?.at(-1) ?? ''
  let length = 2
  while (length < last.length && !FARES.some((words) => words.startingAt(last, length))) length++
  if (!members || length >= last.length) return false
  members[members.length - 1] = last.slice(0, length)
  const named = (m: string): boolean =>
    m.length > 1 && m.length < 9 && !m.endsWith('的') && !FARES.some((words) => words.startingAt(m, 0))
  if (!members.every(named)) return false
  const names = withHeads(members)
  run.forEach((draft, k) => {
    const at = text.indexOf(members[k]!)
    const thing = said(reader, [at, at + members[k]!.length])
    draft.claim.indicator = { text: thing.text, spans: [thing.span], name: names[k]!, inherited: true }
    draft.claim.flags = draft.claim.flags.filter((flag) => flag !== 'indicator-missing')
    draft.from = null
    draft.rules.push('claim/respectively-opening')
  })
  return true
}

/** What opens the words that say how things fare. */
const FARES = [PREDICATES, ADVERBS, VERBS]

function overLevels(reader: Reader, run: Draft[]): boolean {
  const { paragraph } = reader
  const topic = run[0]!.from
  if (!topic || topic.clause.depth !== run[0]!.clause.depth) return false
  const before = paragraph.slice(0, paragraph.indexOf(run[0]!))
  const points = run.every(({ claim }) => claim.unit?.text === '百分点')
  const rates = points && topic.claim.kind !== 'change' ? before.filter(isRate) : []
  const kindred = before.filter((d) => d.claim.kind === topic.claim.kind)
  const subjects = rates.length < run.length ? ofOneUnit(kindred, run.length) : rates.slice(-run.length)
  if (subjects.length < run.length || subjects.some((s) => s.sentence < reader.index - 1)) return false
  const said = run[0]!.claim.indicator?.text ?? ''
  const aspect = said === '贡献率' ? said : null
  const left = reader.text.slice(...run[0]!.clause.left)
  run.forEach((draft, k) => {
    const subject = subjects[k]!
    draft.from = subject
    const { indicator } = subject.claim
    if (indicator) {
      // 贡献率|分别为16%、42%和42%
      const name = aspect
        ? completed(aspect, indicator.name)
        : rateOf(indicator.name, subject, draft.quantity, left)
      draft.claim.indicator = { ...indicator, name, inherited: true }
    }
    draft.rules.push('claim/respectively-levels')
  })
  return true
}

/** 四项指标, 二者: as many as were told before. */
const SUM = /^(?:以上|上述|这|前述)?(?:[二两三四五六七八九十]项(?:主要)?指标|[二两三]者)$/

/** 事故7起、死亡9人，|两项指标|分别下降: to each of the last levels of the sentence. */
function overSum({ paragraph }: Reader, run: Draft[]): boolean {
  const { indicator } = run[0]!.claim
  if (!indicator || !SUM.test(indicator.text)) return false
  const told = paragraph.filter(
    (draft) =>
      draft.claim.kind === 'level' &&
      draft.claim.sentence === run[0]!.claim.sentence &&
      !draft.base &&
      !run.includes(draft)
  )
  if (told.length < run.length) return false
  told.slice(-run.length).forEach((subject, k) => {
    run[k]!.from = subject
    if (subject.claim.indicator) run[k]!.claim.indicator = { ...subject.claim.indicator, inherited: true }
    run[k]!.rules.push('claim/respectively-levels')
  })
  return true
}

/** 第一产业增长3%，第二产业增长5%，|分别拉动经济增长0.5、2.1个百分点: each drives what the last would be taken to. */
function overDrivers({ paragraph }: Reader, run: Draft[]): boolean {
  const { indicator, sentence } = run[0]!.claim
  const last = paragraph[paragraph.indexOf(run[0]!) - 1]
  if (!last || !indicator || indicator.inherited || !/^(?:拉动|带动)/.test(indicator.text)) return false
  const told = paragraph.filter(
    ({ claim, base }, k) =>
      k < paragraph.indexOf(run[0]!) &&
      claim.sentence === sentence &&
      claim.kind === last.claim.kind &&
      claim.unit?.text === last.claim.unit?.text &&
      claim.indicator !== null &&
      !base
  )
  const names = new Set(told.slice(-run.length).map(({ claim }) => claim.indicator!.name))
  if (names.size < run.length) return false
  told.slice(-run.length).forEach((subject, k) => {
    const name = completed(indicator.text, thingNamed(subject))
    run[k]!.claim.indicator = { ...indicator, name }
    run[k]!.rules.push('claim/respectively-levels')
  })
  return true
}

/** The last `n`; of counts and amounts in turn (9个项目完成投资12亿元，31个项目完成投资84亿元) the last amounts. */
function ofOneUnit(drafts: Draft[], n: number): Draft[] {
  const unit = drafts.at(-1)?.claim.unit?.text
  const alike = drafts.filter((draft) => draft.claim.unit?.text === unit)
  const last = drafts.slice(-n)
  const inTurn = last.every((draft, k) =>
    (n - k) % 2 === 1 ? draft.claim.unit?.text === unit : draft.kind.takesRight
  )
  return inTurn && alike.length >= n ? alike.slice(-n) : last
}

/** A level or share in percent: what percentage points can be a change of. */
const isRate = ({ claim: { kind, unit } }: Draft): boolean =>
  (kind === 'level' || kind === 'share') && unit?.text === '%'

function member(reader: Reader, whole: Indicator, text: string, name: string, from = 0): Indicator {
  const at = reader.text.indexOf(text, from)
  if (at < 0) return { ...whole, name }
  const words = said(reader, [at, at + text.length])
  return { text: words.text, spans: [words.span], name, inherited: false }
}
