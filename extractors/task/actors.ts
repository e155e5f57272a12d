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

/** Bodies that the sentence's own subjects charge, each once. */
export function ownActors(subjects: Subject[]): Charged[] {
  return unique(
    subjects.flatMap(({ bodies, role }) => bodies.map((body) => ({ body, role, rule: 'actor-subject' })))
  )
}

/**
 * Bodies of an assignment with the role that its words give them. Where the document says that the
 * first leads, it does, unless it is a body told by its kind only (各有关部门).
 */
export function assignedActors(actors: Assigned[], firstLeads: boolean): Charged[] {
  const named = actors.some(({ role }) => role === 'lead')
  return unique(
    actors.map((body, i) => {
      const leads = firstLeads && !named && i === 0 && body.kind !== 'generic' && body.role === 'responsible'
      return {
        body,
        role: leads ? 'lead' : body.role,
        rule: leads ? 'actor-bracket-first' : 'actor-bracket'
      }
    })
  )
}

function unique(charged: Charged[]): Charged[] {
  return charged.filter(({ body }, i) => charged.findIndex((other) => other.body.text === body.text) === i)
}
