/** Sentences of a report in order, each with what its place says of it. */

import type { Section, Time } from '../../pipeline/dataset.ts'
import { chainOf, pathOf } from '../../pipeline/outline/path.ts'
import { inOneCell } from '../../pipeline/parse/place.ts'
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
  const lineOf = (block: Block, sentence: Sentence, opens: boolean, row: Row | null, markers: string[]) => ({
    sentence,
    block,
    row,
    opens,
    at: sentence.data.reading.offsets[0] as number,
    chain: chainOf(outline, sentence.data.section),
    path: [...pathOf(outline, sentence.data.section), ...markers]
  })
  const lines: Line[] = []
  for (const block of report.children) {
    if (block.role !== 'paragraph' && block.role !== 'table') continue
    for (const [i, child] of block.children.entries()) {
      if (child.type === 'sentence') {
        lines.push(lineOf(block, child, i === 0, null, []))
        continue
      }
      const told = toldIn(child)
      const markers = markersIn(report.data.text, child, told)
      for (const [k, sentence] of told.entries())
        lines.push(lineOf(block, sentence, k === 0, child, markers[k] ?? []))
    }
  }
  return lines.filter(({ sentence }) => sentence.data.reading.text !== '')
}

/** For each sentence of a row the markers above it: that of the row's label, and that of its item in the cell. */
function markersIn(text: string, { data }: Row, told: readonly Sentence[]): string[][] {
  const label = data?.prose?.marker ?? null
  let item: string | null = null
  return told.map((sentence, i) => {
    const { marker } = sentence.data
    const before = told[i - 1]
    const goesOn = before && inOneCell(text, before, sentence)
    item = marker?.text ?? (goesOn ? item : null)
    return [label, item].filter((one) => one !== null)
  })
}

/** What a row tells, and behind it what stands beside that: who is charged with it, when it is due. */
const toldIn = ({ data }: Row): Sentence[] =>
  data?.prose ? [...data.prose.sentences, ...data.prose.beside] : []

/** Whether a line may set a task though it says no 要: in a table only what stands below a head that says so. */
export const maySet = ({ row, sentence }: Line): boolean =>
  row === null || (row.data?.prose?.duties.has(sentence) ?? false)

/** The time that heads a line's column; null where none does. */
export const headTime = ({ row, sentence }: Line): Time | null =>
  row?.data?.prose?.duties.get(sentence) ?? null

/** Whether a line is a cell beside a row's prose: it charges somebody with it, or says nothing. */
export const isBeside = ({ row, sentence }: Line): boolean =>
  row?.data?.prose?.beside.includes(sentence) ?? false
