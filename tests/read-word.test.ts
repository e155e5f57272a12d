/** Word files, and what LibreOffice makes of them: numbers of headings, tables, notes, tracked changes. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readText } from '../pipeline/read/index.ts'
import { cell, docx, item, type Level, numbering, paragraph, run, table } from './support/formats-docx.ts'
import { canRender, cleanUp, hasFont, render } from './support/formats-render.ts'

afterAll(cleanUp)

const linesOf = async (bytes: Uint8Array): Promise<string[]> => (await readText(bytes)).text.split('\n')

const report: Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' }
]
const decimals: Level[] = [
  { format: 'decimal', text: '%1' },
  { format: 'decimal', text: '%1.%2' }
]

const numbered = docx(
  [
    item('工作回顾', 1),
    item('经济平稳增长。粮食产量14.8万吨。', 1, 1),
    item('新建学校3所。', 1, 2),
    item('2024年底前完成改造。', 1, 2),
    item('民生持续改善。', 1, 1),
    item('新增床位120张。', 1, 2),
    item('工作安排', 1),
    item('扩大投资。', 1, 1),
    paragraph(run('附件')),
    item('发展基础', 2),
    item('主要成就', 2, 1),
    item('面临挑战', 2, 1)
  ].join(''),
  { numbering: numbering([report, decimals]) }
)
const numberedLines = [
  '一、工作回顾',
  '（一）经济平稳增长。粮食产量14.8万吨。',
  '1.新建学校3所。',
  '2. 2024年底前完成改造。',
  '（二）民生持续改善。',
  '1.新增床位120张。',
  '二、工作安排',
  '（一）扩大投资。',
  '附件',
  '1 发展基础',
  '1.1 主要成就',
  '1.2 面临挑战'
]

const tabular = docx(
  [
    paragraph(run('表1　主要指标')),
    table(
      [
        [cell('指标', 1, 'restart'), cell('单位', 1, 'restart'), cell('产量', 2)],
        [cell('', 1, 'continue'), cell('', 1, 'continue'), cell('2023年'), cell('2022年')],
        [cell('粮食'), cell('万吨'), cell('14.8'), cell('14.1')],
        [cell('茶叶'), cell('吨'), cell('860'), cell('')]
      ],
      4
    ),
    paragraph(run('注：初步统计。'))
  ].join('')
)
const tabularLines = [
  '表1　主要指标',
  '指标\t单位\t产量\t',
  '\t\t2023年\t2022年',
  '粮食\t万吨\t14.8\t14.1',
  '茶叶\t吨\t860\t',
  '注：初步统计。'
]

const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
const noted = docx(paragraph(`${run('年末常住人口51.2万人')}${mark}${run('，增长0.3%。')}`), {
  footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run('含外来人口。')}`)}</w:footnote>`
})
const notedLines = ['年末常住人口51.2万人，增长0.3%。', '[1]含外来人口。']

const by = 'w:id="9" w:author="a" w:date="2024-01-01T00:00:00Z"'
const changed = docx(
  [
    paragraph(
      `${run('增长')}<w:del ${by}><w:r><w:delText>4.8%</w:delText></w:r></w:del><w:ins ${by}>${run('5.2%')}</w:ins>${run('。')}`
    ),
    paragraph(run('财政收入'), `<w:rPr><w:del ${by}/></w:rPr>`),
    paragraph(run('8.2亿元。'))
  ].join('')
)
const changedLines = ['增长5.2%。', '财政收入8.2亿元。']

const written: [name: string, bytes: Uint8Array, lines: string[]][] = [
  ['numbers of headings and lists', numbered, numberedLines],
  ['tables with merged cells', tabular, tabularLines],
  ['footnotes', noted, notedLines],
  ['tracked changes', changed, changedLines]
]

describe('a Word file (.docx)', () => {
  it.each(written)('%s', async (_, bytes, lines) => {
    expect(await linesOf(bytes)).toEqual(lines)
  })

  it('numbers by style, with an own start, in many formats', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="h2"><w:name w:val="own"/><w:basedOn w:val="h"/></w:style>'
    const formats = [
      'ideographDigital',
      'decimalEnclosedCircle',
      'upperRoman',
      'chineseLegalSimplified',
      'ideographTraditional',
      'lowerLetter',
      'bullet'
    ]
    const lists = [
      report,
      ...formats.map((format): Level[] => [
        { format, text: format === 'bullet' ? '\uf06c' : '%1、', start: 12 }
      ])
    ]
    const body = [
      paragraph(run('甲'), '<w:pStyle w:val="h"/>'),
      paragraph(run('乙'), '<w:pStyle w:val="h2"/>'),
      paragraph(run('丙'), '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ...formats.map((_, i) => item('丁', i + 2))
    ]
    expect(await linesOf(docx(body.join(''), { styles, numbering: numbering(lists) }))).toEqual([
      '一、甲',
      '二、乙',
      '丙',
      '一二、丁',
      '⑫、丁',
      'XII、丁',
      '壹拾贰、丁',
      '乙、丁',
      'l、丁',
      '●丁'
    ])
  })

  it('leaves out a contents page, hidden words and codes of fields', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = [
      paragraph(
        `${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('一、回顾\t1')}`
      ),
      paragraph(`${run('二、安排\t3')}${field('end')}`),
      paragraph(
        `${run('增长')}${field('begin')}<w:r><w:instrText> =2+3 </w:instrText></w:r>${field('separate')}${run('5')}${field('end')}${run('%。')}`
      ),
      paragraph(`${run('全年')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>${run('平稳。')}`)
    ]
    expect((await linesOf(docx(body.join('')))).filter((line) => line !== '')).toEqual([
      '增长5%。',
      '全年平稳。'
    ])
  })
})

const rendering = canRender()

describe.skipIf(!rendering)('the same in a Word 97 file (.doc)', () => {
  it.each(written)('%s', async (name, bytes, lines) => {
    const [doc] = render([{ name: `${written.findIndex(([one]) => one === name)}.docx`, data: bytes }], 'doc')
    const found = await readText(doc!)
    expect(found.mediaType).toBe('application/msword')
    expect(found.text.split('\n')).toEqual(lines)
  })
})

describe.skipIf(!rendering || !hasFont())('a printed report as PDF', () => {
  const sentence = (n: number) =>
    `全年新增就业${n}万人，城镇登记失业率${n % 7}.1%，居民人均可支配收入${30000 + n}元，比上年增长${n % 9}.5%。`
  const size = '<w:rPr><w:sz w:val="32"/></w:rPr>'
  const big = (text: string) => `<w:r>${size}<w:t>${text}</w:t></w:r>`
  const text = Array.from(
    { length: 24 },
    (_, n) => `（${'一二三四五六七八九十'[n % 10]}）第${n}项。${sentence(n)}${sentence(n + 50)}`
  )
  const small = '<w:rPr><w:sz w:val="18"/></w:rPr>'
  const printed = docx(
    [
      ...text.map((line, n) =>
        paragraph(
          n === 1 ? big(line.slice(0, 30)) + mark + big(line.slice(30)) : big(line),
          '<w:ind w:firstLine="640"/><w:jc w:val="both"/>'
        )
      ),
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1500" w:bottom="1800" w:left="1500" w:header="850" w:footer="990"/></w:sectPr>'
    ].join(''),
    {
      header1: paragraph(run('东山县2023年工作报告'), '<w:jc w:val="center"/>'),
      footer1: paragraph(
        `${run('— ')}<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>${run(' —')}`,
        '<w:jc w:val="center"/>'
      ),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="18"/></w:rPr><w:footnoteRef/></w:r><w:r>${small}<w:t>初步统计数。</w:t></w:r>`)}</w:footnote>`
    }
  )

  it('gives its paragraphs, without heads, page numbers and marks of notes', async () => {
    const [pdf] = render([{ name: 'printed.docx', data: printed }], 'pdf')
    const { text: found } = await readText(pdf!)
    expect(found.split('\n').map((line) => line.trim())).toEqual([...text, '[1]初步统计数。'])
  })

  it('gives its tables', async () => {
    const [pdf] = render([{ name: 'tabular.docx', data: tabular }], 'pdf')
    const { text: found } = await readText(pdf!)
    expect(found.split('\n')).toEqual(expect.arrayContaining(['粮食\t万吨\t14.8\t14.1', '茶叶\t吨\t860\t']))
  })
})

const real = '../shared/reports/docx'
let files: string[] = []
try {
  files = readdirSync(real)
} catch {
  console.log('the real Word files are not here: the test that reads them is skipped')
}

describe.skipIf(files.length === 0)('real Word files', () => {
  it.each(files)('%s gives a title, the address and its headings', async (file) => {
    const { text, diagnostics } = await readText(readFileSync(`${real}/${file}`))
    expect(diagnostics).toEqual([])
    expect(text.split('\n')[0]).toMatch(/政府工作报告$/)
    expect(text).toMatch(/各位代表[：:]/)
    expect(text).toMatch(/^[\s　]*(?:二、|（二）)/m)
    expect(text).not.toMatch(/[\uE000-\uF8FF\uFFFD]/)
  })
})
