/** Rows of a table on a page of a PDF: which column each word belongs to. */
import { describe, expect, it } from 'vitest'
import type { Line } from '../pipeline/read/pdf/geometry.ts'
import { placesOf } from '../pipeline/read/pdf/heads.ts'
import { isGroup, tableLines } from '../pipeline/read/pdf/tables.ts'

const SIZE = 10

/** A line of words, each with the place where it begins; a character is as wide as high. */
const line = (...words: [text: string, left: number][]): Line => {
  const pieces = words.map(([text, left]) => ({ text, left, right: left + text.length * SIZE, size: SIZE }))
  const text = pieces.map(({ text }) => text).join('\t')
  return {
    page: 1,
    pieces,
    left: pieces[0]!.left,
    right: pieces.at(-1)!.right,
    baseline: 0,
    size: SIZE,
    text
  } as unknown as Line
}

describe('a head over several columns', () => {
  const columns = [0, 100, 200, 300, 400].map((left) => ({ left, right: left + 60 }))

  it('stands over the middle of them', () => {
    const heads = [
      { left: 10, right: 50 },
      { left: 160, right: 200 },
      { left: 360, right: 400 }
    ]
    expect(placesOf(heads, columns, SIZE)).toEqual([0, 1, 3])
  })

  it('takes its neighbours in where nothing else stands over them', () => {
    expect(
      placesOf(
        [
          { left: 10, right: 50 },
          { left: 260, right: 300 }
        ],
        columns,
        SIZE
      )
    ).toEqual([0, 1])
  })

  it('is none where it stands over no column’s middle', () => {
    expect(placesOf([{ left: 75, right: 95 }], columns.slice(0, 1), SIZE)).toBeNull()
  })
})

describe('rows', () => {
  it('have merged heads in their first columns, spelled out words in one cell, indents of labels', () => {
    const rows = [
      line(['指', 0], ['标', 30], ['本月', 140], ['累计', 340]),
      line(['绝对数', 100], ['增长', 180], ['绝对数', 300], ['增长', 380]),
      line(['工业用电量', 0], ['12.3', 100], ['3.5', 180], ['131.2', 300], ['5.1', 380]),
      line(['居', 0], ['住', 30], ['1.30', 100], ['2.5', 180], ['21.25', 300], ['1.5', 380]),
      line(['采矿业', 20], ['2.30', 100], ['1.5', 180], ['31.25', 300], ['4.1', 380])
    ]
    expect(tableLines(rows)).toEqual([
      '指 标\t本月\t\t累计\t',
      '\t绝对数\t增长\t绝对数\t增长',
      '工业用电量\t12.3\t3.5\t131.2\t5.1',
      '居 住\t1.30\t2.5\t21.25\t1.5',
      '    采矿业\t2.30\t1.5\t31.25\t4.1'
    ])
  })

  it('keep 甲 and 乙, 男 and 女 apart', () => {
    const rows = [line(['甲', 0], ['乙', 40]), line(['1', 0], ['2', 40])]
    expect(tableLines(rows)).toEqual(['甲\t乙', '1\t2'])
  })

  it('go on behind a line that heads some of them, not behind a title or prose', () => {
    const rows = [line(['粮食', 0], ['14.8', 100])]
    const next = line(['蔬菜', 0], ['32.5', 100])
    expect(isGroup(line(['二、工业', 0]), rows, next)).toBe(true)
    expect(isGroup(line(['表2　工业产品产量', 0]), rows, next)).toBe(false)
    expect(isGroup(line(['单位：万元', 0]), rows, next)).toBe(false)
    expect(isGroup(line(['全年工业平稳。', 0]), rows, next)).toBe(false)
    expect(isGroup(line(['二、工业', 200]), rows, next)).toBe(false)
    expect(isGroup(line(['二、工业', 0]), rows, line(['全年工业平稳', 0]))).toBe(false)
    expect(isGroup(line(['二、工业', 0]), [], next)).toBe(false)
  })
})
