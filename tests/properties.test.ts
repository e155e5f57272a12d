/** What holds of every dataset, over texts made of fragments, any strings, and the fixtures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPipeline, type Dataset, ReportError } from '../pipeline/index.ts'
import { casesOf } from './support/claims-cases.ts'
import { broken } from './support/claims-invariants.ts'
import { linesOf } from './support/quantity-cases.ts'

const pipeline = createPipeline()
const run = (text: string): Dataset => pipeline.run(new TextEncoder().encode(text), { path: 'a.txt' }).dataset
/** Null where the bytes are no report, which is an outcome of its own. */
function runIfText(text: string): Dataset | null {
  try {
    return run(text)
  } catch (error) {
    if (error instanceof ReportError) return null
    throw error
  }
}

/** The same runs every time; a failing one is printed by fast-check. */
const runs = (numRuns: number) => ({ numRuns, seed: 20240307 })

const cases = new URL('cases/', import.meta.url)
const files = readdirSync(cases)
const sentences = files
  .filter((file) => /^claims-.*\.txt$/.test(file))
  .flatMap((file) => casesOf(file).map(({ text }) => text))
const wordings = files
  .filter((file) => /^quantities-.*\.txt$/.test(file))
  .flatMap((file) => linesOf(file).map(({ text }) => text))

const HEADINGS = [
  '一、2024年工作回顾',
  '二、2025年工作安排',
  '（一）经济运行',
  '1. 农业',
  '2. 工业。',
  '一是抓产业。',
  '（三）',
  '第一，',
  '①'
]
const GLUE = [
  '',
  '，',
  '。',
  '；',
  '、',
  '\n',
  '\n\n',
  ' ',
  '　',
  '（',
  '）',
  '“',
  '”',
  '其中：',
  '分别',
  '同比',
  '增长',
  '占',
  '比',
  '从',
  '到',
  '——'
]
const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sentences) },
  { weight: 3, arbitrary: fc.constantFrom(...wordings) },
  { weight: 3, arbitrary: fc.constantFrom(...GLUE) },
  { weight: 1, arbitrary: fc.constantFrom(...HEADINGS).map((heading) => `\n${heading}\n`) }
)
/** Texts made of fragments of reports, cut and joined where no report would. */
const composed = fc
  .array(
    fc.oneof(
      fragment,
      fc.tuple(fragment, fc.nat(30)).map(([words, at]) => words.slice(at))
    ),
    { minLength: 1, maxLength: 10 }
  )
  .map((parts) => `${parts.join('')}。`)
  .filter((text) => /[\u4e00-\u9fff]/.test(text))
const characters = fc.constantFrom(
  ...'0123456789０１９.．,，:：%％‰-—～/〇零一二两三十百千万亿几多余半成倍番第年月日个元吨户同比增长占其中至到比，。；、（）“” \n　ⅢA㎡②'
)
const noise = fc.array(characters, { minLength: 1, maxLength: 60 }).map((parts) => `全市${parts.join('')}。`)
const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => `工作${text}。`)

describe.each([
  ['fragments of reports', composed, 400],
  ['numerals and marks', noise, 800],
  ['any characters', anything, 300]
] as const)('texts of %s', (_, text, times) => {
  it('keep every promise of the contract', () => {
    fc.assert(
      fc.property(text, (words) => {
        const dataset = runIfText(words)
        if (dataset) expect(broken(dataset)).toEqual([])
      }),
      runs(times)
    )
  })
})

describe('more digits in a row than a number holds end no report', () => {
  it.each(['9', '九', '1'])('%s', (digit) => {
    const long = digit.repeat(1000)
    expect(() => run(`全市收入${long}亿元，增长${long}%，居第${long}位。`)).not.toThrow()
  })
})

describe('two runs', () => {
  it('give the same bytes', () => {
    const again = createPipeline()
    fc.assert(
      fc.property(composed, (text) => {
        const { dataset } = again.run(new TextEncoder().encode(text), { path: 'a.txt' })
        expect(JSON.stringify(dataset)).toBe(JSON.stringify(run(text)))
      }),
      runs(60)
    )
  })
})

describe('a sentence more in one section', () => {
  const HEAD = '一、2024年工作回顾'
  const NEXT = '二、2025年工作安排'
  const body = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.join('\n'))

  /** Claims from `at` on, with places counted from there. */
  const claimsFrom = (dataset: Dataset, at: number) =>
    JSON.stringify(
      dataset.claims
        .filter(({ span }) => span[0] >= at)
        .map(({ id, sentence, section, about, ...claim }) => claim),
      (key, value) =>
        Array.isArray(value) && (key === 'span' || key === 'spans')
          ? value.flat().map((place: number) => place - at)
          : value
    )

  it('changes no claim of another one', () => {
    fc.assert(
      fc.property(body, body, fc.constantFrom(...sentences), (before, after, more) => {
        const one = `${HEAD}\n${before}\n${NEXT}\n${after}\n`
        const two = `${HEAD}\n${before}\n${more}\n${NEXT}\n${after}\n`
        const [first, second] = [run(one), run(two)]
        expect(claimsFrom(second, two.indexOf(NEXT))).toBe(claimsFrom(first, one.indexOf(NEXT)))
      }),
      runs(100)
    )
  })
})

describe('fixtures', () => {
  const folder = new URL('../fixtures/', import.meta.url)
  const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/report.txt`, folder)))

  it.each(names)('%s', (name) => {
    const bytes = readFileSync(new URL(`${name}/report.txt`, folder))
    const first = pipeline.run(bytes, { path: name }).dataset
    expect(broken(first)).toEqual([])
    expect(JSON.stringify(pipeline.run(bytes, { path: name }).dataset)).toBe(JSON.stringify(first))
  })
})
