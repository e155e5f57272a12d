/** What is given, saved or changed for each, as alternatives of a pattern: 每户|补助|2万元. */
import { readLexicon } from '../../pipeline/lexicon.ts'

const WORDS = readLexicon('extractors/quantity/lexicon/given.tsv', 'text', 'role')
const of = (role: string): string =>
  WORDS.filter((e) => e.role === role)
    .map((e) => e.text)
    .join('|')

export const GIVEN = of('given')
export const SAVED = of('saved')
export const CHANGED = of('changed')
