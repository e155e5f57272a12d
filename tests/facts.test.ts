import { describe, expect, it } from 'vitest'
import { dayIn } from '../pipeline/facts/dates.ts'
import facts from '../pipeline/facts/index.ts'
import outline from '../pipeline/outline/index.ts'
import { parse } from '../pipeline/parse/index.ts'
import type { Given, Report } from '../pipeline/tree.ts'
import { source, textCases } from './support/text-cases.ts'

function read(text: string, given: Given = {}): Report {
  const tree = parse(text, source, given)
  outline()(tree)
  facts()(tree)
  return tree
}

const cases = textCases('facts.txt')

describe('facts', () => {
  it.each(cases)('$name', ({ text, want }) => {
    const found = read(text).data.facts as Record<string, unknown>
    const lines = want.split('\n').map((line) => {
      const key = line.slice(0, line.indexOf(':'))
      return `${key}: ${found[key] ?? '-'}`
    })
    expect(lines.join('\n')).toBe(want)
  })

  it.each(cases)('evidence is verbatim: $name', ({ text }) => {
    const found = read(text).data.facts
    const evidence = found?.yearEvidence
    if (evidence) expect(text.slice(...evidence.span)).toBe(evidence.text)
    else expect([found?.reviewYear, found?.planYear]).toEqual([null, null])
  })

  it('what the user gives wins over the text', () => {
    const given = {
      reviewYear: 1999,
      planYear: 2000,
      issuer: '甲',
      region: '乙',
      title: '丙工作报告',
      publishedOn: '2001-02-03'
    }
    const found = read('一、2020年工作回顾\n完成。\n二、2021年工作安排\n努力。', given).data.facts
    expect(found).toMatchObject(given)
  })
})

describe('dates', () => {
  it.each([
    ['2012-05-25', '2012-05-25'],
    ['2018年12月05日', '2018-12-05'],
    ['一九九七年二月四日', '1997-02-04'],
    ['二〇〇四年一月十六日', '2004-01-16'],
    ['2021年2月30日', null],
    ['2021年', null]
  ])('%s', (words, day) => {
    expect(dayIn(words)).toBe(day)
  })
})
