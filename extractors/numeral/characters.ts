/** The characters of Chinese numbers: digits, powers, and those of cheques (壹 拾 萬), which mean the same. */
import { charactersOf } from '../../pipeline/characters.ts'

const DIGITS = '〇零一二两三四五六七八九'
const VALUES = [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]
/** The same digits as cheques and traditional script write them. */
const FORMAL: Record<string, number> = {
  壹: 1,
  贰: 2,
  貳: 2,
  兩: 2,
  俩: 2,
  倆: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9
}

export const DIGIT: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((c, i): [string, number] => [c, VALUES[i]!]),
  ...Object.entries(FORMAL)
])
/** Powers of ten below 万, as exponents. 廿 and 卅 carry their digit with them. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3]
])
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3]
])
export const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['兆', 12]
])
export const POINT = new Set(['点', '點'])
export const SEVERAL = new Set(['几', '幾', '数'])
export const MORE = new Set(['多', '余', '几', '幾'])

/** What a numeral can begin with, as a list and as a table. */
export const OPENERS: readonly string[] = [
  ...'0123456789',
  ...[DIGIT, SMALL, TENS, LARGE, SEVERAL].flatMap((characters) => [...characters.keys()])
]
export const OPENING = charactersOf(OPENERS)
/** What behind Arabic digits makes more of them than a plain number. */
export const CONTINUING = charactersOf([...SMALL.keys(), ...LARGE.keys(), ...MORE])

/** Whether a character can stand in a Chinese number. */
export const isNumberCharacter = (c: string | undefined): boolean =>
  c !== undefined && (DIGIT.has(c) || SMALL.has(c) || TENS.has(c) || LARGE.has(c))

/** Characters that are words and names of their own far more often than digits: 队伍, 大陆, 放肆, 收拾, 玖龙. */
const AMBIGUOUS = new Set([...'伍陆陸肆拾佰仟俩倆參柒捌玖'])
/** Whether a character by itself makes a reader look for a number. */
export const isChineseDigit = (c: string | undefined): boolean => isNumberCharacter(c) && !AMBIGUOUS.has(c!)

const FORMAL_POWER = new Set([...'拾佰仟'])

/**
 * 伍佰 and 拾万 begin a number, 队伍千余人 does not: only more of its own kind, or a fraction
 * (仟分之贰), makes such a character one.
 */
export function opensNumber(text: string, at: number): boolean {
  const c = text[at]!
  if (!AMBIGUOUS.has(c) || text.slice(at - 2, at) === '分之') return true
  const [next = '', second = ''] = text.slice(at + 1, at + 3)
  if (FORMAL_POWER.has(c))
    return (
      next in FORMAL || LARGE.has(next) || (DIGIT.has(next) && LARGE.has(second)) || next + second === '分之'
    )
  return SMALL.has(next) && (FORMAL_POWER.has(next) || DIGIT.has(second))
}

const UNITS_IN_POWERS = new Set([
  '千瓦',
  '千克',
  '千米',
  '千伏',
  '千卡',
  '千帕',
  '百帕',
  '百姓',
  '千赫',
  '千升'
])

/** 千 and 百 that belong to the unit behind them: 千瓦, 千克, 百分点; 兆 that is no number: 兆瓦. */
export function opensUnit(text: string, at: number): boolean {
  const two = text.slice(at, at + 2)
  if (UNITS_IN_POWERS.has(two)) return true
  if (text[at] === '兆') return !isNumberCharacter(text[at + 1])
  return /^[百千万]分(?!之)/.test(text.slice(at, at + 3))
}
