/** Verbs that open a name and say what was done to the thing in it: 新建、改扩建|中小学. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { verbs } from './name-words.ts'
import { Words } from './words.ts'

/** Deeds that stand as nouns too: 建设|项目. */
const NOUNS = new Set(verbs.filter((e) => e.noun).map((e) => e.verb))
const OWN = readLexicon('extractors/claim/lexicon/deeds.tsv', 'text', 'alone')
const LISTED = OWN.map((e) => e.text)
const DEEDS = new Words([...LISTED, ...verbs.filter((e) => !e.noun).map((e) => e.verb)])
/** Those that may follow another without a mark: 开工|建设, 更新|改造. */
const FOLLOWING = new Words(LISTED)
/** Those that may stand without what they are done to. */
const ALONE = new Words(OWN.filter((e) => e.alone).map((e) => e.text))
const ANY = new Words([...LISTED, ...verbs.map((e) => e.verb)])
/** A verb before one of these is part of a noun: 供热|量, 培训|费. */
const NOUN = /^[业率量额费员者性度力厂场线网站点期区级]/

/** A second verb before one of these is part of a noun: 建设|安置小区. */
const PLACED = /^(?:小区|房|点)/

/** The verb that a name opens with, 新 before it with it: 新打造|酒庄. */
function firstDeed(name: string): string | null {
  const verb = DEEDS.startingAt(name, 0)
  const anew = verb === null && name[0] === '新' ? DEEDS.startingAt(name, 1) : null
  return anew === null ? verb : `新${anew}`
}

/** How many characters of verbs a name opens with; 0 where it opens with none. One character alone is no thing: 安置|房. */
export function deedIn(name: string): number {
  let [end, deed] = [0, 0]
  for (;;) {
    // 新建、改扩建|中小学, 新建和改造|公路, 新建改扩建及维修改造|学校
    const joined = end > 0 && /^[、和及并]/.test(name.slice(end))
    const verb = joined
      ? ANY.startingAt(name, end + 1)
      : end > 0
        ? FOLLOWING.startingAt(name, end)
        : firstDeed(name)
    const next = end + (joined ? 1 : 0) + (verb?.length ?? 0)
    if (!verb || (end > 0 && PLACED.test(name.slice(next)))) return NOUN.test(name.slice(deed)) ? 0 : deed
    end = next
    if (name.length - end !== 1) deed = end
  }
}

/** Whether a name holds nothing but verbs of these. */
const consistsOf = (verbs: Words, name: string): boolean => {
  let at = 0
  for (let verb = verbs.startingAt(name, at); verb; verb = verbs.startingAt(name, at)) at += verb.length
  return at > 0 && at === name.length
}

/** Whether a name says only what was done, to something just told: 续建, 改造提升. */
export const isDeed = (name: string): boolean => consistsOf(ALONE, name)

/** Whether a name is a verb, with or without an object in it: 搬迁, 造林. */
export const isAct = (name: string): boolean => consistsOf(ANY, name)

/** Whether what is done stands at a name's end: 棚户区|改造. */
export const endsAsDeed = (name: string): boolean => FOLLOWING.endingAt(name, name.length) !== null

/** How many characters of verbs a name ends with: 棚户区|改造提升. */
export function deedBehind(name: string): number {
  let start = name.length
  for (let verb = FOLLOWING.endingAt(name, start); verb; verb = FOLLOWING.endingAt(name, start))
    start -= verb.length
  return name.length - start
}

/** What a name is of, without what was done to it: 新建|安置房. */
export const doneTo = (name: string): string => name.slice(deedIn(name))

export const isNounDeed = (deed: string): boolean => NOUNS.has(deed)
