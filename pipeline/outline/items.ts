/**
 * The report as the outline reads it: the sentences of its headings and paragraphs in order,
 * and the markers they open with, each in its run.
 */
import { compact } from '../parse/text.ts'
import type { Block, Report, Sentence } from '../tree.ts'
import type { Candidate } from './candidates.ts'
import { markerAt } from './markers.ts'
import { type Accepted, chain } from './runs.ts'

export interface Line {
  sentence: Sentence
  block: Block
  /** Index of the block in the report. */
  at: number
  /** First sentence of its block. */
  opens: boolean
  marker: Accepted | null
}

export const startOf = ({ position }: { position?: Sentence['position'] }): number =>
  position?.start.offset ?? 0
export const endOf = ({ position }: { position?: Sentence['position'] }): number => position?.end.offset ?? 0

/** Sentences of headings and paragraphs, in order, with their markers. */
export function linesOf(report: Report): Line[] {
  const lines: Line[] = []
  for (const [at, block] of report.children.entries()) {
    if (block.role !== 'heading' && block.role !== 'paragraph') continue
    for (const [i, sentence] of block.children.entries())
      if (sentence.type === 'sentence') lines.push({ sentence, block, at, opens: i === 0, marker: null })
  }
  const { text } = report.data
  const markers = lines.flatMap(({ sentence, at }) => markerOf(text, sentence, at))
  const chained = new Map(chain(text, markers).map((marker) => [marker.start, marker]))
  for (const line of lines) line.marker = chained.get(startOf(line.sentence)) ?? null
  return lines
}

/** The sentence's marker, read again from the text; the parser accepted it already. */
function markerOf(text: string, sentence: Sentence, line: number): Candidate[] {
  const span = sentence.data.marker?.span
  const marker = span && markerAt(text, span[0], text.length, span[0])
  return marker ? [{ ...marker, standing: 'line', line, long: false }] : []
}

/** A heading alone on its line, without a marker. */
export const isUnmarked = ({ block, marker, opens }: Line): boolean =>
  block.role === 'heading' && opens && !marker

/** 2025年工作回顾, 2026年工作安排: an unmarked heading that names a year; two of them divide the report. */
export const isYear = (line: Line): boolean =>
  isUnmarked(line) && /^(?:(?:19|20)[0-9]{2}|[今去上明])年/.test(line.sentence.data.reading.text)

/** 附件, 附件2, 附件2：民生实事: what follows is no part of the sections before it. */
export const isAnnex = ({ sentence }: Line): boolean =>
  /^附(?:件|录|表)[0-9一二三四五六七八九十]{0,2}(?:[：:]|$)/.test(sentence.data.reading.text)

/** 各位代表！ opens a passage of its own, whatever list stands before it. */
export const isAddress = ({ sentence, opens }: Line): boolean =>
  opens && /^(?:各位代表|各位委员|同志们)[，,：:！!、]/.test(compact(sentence.data.reading.text))
