/** The stages as a unified processor, with a plugin of the user's behind them. */

import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../pipeline/dataset.ts'
import { createProcessor } from '../pipeline/index.ts'
import type { Report } from '../pipeline/tree.ts'

const text = '2024年，全市建成保障性住房3.2万套，同比增长12.5%。'

const fileOf = () =>
  new VFile({
    value: text,
    data: {
      source: {
        id: '0'.repeat(16),
        path: 'report.txt',
        mediaType: 'text/plain',
        encoding: null,
        sha256: '0'.repeat(64)
      },
      given: {}
    }
  })

/** Complains of every claim. */
const complains = () => (tree: unknown, file: VFile) => {
  for (const { quote } of (tree as Report).data.claims ?? []) file.message(`${quote}: look at it`)
}

describe('a stage', () => {
  it.each(['time', 'quantity', 'claim', 'table', 'check', 'task', 'mention'])(
    'extractors/%s is a plugin by its default export',
    async (name) => {
      const { default: stage } = await import(`../extractors/${name}/index.ts`)
      expect(stage()).toBeTypeOf('function')
    }
  )
})

describe('a plugin behind the stages', () => {
  it('sees what they found', () => {
    const file = fileOf()
    const processor = createProcessor().use(complains)
    const tree = processor.runSync(processor.parse(file), file) as Report
    expect(tree.data.claims?.map(({ quote }) => quote)).toEqual(['3.2万套', '12.5%'])
    expect(file.messages.map(({ reason }) => reason)).toEqual(['3.2万套: look at it', '12.5%: look at it'])
  })

  it('may complain in words of its own: these are no diagnostics of the dataset', () => {
    const file = fileOf()
    const { result } = createProcessor().use(complains).processSync(file)
    expect((result as unknown as Dataset).claims).toHaveLength(2)
    expect((result as unknown as Dataset).diagnostics.map(({ message }) => message)).not.toContain(
      '3.2万套: look at it'
    )
  })
})
