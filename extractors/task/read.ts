/** Reads one sentence as a task: every field of the contract, with the rules that filled it. */
import type { Claim, Day, Section, Task, Time } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import type { Segmenter } from '../../pipeline/words/segmenter.ts'
import { type ActionWords, actionsIn, mask } from './actions.ts'
import type { Parted } from './bracket.ts'
import { clausesOf } from './clauses.ts'
import { type Assigning, actorsOf, type Item, itemDeadline, partnersOf } from './closing.ts'
import { confidenceOf } from './confidence.ts'
import { datesOf, latest } from './dates.ts'
import { type Deadline, deadlinesIn } from './deadline.ts'
import { goalsIn } from './goals.ts'
import { headTime, type Line } from './lines.ts'
import { type ModalWord, modalsIn, strongest } from './modality.ts'
import { timeAt, wordsAt } from './place.ts'
import { type Evidence, verdictOf } from './select.ts'
import { type Subject, subjectsIn } from './subject.ts'
import { isTargetIn } from './targets.ts'
import { behindTopic } from './topic.ts'
import { wordedIn } from './worded.ts'
import type { Stretch } from './words.ts'

export interface Document extends Assigning {
  outline: Section[]
  /** It tells how things stand: its items are facts. */
  statistical: boolean
  /** It obliges in every part (意见, 通知, 方案). */
  directive: boolean
  /** Null where words are read by the lexicons alone. */
  segmenter: Segmenter | null
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
  /** What it goes on with behind a ； only sets the scene. */
  continues: boolean
}

/** What the clauses of a sentence say, read once for whether it is a task and for what the task holds. */
interface Heard {
  text: string
  /** The reading with its times masked. */
  masked: string
  start: number
  end: number
  clauses: [Stretch, ...Stretch[]]
  subjects: (Subject & { clause: number })[]
  actions: ActionWords[]
  modals: readonly ModalWord[]
  /** Those that the sentence says itself. */
  deadlines: Deadline[]
  /** Its line stands in an item, and in a section. */
  inItem: boolean
  within: boolean
}

/** A sentence where tasks may stand; null where it is none. */
export function readPlanned(source: Source, document: Document): Draft | null {
  const heard = hear(source, document)
  const verdict = heard && verdictOf(evidenceOf(heard, source, document))
  return verdict ? plannedOf(heard, verdict, source, document) : null
}

/** Null where a label is all that the sentence holds. */
function hear({ line, parted: { end } }: Source, document: Document): Heard | null {
  const { text } = line.sentence.data.reading
  const times = line.sentence.data.times ?? []
  const start = pastLabel(text)
  if (end <= start) return null
  const clauses = clausesOf(text, start, end) as Heard['clauses']
  const masked = mask(text, times)
  const subjects = subjectsIn(masked, clauses, document.bodies)
  // A short plan has no sections: all of it is its items. A row of a table is one.
  const within =
    line.row !== null ||
    line.chain.length > 0 ||
    (document.outline.length === 0 && document.planYear !== null)
  return {
    text,
    masked,
    start,
    end,
    clauses,
    subjects,
    actions: actionsIn(text, start, end, (clause) => behind(subjects, clause), masked),
    modals: modalsIn(text, start, end),
    deadlines: deadlinesIn(text.slice(0, end), times, document),
    inItem: line.chain.length > 1 || (document.directive && within),
    within
  }
}

/** Where a clause goes on behind its subject. */
const behind = (subjects: Heard['subjects'], clause: Stretch): number =>
  subjects.find((one) => one.clause === clause.start)?.end ?? clause.start

function evidenceOf(
  { text, start, end, actions, modals, subjects, deadlines, inItem, within }: Heard,
  { line, item, claims, continues }: Source,
  document: Document
): Evidence {
  const { times = [], passage } = line.sentence.data
  return {
    text,
    start,
    end,
    actions,
    modals,
    charged: subjects.some(({ obliged }) => obliged),
    assigned: item?.closers.some((closer) => closer.parted.assignment !== null) ?? false,
    targeted: claims.some(
      ({ status, period }) => status === 'target' && isAhead(period?.to ?? null, document)
    ),
    due: deadlines.length > 0,
    past: isPast(times, start, writtenOn(document) ?? passage?.period?.from ?? null, text.includes('了')),
    continues,
    outside: document.directive && !within,
    inItem
  }
}

/** Whether a target is for the planned year or later; in a document without one it is ahead whenever it is. */
const isAhead = (to: string | null, { planYear }: Document): boolean =>
  planYear === null || (to !== null && to >= `${planYear}-01-01`)

/** A day on which the document was or could be written. */
const writtenOn = ({ publishedOn, planYear }: Document): Day | null =>
  publishedOn ?? (planYear === null ? null : `${planYear}-01-01`)

