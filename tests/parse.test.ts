import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../pipeline/parse/index.ts'
import { readingOf, spanOf } from '../pipeline/parse/reading.ts'
import { compact } from '../pipeline/parse/text.ts'
import type { Report } from '../pipeline/tree.ts'
import { sentencesOf, source, textCases } from './support/text-cases.ts'

const read = (text: string): Report => parse(text, source, {})
const rolesOf = (text: string): [string, string][] =>
  read(text).children.map(({ role, position }) => [
    role,
    compact(text.slice(position?.start.offset, position?.end.offset))
  ])

describe('sentences', () => {
  it.each(textCases('outline-sentences.txt'))('$name', ({ text, want }) => {
    const lines = sentencesOf(read(text)).map(
      ({ data }) => `${data.marker ? `<${data.marker.text}> ` : ''}${data.reading.text}`
    )
    expect(lines.join('\n')).toBe(want)
  })

  it('marker span covers the separator, the sentence covers the marker', () => {
    const text = '一、 农业\n丰收。\n二、 工业\n增长。'
    const first = sentencesOf(read(text))[0]
    expect(first?.data.marker).toEqual({ text: '一', span: [0, 3] })
    expect(first?.position?.start).toEqual({ line: 1, column: 1, offset: 0 })
  })
})

describe('readings', () => {
  it('spans lead back to the text', () => {
    const text = '产值 １２．５\n亿元'
    const reading = readingOf(text, { start: 0, end: text.length })
    expect(reading.text).toBe('产值12.5亿元')
    expect(text.slice(...spanOf(reading, 2, 6))).toBe('１２．５')
    expect(() => spanOf(reading, 2, 2)).toThrow(RangeError)
    expect(() => spanOf(reading, 0, 99)).toThrow(RangeError)
  })
})

describe('digits', () => {
  const words = (text: string) => readingOf(text, { start: 0, end: text.length }).text

  it('of one line are one number, over a line end they are not', () => {
    expect(words('产值 1 2.5 亿元')).toBe('产值12.5亿元')
    expect(words('降至 30\n2.5\n微克')).toBe('降至30 2.5微克')
    expect(words('2021\n年增长\r\n5%')).toBe('2021年增长5%')
  })
})

describe('roles', () => {
  it('tells furniture, front matter and body apart', () => {
    const text =
      '下载\n打印\n2021年青禾省政府工作报告\n——2021年1月5日在青禾省第一届人民代表大会第一次会议上\n来源：青禾日报\n各位代表：\n现在，我向大会报告工作，请予审议。\n一、回顾\n平稳。\n二、打算\n努力，再努力，完成全年任务。\n相关报道：'
    expect(rolesOf(text).map(([role]) => role)).toEqual([
      'furniture',
      'furniture',
      'front',
      'front',
      'furniture',
      'front',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'furniture'
    ])
  })

  it('reads a document-number table as furniture, the signature as front matter', () => {
    const text =
      '发文机关：\n青禾县政府\n成文日期：\n2018年11月16日\n青禾县政府关于植树的意见\n各乡镇人民政府：\n植树要抓早抓好，现提出以下意见：\n一、抓宣传\n广泛发动。\n二、抓栽植\n种下就要管好护好。\n青禾县政府\n2018年11月16日'
    expect(rolesOf(text).map(([role]) => role)).toEqual([
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'front',
      'front',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'front',
      'front'
    ])
  })

  it('glossary and footnotes are notes', () => {
    const text =
      '一、回顾\n平稳运行，稳中有进，各项任务圆满完成。\n二、打算\n继续努力，完成全年任务，实现良好开局。\n注：本报告数据为初步数。\n名词解释\n三农：指农业、农村、农民。'
    expect(rolesOf(text).filter(([role]) => role === 'note').length).toBe(3)
  })

  it.each(textCases('parse-notes.txt'))('notes: $name', ({ text, want }) => {
    const notes = rolesOf(text).filter(([role]) => role === 'note')
    const starts = want.split('\n').filter((line) => line !== '')
    expect(notes.map(([, words], i) => words.slice(0, starts[i]?.length ?? words.length))).toEqual(starts)
  })

  it('bodies that answer for an item are read, a foot of the page is not', () => {
    const roles = (last: string) =>
      rolesOf(
        `一、就业\n新增就业3万人以上，帮助5千人创业。\n${last}二、出行\n新改建公路80公里，开通公交8条。\n主办单位：市交通局`
      )
    expect(roles('主办单位：市人社局\n').at(-1)?.[0]).toBe('paragraph')
    expect(roles('').at(-1)?.[0]).toBe('furniture')
  })

  it('rows of cells become a table', () => {
    const text =
      '主要指标完成情况如下，请予审阅。\n指标  单位  数量\n粮食  万吨  5.2\n油料\t万吨\t1.3\n其他情况正常，不再赘述。'
    const table = read(text).children.find(({ role }) => role === 'table')
    const rows = table?.children.map((row) =>
      row.type === 'row' ? row.children.map(({ value }) => value) : []
    )
    expect(rows).toEqual([
      ['指标', '单位', '数量'],
      ['粮食', '万吨', '5.2'],
      ['油料', '万吨', '1.3']
    ])
  })

  it('a contents page is furniture', () => {
    const text =
      '青禾市发展规划\n一、思路......1\n二、任务......9\n附件......12\n一、思路\n以人为本，稳中求进。\n二、任务\n完善设施，优化布局。'
    expect(rolesOf(text).map(([role]) => role)).toEqual([
      'front',
      'furniture',
      'furniture',
      'furniture',
      'heading',
      'paragraph',
      'heading',
      'paragraph'
    ])
  })

  it('joins wrapped lines over page numbers', () => {
    const filler = Array.from({ length: 24 }, () => '坚持稳中求进总基调推动经济社会平稳健康可持续发展步伐')
    const lines = [
      '坚持稳中求进总基调推动经济社会平稳健康可持续发展事',
      '1业，各项任务全面完成，',
      ...filler,
      '努力实现更高质量更有效率更加公平更可持续的目标任',
      '2务。'
    ]
    const tree = read(lines.join('\n'))
    const words = sentencesOf(tree)
      .map(({ data }) => data.reading.text)
      .join('')
    expect(words).toContain('持续发展事业，各项任务')
    expect(words).toContain('目标任务。')
  })
})

