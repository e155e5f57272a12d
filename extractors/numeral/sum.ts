/** Sections and their magnitudes added up: 一亿三千多万, 4.78万亿, 3万多亿, 5亿1万4千6百, 百亿. */
import { Decimal } from 'decimal.js'
import { LARGE } from './characters.ts'
import { magnitudeAt, scale } from './magnitude.ts'
import { isMore } from './more.ts'
import { isZero, type Section, sectionAt } from './section.ts'

export interface Sum {
  end: number
  value: number
  /** As in `Section`. */
  plus: number
  more: boolean
  arabic: boolean
  /** A power or magnitude stood in it. */
  chinese: boolean
  /** Exponent of what multiplies the whole (3千万 7, 三千万 4), 0 where parts were added up. */
  exponent: number
  /** The value before that. */
  mantissa: number
  /** Powers and magnitudes without any digit: 百亿, 千万; not 十, which counts. */
  bare: boolean
}

interface Group {
  value: Decimal
  exponent: number
}

/** The sum that begins at `at`, or null. */
export function sumAt(text: string, at: number): Sum | null {
  const groups: Group[] = []
  const sections: Section[] = []
  let end = at
  let tail: Section | null = null
  let plus = 0
  let more = false
  let zero = false
  for (;;) {
    const last = groups.at(-1)?.exponent ?? 0
    const section = sectionAt(text, end, { exponent: last, zero })
    const behind = section?.end ?? end
    const multiplier = multiplierAt(text, section, behind)
    if (section) sections.push(section)
    if (!multiplier) {
      if (section) tail = section
      end = zero && !section ? end - 1 : behind
      break
    }
    const { exponent } = multiplier
    end = multiplier.end
    more = multiplier.more
    plus = scale(section?.plus ?? 0, exponent)
    join(groups, section, exponent)
    if (more || plus > 0) break
    zero = isZero(text, end)
    if (zero) end++
  }
  if (end === at) return null
  return result({ groups, tail, sections, plus, more, end, text, at })
}

/** Magnitudes behind a section, with 多 or 余 before or between them: 万, 万亿, 多万, 万多亿. */
function multiplierAt(text: string, section: Section | null, at: number) {
  const before = section !== null && countsMore(section) && isMore(text, at) && LARGE.has(text[at + 1] ?? '')
  const first = magnitudeAt(text, before ? at + 1 : at)
  if (!first) return null
  const second = isMore(text, first.end) ? magnitudeAt(text, first.end + 1) : null
  return {
    end: second?.end ?? first.end,
    exponent: first.exponent + (second?.exponent ?? 0),
    more: before || second !== null
  }
}

const countsMore = (section: Section) => section.plus === 0 && (section.powers > 0 || section.arabic)

/** 四千五百万|八千亿: a larger magnitude multiplies what smaller ones stand before it. */
function join(groups: Group[], section: Section | null, exponent: number): void {
  let value = section && new Decimal(section.value)
  while (groups.length > 0 && groups.at(-1)!.exponent < exponent) value = groups.pop()!.value.plus(value ?? 0)
  groups.push({ value: (value ?? new Decimal(1)).times(powerOfTen(exponent)), exponent })
}

function result(found: {
  groups: Group[]
  tail: Section | null
  sections: Section[]
  plus: number
  more: boolean
  end: number
  text: string
  at: number
}): Sum {
  const { groups, tail, sections, more, end, text, at } = found
  const total = groups.length === 0 ? (tail?.value ?? 0) : added(groups, tail)
  const digits = sections.reduce((n, s) => n + s.digits, 0)
  const powers = sections.reduce((n, s) => n + s.powers, 0)
  const arabic = sections.some((s) => s.arabic)
  const single = sections.length <= 1 && groups.length + (tail ? 1 : 0) === 1
  const exponent = single ? (groups[0]?.exponent ?? 0) + (sections[0]?.only?.exponent ?? 0) : 0
  return {
    end,
    value: Number(total),
    plus: tail ? tail.plus : found.plus,
    more,
    arabic,
    chinese: powers > 0 || groups.length > 0,
    exponent,
    mantissa: exponent === 0 ? Number(total) : new Decimal(total).times(powerOfTen(-exponent)).toNumber(),
    bare: digits === 0 && text[at] !== '十' && text[at] !== '拾'
  }
}

const powers = new Map<number, Decimal>()

/** Written out once: there are a dozen of them. */
function powerOfTen(exponent: number): Decimal {
  const power = powers.get(exponent) ?? new Decimal(`1e${exponent}`)
  powers.set(exponent, power)
  return power
}

/** Sums are of decimals: 1.1亿 and 2.2万 have no exact doubles. */
const added = (groups: Group[], tail: Section | null): Decimal =>
  groups.reduce((sum, group) => sum.plus(group.value), new Decimal(tail?.value ?? 0))
