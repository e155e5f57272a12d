/**
 * Compound units by grammar.
 *
 *   unit    := atom bracket? (('/' product) | ('每' factor)+)?      元/人·月, 元每平方米, 台（套）
 *   product := factor (('·' | '/') factor | time)*                  建筑平方米·月
 *   factor  := qualifier? number? magnitude? qualifier? atom        万元, 10万人, 建筑平方米
 *   per     := ('每' factor)+                                       每人每月, 每50公斤
 */
import { Decimal } from 'decimal.js'
import type { Unit } from '../../pipeline/dataset.ts'
import { compose, multiply, type Per, scale } from './compose.ts'
import { type Atom, atomAt, type Index } from './registry.ts'

export interface Found<T> {
  end: number
  value: T
}

/** What the grammar reads with: the registry, and nouns that may stand before a denominator's unit (建筑). */
export interface Words {
  units: Index
  qualifiers: string[]
}

export function unitAt(words: Words, text: string, at: number): Found<Unit> | null {
  const atom = atomAt(words.units, text, at, 'number')
  if (!atom) return null
  const first = withBracket(words, text, atom)
  return divided(words, text, first) ?? first
}

/** 台（套）, 家(次): two classifiers for one count. */
function withBracket(words: Words, text: string, { end, unit }: Atom): Found<Unit> {
  if (unit.system === 'count' && /[（(]/.test(text[end] ?? '')) {
    const inner = atomAt(words.units, text, end + 1, 'number')
    if (inner?.unit.system === 'count' && /[）)]/.test(text[inner.end] ?? ''))
      return {
        end: inner.end + 1,
        value: { ...unit, text: `${unit.text}${text.slice(end, inner.end + 1)}` }
      }
  }
  return { end, value: unit }
}

function divided(words: Words, text: string, { end, value }: Found<Unit>): Found<Unit> | null {
  if (/[/／]/.test(text[end] ?? '')) {
    const per = bracketedProduct(words, text, end + 1)
    return per && { end: per.end, value: as(compose(value, per.value), value, text.slice(end, per.end)) }
  }
  const per = perAt(words, text, end)
  return per && closes(text, per.end)
    ? { end: per.end, value: as(compose(value, per.value), value, text.slice(end, per.end)) }
    : null
}

const as = (unit: Unit, numerator: Unit, rest: string): Unit => ({
  ...unit,
  text: `${numerator.text}${rest}`
})

/**
 * In 提高到300元每人每月 the 每 belongs to what stands before it, in 补助30万元每户再奖励2万元 to
 * what follows: there the clause goes on with something else than its end or a word of degree.
 */
const closes = (text: string, at: number) =>
  /^(?:$|[^\p{L}\p{N}]|[以左上下的提降增调到至和与])/u.test(text.slice(at, at + 2))

function bracketedProduct(words: Words, text: string, at: number): Found<Per> | null {
  if (!/[（(]/.test(text[at] ?? '')) return productAt(words, text, at)
  const inner = productAt(words, text, at + 1)
  return inner && /[）)]/.test(text[inner.end] ?? '') ? { ...inner, end: inner.end + 1 } : null
}

function productAt(words: Words, text: string, at: number): Found<Per> | null {
  let found = factorAt(words, text, at)
  while (found) {
    const sign = /[·・•⋅/／]/.test(text[found.end] ?? '') ? 1 : 0
    const next = factorAt(words, text, found.end + sign)
    // 元/人年 leaves the dot out, which only a time may do: 万元/人家庭 is no product
    if (!next || (sign === 0 && next.value.dimension !== 'time')) return found
    found = { end: next.end, value: multiply(found.value, next.value) }
  }
  return found
}

/** Denominators that begin with 每 at `at`; each further 每 multiplies: 每人每月. */
export function perAt(words: Words, text: string, at: number): Found<Per> | null {
  let found: Found<Per> | null = null
  let here = at
  while (text[here] === '每') {
    const next = factorAt(words, text, here + 1)
    if (!next) break
    found = { end: next.end, value: found ? multiply(found.value, next.value) : next.value }
    here = next.end
  }
  return found
}

const NUMBER = /(?:\d+(?:\.\d+)?|[一二两三四五六七八九])?/y
const MAGNITUDE = /[十百千万亿]*/y
const HANZI = ' 一二三四五六七八九'
const POWER: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)![0]
}

function factorAt(words: Words, text: string, at: number): Found<Per> | null {
  const before = qualifierAt(words, text, at)
  const number = take(NUMBER, text, at + before.length)
  const start = at + before.length + number.length
  const magnitude = take(MAGNITUDE, text, start)
  // the shortest magnitude that leaves a unit: 千克 has none, 百万千瓦 has 百万
  for (let length = 0; length <= magnitude.length; length++) {
    const after = qualifierAt(words, text, start + length)
    const atom = atomAt(words.units, text, start + length + after.length, 'per')
    if (!atom) continue
    const unit = { ...atom.unit, text: `${after}${atom.unit.text}` }
    const times = amount(number, magnitude.slice(0, length))
    const scaled = scale(unit, times, text.slice(at + before.length, start + length))
    return { end: nounEnd(words, text, atom), value: { ...scaled, text: `${before}${scaled.text}` } }
  }
  return null
}

/** 每名学生, 每百户居民: the noun that a classifier counts belongs to it. */
function nounEnd(words: Words, text: string, { end, unit, entry }: Atom): number {
  if (unit.system !== 'count' || entry.place === 'per') return end
  const noun = atomAt(words.units, text, end, 'per')
  return noun?.entry.place === 'per' && noun.unit.system === 'count' ? noun.end : end
}

const qualifierAt = ({ qualifiers }: Words, text: string, at: number) =>
  qualifiers.find((word) => text.startsWith(word, at)) ?? ''

function amount(number: string, magnitude: string): Decimal {
  const hanzi = HANZI.indexOf(number.replace('两', '二'))
  const first = number === '' ? 1 : hanzi > 0 ? hanzi : Number(number)
  return [...magnitude].reduce((product, sign) => product.mul(`1e${POWER[sign]}`), new Decimal(first))
}
