/** What things are measured by (收入, 产量), and how a part is called by the measure of its whole. */
import { readLexicon } from '../../../pipeline/lexicon.ts'
import { deedIn } from '../deed.ts'
import { COUNTED_HEAD } from '../head.ts'
import { MEASURED, PREDICATES } from '../name-words.ts'
import { isOwned } from '../owner.ts'
import { Words } from '../words.ts'

const measures = readLexicon('extractors/claim/lexicon/measures.tsv', 'text', 'part', 'units')
const PARTS = new Map(measures.map((e) => [e.text, e.part || e.text]))
export const MEASURE = new Words(PARTS.keys())
/** Units in which parts of a measure may be told besides the whole's. */
const UNITS = new Map(measures.map((e) => [e.text, e.units.split(' ')]))
/** Whether a part of what is so called may be told in that unit, which the whole has not. */
export const isOther = (unit: string | undefined, name: string): boolean =>
  unit !== undefined && UNITS.get(MEASURE.endingAt(name, name.length) ?? '')?.includes(unit) === true

/** What is measured is told by its name alone: 待售面积; a 项目 or a 管网 is a thing. */
export const isMeasured = (name: string): boolean =>
  MEASURED.endingAt(name, name.length) !== null &&
  !COUNTED_HEAD.test(name) &&
  !/(?:管[网线]|案件|产业)$/.test(name)

/** A part that is a sum by its own name: 增值税, 车辆购置费. */
export const SUM = /[税费金款息租率量额值数]$|人次$/

/** Whether a name needs no measure behind it: 投资, 增值税, 床位, or one that tells of a deed. */
export const isNamedAlone = (own: string): boolean =>
  isMeasured(own) ||
  SUM.test(own) ||
  isOwned(own) ||
  PREDICATES.startingAt(own, 0) !== null ||
  deedIn(own) > 0

/** A part by what the measure of its whole calls it: 生态环境|用水量 of 生态环境用水 and 用水量. */
export function joinedTo(own: string, whole: string): string {
  const measure = PARTS.get(whole) ?? whole
  for (let shared = measure.length - 1; shared > 1; shared--)
    if (own.endsWith(measure.slice(0, shared))) return `${own}${measure.slice(shared)}`
  return `${own}${measure}`
}
