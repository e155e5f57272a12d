/** Words may help a rule and never carry it: what a report becomes does not hang on who cuts its words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPipeline, type Dataset } from '../pipeline/index.ts'
import { chooseSegmenter, type Segmenter, segmenterNames } from '../pipeline/words/index.ts'
import { lazySegmenter } from '../pipeline/words/lazy.ts'
import { workReport } from './task-report.ts'

/** nodejieba is an optional dependency: without it there is nothing to compare with. */
const both = (() => {
  try {
    return segmenterNames.map((name) => chooseSegmenter(name).segmenter)
  } catch {
    return null
  }
})()

const read = (bytes: Uint8Array, segmenter?: Segmenter): Dataset =>
  createPipeline(segmenter ? { segmenter } : {}).run(bytes, { path: 'report.txt' }).dataset
const bytesOf = (text: string) => new TextEncoder().encode(text)

const fixtures = readdirSync('fixtures', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : []
)

test.skipIf(both === null).each(fixtures)(
  '%s is the same with either segmenter',
  (name) => {
    const bytes = readFileSync(join('fixtures', name, 'report.txt'))
    const [one, other] = (both as Segmenter[]).map((segmenter) => read(bytes, segmenter))
    expect(other).toEqual(one)
  },
  60_000
)

/** Tasks by their obligation, whose verbs the lexicon does not have. */
const unknown = [
  '务必熨平物价波动，增强信心。',
  '研判风险走势，必须增强信心。',
  '蓄积发展后劲，确保增强信心。'
]

describe('a verb that the lexicon does not know', () => {
  test.skipIf(both === null).each(unknown)(
    '%s is named alike by either',
    (sentence) => {
      const bytes = bytesOf(workReport('（一）稳定预期', sentence))
      const [one, other] = (both as Segmenter[]).map((segmenter) => read(bytes, segmenter))
      expect(other).toEqual(one)
      expect(one?.tasks.map(({ quote }) => quote)).toContain(sentence)
    },
    60_000
  )

  const words: Segmenter = {
    name: 'node-rs',
    tag: (text) => [
      { word: text.slice(0, 2), tag: 'v' },
      { word: text.slice(2), tag: 'n' }
    ]
  }
  const report = bytesOf(workReport('（一）稳定预期', '熨平物价波动，必须增强信心。'))

  test('is the segmenter’s first, and its rule says so', () => {
    const { dataset, rules } = createPipeline({ segmenter: words }).run(report, { path: 'report.txt' })
    const [task] = dataset.tasks
    expect(task?.actions.map(({ verb, object }) => [verb, object])).toEqual([
      ['熨平', '物价波动'],
      ['增强', '信心']
    ])
    expect(rules.get(task!.id)).toContain('verb-by-words')
  })

  test('makes no task', () => {
    const plain = bytesOf(workReport('（一）稳定预期', '熨平物价波动。'))
    expect(read(plain, words).tasks.map(({ quote }) => quote)).not.toContain('熨平物价波动。')
  })
})

test('no word is asked for where the lexicon knows the verbs', () => {
  const never: Segmenter = {
    name: 'nodejieba',
    tag: (text) => {
      throw new Error(`asked for ${text}`)
    }
  }
  const bytes = bytesOf(
    workReport(
      '（一）改善民生',
      '新建养老驿站12处，年底前投用。',
      '通过以奖代补，调动街道积极性。',
      '市民政局要加强督导。',
      '居民收入要稳步增长。'
    )
  )
  expect(read(bytes, never).tasks.length).toBeGreaterThan(3)
})

test('a segmenter is chosen with the first text', () => {
  expect(() => lazySegmenter('no such segmenter' as never)).not.toThrow()
  expect(() => lazySegmenter('no such segmenter' as never).tag('文')).toThrow()
  expect(lazySegmenter('node-rs').name).toBe('node-rs')
  const given: Segmenter = { name: 'node-rs', tag: () => [] }
  expect(lazySegmenter(given)).toBe(given)
})
