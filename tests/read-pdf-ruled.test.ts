/** Tables in borders on a page of a PDF: which words stand in which cell. */
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { drawnLines, mended } from '../pipeline/read/pdf/broken.ts'
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

/** Words of one line, each with the place where it begins. */
const line = (baseline: number, ...words: [text: string, left: number][]): Piece[] =>
  words.map(([text, left]) => piece(text, left, baseline))

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

const rowsOf = (one: Page): string[] =>
  ruledTables(one, 0).tables.flatMap(({ table }) => (table ? drawnLines(table) : []))

describe('tables in borders', () => {
  const xs = [50, 110, 200, 260]
  const ys = [100, 120, 160, 180]

  it('join the lines of a cell and leave other words alone', () => {
    const one = page(
      frame(xs, ys),
      ...line(90, ['重点项目表', 50]),
      ...line(115, ['项目', 55], ['责任单位', 115], ['时限', 205]),
      ...line(140, ['城东水厂', 55]),
      ...line(135, ['县住房和城乡建', 115]),
      ...line(150, ['设局', 115]),
      ...line(140, ['6月底', 205]),
      ...line(175, ['合计', 55], ['2个', 205])
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
      ...line(115, ['项目', 55], ['投资', 180]),
      ...line(150, ['水利', 55]),
      ...line(145, ['120', 115], ['80', 205]),
      ...line(175, ['60', 115], ['40', 205])
    )
    expect(rowsOf(one)).toEqual(['项目\t投资\t', '水利\t120\t80', '\t60\t40'])
  })

  it('cut words that run over a border', () => {
    const one = page(
      frame([50, 110, 170], ys),
      ...line(115, ['总投资　年度投资', 75]),
      ...line(140, ['5800', 60], ['3200', 120])
    )
    expect(rowsOf(one)[0]).toBe('总投资\t年度投资')
  })

  it('have sides without borders where their level lines go on', () => {
    const rules = frame(xs, ys)
    rules.upright = rules.upright.slice(1, -1)
    const one = page(
      rules,
      ...line(115, ['指标', 55], ['数量', 115]),
      ...line(140, ['粮食', 55], ['12', 115])
    )
    expect(rowsOf(one)).toEqual(['指标\t数量\t', '粮食\t12\t'])
  })

  it('are none where a cell holds the numbers of several rows, or where nothing stands in the frame', () => {
    const several = page(
      frame([50, 110, 170], [100, 120, 200]),
      ...line(115, ['指标', 55], ['数量', 115]),
      ...line(140, ['粮食', 55]),
      ...line(160, ['油料', 55]),
      ...line(140, ['12.3', 115]),
      ...line(160, ['4.5', 115])
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
  /** The page's upper left corner is where lengths begin. */
  const view = [1, 0, 0, -1, 0, 800]
  const drawn = (...steps: [operator: number, args: unknown][]) =>
    rulesOf(
      { fnArray: steps.map(([operator]) => operator), argsArray: steps.map(([, args]) => args) },
      view,
      { OPS, Util }
    )
  const path = (paint: number, ...numbers: number[]): [number, unknown] => [
    OPS.constructPath,
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
      [OPS.save, null],
      [OPS.transform, [1, 0, 0, 1, 30, 700]],
      upright,
      [OPS.restore, null],
      upright
    ]
    expect(drawn(...steps).upright).toEqual([
      { at: 30, from: 50, to: 100 },
      { at: 0, from: 750, to: 800 }
    ])
  })
})

describe('a table that a page’s end breaks', () => {
  const xs = [50, 80, 180, 260]
  /** The lines of the tables of these pages, each with a table and nothing else. */
  const over = (...pages: Page[]): string[] =>
    mended(pages.flatMap((one, i) => ruledTables(one, i).tables)).map(({ table }) =>
      table ? drawnLines(table).join('\n') : ''
    )
  const head = line(115, ['序号', 55], ['工作任务', 85], ['责任单位', 185])
  const bottom = page(
    frame(xs, [100, 120, 160]),
    ...head,
    ...line(135, ['1', 55], ['改造老旧泵站并更换', 85], ['县水利局', 185]),
    ...line(150, ['全部水泵，年内新建', 85])
  )

  it('goes on without its head', () => {
    const next = page(
      frame(xs, [40, 60, 80]),
      ...line(55, ['2', 55], ['清淤河道9公里', 85], ['县水利局', 185]),
      ...line(75, ['3', 55], ['绿化河岸', 85], ['县林业局', 185])
    )
    expect(over(bottom, next)).toEqual([
      '序号\t工作任务\t责任单位\n1\t改造老旧泵站并更换全部水泵，年内新建\t县水利局\n2\t清淤河道9公里\t县水利局\n3\t绿化河岸\t县林业局'
    ])
  })

  it('and its last row with it, where a full line goes on and the row’s number does not', () => {
    const next = page(
      frame(xs, [40, 60, 80]),
      ...line(55, ['泵站3座。', 85]),
      ...line(75, ['2', 55], ['绿化河岸', 85], ['县林业局', 185])
    )
    expect(over(bottom, next)).toEqual([
      '序号\t工作任务\t责任单位\n1\t改造老旧泵站并更换全部水泵，年内新建泵站3座。\t县水利局\n2\t绿化河岸\t县林业局'
    ])
  })

  it('but a row under a cell that ended early is its own', () => {
    const short = page(
      frame(xs, [100, 120, 160]),
      ...head,
      ...line(140, ['1', 55], ['清淤河道', 85], ['县水利局', 185])
    )
    const next = page(
      frame(xs, [40, 60, 80]),
      ...line(55, ['绿化河岸', 85], ['县林业局', 185]),
      ...line(75, ['2', 55], ['改造渠系', 85], ['县水利局', 185])
    )
    expect(over(short, next)).toEqual([
      '序号\t工作任务\t责任单位\n1\t清淤河道\t县水利局\n\t绿化河岸\t县林业局\n2\t改造渠系\t县水利局'
    ])
  })

  it('and a table of other columns is another', () => {
    const next = page(
      frame([50, 120, 190, 260], [40, 60, 80]),
      ...line(55, ['指标', 55], ['单位', 125], ['数量', 195]),
      ...line(75, ['泵站', 55], ['座', 125], ['3', 195])
    )
    expect(over(bottom, next)).toHaveLength(2)
  })
})
