/** What a task takes from the words of assignment that close its item: bodies, partners, a date. */
import type { Task, Time, Words } from '../../pipeline/dataset.ts'
import type { Reading } from '../../pipeline/tree.ts'
import { assignedActors, type Charged, ownActors } from './actors.ts'
import type { Bodies, Body } from './bodies.ts'
import type { Parted } from './bracket.ts'
import { latest } from './dates.ts'
import { bracketDeadlines, type When } from './deadline.ts'
import type { Line } from './lines.ts'
import { partnersIn } from './partners.ts'
import { timeAt, wordsAt } from './place.ts'
import type { Subject } from './subject.ts'
import type { Stretch } from './words.ts'

/** What of a document an assignment is read against. */
export interface Assigning extends When {
  /** The report's text, which every span indexes. */
  text: string
  /** The first of each bracket leads (列第一位者为牵头单位，下同). */
  firstLeads: boolean
  /** Who can be charged. */
  bodies: Bodies
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

/** The last deadline in what closes the item (甲牵头，6月底前完成). */
export function itemDeadline(item: Item | null, document: Assigning): Time | null {
  const found = (item?.closers ?? []).flatMap(({ line, parted }) => {
    const { reading, times = [] } = line.sentence.data
    const last = parted.bracket && latest(bracketDeadlines(reading.text, times, parted.bracket, document))
    return last ? [{ ...timeAt(document.text, reading, last), inferred: !item?.own }] : []
  })
  return latest(found)
}

export interface Placed {
  actor: Task['actors'][number]
  rule: string
  inherited: boolean
}

/** Actors of a sentence: the bodies its own clauses charge, then those of what closes its item. */
export function actorsOf(subjects: Subject[], line: Line, item: Item | null, document: Assigning): Placed[] {
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

/** Partners that the sentence's clauses name, then those of what closes its item. */
export function partnersOf(
  clauses: readonly Stretch[],
  line: Line,
  item: Item | null,
  document: Assigning
): Task['partners'] {
  const place = (body: Body, { text, span }: Words): Task['partners'][number] => ({
    text,
    name: body.name,
    span
  })
  const { reading } = line.sentence.data
  const own = clauses
    .flatMap((clause) => partnersIn(reading.text, clause, document.bodies))
    .map((body) => place(body, wordsAt(document.text, reading, body)))
  const assigned = (item?.closers ?? []).flatMap((closer) =>
    (closer.parted.assignment?.partners ?? []).map((body) =>
      place(body, wordsAt(document.text, closer.line.sentence.data.reading, body))
    )
  )
  return [...own, ...assigned]
}
