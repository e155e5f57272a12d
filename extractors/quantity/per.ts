/**
 * What an amount is counted for, where that does not stand right before it: 每生每年|不少于1000元,
 * 每户补助|2万元, 每淘汰1台老旧车补助|3000元, 按每公里县道|10000元.
 */
import type { Quantity } from '../../pipeline/tree.ts'
import type { Per, Units } from '../unit/index.ts'
import { CHANGED, GIVEN, SAVED } from './given.ts'

/** What is given, had or changed for each, with what tells how. */
const EACH_HAS = `(?:(?:再|各|分别|一次性|平均|最高|将)?(?:给予)?(?:${GIVEN})|(?:可|约|平均)?(?:${SAVED})|(?:再|平均|分别)?(?:${CHANGED}))`
const PARTED = new RegExp(
  `^${EACH_HAS}(?:[^，。；]{0,6}(?:补贴|补助|津贴|[助救学老保]金))?(?:资金|标准|经费|费用)?(?:为|达|达到|了|由|从)?$`
)
/** 按每公里县道|10000元, 养护资金每公里县道|10000元 */
const RECKONED = /(?:按|为|资金|标准|补助|补贴)每[^，。；、0-9]{2,8}$/
/** 每|淘汰|1台老旧车|补助3000元 */
const DONE = new RegExp(
  `每([\\u4e00-\\u9fff]{0,4}?)([0-9]+(?:\\.[0-9]+)?[万亿]?[^，。；、元0-9]{1,16}?${EACH_HAS}(?:资金|标准)?)$`
)
/** How far back the 每 may stand. */
const REACH = 30

/** The denominator of the amount that begins at `at`, or null. 每年安排|3亿元 tells when. */
export function perParted(text: string, at: number, { perAt }: Units): Per | null {
  const words = text
    .slice(Math.max(0, at - REACH), at)
    .split(/[，,；;。：:（(]/)
    .at(-1)!
  if (!words.includes('每')) return null
  const done = DONE.exec(words)
  if (done) return perAt(`每${done[2]!.replace(/^1(?![0-9.])/, '')}`, 0)?.per ?? null
  const from = words.search(/每[^每]/)
  const found = from < 0 ? null : perAt(words, from)
  if (!found || isTime(found.per)) return null
  const between = words.slice(found.end)
  const reckoned = RECKONED.test(words) && /^[\u4e00-\u9fff]{1,4}$/.test(between)
  return reckoned || PARTED.test(between) ? found.per : null
}

/** A year or month alone; 人·月 is for someone. */
export const isTime = ({ dimension, text }: Per): boolean => dimension === 'time' && !text.includes('·')

/** 供养标准为|人年|6240元, 提高到|年人均|430元: each one's year or month, without a 每. */
const EACH: [RegExp, string][] = [
  [/(?:为|到|至|达|按|从|由)(人年|年人均|人均每年)$/, '每人每年'],
  [/(?:为|到|至|达|按|从|由)(人月|月人均|人均每月)$/, '每人每月']
]

/** The denominator in such words before `at`, and where they begin. */
export function perInWords(text: string, at: number, { perAt }: Units): { start: number; per: Per } | null {
  if (!/[年月均高加增调发了]/.test(text[at - 1] ?? '')) return null
  const words = text.slice(Math.max(0, at - 6), at)
  for (const [pattern, said] of EACH) {
    const found = pattern.exec(words)
    const per = found && perAt(said, 0)
    if (found && per) return { start: at - found[1]!.length, per: per.per }
  }
  const parted = EACH_PARTED.exec(text.slice(Math.max(0, at - 14), at))
  const per = parted && perAt(parted[1]!.includes('月') ? '每人每月' : '每人每年', 0)
  return per ? { start: at, per: per.per } : null
}

/** 年人均|提高2556元, 人均每月|新增110元: with the verb of the change between. */
const EACH_PARTED = /(年人均|人均每年|月人均|人均每月)(?:再|又)?(?:提高|增加|新增|上调|增发)了?$/

/** A joint alone, or the verb of a change: 每人每月500元|提高到|530元; 每公里县道10000元|、乡道|5000元. */
const GOES_ON =
  /^(?:[、和与及]|以及|(?:提高|增加|增长|上升|上调|下降|降低|减少|调整|提升|升|增|降)(?:到|至|为))(?:约|近)?$/
/** 、|乡道|5000元 */
const LISTED = /^、[\u4e00-\u9fff]{1,4}$/

const LISTED_RULE = 'quantity/listed-per'

/** Amounts of the same unit that go on with one which is counted for something. */
export function sharePer(text: string, quantities: Quantity[]): Quantity[] {
  const shared = [...quantities]
  for (let i = 1; i < shared.length; i++) {
    const [last, item] = [shared[i - 1]!, shared[i]!]
    const between = text.slice(last.end, item.start)
    const [unit, rest] = last.unit?.text.split('/') ?? []
    if (!rest || !item.unit || item.unit.text !== unit || item.unit.system !== 'iso4217') continue
    const listed =
      LISTED.test(between) &&
      (last.rule === LISTED_RULE || RECKONED.test(text.slice(Math.max(0, last.start - REACH), last.start)))
    if (listed || GOES_ON.test(between))
      shared[i] = { ...item, unit: last.unit!, rule: listed ? LISTED_RULE : item.rule }
  }
  return shared
}
