import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { units } from '../extractors/unit/index.ts'
import { Unit } from '../pipeline/dataset.ts'

const { entries } = units()

describe('the unit lexicons', () => {
  it('hold at least 250 units, each as the contract has it', () => {
    expect(entries.length).toBeGreaterThanOrEqual(250)
    for (const { unit } of entries) Unit.parse(unit)
  })

  it('give each word one meaning, unless a word nearby decides', () => {
    const plain = entries.filter(({ near }) => near.length === 0).flatMap(({ words }) => words)
    expect(plain.filter((word, i) => plain.indexOf(word) !== i)).toEqual([])
  })

  it('have one base for a dimension; money has one for each currency', () => {
    const bases = new Map<string, Set<string>>()
    for (const { unit } of entries)
      bases.set(unit.dimension, (bases.get(unit.dimension) ?? new Set()).add(unit.base))
    expect([...bases].filter(([, set]) => set.size > 1).filter(([name]) => name !== 'money')).toEqual([])
  })

  it('count with 1: no factor, no code of their own', () => {
    for (const { unit } of entries.filter(({ unit }) => unit.system === 'count'))
      expect(unit).toMatchObject({ code: '1', base: '1', factor: 1, dimension: 'count' })
  })

  it('know no word with a space, a comma or a bracket that a reading would not have', () => {
    for (const { words } of entries) for (const word of words) expect(word).not.toMatch(/[\s，。；]/)
  })

  it.each(['以上', '以下', '以内', '以及', '左右', '上下', '多', '的', '和', '及', '、'])(
    'stand before %s',
    (after) => {
      const denied = entries.filter(
        ({ not, except }) =>
          not.some((no) => after.startsWith(no)) && !except.some((yes) => after.startsWith(yes))
      )
      expect(denied.map(({ unit }) => unit.text)).toEqual([])
    }
  )

  it('deny nothing that their exceptions do not narrow', () => {
    for (const { not, except, unit } of entries)
      for (const word of except)
        expect(
          not.some((no) => word.startsWith(no)),
          `${unit.text} !${word}`
        ).toBe(true)
  })

  it('name money by ISO 4217', () => {
    const known = new Set(Intl.supportedValuesOf('currency'))
    for (const { unit } of entries.filter(({ unit }) => unit.system === 'iso4217'))
      expect(known, unit.text).toContain(unit.code)
  })
})

/** An implementation of UCUM that is not ours: the US National Library of Medicine's. */
const ucum = createRequire(import.meta.url)('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance()
const convert = (from: string, to: string): { status: string; toVal: number; msg: string[] } =>
  ucum.convertUnitTo(from, 1, to)

const compounds = [
  '微克/立方米',
  '克/千克',
  '千瓦时/吨',
  '公里/小时',
  '立方米/秒',
  '吨/日',
  '公里/平方公里',
  '件/万人',
  '次/年',
  '人/10万人',
  '毫克/100毫升',
  '千瓦时/平方米·年',
  '升/百公里',
  '人/平方公里',
  '吨/公顷'
].map((text) => units().unitAt(text, 0)!.unit)

describe('UCUM codes, by another implementation', () => {
  const all = [...entries.map(({ unit }) => unit).filter(({ system }) => system === 'ucum'), ...compounds]
  it.each(all)('$text is $code', ({ code, base, factor }) => {
    expect(ucum.validateUnitString(code)).toMatchObject({ status: 'valid', ucumCode: code })
    // arbitrary units (IU) convert to nothing, not even to themselves
    if (code === base) return expect(factor).toBe(1)
    const { status, toVal, msg } = convert(code, base)
    expect(status, String(msg)).toBe('succeeded')
    expect(toVal / factor).toBeCloseTo(1, 6)
  })
})
