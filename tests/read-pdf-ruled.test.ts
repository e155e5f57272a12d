/** Tables in borders on a page of a PDF: which words stand in which cell. */
import { describe, expect, it } from 'vitest'
import type { Page, Piece } from '../pipeline/read/pdf/open.ts'
import { ruledTables } from '../pipeline/read/pdf/ruled.ts'
import { rulesOf } from '../pipeline/read/pdf/rules.ts'

const SIZE = 10

const piece = (text: string, left: number, baseline: number): Piece => ({
  text,
  left,
  right: left + text.length * SIZE,
  baseline,
  size: SIZE
})

/** Level and upright lines at each of these places, over the whole frame. */
const frame = (xs: number[], ys: number[]) => ({
  level: ys.map((at) => ({ at, from: xs[0]!, to: xs.at(-1)! })),
  upright: xs.map((at) => ({ at, from: ys[0]!, to: ys.at(-1)! }))
})

const page = (rules: Page['rules'], ...pieces: Piece[]): Page => ({
  width: 600,
  height: 800,
  pieces,
  picture: false,
  rules
})

const rowsOf = (one: Page): string[] => ruledTables(one, 0).tables.flatMap(({ table }) => table ?? [])

describe('tables in borders', () => {
  const xs = [50, 110, 200, 260]
  const ys = [100, 120, 160, 180]

  it('join the lines of a cell and leave other words alone', () => {
    const one = page(
      frame(xs, ys),
      piece('重点项目表', 50, 90),
      piece('项目', 55, 115),
      piece('责任单位', 115, 115),
      piece('时限', 205, 115),
      piece('城东水厂', 55, 140),
      piece('县住房和城乡建', 115, 135),
      piece('设局', 115, 150),
      piece('6月底', 205, 140),
      piece('合计', 55, 175),
      piece('2个', 205, 175)
    )
    expect(rowsOf(one)).toEqual([
      '项目\t责任单位\t时限',
      '城东水厂\t县住房和城乡建设局\t6月底',
      '合计\t\t2个'
    ])
    expect(ruledTables(one, 0).rest.map(({ text }) => text)).toEqual(['重点项目表'])
  })

  it('merge cells that no border parts', () => {
    const rules = frame(xs, ys)
    rules.upright[2] = { at: 200, from: 120, to: 180 }
    rules.level[2] = { at: 160, from: 110, to: 260 }
    const one = page(
      rules,
      piece('项目', 55, 115),
      piece('投资', 180, 115),
      piece('水利', 55, 150),
      piece('120', 115, 145),
      piece('80', 205, 145),
      piece('60', 115, 175),
      piece('40', 205, 175)
    )
    expect(rowsOf(one)).toEqual(['项目\t投资\t', '水利\t120\t80', '\t60\t40'])
  })

  it('cut words that run over a border', () => {
    const one = page(
      frame([50, 110, 170], ys),
      piece('总投资　年度投资', 75, 115),
      piece('5800', 60, 140),
      piece('3200', 120, 140)
    )
    expect(rowsOf(one)[0]).toBe('总投资\t年度投资')
  })

  it('have sides without borders where their level lines go on', () => {
    const rules = frame(xs, ys)
    rules.upright = rules.upright.slice(1, -1)
    const one = page(
      rules,
      piece('指标', 55, 115),
      piece('数量', 115, 115),
      piece('粮食', 55, 140),
      piece('12', 115, 140)
    )
    expect(rowsOf(one)).toEqual(['指标\t数量\t', '粮食\t12\t'])
  })

  it('are none where a cell holds the numbers of several rows, or where nothing stands in the frame', () => {
    const several = page(
      frame([50, 110, 170], [100, 120, 200]),
      piece('指标', 55, 115),
      piece('数量', 115, 115),
      piece('粮食', 55, 140),
      piece('油料', 55, 160),
      piece('12.3', 115, 140),
      piece('4.5', 115, 160)
    )
    expect(ruledTables(several, 0).tables).toEqual([])
    expect(ruledTables(several, 0).rest).toHaveLength(6)
    expect(ruledTables(page(frame(xs, ys), piece('正文', 55, 300)), 0).tables).toEqual([])
  })

  it('are none in a box around a passage', () => {
    const box = page(frame([50, 260], [100, 180]), piece('专栏', 55, 115))
    expect(ruledTables(box, 0).tables).toEqual([])
  })
})

describe('lines that a page draws', () => {
  const OPS = { stroke: 20, closeStroke: 21, fill: 22, eoFill: 23, fillStroke: 24, eoFillStroke: 25 }
  const more = {
    save: 10,
    restore: 11,
    transform: 12,
    paintFormXObjectBegin: 74,
    paintFormXObjectEnd: 75,
    constructPath: 91
  }
  const multiply = ([a, b, c, d, e, f]: number[], [g, h, i, j, k, l]: number[]) => [
    a! * g! + c! * h!,
    b! * g! + d! * h!,
    a! * i! + c! * j!,
    b! * i! + d! * j!,
    a! * k! + c! * l! + e!,
    b! * k! + d! * l! + f!
  ]
  const pdfjs = { OPS: { ...OPS, ...more }, Util: { transform: multiply } } as unknown as Parameters<
    typeof rulesOf
  >[2]
  /** The page's upper left corner is where lengths begin. */
  const view = [1, 0, 0, -1, 0, 800]
  const drawn = (...steps: [operator: number, args: unknown][]) =>
    rulesOf(
      { fnArray: steps.map(([operator]) => operator), argsArray: steps.map(([, args]) => args) },
      view,
      pdfjs
    )
  const path = (paint: number, ...numbers: number[]): [number, unknown] => [
    more.constructPath,
    [paint, [numbers], null]
  ]

  it('are strokes along an axis, and thin filled shapes', () => {
    const level = { at: 100, from: 50, to: 250 }
    expect(drawn(path(OPS.stroke, 0, 50, 700, 1, 250, 700))).toEqual({ level: [level], upright: [] })
    expect(drawn(path(OPS.fill, 0, 50, 699.5, 1, 250, 699.5, 1, 250, 700.5, 1, 50, 700.5, 4))).toEqual({
      level: [level],
      upright: []
    })
    expect(drawn(path(OPS.stroke, 0, 50, 700, 1, 250, 600))).toEqual({ level: [], upright: [] })
    expect(drawn(path(OPS.fill, 0, 50, 600, 1, 250, 600, 1, 250, 700, 1, 50, 700, 4)).level).toEqual([])
  })

  it('stand where the transformations before them put them, and those end with what was saved', () => {
    const upright = path(OPS.stroke, 0, 0, 0, 1, 0, 50)
    const steps: [number, unknown][] = [
      [more.save, null],
      [more.transform, [1, 0, 0, 1, 30, 700]],
      upright,
      [more.restore, null],
      upright
    ]
    expect(drawn(...steps).upright).toEqual([
      { at: 30, from: 50, to: 100 },
      { at: 0, from: 750, to: 800 }
    ])
  })
})
