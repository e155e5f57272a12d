/** Verbs that open a name and say what was done to the thing in it: 新建、改扩建|中小学. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { Words } from './words.ts'

const VERBS = readLexicon('extractors/task/lexicon/verbs.tsv', 'verb').filter((e) => e.verb.length > 1)
/** Deeds that stand as nouns too: 建设|项目. */
const NOUNS = new Set(VERBS.filter((e) => e.noun).map((e) => e.verb))
const DEEDS = Words.of(
  'deeds',
  VERBS.filter((e) => !e.noun).map((e) => e.verb)
)
/** A verb before one of these is part of a noun: 供热|量, 培训|费. */
const NOUN = /^[业率量额费员者性度力厂场线网站点期区级]/

/** How many characters of verbs a name opens with; 0 where it opens with none. One character alone is no thing: 安置|房. */
export function deedIn(name: string): number {
  let [end, deed] = [0, 0]
  for (;;) {
    const at = end > 0 && name[end] === '、' ? end + 1 : end
    const verb = DEEDS.startingAt(name, at)
    if (!verb) return NOUN.test(name.slice(deed)) ? 0 : deed
    end = at + verb.length
    if (name.length - end !== 1) deed = end
  }
}

/** Whether a name holds nothing but what was done: 续建, 改造提升. */
export const isDeed = (name: string): boolean => name !== '' && deedIn(name) === name.length

/** What a name is of, without what was done to it: 新建|安置房. */
export const doneTo = (name: string): string => name.slice(deedIn(name))

export const isNounDeed = (deed: string): boolean => NOUNS.has(deed)
