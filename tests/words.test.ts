import { describe, expect, test } from 'vitest'
import { chooseSegmenter, type Segmenter, segmenterNames } from '../pipeline/words/index.ts'

const texts = [
  '推进青川河治理，全年完成投资12.5亿元，同比增长3.1%。',
  '　　第一，全角１２％ ＡＢ；\r\nA—B（四上）“十四五”①😀𠮷完',
  ''
]

/** nodejieba is an optional dependency: its cases run where it could be installed. */
function open(name: (typeof segmenterNames)[number]): Segmenter | null {
  try {
    return chooseSegmenter(name).segmenter
  } catch (error) {
    if (name === 'nodejieba') return null
    throw error
  }
}

describe.each(segmenterNames)('%s', (name) => {
  const segmenter = open(name)
  test.skipIf(segmenter === null).each(texts)('the words of %j joined are the text', (text) => {
    expect(
      segmenter!
        .tag(text)
        .map(({ word }) => word)
        .join('')
    ).toBe(text)
  })
  test.skipIf(segmenter === null)('tags verbs and nouns', () => {
    expect(segmenter!.name).toBe(name)
    expect(segmenter!.tag('推进治理')).toContainEqual({ word: '推进', tag: 'v' })
  })
})

describe('choice', () => {
  const words: Segmenter = { name: 'node-rs', tag: () => [] }
  const missing = () => {
    throw new Error('no binary')
  }

  test('the other one stands in where the default cannot be loaded, and the reason is told', () => {
    const { segmenter, fallback } = chooseSegmenter(undefined, { nodejieba: missing, 'node-rs': () => words })
    expect(segmenter).toBe(words)
    expect(fallback?.message).toBe('no binary')
  })

  test('one chosen by hand has no stand-in', () => {
    expect(() => chooseSegmenter('nodejieba', { nodejieba: missing, 'node-rs': () => words })).toThrow(
      'no binary'
    )
  })

  test('the default is nodejieba', () => {
    const nodejieba: Segmenter = { name: 'nodejieba', tag: () => [] }
    const { segmenter, fallback } = chooseSegmenter(undefined, {
      nodejieba: () => nodejieba,
      'node-rs': missing
    })
    expect(segmenter).toBe(nodejieba)
    expect(fallback).toBeNull()
  })
})
