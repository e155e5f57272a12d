/**
 * Assignments: the words that say who is charged with an item, as they stand in the bracket at its
 * end or on a line of their own. （A牵头，B、C按职责分工负责，6月底前完成） （负责部门：A、B）
 */
import { type Bodies, type Body, ownBodies } from './bodies.ts'
import { clausesOf } from './clauses.ts'
import { entriesOf, type Stretch, wordSet } from './words.ts'

export type Role = 'lead' | 'support' | 'responsible'

export interface Assigned extends Body {
  role: Role
}

export interface Assignment extends Stretch {
  actors: Assigned[]
  /** Whom the actors work with: A会同B负责. */
  partners: Body[]
  /** The document says here that the first of each bracket leads (列第一位者为牵头单位，下同). */
  firstLeads: boolean
}

const entries = entriesOf('assignment.tsv')
const closing = entries
  .filter(({ at }) => at === 'end')
  .sort((a, b) => (b.words as string).length - (a.words as string).length)
const labels = entries
  .filter(({ at }) => at === 'label')
  .sort((a, b) => (b.words as string).length - (a.words as string).length)

const FIRST_LEADS =
  /列(?:在)?第一位(?:的|者)?(?:单位|部门)?(?:为|是)(?:牵头|主办|负责)|排(?:在)?第一位(?:的|者)?(?:单位|部门)?(?:为|是)牵头|第一(?:个)?(?:单位|部门)为牵头/

/** 列第一位的为牵头单位: the first of each list leads. */
export const saysFirstLeads = (words: string): boolean => FIRST_LEADS.test(words)

/**
 * Reads `[start, end)`, the inside of a bracket or a whole line, as an assignment. Null where it is
 * none: a bracket that explains, or a list in which something is no body.
 */
export function assignmentIn(
  text: string,
  start: number,
  end: number,
  bodies: Bodies = ownBodies
): Assignment | null {
  const actors: Assigned[] = []
  const partners: Body[] = []
  let label: Role | null = null
  let pending: Body[] = []
  for (const clause of clausesOf(text, start, end).flatMap((one) => byRole(text, one))) {
    // 责任单位：甲、乙。具体任务涉及各县，不再分工: what a label opens ends with its sentence.
    if (text[clause.start - 1] === '。') label = null
    const named = labelAt(text, clause)
    if (named && /[：:]/.test(text[named.end] ?? '')) {
      label = named.role
      continue
    }
    const read = membersOf(text, clause, bodies, label !== null)
    if (!read) {
      // 适用范围：…, 列第一位者…, 6月底前完成: no bodies, and none of what stands before it.
      label = null
      continue
    }
    const role = read.role ?? label
    if (!role) {
      pending.push(...read.bodies)
      continue
    }
    actors.push(...[...pending, ...read.bodies].map((body) => ({ ...body, role })))
    partners.push(...read.partners)
    pending = []
  }
  if (actors.length === 0) return null
  return { start, end, actors, partners, firstLeads: saysFirstLeads(text.slice(start, end)) }
}

/** 甲牵头、乙配合: a 、 behind the role of one parts it from the next. */
function byRole(text: string, { start, end }: Stretch): Stretch[] {
  const out: Stretch[] = []
  let from = start
  for (let at = start + 2; at < end - 2; at++) {
    if (text[at] !== '、' || !ROLES.before(text, at)) continue
    out.push({ start: from, end: at })
    from = at + 1
  }
  return [...out, { start: from, end }]
}

const ROLES = wordSet(['牵头', '主办', '负责', '负总责'])

/** Whether a label (责任单位：) opens at the clause, and the role it gives. */
function labelAt(text: string, clause: Stretch): { role: Role; end: number } | null {
  const entry = labels.find(({ words }) => text.startsWith(words as string, clause.start))
  return entry ? { role: entry.role as Role, end: clause.start + (entry.words as string).length } : null
}

interface Members {
  bodies: Body[]
  partners: Body[]
  /** Null for a list whose role stands elsewhere: before it in a label, behind it in the last clause. */
  role: Role | null
}

/** The bodies of one clause and their role by the words that close it (牵头, 配合, 按职责分工负责). */
function membersOf(text: string, { start, end }: Stretch, known: Bodies, labelled: boolean): Members | null {
  const from = /^[由请]/.test(text.slice(start, end)) ? start + 1 : start
  let to = end
  let role: Role | null = null
  for (let entry = closes(text, from, to); entry; entry = closes(text, from, to)) {
    to -= (entry.words as string).length
    if (entry.role) role = entry.role as Role
  }
  if (to <= from) return null
  const joint = text.slice(from, to).search(/会同|商(?=[^务业])/)
  if (joint > 0) {
    const size = text.startsWith('会同', from + joint) ? 2 : 1
    const bodies = known.within(text, from, from + joint)
    const partners = known.within(text, from + joint + size, to)
    if (bodies && partners) return { bodies, partners, role }
  }
  // 运管处牵头: the role says that it is a body, as a label does.
  const bodies =
    labelled || (role !== null && role !== 'responsible')
      ? known.labelled(text, from, to)
      : known.within(text, from, to)
  return bodies && { bodies, partners: [], role }
}

const closes = (text: string, from: number, to: number) =>
  closing.find(
    ({ words }) =>
      to - from > (words as string).length && text.startsWith(words as string, to - (words as string).length)
  )
