/** Reads one sentence as a task: every field of the contract, with the rules that filled it. */
import type { Claim, Section, Task, Time, Words } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Reading } from '../../pipeline/tree.ts'
import { type ActionWords, actionsIn, mask } from './actions.ts'
import { assignedActors, type Charged, ownActors } from './actors.ts'
import type { Body } from './bodies.ts'
import type { Parted } from './bracket.ts'
import { clausesOf } from './clauses.ts'
import { datesOf, latest } from './dates.ts'
import { bracketDeadlines, type Deadline, deadlinesIn, type When } from './deadline.ts'
import { goalsIn } from './goals.ts'
import type { Line } from './lines.ts'
import { modalsIn, strongest } from './modality.ts'
import { partnersIn } from './partners.ts'
import { verdictOf } from './select.ts'
import { type Subject, subjectOf } from './subject.ts'
import type { Stretch } from './words.ts'

export interface Document extends When {
  /** The first of each bracket leads (列第一位者为牵头单位，下同). */
  firstLeads: boolean
  /** The report's text, which every span indexes. */
  text: string
  outline: Section[]
  /** It tells how things stand: its items are facts. */
  statistical: boolean
  /** It obliges in every part (意见, 通知, 方案). */
  directive: boolean
}

/** A line with the words of assignment that it holds. */
export interface Closer {
  line: Line
  parted: Parted
}

/** What closes the item that a sentence belongs to: its bracket, or the lines of bodies and dates behind it. */
export interface Item {
  closers: Closer[]
  /** The bracket stands in the sentence itself. */
  own: boolean
}

export interface Draft {
  task: Task
  rules: string[]
}

export interface Source {
  line: Line
  parted: Parted
  item: Item | null
  headline: string
  /** Claims inside the sentence. */
  claims: Claim[]
}

/** A sentence where tasks may stand; null where it is none. */
export function readPlanned(source: Source, document: Document): Draft | null {
  const { line, parted, item, claims } = source
  const { text } = line.sentence.data.reading
  const times = line.sentence.data.times ?? []
  const start = pastLabel(text)
  if (parted.end <= start) return null
  const clauses = clausesOf(text, start, parted.end)
  const masked = mask(text, times)
  const subjects = clauses.flatMap((clause) => {
    const subject = subjectOf(masked, clause)
    return subject ? [{ ...subject, clause: clause.start }] : []
  })
  const behind = (clause: Stretch) => subjects.find((one) => one.clause === clause.start)?.end ?? clause.start
  const actions = actionsIn(text, start, parted.end, behind, times)
  const modals = modalsIn(text, start, parted.end)
  const verdict = verdictOf({
    text,
    start,
    end: parted.end,
    actions,
    modals,
    charged: subjects.some(({ obliged }) => obliged),
    assigned: item?.closers.some((closer) => closer.parted.assignment !== null) ?? false,
    targeted: claims.some(
      ({ status, period }) => status === 'target' && period?.to === `${document.planYear}-12-31`
    ),
    inItem: line.path.length > 1 || document.directive
  })
  if (!verdict) return null
  const own = deadlinesIn(text.slice(0, parted.end), times, document)
  const ofItem = own.length === 0 ? itemDeadline(item, document) : null
  const said = latest(own)
  const dates = datesOf(text, parted.end, actions, own)
  const timeOf = (deadline: Deadline | null | undefined): Time | null =>
    deadline ? timeAt(document.text, line.sentence.data.reading, deadline) : (ofItem ?? null)
  const actors = actorsOf(subjects, source, document)
  return {
    rules: [
      verdict.rule,
      ...modals.slice(0, 1).map(() => `modality-${strongest(modals)?.modality}`),
      ...new Set(actors.map(({ rule }) => rule)),
      ...(said ? ['deadline-said'] : ofItem ? ['deadline-of-item'] : [])
    ],
    task: {
      ...frame(source, document, start, actions, (i) => timeOf(dates[i])),
      status: 'planned',
      actors: actors.map(({ actor: { text: words, name, role, span } }) => ({
        text: words,
        name,
        role,
        span
      })),
      partners: partnersOf(clauses, source, document),
      deadline: timeOf(said),
      targets: claims.filter(({ status }) => status === 'target').map(({ id }) => id),
      goals: goalsIn(text, start, parted.end).map((goal) =>
        wordsAt(document.text, line.sentence.data.reading, goal)
      ),
      confidence: verdict.confidence,
      flags: [
        ...(ofItem ? (['deadline-inherited'] as const) : []),
        ...(actors.some(({ inherited }) => inherited) ? (['actors-inherited'] as const) : [])
      ]
    }
  }
}

