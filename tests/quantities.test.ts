/** Wordings and what is read in them: cases/quantities-*.txt; and the mentions of whole sentences: cases/mentions-*.txt. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readQuantities } from '../extractors/quantity/index.ts'
import { units } from '../extractors/unit/index.ts'
import { createPipeline } from '../pipeline/index.ts'
import { readingOf } from '../pipeline/parse/reading.ts'
import type { Label, Quantity } from '../pipeline/tree.ts'
import { readCase } from './support/claims-report.ts'
import { linesOf } from './support/quantity-cases.ts'

const filesOf = (kind: string) =>
  readdirSync(new URL('cases/', import.meta.url)).filter((file) => file.startsWith(`${kind}-`))

const MARKS = { about: '~', over: '>', under: '<', 'at-least': '>=', 'at-most': '<=' } as const

const amountOf = ({ value, lower, upper, approx }: Quantity): string =>
  approx === 'range' ? `${lower}..${upper}` : `${approx === 'exact' ? '' : MARKS[approx]}${value}`

const shown = (text: string, item: Quantity | Label): string[] => [
  text.slice(item.start, item.end),
  'class' in item ? item.class : `${amountOf(item)} ${item.unit?.text ?? '-'}`
]

function read(words: string): string[][] {
  const { text } = readingOf(words, { start: 0, end: words.length })
  const { quantities, labels } = readQuantities(text, [], units())
  return [...quantities, ...labels].sort((a, b) => a.start - b.start).map((item) => shown(text, item))
}

describe.each(filesOf('quantities'))('%s', (file) => {
  it.each(linesOf(file).map((one) => [`${one.place} ${one.text}`, one] as const))(
    '%s',
    (_, { text, lines }) => {
      expect(read(text)).toEqual(lines)
    }
  )
})

describe.each(filesOf('mentions'))('%s', (file) => {
  const pipeline = createPipeline()

  it.each(linesOf(file).map((one) => [`${one.place} ${one.text}`, one] as const))(
    '%s',
    (_, { text, lines }) => {
      const { dataset, span } = readCase(pipeline, { text, reviewYear: 2024, planYear: 2025, part: 'review' })
      const found = dataset.mentions.filter((mention) => mention.span[0] >= span[0])
      expect(found.map((mention) => mention.class)).toEqual(lines.map(([, kind]) => kind))
      for (const [i, mention] of found.entries()) expect(lines[i]![0]!.split('|')).toContain(mention.quote)
    }
  )
})
