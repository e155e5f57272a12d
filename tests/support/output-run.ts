/** A small run, made by hand, for the tests of the writers. All sentences are ours. */
import type { RunRow } from '../../output/run.ts'
import type { Claim, Dataset, Mention, Span, Task, Time, Unit } from '../../pipeline/dataset.ts'

const TEXT = `青溪县二〇二四年工作报告
一、过去一年的工作
全县粮食产量16.5万吨，同比增长3.2%，占全市的12.5%，居全市第2位。财政支出完成年度预算的98.4%，比上年提高1.5个百分点。
二、今年的工作
（一）把水源地看护好
=要在10月底前新建水厂3座以上，由县水务局牵头，县财政局配合。
-「三河一库」名单另行公布。
`

/** The span of `words` in `text`, the `nth` of its occurrences. */
function spanOf(words: string, text = TEXT, nth = 0): Span {
  let at = text.indexOf(words)
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`${words} is not in the text`)
  return [at, at + words.length]
}

const idOf = (letter: string, [start, end]: Span): string => `${letter}${start}-${end}`

const unit = (text: string, code: string, over: Partial<Unit> = {}): Unit => ({
  text,
  system: 'count',
  code,
  dimension: 'count',
  base: '1',
  factor: 1,
  ...over
})
const TONNE = unit('吨', 't', { system: 'ucum', dimension: 'mass', base: 'kg', factor: 1000 })
const PERCENT = unit('%', '%', { system: 'ucum', dimension: 'ratio', factor: 0.01 })
const POINT = unit('百分点', 'pp', { system: 'local', dimension: 'points', base: 'pp' })

const year = (y: number, over: Partial<Time> = {}): Time => ({
  text: null,
  span: null,
  from: `${y}-01-01`,
  to: `${y}-12-31`,
  inferred: true,
  ...over
})

const SENTENCES = [
  '全县粮食产量16.5万吨，同比增长3.2%，占全市的12.5%，居全市第2位。',
  '财政支出完成年度预算的98.4%，比上年提高1.5个百分点。',
  '=要在10月底前新建水厂3座以上，由县水务局牵头，县财政局配合。',
  '-「三河一库」名单另行公布。'
]
const SECTIONS = ['一、过去一年的工作', '二、今年的工作', '（一）把水源地看护好']

/** A claim of the text; `over` says what it is beyond a level of this report's year. */
function claim(quote: string, name: string | null, over: Partial<Claim> = {}): Claim {
  const span = spanOf(quote)
  const sentence = SENTENCES.map((s) => spanOf(s)).find(([from, to]) => from <= span[0] && span[1] <= to)
  return {
    id: idOf('c', span),
    sentence: idOf('s', sentence!),
    section: idOf('o', spanOf(SECTIONS[0]!)),
    path: ['一'],
    quote,
    span,
    kind: 'level',
    value: null,
    lower: null,
    upper: null,
    approx: 'exact',
    unit: null,
    direction: null,
    measure: null,
    baseline: null,
    of: null,
    about: null,
    indicator: name === null ? null : { text: name, spans: [spanOf(name)], name, inherited: false },
    scope: null,
    period: year(2023),
    status: 'actual',
    confidence: 0.9,
    flags: [],
    ...over
  }
}

const GRAIN = claim('16.5万吨', '粮食产量', {
  value: 165000,
  unit: TONNE,
  scope: { text: '全县', span: spanOf('全县'), inherited: false }
})
const inherited = { indicator: { ...GRAIN.indicator!, inherited: true }, scope: null, about: GRAIN.id }

export const CLAIMS: Claim[] = [
  GRAIN,
  claim('3.2%', '粮食产量', {
    ...inherited,
    kind: 'change',
    value: 4.3 - 1.1,
    unit: PERCENT,
    direction: 'increase',
    measure: 'difference',
    baseline: year(2022, { text: '同比', span: spanOf('同比'), inferred: false })
  }),
  claim('12.5%', '粮食产量', {
    ...inherited,
    kind: 'share',
    value: 12.5,
    unit: PERCENT,
    of: { text: '全市', span: spanOf('全市') }
  }),
  claim('第2位', '粮食产量', {
    ...inherited,
    kind: 'rank',
    value: 2,
    unit: unit('位', '1'),
    of: { text: '全市', span: spanOf('全市', TEXT, 1) }
  }),
  claim('98.4%', '财政支出', {
    kind: 'progress',
    value: 98.4,
    unit: PERCENT,
    of: { text: '年度预算', span: spanOf('年度预算') },
    flags: ['check-failed']
  }),
  claim('1.5个百分点', '财政支出', {
    kind: 'change',
    value: 1.5,
    unit: POINT,
    direction: 'increase',
    measure: 'difference',
    baseline: year(2022, { text: '上年', span: spanOf('上年'), inferred: false }),
    flags: ['direction-inferred', 'unit-shared']
  }),
  claim('3座以上', '新建水厂', {
    section: idOf('o', spanOf(SECTIONS[2]!)),
    path: ['二', '（一）'],
    value: 3,
    lower: 3,
    approx: 'at-least',
    unit: unit('座', '1'),
    status: 'target',
    period: { text: '10月底前', span: spanOf('10月底前'), from: null, to: '2024-10-31', inferred: false }
  })
]