/** An item of the review: what was done, without actors and deadlines. */
export function readDone(source: Source, document: Document): Draft {
  const { text } = source.line.sentence.data.reading
  const start = pastLabel(text)
  const actions = actionsIn(
    text,
    start,
    source.parted.end,
    (clause) => clause.start,
    source.line.sentence.data.times
  )
  return {
    rules: ['review-item'],
    task: {
      ...frame(source, document, start, actions, () => null),
      status: 'done',
      actors: [],
      partners: [],
      deadline: null,
      targets: [],
      goals: [],
      confidence: 0.9,
      flags: []
    }
  }
}

/** What planned and done tasks have in common. */
function frame(
  { line, parted, headline }: Source,
  document: Document,
  start: number,
  actions: ActionWords[],
  deadline: (index: number) => Time | null
): Omit<Task, 'status' | 'actors' | 'partners' | 'deadline' | 'targets' | 'goals' | 'confidence' | 'flags'> {
  const { reading } = line.sentence.data
  const { text: quote, span } = wordsAt(document.text, reading, { start, end: reading.text.length })
  const modal = strongest(modalsIn(reading.text, start, parted.end))
  return {
    id: `t${span[0]}-${span[1]}`,
    section: line.sentence.data.section ?? null,
    path: line.path,
    headline,
    quote,
    span,
    modality: modal?.modality ?? 'plain',
    modalityWord: modal ? wordsAt(document.text, reading, modal) : null,
    actions: actions.map(({ verb, adverbs, object, start: from, end }, i) => ({
      verb,
      adverbs,
      object,
      span: spanOf(reading, from, end),
      deadline: deadline(i)
    }))
  }
}

/** 具体措施：…: the label is no part of the task. */
const pastLabel = (text: string): number =>
  /^(?:具体措施|主要措施|工作措施|重点任务|工作任务|主要任务|工作目标|目标任务|具体指标|重点措施)[：:]/.exec(
    text
  )?.[0].length ?? 0

function wordsAt(text: string, reading: Reading, { start, end }: Stretch): Words {
  const span = spanOf(reading, start, end)
  return { text: text.slice(span[0], span[1]), span }
}

const timeAt = (text: string, reading: Reading, deadline: Deadline): Time => ({
  ...wordsAt(text, reading, deadline),
  from: deadline.from,
  to: deadline.to,
  inferred: false
})

/** The last deadline in what closes the item (甲牵头，6月底前完成). */
function itemDeadline(item: Item | null, document: Document): Time | null {
  const found = (item?.closers ?? []).flatMap(({ line, parted }) => {
    const { reading, times = [] } = line.sentence.data
    const last = parted.bracket && latest(bracketDeadlines(reading.text, times, parted.bracket, document))
    return last ? [{ ...timeAt(document.text, reading, last), inferred: !item?.own }] : []
  })
  return found.reduce<Time | null>(
    (last, one) => (last && (last.to ?? '') >= (one.to ?? '') ? last : one),
    null
  )
}

interface Placed {
  actor: Task['actors'][number]
  rule: string
  inherited: boolean
}

function actorsOf(subjects: Subject[], { line, item }: Source, document: Document): Placed[] {
  const place = ({ body, role, rule }: Charged, reading: Reading, inherited: boolean): Placed => ({
    actor: { ...wordsAt(document.text, reading, body), name: body.name, role },
    rule,
    inherited
  })
  const assigned = (item?.closers ?? []).flatMap((closer) =>
    assignedActors(closer.parted.assignment?.actors ?? [], document.firstLeads).map((one) =>
      place(one, closer.line.sentence.data.reading, !item?.own)
    )
  )
  const own = ownActors(subjects).map((one) => place(one, line.sentence.data.reading, false))
  const named = new Set(assigned.map(({ actor }) => actor.text))
  return [...own.filter(({ actor }) => !named.has(actor.text)), ...assigned]
}

function partnersOf(clauses: Stretch[], { line, item }: Source, document: Document): Task['partners'] {
  const place = (body: Body, { text, span }: Words): Task['partners'][number] => ({
    text,
    name: body.name,
    span
  })
  const { reading } = line.sentence.data
  const own = clauses
    .flatMap((clause) => partnersIn(reading.text, clause))
    .map((body) => place(body, wordsAt(document.text, reading, body)))
  const assigned = (item?.closers ?? []).flatMap((closer) =>
    (closer.parted.assignment?.partners ?? []).map((body) =>
      place(body, wordsAt(document.text, closer.line.sentence.data.reading, body))
    )
  )
  return [...own, ...assigned]
}
