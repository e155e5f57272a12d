import { describe, expect, it } from 'vitest'
import facts from '../pipeline/facts/index.ts'
import outline, { headlineOf, parts, pathOf, periodAt, sectionAt } from '../pipeline/outline/index.ts'
import { monthOf } from '../pipeline/outline/years.ts'
import { parse } from '../pipeline/parse/index.ts'
import type { Given, Report } from '../pipeline/tree.ts'
import { sentencesOf, source, textCases } from './support/text-cases.ts'

/** One long line, as pages leave it that lost their breaks. */
const oneLine = (text: string): string =>
  `${text.replaceAll('\n', '').padEnd(1200, '有关部门按照职责抓好落实，定期开展督促检查。')}。`

function read(text: string, given: Given = {}): Report {
  const tree = parse(text, source, given)
  outline()(tree)
  facts()(tree)
  parts()(tree)
  return tree
}

describe('outline', () => {
  it.each(textCases('outline.txt'))('$name', ({ text, note, want }) => {
    const tree = read(note === 'one line' ? oneLine(text) : text)
    const lines = (tree.data.outline ?? []).map(
      ({ level, marker, title }) => `${'  '.repeat(level - 1)}${marker ?? '·'} ${title}`
    )
    expect(lines.join('\n')).toBe(want)
  })

  it('places every sentence in the innermost section that holds it', () => {
    const tree = read(
      '一、回顾\n（一）农业增产。粮食丰收。\n（二）工业增效。利润增长。\n二、打算\n再创佳绩。'
    )
    const sections = tree.data.outline ?? []
    const paths = sentencesOf(tree).map(({ data }) => pathOf(sections, data.section).join(' '))
    expect(paths).toEqual(['一', '一 （一）', '一 （一）', '一 （二）', '一 （二）', '二', '二'])
    expect(headlineOf(sections, sentencesOf(tree)[2]?.data.section)).toBe('农业增产')
  })

  it.each(textCases('outline-paths.txt'))('paths: $name', ({ text, want }) => {
    const tree = read(text)
    const lines = want.split('\n').map((line) => {
      const words = line.split(' ')[1] ?? ''
      const found = sentencesOf(tree).find(({ position }) =>
        text.startsWith(words, position?.start.offset ?? -1)
      )
      if (!found) throw new Error(`no sentence begins with ${words}`)
      return `${pathOf(tree.data.outline ?? [], found.data.section).join('/') || '–'} ${words}`
    })
    expect(lines.join('\n')).toBe(want)
  })

  it('a section ends before a glossary that an annex follows', () => {
    const text =
      '一、打算\n继续努力，完成全年任务，实现良好开局。\n名词解释\n1.三农：农业、农村、农民。\n附件\n民生实事\n1.新建学校3所。\n2.改造医院2家。'
    const [first] = read(text).data.outline ?? []
    expect(text.slice(...(first?.span ?? [0, 0]))).toMatch(/良好开局。$/)
  })

  it('gives a closing paragraph no headline of the item before it', () => {
    const text =
      '一、支持企业\n（一）降低税费。减免。\n（二）扩大信贷。增加。\n（三）减少检查。合并。\n各地落实情况要及时报送县政府办公室。'
    const tree = read(text)
    const last = sentencesOf(tree).at(-1)
    const sections = tree.data.outline ?? []
    expect(pathOf(sections, last?.data.section)).toEqual(['一'])
    expect(headlineOf(sections, last?.data.section, last?.position?.start.offset)).toBe('')
  })

  it('spans begin at the marker and hold their children', () => {
    const text = '一、回顾\n（一）农业增产。粮食丰收。\n（二）工业增效。利润增长。\n二、打算\n再创佳绩。'
    const sections = read(text).data.outline ?? []
    for (const { id, span, marker, parent } of sections) {
      expect(id).toBe(`o${span[0]}-${span[1]}`)
      expect(text.slice(span[0], span[0] + (marker?.length ?? 0))).toBe(marker ?? '')
      const outer = sections.find((one) => one.id === parent)
      if (outer) expect(outer.span[0] <= span[0] && outer.span[1] >= span[1]).toBe(true)
    }
    expect(sectionAt(sections, text.indexOf('利润'))?.marker).toBe('（二）')
  })
})