/**
 * Whether a time that opens a sentence is over before a day; 2013年底 as well, where 了 tells that it is. Without
 * a day 了 alone tells it of a month or a year (2023年11月，县里开展了督察).
 */
const isPast = (times: readonly TimeMatch[], start: number, day: Day | null, told: boolean): boolean =>
  times.some(
    (time) =>
      time.start === start &&
      (time.role === 'period' || (time.role === 'deadline' && told && day !== null)) &&
      time.to !== null &&
      (day === null ? told : time.to < day)
  )

function plannedOf(heard: Heard, verdict: string, source: Source, document: Document): Draft {
  const { text, masked, start, end, clauses, subjects, modals, deadlines } = heard
  const { line, item, claims } = source
  const { reading } = line.sentence.data
  const worded = wordedIn(masked, clauses[0], behind(subjects, clauses[0]), heard.actions, document.segmenter)
  const actions = worded ? [worded, ...heard.actions] : heard.actions
  const ofItem = deadlines.length === 0 ? (headTime(line) ?? itemDeadline(item, document)) : null
  const said = latest(deadlines)
  const dates = datesOf(text, end, actions, deadlines)
  const timeOf = (deadline: Deadline | null | undefined): Time | null =>
    deadline ? timeAt(document.text, reading, deadline) : (ofItem ?? null)
  const actors = actorsOf(subjects, line, item, document)
  const rules = [
    verdict,
    ...(worded ? ['verb-by-words'] : []),
    ...modals.slice(0, 1).map(() => `modality-${strongest(modals)?.modality}`),
    ...new Set(actors.map(({ rule }) => rule)),
    ...(said ? ['deadline-said'] : ofItem ? ['deadline-of-item'] : [])
  ]
  const flags: Task['flags'] = [
    ...(ofItem ? (['deadline-inherited'] as const) : []),
    ...(actors.some(({ inherited }) => inherited) ? (['actors-inherited'] as const) : [])
  ]
  const deed = { start, actions, deadlines: actions.map((_, i) => timeOf(dates[i])) }
  const task = taskOf(source, document, deed, {
    status: 'planned',
    actors: actors.map(({ actor: { text: words, name, role, span } }) => ({ text: words, name, role, span })),
    partners: partnersOf(clauses, line, item, document),
    deadline: timeOf(said),
    targets: claims.filter((claim) => isTargetIn(document.text, claim)).map(({ id }) => id),
    goals: goalsIn(text, behindTopic(text, start, end), end).map((goal) =>
      wordsAt(document.text, reading, goal)
    ),
    confidence: confidenceOf(rules, flags, { acts: actions.length > 0, inItem: heard.inItem }),
    flags
  })
  return { rules, task }
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
    mask(text, source.line.sentence.data.times ?? [])
  )
  return {
    rules: ['review-item'],
    task: taskOf(
      source,
      document,
      { start, actions, deadlines: actions.map(() => null) },
      {
        status: 'done',
        actors: [],
        partners: [],
        deadline: null,
        targets: [],
        goals: [],
        confidence: confidenceOf(['review-item'], [], { acts: actions.length > 0, inItem: true }),
        flags: []
      }
    )
  }
}

/** What a sentence says is to be done, or was: its words from `start` on. */
interface Deed {
  start: number
  actions: ActionWords[]
  /** Of each action. */
  deadlines: (Time | null)[]
}

type Own = Pick<
  Task,
  'status' | 'actors' | 'partners' | 'deadline' | 'targets' | 'goals' | 'confidence' | 'flags'
>

/**
 * The task of a sentence: what planned and done ones have in common, and what is its own. Every field by
 * its name: where there are thousands of tasks, objects spread into another cost more than reading them.
 */
function taskOf(
  { line, parted, headline }: Source,
  document: Document,
  { start, actions, deadlines }: Deed,
  own: Own
): Task {
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
    status: own.status,
    modality: modal?.modality ?? 'plain',
    modalityWord: modal ? wordsAt(document.text, reading, modal) : null,
    actions: actions.map(({ verb, adverbs, object, start: from, end }, i) => ({
      verb,
      adverbs,
      object,
      span: spanOf(reading, from, end),
      deadline: deadlines[i] ?? null
    })),
    actors: own.actors,
    partners: own.partners,
    deadline: own.deadline,
    targets: own.targets,
    goals: own.goals,
    confidence: own.confidence,
    flags: own.flags
  }
}

/** 具体措施：…: the label is no part of the task. */
const pastLabel = (text: string): number =>
  /^(?:具体措施|主要措施|工作措施|重点任务|工作任务|主要任务|工作目标|目标任务|具体指标|重点措施)[：:]/.exec(
    text
  )?.[0].length ?? 0
