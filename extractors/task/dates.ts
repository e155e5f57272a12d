/** Which deadline holds for which action. */
import type { ActionWords } from './actions.ts'
import { clausesOf } from './clauses.ts'
import type { Deadline } from './deadline.ts'

/**
 * Deadline of each action, null where none holds: the one in its clause; else one that stands alone
 * in a clause before it (2026年6月底前，…); one in a clause without an action goes to the action before.
 */
export function datesOf(
  text: string,
  end: number,
  actions: ActionWords[],
  deadlines: Deadline[]
): (Deadline | null)[] {
  const out: (Deadline | null)[] = actions.map(() => null)
  if (deadlines.length === 0) return out
  let standing: Deadline | null = null
  for (const clause of clausesOf(text, 0, end)) {
    const own = deadlines.filter(({ start }) => start >= clause.start && start < clause.end)
    const inside = actions.flatMap(({ start }, i) => (start >= clause.start && start < clause.end ? [i] : []))
    const last = latest(own)
    if (last && inside.length === 0 && last.end - clause.start >= clause.end - clause.start - 1)
      standing = last
    for (const index of inside) out[index] = nearest(own, actions[index] as ActionWords) ?? standing
    if (last && inside.length === 0 && standing !== last) {
      const before = actions.findLastIndex(({ start }) => start < clause.start)
      if (before >= 0) out[before] ??= last
    }
  }
  return out
}

/** The deadline that ends last; of those without a day the first, where none has one. */
export function latest<One extends Pick<Deadline, 'to'>>(deadlines: readonly One[]): One | null {
  return deadlines.reduce<One | null>(
    (last, one) => (last && (last.to ?? '') >= (one.to ?? '') ? last : one),
    null
  )
}

const nearest = (own: Deadline[], action: ActionWords): Deadline | null =>
  own.findLast(({ start }) => start < action.end) ?? own[0] ?? null