describe('parts', () => {
  it.each(textCases('outline-parts.txt'))('$name', ({ text, note, want }) => {
    const [reviewYear, planYear, title = '政府工作报告'] = note.split(' ')
    const tree = read(text, {
      ...(reviewYear !== '-' && { reviewYear: Number(reviewYear) }),
      ...(planYear !== '-' && { planYear: Number(planYear) }),
      title
    })
    const lines = (tree.data.outline ?? []).map(
      ({ marker, part, period }) => `${marker} ${part} ${period?.from ?? '-'} ${period?.to ?? '-'}`
    )
    expect(lines.join('\n')).toBe(want)
  })

  it('everything in an opinion obliges', () => {
    const tree = read('一、支持企业\n减税。\n二、稳定就业\n补贴。', { title: '关于做好就业工作的意见' })
    expect((tree.data.outline ?? []).map(({ part, period }) => [part, period])).toEqual([
      ['plan', null],
      ['plan', null]
    ])
  })

  it('a report of an audit tells of its year', () => {
    const facts = { kind: 'budget-report', reviewYear: 2022, planYear: 2023 } as const
    const title = '青禾市2022年度本级预算执行和其他财政收支的审计工作报告'
    const tree = read('一、财政管理审计\n查出问题。', { ...facts, title })
    expect((tree.data.outline ?? []).map(({ part, period }) => [part, period?.to])).toEqual([
      ['review', '2022-12-31']
    ])
  })

  it('an analysis of a quarter covers that quarter', () => {
    const tree = read('一季度全市产值10亿元，同比增长2%。\n一、工业\n增长。\n二、农业\n增长。', {
      title: '全市经济运行分析',
      reviewYear: 2019
    })
    expect(tree.data.outline?.[0]).toMatchObject({
      part: 'review',
      period: { from: '2019-01-01', to: '2019-03-31' }
    })
  })

  it('and not the part of the year that it compares itself with', () => {
    const tree = read(
      '前三季度全市产值10亿元，增速比上半年加快2个百分点。\n一、工业\n增长。\n二、农业\n增长。',
      {
        title: '全市经济运行分析',
        reviewYear: 2019
      }
    )
    expect(tree.data.outline?.[0]).toMatchObject({ period: { from: '2019-01-01', to: '2019-09-30' } })
  })

  it.each([
    ['关于2019年1—10月份全县工业运行情况的通报', '2019年，全县产值10亿元。', '2019-01-01', '2019-10-31'],
    ['关于2019年8月份全市空气质量情况的通报', '2019年8月，优良天数26天。', '2019-08-01', '2019-08-31'],
    ['前11个月全市商务运行情况的通报', '全市零售额80亿元。', '2019-01-01', '2019-11-30'],
    ['全市商务运行情况通报', '今年前十个月，零售额80亿元。', '2019-01-01', '2019-10-31'],
    ['全市商务运行情况通报', '今年以来，零售额80亿元。', '2019-01-01', '2019-12-31']
  ])('%s: what a notice tells is of its part of the year', (title, first, from, to) => {
    const tree = read(`今年以来，各县克难攻坚。\n${first}\n用电量增长3%。\n一要抓好增产。\n二要节约用电。`, {
      title,
      reviewYear: 2019
    })
    const told = sentencesOf(tree).slice(1, 3)
    for (const sentence of told)
      expect(periodAt(tree, sentence)).toEqual({ part: 'review', period: { from, to } })
  })

  it('and what it demands by 一要 is planned for the year', () => {
    const tree = read('工业用电增长3%。\n一要抓好增产。扩大订单。\n二要节约用电。', {
      title: '关于2019年1—10月份全县工业运行情况的通报',
      reviewYear: 2019
    })
    expect(tree.data.outline?.map(({ part, period }) => [part, period?.to])).toEqual([
      ['plan', '2019-12-31'],
      ['plan', '2019-12-31']
    ])
  })
})

/** Lines that break at clauses, as texts made for translators do. */
const clauses = '坚持稳中求进总基调，\n推动全县经济平稳健康发展。\n'.repeat(12)

describe('passages', () => {
  it.each(textCases('outline-passages.txt'))('$name', ({ text, note, want }) => {
    const [review = '', plan = '', title = '政府工作报告'] = note.split(' ')
    const years = { reviewYear: Number(review), planYear: Number(plan) }
    const given = title === 'segments' ? { ...years, title: '政府工作报告' } : { ...years, title }
    const tree = read(title === 'segments' ? clauses + text : text, review === '-' ? { title } : given)
    const sentences = sentencesOf(tree)
    const year = (day: string | null | undefined) => day?.slice(0, 4) ?? '-'
    for (const line of want.split('\n')) {
      const [part, years, words = ''] = line.split(' ')
      const found = sentences.find(({ data }) =>
        data.reading.text.replace(/^各位代表！/, '').startsWith(words)
      )
      if (!found) throw new Error(`no sentence begins with ${words}`)
      const passage = periodAt(tree, found)
      expect(`${passage.part} ${year(passage.period?.from)}..${year(passage.period?.to)} ${words}`).toBe(
        `${part} ${years} ${words}`
      )
    }
  })

  it('a passage runs on over paragraphs and gives way to the next opener', () => {
    const text =
      '一、2025年和“十四五”时期工作回顾\n五年来，我们坚持创新引领。\n新增高速公路1000公里。\n2025年，新增就业60万人。'
    const tree = read(text, { reviewYear: 2025, planYear: 2026, title: '政府工作报告' })
    const years = sentencesOf(tree).map((sentence) => periodAt(tree, sentence).period?.from?.slice(0, 4))
    expect(years).toEqual(['2025', '2021', '2021', '2025'])
  })
})

describe('the month that a title names', () => {
  it.each([
    ['2024年5月全省公路水路运输生产情况', '2024-05-01', '2024-05-31'],
    ['全市2024年11月份主要经济指标', '2024-11-01', '2024-11-30'],
    ['2024年5月末存贷款余额', null, null],
    ['关于2024年5月8日强降雨的情况', null, null],
    ['2023年5月全省公路水路运输生产情况', null, null]
  ])('%s', (title, from, to) => {
    expect(monthOf(title, 2024)).toEqual(from && { from, to })
  })
})
