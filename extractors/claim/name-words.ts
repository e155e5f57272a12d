/** Words by which a name is told from what stands around it. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { Words } from './words.ts'

export const adverbs = readLexicon('extractors/task/lexicon/adverbs.tsv', 'adverb').map((e) => e.adverb)
export const ADVERBS = new Words(adverbs)
/** Verbs of more than one character, and whether each stands as a noun too. */
export const verbs = readLexicon('extractors/task/lexicon/verbs.tsv', 'verb').filter((e) => e.verb.length > 1)
export const VERBS = new Words(verbs.map((e) => e.verb))
export const PREDICATES = Words.of('predicates')
/** Kinds of bodies, places, people and things. */
export const KINDS = Words.of('kinds')
/** What names of money end in. */
export const MONEY = Words.of('money')
export const LIGHT = Words.of('light')
/** What names of measured things end in. */
export const MEASURED = Words.of(
  'heads',
  readLexicon('extractors/claim/lexicon/attributes.tsv', 'text').map((e) => e.text)
)
