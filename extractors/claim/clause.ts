/** The clause of a quantity: what stands before and behind it, up to the next mark or quantity. */
import { charactersOf } from '../../pipeline/characters.ts'
import type { Quantity } from '../../pipeline/tree.ts'
import { holdsBaseline } from './bracketed.ts'

export interface Clause {
  /** Where the words before the quantity begin, and the quantity's start. */
  left: [start: number, end: number]
  /** The quantity's end, and where the words behind it end. */
  right: [start: number, end: number]
  /** Where the clause itself begins: at or before `left`, with earlier quantities in between. */
  start: number
  /** The quantity before this one in the same clause, by its index. */
  twin: number | null
  /** How deep in brackets it stands; a bracket without a quantity is part of the words around. */
  depth: number
}

const ENDS = charactersOf('，,；;。！？!?：:')
const OPEN = charactersOf('（(')
const CLOSE = charactersOf('）)')
const COLON = charactersOf(':：∶')
const JOINTS = /^(?:[、和及）)]|以及|并|而|(?:与|同)(?!比|口径|期|上年|去年|同期|[0-9一二三四五六七八九十]))+/

/** The number of an item that the outline left in its sentence: （4）增加绿地, 04 完成改造. */
const ENUMERATED = /^(?:[（(][0-9一二三四五六七八九十]{1,3}[）)]|0[0-9](?=[\u4e00-\u9fff]))/

/** One clause for each quantity of a reading. Linear in its length. */
export function clausesOf(text: string, quantities: readonly Quantity[]): Clause[] {
  const marks = marksOf(text, quantities)
  let at = 0
  let start = ENUMERATED.exec(text)?.[0].length ?? 0
  let depth = 0
  let twin: number | null = null
  return quantities.map((quantity, i) => {
    for (; at < marks.length && marks[at]!.at < quantity.start; at++) {
      const mark = marks[at]!
      depth += mark.step
      start = mark.at + 1
      twin = null
    }
    const from =
      twin === null || isOneSum(text, quantities[twin]!, quantity)
        ? (quantities[twin ?? -1]?.end ?? start)
        : afterComma(text, quantities[twin]!.end, quantity.start)
    const left =
      twin === null ? from : from + (JOINTS.exec(text.slice(from, quantity.start))?.[0].length ?? 0)
    const next = Math.min(marks[at]?.at ?? text.length, quantities[i + 1]?.start ?? text.length)
    const comma = commaIn(text, quantity.end, next)
    const clause = {
      left: [Math.min(left, quantity.start), quantity.start] as [number, number],
      right: [quantity.end, Math.max(quantity.end, comma ?? next)] as [number, number],
      start,
      twin,
      depth
    }
    twin = i
    return clause
  })
}

/** 4家单位列支|会议费、培训费|27.3万元: kinds of money that end alike, of which the one amount is the sum. */
const isOneSum = (text: string, { unit, end }: Quantity, { unit: sum, start }: Quantity): boolean =>
  unit?.system === 'count' &&
  sum?.system === 'iso4217' &&
  /^[^，。；、的]{2,}([费款税金])(?:[、和及][^，。；、]{1,8}\1)+$/.test(text.slice(end, start))

/** Behind a 、 that ends the words which the twin counts: 19家龙头企业、|67个合作社. */
function afterComma(text: string, from: number, to: number): number {
  return (commaIn(text, from, to, false) ?? from - 1) + 1
}

/** Levels of government that tell together which things are counted. */
const GRADES = /^[国省市区县乡镇村]、[国省市区县乡镇村]$/
/** So do kinds told in one character each: 高、初|中毕业生, 冬、春|蔬菜. */
const KINDS = /^[高初中小大公民干支冬春夏秋早晚老幼正副]、[高初中小大公民干支冬春夏秋早晚老幼正副]$/

/** Things of two kinds among which others are told of. */
const MEMBERS = /^(?:[^，。；、的0-9]{1,6}、)+[^，。；、0-9]{3,14}(?<![其集当年期])中$/

/**
 * The first 、 outside brackets and quotes, or null. One inside a description is passed over:
 * 40个吸引力强、带动面广的消费场景.
 */
function commaIn(text: string, from: number, to: number, describing = true): number | null {
  let depth = 0
  for (let at = from; at < to; at++) {
    const c = text[at]!
    if (/[（(“《]/.test(c)) depth++
    else if (/[）)”》]/.test(c)) depth--
    else if (c === '、' && depth <= 0) {
      // 218个省、市|重点项目
      const pair = text.slice(from, at + 2)
      // 20个河流、湖泊监测点中|，达标18个
      if (describing && MEMBERS.test(text.slice(from, to))) continue
      if (at === from + 1 && (GRADES.test(pair) || KINDS.test(pair))) continue
      if (
        describing &&
        at > from &&
        /^[^的、]*(?:、[^的、]*)*的/.test(text.slice(at + 1, to)) &&
        !text.slice(from, at).includes('的')
      )
        return null
      return at
    }
  }
  return null
}

/** Marks that end clauses, with the step in bracket depth. Brackets that hold no quantity are none. */
function marksOf(text: string, quantities: readonly Quantity[]): { at: number; step: number }[] {
  const marks: { at: number; step: number }[] = []
  const open: { mark: number; at: number }[] = []
  let q = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    while (q < quantities.length && quantities[q]!.end <= at) q++
    if (quantities[q] && quantities[q]!.start <= at) continue
    // The colon of a ratio ends nothing.
    if (COLON[code] && q > 0 && quantities[q - 1]!.end === at && quantities[q]?.start === at + 1) continue
    if (OPEN[code]) {
      open.push({ mark: marks.length, at })
      marks.push({ at, step: 1 })
    } else if (CLOSE[code]) {
      const from = open.pop()
      const holds = from && quantities.some((x) => x.start > from.at && x.end <= at)
      // 比上年（930毫米）减少|12.7%: the bracket is part of the clause.
      if (from && (!holds || holdsBaseline(text, from.at, at))) marks.splice(from.mark)
      else marks.push({ at, step: from ? -1 : 0 })
    } else if (ENDS[code]) marks.push({ at, step: 0 })
  }
  return marks
}
