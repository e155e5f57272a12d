/** Actors of a task: the bodies its clauses charge, then those of the assignment that closes its item. */
import type { Task } from '../../pipeline/dataset.ts'
import type { Assigned } from './assignment.ts'
import type { Body } from './bodies.ts'
import type { Subject } from './subject.ts'

/** A body with its role, not yet placed in the report. */
export interface Charged {
  body: Body
  role: Task['actors'][number]['role']
  rule: string
}

/** What a document as a whole says of leads. */
export interface Leading {
  /** The first of each bracket leads (列第一位者为牵头单位，下同). */
  firstLeads: boolean
  /** Some assignment tells a lead from the others. */
  tellsLeads: boolean
}

/** Bodies that the sentence's own subjects charge, each once. */
export function ownActors(subjects: Subject[]): Charged[] {
  return unique(
    subjects.flatMap(({ bodies, role }) => bodies.map((body) => ({ body, role, rule: 'actor-subject' })))
  )
}

/** Bodies of an assignment with the role that its words or the document's give them. */
export function assignedActors(actors: Assigned[], { firstLeads, tellsLeads }: Leading): Charged[] {
  const named = actors.some(({ role }) => role === 'lead')
  const alone = actors.length === 1
  return unique(
    actors.map((body, i) => {
      // A body told by its kind only (各有关部门) leads nothing.
      const leads =
        !named &&
        i === 0 &&
        body.kind !== 'generic' &&
        body.role === 'responsible' &&
        (firstLeads || (alone && tellsLeads))
      return { body, role: leads ? 'lead' : body.role, rule: leads ? 'actor-bracket-first' : 'actor-bracket' }
    })
  )
}

function unique(charged: Charged[]): Charged[] {
  return charged.filter(({ body }, i) => charged.findIndex((other) => other.body.text === body.text) === i)
}
