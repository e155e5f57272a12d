/**
 * Actions of a sentence: verb, the adverbs before it, object. Read clause by clause; phrases of
 * means and purpose (通过…, 以…为…, 为…) are passed over, and a row is split only where a second
 * verb with an object of its own begins.
 */
import { clausesOf } from './clauses.ts'
import { disposalIn } from './disposal.ts'
import { behindMeans, opensMeans } from './means.ts'
import { pieces } from './rows.ts'
import { headAt, MASK } from './verbs.ts'
import { type Stretch, wordSet, wordsOf } from './words.ts'

export interface ActionWords extends Stretch {
  verb: string
  adverbs: string[]
  object: string | null
  /** How its verb was found; `weak` behind a phrase of means, `worded` by a segmenter. */
  how: 'first' | 'weak' | 'worded'
}

const openers = wordSet(wordsOf('openers.tsv', 'opener'))
/**
 * Actions of `[start, end)` of a reading, in order.
 * @param skip where the verb may begin in the clause that starts at the given index: behind a
 *   subject and its obligation
 * @param times of the sentence, which no verb or adverb may run into
 */
export function actionsIn(
  text: string,
  start: number,
  end: number,
  skip: (clause: Stretch) => number,
  times: readonly Stretch[] = []
): ActionWords[] {
  const masked = mask(text, times)
  return clausesOf(text, start, end)
    .flatMap((clause) => ofClause(masked, clause, skip(clause)))
    .map((action) => unmasked(text, action))
}

/** Times stand between adverb and verb (力争三季度全部开工) and are neither. */
export function mask(text: string, times: readonly Stretch[]): string {
  let out = text
  for (const { start, end } of times) out = out.slice(0, start) + MASK.repeat(end - start) + out.slice(end)
  return out
}

function unmasked(text: string, { objectSpan, ...action }: Found): ActionWords {
  return { ...action, object: objectSpan ? text.slice(objectSpan.start, objectSpan.end) || null : null }
}

type Found = Omit<ActionWords, 'object'> & { objectSpan: Stretch | null }

function ofClause(text: string, clause: Stretch, from: number): Found[] {
  let at = pastOpeners(text, from, clause.end)
  let how: ActionWords['how'] = 'first'
  const disposal = disposalIn(text, at, clause.end)
  if (disposal) return [{ ...disposal, how }]
  if (!headAt(text, at, clause.end) || opensMeans(text, at)) {
    const behind = behindMeans(text, at, clause.end)
    if (behind < 0) return []
    if (behind > at) how = 'weak'
    at = behind
    const later = disposalIn(text, at, clause.end)
    if (later) return [{ ...later, how }]
  }
  return pieces(text, at, clause.end).flatMap((piece) => actionOf(text, piece, how))
}

function pastOpeners(text: string, from: number, end: number): number {
  let at = from
  for (let word = openers.at(text, at); word && at + word.length < end; word = openers.at(text, at))
    at += word.length
  return at
}

/** 力争到2030年, …: an obligation and a time are no action. */
const isBare = (words: string): boolean => new RegExp(`^(?:力争|争取|确保|保证|努力)${MASK}*$`).test(words)

function actionOf(text: string, { start, end }: Stretch, how: ActionWords['how']): Found[] {
  const at = pastOpeners(text, start, end)
  const head = headAt(text, at, end)
  if (!head || isBare(text.slice(head.verb.start, end))) return []
  const first = head.adverbs[0]?.start ?? head.verb.start
  return [
    {
      start: first,
      end,
      verb: text.slice(head.verb.start, head.verb.end),
      adverbs: head.adverbs.map((one) => text.slice(one.start, one.end)),
      objectSpan: head.verb.end < end ? { start: head.verb.end, end } : null,
      how
    }
  ]
}
