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
