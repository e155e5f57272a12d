/** Tables and the claims that they must give: cases/table-*.txt. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline/index.ts'
import { LEAD, linesOf, type TableCase, tableCasesOf } from './support/table-cases.ts'

const pipeline = createPipeline()
const files = readdirSync(new URL('cases/', import.meta.url)).filter((file) => /^table-.*\.txt$/.test(file))

const read = ({ text, reviewYear, planYear }: TableCase) =>
  pipeline.run(new TextEncoder().encode(`${LEAD}${text}\n`), { path: 'case.txt' }, { reviewYear, planYear })
    .dataset

it('has at least 40 tables', () => {
  expect(files.flatMap(tableCasesOf).length).toBeGreaterThanOrEqual(40)
})

describe.each(files)('%s', (file) => {
  it.each(tableCasesOf(file).map((one) => [one.place, one] as const))('%s', (_, one) => {
    const dataset = read(one)
    expect(linesOf(dataset, one.reviewYear)).toEqual(one.wanted)
    expect(dataset.diagnostics.filter(({ code }) => code === 'numeral-unplaced')).toEqual([])
  })
})

describe('the title of a report', () => {
  const periodsOf = (lines: string[]) => {
    const { dataset } = pipeline.run(new TextEncoder().encode(lines.join('\n')), { path: 'case.txt' })
    return dataset.claims
      .filter(({ flags }) => flags.includes('table-cell'))
      .map(({ period, status }) => [period?.from ?? '', period?.to ?? '', status].join(' '))
  }
  const census = '原州市第七次全国人口普查公报（第二号）'
  const rows = [
    '表2-1　各县区人口',
    '地区\t常住人口（人）',
    '全市\t412300',
    '原州区\t231200',
    '泾南县\t181100'
  ]
  const months = ['甲地\t客运量（万人）\t自年初累计', '泾南站\t12.5\t70.1', '泾北站\t8.4\t49.6']

  it('says when a census counts, whatever year it is compared with', () => {
    const compared = '与2010年第六次全国人口普查相比，平均每个家庭户的人口减少0.41人。'
    expect(periodsOf([census, '原州市统计局', '2021年6月3日', compared, ...rows])).toEqual(
      Array(3).fill(' 2020-11-01 actual')
    )
  })

  it('says when a table holds of which nothing else does', () => {
    const [head, ...body] = months
    expect(periodsOf(['2023年1-6月运输情况', '上半年，客流恢复较快。', head as string, ...body])).toEqual(
      Array(4).fill('2023-01-01 2023-06-30 actual')
    )
  })

  it('of a budget that says no other year is when the budget holds', () => {
    const budget = ['部门收支总表', '单位：万元', '项目\t预算数', '事业收入\t120', '其他收入\t30']
    const yearOf = (title: string) => periodsOf([title, '收入和支出均纳入管理。', ...budget])[0]
    expect(yearOf('原州市水利局2024年部门预算')).toBe('2024-01-01 2024-12-31 target')
    expect(yearOf('关于原州市2023年预算执行情况与2024年预算草案的报告')).toBe('2023-01-01 2023-12-31 target')
  })

  it('of a yearbook is not the year that it tells of', () => {
    expect(periodsOf(['2023年原州统计年鉴', ...rows])).toEqual(Array(3).fill('  actual'))
  })
})

it('measures against the end of a year as against what stood then, in prose as in a table', () => {
  const lines = [
    '2022年末贷款余额200亿元，比上年末增长5.2%。',
    '指标\t余额（亿元）\t比上年末增长（%）',
    '存款\t310\t4.0',
    '贷款\t200\t5.2'
  ]
  const { claims } = read({ text: lines.join('\n'), reviewYear: 2022, planYear: 2023, place: '', wanted: [] })
  const bases = claims.flatMap(({ baseline }) =>
    baseline ? [[baseline.text, baseline.from, baseline.to]] : []
  )
  expect(bases).toEqual(Array(3).fill(['上年末', null, '2021-12-31']))
})

describe('a claim of a table', () => {
  const [one] = tableCasesOf('table-communiques.txt') as [TableCase]
  const { text, claims, sentences } = read(one)

  it('quotes its cell, names its row as its sentence, and says that it is a cell', () => {
    const rows = new Map(sentences.map(({ id, span }) => [id, text.slice(...span)]))
    const fall = claims.find(({ quote }) => quote === '-2.3')
    expect(rows.get(fall?.sentence ?? '')).toBe('蔬菜 万吨 32.45 -2.3')
    expect(fall?.indicator).toMatchObject({ text: '蔬菜', name: '蔬菜产量' })
    expect(fall?.flags).toEqual(['table-cell'])
    expect(fall?.baseline).toMatchObject({ text: '上年', from: '2021-01-01', to: '2021-12-31' })
  })

  it('leaves the numerals of heads and labels to mentions', () => {
    const { mentions } = read(tableCasesOf('table-periods.txt')[0] as TableCase)
    expect(mentions.map(({ quote, class: kind }) => [quote, kind])).toContainEqual(['1-9月累计', 'time'])
  })

  it('has the period of its title, said there', () => {
    const level = claims.find(({ quote }) => quote === '14.80')
    expect(level?.period).toEqual({
      text: '2022年',
      span: expect.any(Array),
      from: '2022-01-01',
      to: '2022-12-31',
      inferred: true
    })
  })
})
