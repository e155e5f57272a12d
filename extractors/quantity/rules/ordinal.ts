/**
 * 第N and N届, N号, N环: an order or a name, and where a verb of standing governs it, a rank.
 * 居全国第3位 is a rank, 第三季度 a time, 第十四届 an ordinal, 第三产业 a name (see words.tsv).
 */
import { charactersOf, codeAt } from '../../../pipeline/characters.ts'
import type { Quantity } from '../../../pipeline/tree.ts'
import { numeralAt } from '../../numeral/index.ts'
import {
  clauseStart,
  type Found,
  label,
  NUMERALS,
  quantity,
  type Rule,
  type Scan,
  unitNamed,
  unmodified
} from '../scan.ts'

const PUT = /(?:放|摆|置|挺)[在于到]$/
const RANK_NOUN = ['位', '名']
const FIRST = ['榜首', '首位', '首席', '魁首']
const NAME_AFTER = [
  '号线',
  '号楼',
  '号院',
  '号馆',
  '环路',
  '环',
  '号',
  '路',
  '纵',
  '横',
  '院',
  '中',
  '小',
  '附院'
]

/** What begins the words that make a number without 第 an order or a name. */
const FOLLOWS = charactersOf('届中次周号环')

/** The clause before `at`. */
const before = (text: string, at: number) => text.slice(clauseStart(text, at), at)

/** Whether the words before say that something stands there in an order: 位居全国, 连续三年名列全省. */
function standing(text: string, at: number): boolean {
  const clause = before(text, at)
  return (
    /(?:位居|稳居|跃居|雄居|(?<![宜安邻定聚])居(?![民住家委])|位列|名列|列|排名|排在|排|跃升至|跃升到|上升到|升至|升到|前移至|提升至|进位至|占据|保持)[^，]{0,12}$/.test(
      clause
    ) || /(?:全国|全省|全市|全区|全球|世界|亚洲|全县|同类[^，]{0,6}|中部|西部|东部)$/.test(clause)
  )
}

type Place = Pick<Quantity, 'value'> & Partial<Quantity>

const rank = ({ units }: Scan, start: number, end: number, place: Place): Found =>
  quantity(
    unmodified(start, end, { unit: unitNamed(units, '位'), form: 'rank', rule: 'quantity/rank', ...place })
  )

export const ordinal: Rule = {
  name: 'ordinal',
  opens: [...FIRST, ...NUMERALS, '前', '第'],
  read(scan: Scan, at: number): Found | null {
    const { text } = scan
    const first = FIRST.find((word) => text.startsWith(word, at))
    // 把安全放在|首位: how it is to be treated, not where it stands.
    if (first && PUT.test(text.slice(Math.max(0, at - 2), at)))
      return label(at, at + 2, 'idiom', 'quantity/ordinal')
    if (first) return standing(text, at) ? rank(scan, at, at + 2, { value: 1 }) : { items: [], end: at + 2 }
    if (text[at] === '前') return topOf(scan, at)
    if (text[at] === '第') {
      const number = numeralAt(text, at + 1)
      if (!number || number.value === null) return null
      const noun = RANK_NOUN.find((n) => text.startsWith(n, number.end))
      const end = number.end + (noun?.length ?? 0)
      // 创造了多个第一, 多个全国第一
      if (/个(?:全国|全省|全市|世界|国内|行业)?$/.test(text.slice(Math.max(0, at - 3), at)))
        return label(at, end, 'ordinal', 'quantity/ordinal')
      const closed = noun !== undefined || endsAfterRank(text, end)
      // 列第一位的为牵头单位: which one, not where something stands.
      const moves =
        noun !== undefined &&
        MOVES.test(text.slice(end, end + 4)) &&
        /[从由][^，]{0,12}$/.test(before(text, at))
      if (moves && number.value > 0) return rank(scan, at, end, { value: number.value })
      if (closed && !/[的者]/.test(text[end] ?? '') && number.value > 0 && standing(text, at))
        return rank(scan, at, end, { value: number.value })
      return label(at, tail(text, number.end), 'ordinal', 'quantity/ordinal')
    }
    const number = numeralAt(text, at)
    if (!number || number.value === null) return null
    if (!FOLLOWS[codeAt(text, number.end)]) return null
    if (text[number.end] === '届') return label(at, number.end + 1, 'ordinal', 'quantity/ordinal')
    if (
      /^(?:中全会|次(?:、[一二三四五六七八九十]{1,3}次)*(?:全会|全体会议|会议|全委|党代会|代表大会|常委会))/.test(
        text.slice(number.end, number.end + 14)
      )
    )
      return label(at, number.end + 1, 'ordinal', 'quantity/ordinal')
    // 建市30周年
    if (text.startsWith('周年', number.end)) return label(at, number.end + 2, 'name', 'quantity/ordinal')
    const name = NAME_AFTER.find((n) => text.startsWith(n, number.end))
    if (name && (name.startsWith('号') || name.startsWith('环')))
      return label(at, number.end + name.length, 'name', 'quantity/ordinal')
    return null
  }
}

/** 居全国前三位, 前10名: the field's first N. */
function topOf(scan: Scan, at: number): Found | null {
  const { text } = scan
  const number = numeralAt(text, at + 1)
  if (!number || number.value === null || number.value > 100) return null
  // 进入全球|前1%学科: which they are.
  if (
    /^[%‰][\u4e00-\u9fff]/.test(text.slice(number.end)) &&
    !/^[%‰](?:以|的|左右|和|并|之)/.test(text.slice(number.end))
  )
    return label(at, number.end + 1, 'name', 'quantity/ordinal')
  if (!standing(text, at)) return null
  const noun = RANK_NOUN.find((n) => text.startsWith(n, number.end))
  if (!noun && !endsAfterRank(text, number.end)) return null
  const end = number.end + (noun?.length ?? 0)
  return rank(scan, at, end, { value: null, lower: 1, upper: number.value, approx: 'at-most' })
}

/** From one place to another: 从第4位|跃升到第3位. */
const MOVES = /^(?:跃升|上升|升|前移|提升|提高|进|下降|下滑|降|退)[至到为]/

const endsAfterRank = (text: string, at: number) =>
  at >= text.length || /[，,；;。、）)（(”和并]/.test(text[at]!)

/** 第8.6代, 第十四届, 第五次: with the classifier behind, if one is there. */
function tail(text: string, at: number): number {
  return /[届次个条号批期代季名位章节款类]/.test(text[at] ?? '') ? at + 1 : at
}
