/** Sentences of a report in order, each with what its place says of it. */

import type { Section } from '../../pipeline/dataset.ts'
import { chainOf, pathOf } from '../../pipeline/outline/path.ts'
import type { Block, Report, Row, Sentence } from '../../pipeline/tree.ts'

export interface Line {
  sentence: Sentence
  block: Block
  /** The row of a table that tells it. */
  row: Row | null
  /** First sentence of its block, or of its row. */
  opens: boolean
  /** Sections above it, outermost first. */
  chain: readonly Section[]
  path: string[]
  /** Offset in the report's text. */
  at: number
}

/** Sentences of paragraphs and of the prose in tables; headings, notes and furniture hold none. */
export function linesOf(report: Report): Line[] {
  const outline = report.data.outline ?? []
  const lineOf = (block: Block, sentence: Sentence, opens: boolean, row: Row | null): Line[] =>
    sentence.data.reading.text === ''
      ? []
      : [
          {
            sentence,
            block,
            row,
            opens,
            at: sentence.data.reading.offsets[0] as number,
            chain: chainOf(outline, sentence.data.section),
            path: [...pathOf(outline, sentence.data.section), ...markersOf(row, sentence)]
          }
        ]
  return report.children.flatMap((block) => {
    if (block.role !== 'paragraph' && block.role !== 'table') return []
    return block.children.flatMap((child, i) =>
      child.type === 'sentence'
        ? lineOf(block, child, i === 0, null)
        : toldIn(child).flatMap((sentence, k) => lineOf(block, sentence, k === 0, child))
    )
  })
}

/** In a table those of the row's label and of the sentence itself. */
const markersOf = (row: Row | null, { data }: Sentence): string[] =>
  row ? [row.data?.prose?.marker ?? null, data.marker?.text ?? null].filter((one) => one !== null) : []

/** What a row tells, and behind it what stands beside that: who is charged with it, when it is due. */
const toldIn = ({ data }: Row): Sentence[] =>
  data?.prose && data.prose.duties.length > 0 ? [...data.prose.duties, ...data.prose.beside] : []

/** Whether a line is a cell beside a row's prose: it charges somebody with it, or says nothing. */
export const isBeside = ({ row, sentence }: Line): boolean =>
  row?.data?.prose?.beside.includes(sentence) ?? false
