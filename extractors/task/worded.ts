/**
 * Verbs by a segmenter: the last resort for a task whose first clause opens with no verb that the
 * lexicon knows. It only names an action of a sentence that is a task already; it never makes one.
 */
import type { Segmenter, Word } from '../../pipeline/words/segmenter.ts'
import type { ActionWords } from './actions.ts'
import { opensMeans } from './means.ts'
import { pastOpeners } from './openers.ts'
import { holdsVerb, isKnown, MASK } from './verb.ts'
import type { Stretch } from './words.ts'

/**
 * The action that the first clause opens with by the words of a segmenter: adverbs, a verb, something
 * behind it; null where the clause has an action already, is a phrase of means, or opens otherwise.
 * @param text the reading, its times masked
 * @param from where the clause goes on behind its subject
 */
export function wordedIn(
  text: string,
  clause: Stretch,
  from: number,
  actions: ActionWords[],
  segmenter: Segmenter | null
): ActionWords | null {
  if (actions.some(({ start }) => start < clause.end)) return null
  const at = pastOpeners(text, from)
  const words = text.slice(at, clause.end)
  if (words.length < SHORTEST || OTHERWISE.test(words) || opensMeans(text, at)) return null
  // 财政支出重点向农村倾斜: what stands before an adverb or a verb further on is a subject.
  if (holdsVerb(text, at + 3, clause.end)) return null
  if (/^[，,](?:要|应|须|可|不得|一律|由)/.test(text.slice(clause.end, clause.end + 3))) return null
  const found = segmenter && headOf(segmenter.tag(words))
  return found && { ...found, start: at, end: clause.end, how: 'worded' }
}

/** What no clause holds that opens with its verb: a time or a figure, an obligation behind a subject, a relation at its head. */
const OTHERWISE = new RegExp(
  `[${MASK}0-9要应须是]|^[以从在对为向将把由与按这我本中各没无不高可愿到的像当目回展除仍任只民人]|[的时后前中上面]$`
)
/** A verb of two characters and an object of four: what is shorter is a set phrase (率先垂范). */
const SHORTEST = 6

/** The adverbs (d, ad) and the verb (v, vn) that open a row of words; null where it opens otherwise. */
function headOf(words: Word[]): Pick<ActionWords, 'adverbs' | 'verb' | 'object'> | null {
  const first = words.findIndex(({ tag }) => !/^(?:d|ad)$/.test(tag))
  const head = words[first]
  const object = words
    .slice(first + 1)
    .map(({ word }) => word)
    .join('')
  // A word that the lexicons know is none here: they have passed it over.
  if (head?.word.length !== 2 || !head.tag.startsWith('v') || isKnown(head.word)) return null
  if (object.length < 2 || /^[向对为把在用从的或和及与、后前]/.test(object)) return null
  return { adverbs: words.slice(0, first).map(({ word }) => word), verb: head.word, object }
}
