/** Sentences of a report in order, each with what its place says of it. */

import type { Section } from '../../pipeline/dataset.ts'
import { chainOf, pathOf } from '../../pipeline/outline/path.ts'
import type { Block, Report, Sentence } from '../../pipeline/tree.ts'

export interface Line {
  sentence: Sentence
  block: Block
  /** First sentence of its block. */
  opens: boolean
  /** Sections above it, outermost first. */
  chain: readonly Section[]
  path: string[]
  /** Offset in the report's text. */
  at: number
}

/** Sentences of paragraphs; headings, tables, notes and furniture hold none. */
export function linesOf(report: Report): Line[] {
  const outline = report.data.outline ?? []
  return report.children.flatMap((block) =>
    block.role === 'paragraph'
      ? block.children.flatMap((sentence, i) =>
          sentence.type === 'sentence' && sentence.data.reading.text !== ''
            ? [
                {
                  sentence,
                  block,
                  opens: i === 0,
                  at: sentence.data.reading.offsets[0] as number,
                  chain: chainOf(outline, sentence.data.section),
                  path: pathOf(outline, sentence.data.section)
                }
              ]
            : []
        )
      : []
  )
}