const mention = (quote: string, kind: Mention['class']): Mention => {
  const span = spanOf(quote)
  return { id: idOf('m', span), section: null, quote, span, class: kind }
}
const MENTIONS = [mention('二〇二四年', 'time'), mention('10月底前', 'time'), mention('三河一库', 'name')]

const TASK_QUOTE = '要在10月底前新建水厂3座以上，由县水务局牵头，县财政局配合'
const body = (text: string, role: 'lead' | 'support') => ({ text, name: text, role, span: spanOf(text) })
const DUE: Time = {
  text: '10月底前',
  span: spanOf('10月底前'),
  from: null,
  to: '2024-10-31',
  inferred: false
}
const TASK: Task = {
  id: idOf('t', spanOf(TASK_QUOTE)),
  section: idOf('o', spanOf(SECTIONS[2]!)),
  path: ['二', '（一）'],
  headline: '把水源地看护好',
  quote: TASK_QUOTE,
  span: spanOf(TASK_QUOTE),
  status: 'planned',
  modality: 'must',
  modalityWord: { text: '要', span: spanOf('要') },
  actions: [{ verb: '新建', adverbs: ['着力'], object: '水厂', span: spanOf('新建水厂'), deadline: DUE }],
  actors: [body('县水务局', 'lead'), body('县财政局', 'support')],
  partners: [],
  deadline: DUE,
  targets: [CLAIMS[6]!.id],
  goals: [],
  confidence: 0.8,
  flags: ['actors-inherited']
}

/** A report's dataset; `over` replaces parts of it. */
export function dataset(over: Partial<Dataset> = {}, path = 'county/report.txt'): Dataset {
  const part = ['review', 'plan', 'plan'] as const
  return {
    schemaVersion: '1.0.0',
    report: {
      id: '0123456789abcdef',
      path,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: 'a'.repeat(64),
      characters: TEXT.length,
      title: '青溪县二〇二四年工作报告',
      issuer: '青溪县',
      region: '青溪县',
      publishedOn: '2024-01-15',
      kind: 'work-report',
      reviewYear: 2023,
      planYear: 2024,
      yearEvidence: null,
      given: []
    },
    text: TEXT,
    outline: SECTIONS.map((heading, i) => {
      const [start, end] = spanOf(heading)
      const length = i === 2 ? 3 : 2
      const upTo = i === 0 ? spanOf(SECTIONS[1]!)[0] : TEXT.length
      return {
        id: idOf('o', [start, end]),
        parent: i === 2 ? idOf('o', spanOf(SECTIONS[1]!)) : null,
        level: i === 2 ? 2 : 1,
        marker: heading.slice(0, i === 2 ? 3 : 1),
        markerSpan: [start, start + length] as Span,
        title: heading.slice(length),
        titleSpan: [start + length, end] as Span,
        span: [start, upTo] as Span,
        part: part[i]!,
        period: null
      }
    }),
    sentences: SENTENCES.map((s) => ({ id: idOf('s', spanOf(s)), section: null, span: spanOf(s) })),
    claims: CLAIMS,
    tasks: [TASK],
    mentions: MENTIONS,
    checks: [
      {
        id: `k:progress-plan:${CLAIMS[4]!.id}`,
        rule: 'progress-plan',
        claims: [CLAIMS[4]!.id, CLAIMS[5]!.id],
        expected: 97.1,
        found: 98.4,
        tolerance: 0.05,
        holds: false,
        message: '应为97.1，实为98.4'
      }
    ],
    diagnostics: [
      { severity: 'warning', code: 'numeral-unplaced', message: 'no place for 一', span: spanOf('一年') }
    ],
    ...over
  }
}

/** One report, and one input that failed; not in the order of their paths. */
export const RUN: RunRow[] = [
  { path: 'county/report.txt', outcome: 'done', reason: null, dataset: dataset() },
  { path: 'county/broken.pdf', outcome: 'failed', reason: 'empty file', dataset: null }
]

/** The same report with another text in place of every free cell of a task: what writers must bear. */
export const withHeadlines = (headlines: string[]): RunRow[] => [
  {
    path: 'a.txt',
    outcome: 'done',
    reason: null,
    dataset: dataset({ tasks: headlines.map((headline, i) => ({ ...TASK, headline, id: `t${i}` })) }, 'a.txt')
  }
]