describe('small figures torn out of a wrapped line', () => {
  const filler = Array.from({ length: 24 }, () => '坚持稳中求进总基调推动经济社会平稳健康可持续发展步伐')
  const read25 = (...lines: string[]) =>
    sentencesOf(read([...filler, ...lines, ...filler.slice(0, 3), '全面完成。'].join('\n')))
      .map(({ data }) => data.reading.text)
      .join('')

  it.each([
    [
      'a subscript',
      [
        '空气中细颗粒物（PM）年平均浓度由前年的四十微克降到 35',
        '2.5',
        '微克左右，比三年前减少了一半多，市民切实感受到变化'
      ]
    ],
    [
      'several',
      [
        '空气中主要污染物（PM、SO）年平均浓度由四十微克降到 35',
        '2.5 2',
        '微克左右，比三年前减少了一半多，市民切实感受到变化'
      ]
    ],
    [
      'a subscript above a page number',
      [
        '空气中细颗粒物（PM）年平均浓度由前年的四十微克降到 35',
        '2.5',
        '7',
        '微克左右，比三年前减少了一半多，市民切实感受到变化'
      ]
    ]
  ])('%s is left out', (_, lines) => {
    expect(read25(...lines)).toContain('降到35微克左右')
  })

  it('the rest of a name stays', () => {
    expect(
      read25(
        '全市全年空气质量优良天数三百天，比上一年增加六天，PM',
        '2.5',
        '浓度持续下降，比三年前减少了一半多，市民切实感受到'
      )
    ).toContain('PM2.5浓度')
  })
})

const pieces = fc.constantFrom(
  '一、',
  '二、',
  '（一）',
  '（二）',
  '1.',
  '2.',
  '一是',
  '二是',
  '——',
  '第一，',
  '1.1 ',
  '\n',
  '\r\n',
  '　　',
  ' ',
  '&nbsp;',
  '。',
  '；',
  '（',
  '）',
  '“',
  '”',
  '回顾',
  '全市产值12.5亿元',
  '，增长８％',
  '各位代表：',
  '2021年2月3日',
  '下载',
  '来源：',
  '注：',
  'GDP',
  '某县关于工作的意见',
  '粮食\t5.2\t3'
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(pieces, { minLength: 100, maxLength: 300 }).map((parts) => parts.join('').replace(/[\r\n]/g, '')),
  fc.string({ unit: 'grapheme', maxLength: 200 })
)

/** A character as it is written in half width. */
const narrow = (char: string): string => char.normalize('NFKC').replace(/[“”]/, '"')

describe('any text', () => {
  it('sentences stand in order, do not overlap, and their readings lead back to the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { position, data } of sentencesOf(read(text))) {
          const start = position?.start.offset ?? -1
          expect(start).toBeGreaterThanOrEqual(end)
          end = position?.end.offset ?? -1
          expect(end).toBeGreaterThan(start)
          expect(data.reading.offsets.length).toBe(data.reading.text.length)
          const body = data.marker ? data.marker.span[1] : start
          data.reading.offsets.forEach((offset, i) => {
            expect(offset >= body && offset < end).toBe(true)
            const char = data.reading.text[i] as string
            expect(char === ' ' || narrow(char) === narrow(text[offset]!)).toBe(true)
          })
        }
      })
    )
  })

  it('no content stands outside the blocks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let outside = ''
        let end = 0
        for (const { position } of read(text).children) {
          const start = position?.start.offset ?? 0
          expect(start).toBeGreaterThanOrEqual(end)
          outside += text.slice(end, start)
          end = position?.end.offset ?? 0
        }
        expect(compact(outside + text.slice(end))).toBe('')
      })
    )
  })

  it('the same text gives the same tree, and is not changed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = read(text)
        expect(tree.data.text).toBe(text)
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(tree))
      })
    )
  })
})
