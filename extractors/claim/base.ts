/** Levels that only tell where a change begins: 从X增加到Y, 比2010年的X下降了Y. */
import type { Quantity } from '../../pipeline/tree.ts'
import { bracketedIn, isInside } from './bracketed.ts'
import type { Clause } from './clause.ts'
import type { Stretch } from './context.ts'

/**
 * `whole`: 占固定资产投资|1720.6亿元|的47.2%, which says how much the whole is. `beside`: 比全省的|36%|低,
 * which says how much it is elsewhere.
 */
export type Base = 'from' | 'compared' | 'beside' | 'whole' | null

/** 成交均价比2010年的|14847元下降; 占比 and 同比 compare nothing. */
const COMPARED = /(?<![占同环对可相])(?:比(?![重例率值由从])|较)[^，。；比]{0,12}(?:年|期|月|初|末|季度)的$/
/** 水利化程度比|全省|的36%低; what follows tells that it is so far above or below. */
const BESIDE = /(?<![占同环对可相])[比较](全[国省市区县州](?:平均(?:水平|值)?)?)的$/
/** The country, a province, a district, or their mean. */
export const PLACE = /^全[国省市区县州](?:平均(?:水平|值)?)?$/
const APART = /^[高低多少快慢]/
/** 比年目标任务|4%|低0.6个百分点, 比“十五”规划目标|3000亿元|超过1000亿元: so is what was set. */
const SET =
  /(?<![占同环对可相])[比较](?:“[^”，。；]{1,8}”|年度?|年初|全年|预期|原定|既定|[省市区县]定|上级|[省市区县]?下达的?)*(?:规划|计划|预期|预算|目标|任务|指标)+(?:值|数|任务)?的?$/
const PAST = /^(?:[高低多少快慢]|超[过额出收]?[0-9]|短收|净增|增加|减少)/
/** 较|2014年度“三公”经费合计|16万元增加15万元: the term of comparison is measured itself. */
const TERM = /^(?:比|较)(?![重例率值])(?=.*[0-9]{4}年|上年|去年)([^，。；比较]{4,30})$/
const CHANGED = /^(?:增加|减少|增长|下降|提高|降低|多|少)了?/

/** Where in the words before it an amount is told that something is compared with, or null. */
export function comparedIn(
  text: string,
  clause: Clause,
  { end }: Quantity,
  next: Quantity | undefined
): { place: Stretch | null; set: boolean; name: Stretch | null; at: number } | null {
  const [from, to] = clause.left
  const left = text.slice(from, to)
  const bracket = bracketedIn(text, clause, to)
  if (bracket && isInside(text, bracket, end)) {
    const inside = Math.max(from, bracket.open + 1)
    return {
      place: PLACE.test(text.slice(...bracket.words)) ? bracket.words : null,
      // 比控制目标（|4.5%|）低
      set: /(?:目标|计划|任务|预算|预期)[数值]?$/.test(text.slice(...bracket.words)),
      name: to - inside > 1 ? [inside, to] : null,
      at: Math.max(from, bracket.at)
    }
  }
  const dated = COMPARED.exec(left)
  if (dated) return { place: null, set: false, name: null, at: from + dated.index }
  const beside = APART.test(text.slice(end, end + 1)) ? BESIDE.exec(left) : null
  if (beside) {
    const start = from + beside.index + 1
    return { place: [start, start + beside[1]!.length], set: false, name: null, at: from + beside.index }
  }
  const set = PAST.test(text.slice(end, end + 3)) ? SET.exec(left) : null
  if (set) return { place: null, set: true, name: null, at: from + set.index }
  const term = TERM.exec(left)
  const changed = term && CHANGED.exec(text.slice(end, end + 4))
  if (!term || !changed || next?.start !== end + changed[0].length) return null
  return { place: null, set: false, name: [from + 1, to], at: from }
}

/** Before the amount of a whole or a plan. */
const WHOLE = /(占|完成|达到|为)([^，。；占]{2,20})$/
const FROM = /(?:从|由)[^，。；从由]{0,16}$/
const TO = /^[^，。；]{0,10}(?:到|至|为)[^，。；]{0,10}$/
/** 从14.3%|降至零: where it ends is no number. */
const TO_NOTHING = /^(?:降|减|降低|下降|减少)(?:到|至|为)零/
/** How far apart the two levels may stand. */
const REACH = 60

/** What quantity `i` begins; a list of beginnings (分别从26家、84家增加到…) is followed to its end. */
export function baseOf(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  i: number,
  twin: Base
): Base {
  const quantity = quantities[i]!
  const clause = clauses[i]!
  const left = text.slice(...clause.left)
  if (quantity.form === 'ratio-term')
    // 由市、县|按4∶6分担
    return (FROM.test(left) && !left.endsWith('按')) || (twin === 'from' && left.length <= 1) ? 'from' : null
  // 由|三成|提升至九成
  const part = quantity.form === 'fraction' && quantities[i + 1]?.form === 'fraction'
  if (quantity.form !== 'number' && quantity.form !== 'rank' && !part) return null
  const compared = comparedIn(text, clause, quantity, quantities[i + 1])
  if (compared) return compared.place || compared.set ? 'beside' : 'compared'
  if (
    text[quantity.end] === '的' &&
    quantities[i + 1]?.start === quantity.end + 1 &&
    wholeOf(left, quantities[i + 1]!)
  )
    return 'whole'
  const listed =
    twin === 'from' && left === '' && /^[、和]?$/.test(text.slice(quantities[i - 1]!.end, quantity.start))
  if (!listed && !FROM.test(left)) return null
  if (TO_NOTHING.test(text.slice(quantity.end))) return 'from'
  const last = endOfList(text, clauses, quantities, i)
  const next = quantities[last + 1]
  if (!next || next.start - quantity.end > REACH) return null
  return TO.test(text.slice(quantities[last]!.end, next.start)) ? 'from' : null
}

function endOfList(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  i: number
): number {
  let last = i
  while (
    clauses[last + 1]?.twin === last &&
    // 由13677户|49479人减至887户1472人
    /^[、和]?$/.test(text.slice(quantities[last]!.end, quantities[last + 1]!.start))
  )
    last++
  return last
}

/** The words for the whole or plan whose amount follows, with the verb: 占|固定资产投资, 完成|年度预算. */
export function wholeOf(left: string, part: Quantity): { verb: string; start: number } | null {
  const found = WHOLE.exec(left)
  if (!found || !['%', '倍'].includes(part.unit?.text ?? '')) return null
  if (found[1] !== '占' && !/计划|预算|任务|目标/.test(found[2]!)) return null
  return { verb: found[1]!, start: found.index + found[1]!.length }
}
