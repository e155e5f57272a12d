import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createUnits, units } from '../extractors/unit/index.ts'
import { parseLexicon } from '../pipeline/lexicon.ts'

const cases = (name: string) => {
  const text = readFileSync(new URL(`cases/${name}.tsv`, import.meta.url), 'utf8')
  return parseLexicon(text, name).map((line) => {
    const at = line.wording!.indexOf('|')
    return { ...line, wording: line.wording!, text: line.wording!.replace('|', ''), at } as Case
  })
}
type Case = { wording: string; text: string; at: number; [column: string]: string | number }

/** `1/24` as a number. */
const number = (cell: string | number | undefined) => {
  const [above, below = '1'] = String(cell).split('/')
  return Number(above) / Number(below)
}
const expected = ({ unit, system, code, base }: Case) => ({ text: unit, system, code, base })

describe('unitAt', () => {
  it.each(cases('unit'))('$wording', (line) => {
    const found = units().unitAt(line.text, line.at)
    if (line.unit === '-') return expect(found).toBeNull()
    expect(found?.unit).toMatchObject(expected(line))
    expect(found!.unit.factor / number(line.factor)).toBeCloseTo(1, 9)
  })

  it.each(['新建3座/公园', '补贴3元/', '均价9元每', '农机3台（', '', '3'])(
    'reads no further than sense goes: %s',
    (text) => {
      for (let at = 0; at <= text.length; at++) {
        const found = units().unitAt(text, at)
        if (found) expect(text.slice(at, found.end)).toContain(found.unit.text)
      }
    }
  )

  it('gives the words as written, and where they end', () => {
    const text = '提高1.3个百分点，'
    expect(units().unitAt(text, 5)).toMatchObject({ end: 9, unit: { text: '百分点' } })
  })
})

describe('perBefore and compose', () => {
  it.each(cases('unit-per'))('$wording', (line) => {
    const found = units().perBefore(line.text, line.at)
    if (line.numerator === '-') return expect(found).toBeNull()
    expect(line.text.slice(found!.start)).toMatch(/^每/)
    const unit = units().compose(units().unitAt(String(line.numerator), 0)!.unit, found!.per)
    expect(unit).toMatchObject(expected(line))
    expect(unit.factor / number(line.factor)).toBeCloseTo(1, 9)
  })

  it('finds from the front what it finds from behind', () => {
    for (const { text, at, numerator } of cases('unit-per')) {
      if (numerator === '-') continue
      const { start, per } = units().perBefore(text, at)!
      expect(units().perAt(text, start)).toEqual({ end: at, per })
    }
  })

  it('divides what is divided already', () => {
    const rent = units().unitAt('元/平方米', 0)!.unit
    const month = units().perAt('每月', 0)!.per
    expect(units().compose(rent, month)).toMatchObject({ text: '元/平方米·月', code: 'CNY/(m2.mo)' })
  })
})

describe('isClassifierAt', () => {
  it.each(cases('unit-classifier'))('$wording: $number', ({ text, at, number }) => {
    expect(units().isClassifierAt(text, at)).toBe(number === 'yes')
  })
})

describe('extend', () => {
  const own = { text: '担架次', system: 'local', code: 'stretcher', dimension: 'care', base: 'stretcher' }

  it('adds units and leaves the registry as it was', () => {
    const more = units().extend([own])
    expect(more.unitAt('80担架次', 2)?.unit).toMatchObject({ text: '担架次', code: 'stretcher', factor: 1 })
    expect(units().unitAt('80担架次', 2)).toBeNull()
    expect(createUnits([own]).entries).toHaveLength(units().entries.length + 1)
  })

  it('lets the new entry win, in compounds too', () => {
    const more = units().extend([
      { text: '亩', system: 'local', code: 'taiwan-mu', dimension: 'area', base: 'm2', factor: '969.917' }
    ])
    expect(more.unitAt('元/亩', 0)?.unit).toMatchObject({ code: 'CNY/taiwan-mu' })
  })

  it('takes a bare word for a count', () => {
    const more = units().extend([{ text: '蓬' }])
    expect(more.unitAt('30蓬', 2)?.unit).toEqual({
      text: '蓬',
      system: 'count',
      code: '1',
      dimension: 'count',
      base: '1',
      factor: 1
    })
  })

  it.each([
    [{ text: '' }, /text/],
    [{ text: '蓬', system: 'metric' }, /蓬.*system/],
    [{ text: '蓬', factor: '0' }, /蓬.*factor/],
    [{ text: '蓬', factor: 'viel' }, /蓬.*factor/],
    [{ text: '蓬', place: 'never' }, /蓬.*place/]
  ])('says what is wrong with %o', (entry, message) => {
    expect(() => units().extend([entry])).toThrow(message)
  })
})
