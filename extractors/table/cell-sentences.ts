/** Cells read as sentences are, at the time of their table. */
import { type Marker, markerAt } from '../../pipeline/outline/markers.ts'
import { placer } from '../../pipeline/parse/place.ts'
import { readingOf } from '../../pipeline/parse/reading.ts'
import { sentencesOf } from '../../pipeline/parse/sentences.ts'
import { compact, type Stretch } from '../../pipeline/parse/text.ts'
import type { Reading, Sentence, Span } from '../../pipeline/tree.ts'
import { quantitiesIn } from '../quantity/index.ts'
import { timesIn } from '../time/index.ts'
import type { GridCell } from './grid.ts'
import type { Setting } from './setting.ts'
import { isPlanned } from './when.ts'

/** What stands over a cell, or left of it, and says what it tells. */
export interface Heading {
  words: string
  span: Span | null
}

/** Heads of what bodies are to do, not of what is built: 工作内容, but not 建设内容及规模. */
export const DUTIES = /目标|任务|措施|举措|要求|安排|打算|下一?步|^(?!.*(?:建设|规模|项目)).*内容/
/** Heads of what is planned, whatever the table is about. */
const PLANS = /目标|任务|计划|要求|拟|安排|打算|下一?步/
/** A table that says by when sets what its measures are to do. */
const DUE = /时限/

export interface CellReader {
  /** The sentences of a cell of prose. */
  sentences(cell: GridCell, heading: Heading): Sentence[]
  /** A cell as a line would say it behind its head (责任单位：县水利局); none where it is empty. */
  beside(cell: GridCell, heading: Heading): Sentence[]
}

/** @param headings all that the table has */
export function cellReader(setting: Setting, headings: readonly Heading[]): CellReader {
  const { text, caption, passage, calendar, units, section } = setting
  const place = placer(text)
  const period = caption.period ?? passage
  const planned = isPlanned(period, setting)
  const due = headings.some(({ words }) => DUE.test(words))
  const sentence = (
    stretch: Stretch,
    reading: Reading,
    marker: Marker | undefined,
    head: string
  ): Sentence => {
    const times = timesIn(reading.text, calendar)
    return {
      type: 'sentence',
      position: place(stretch),
      data: {
        reading,
        marker: marker
          ? { text: compact(text.slice(marker.start, marker.words)), span: [marker.start, marker.end] }
          : null,
        section,
        passage: {
          part: planned || PLANS.test(head) || (due && DUTIES.test(head)) ? 'plan' : 'review',
          period: period && { from: period.from, to: period.to }
        },
        times,
        ...quantitiesIn(reading.text, times, units)
      }
    }
  }
  return {
    sentences: ({ span: [start, end] }, { words }) =>
      sentencesOf(text, { start, end }, []).map((stretch) => {
        const marker = markerAt(text, stretch.start, stretch.end, stretch.start)
        const reading = readingOf(text, { start: marker?.end ?? stretch.start, end: stretch.end })
        return sentence(stretch, reading, marker, words)
      }),
    beside: ({ reading, span: [start, end] }, heading) =>
      end > start ? [sentence({ start, end }, labelled(reading, heading), undefined, heading.words)] : []
  }
}

function labelled({ text, offsets }: Reading, { words, span }: Heading): Reading {
  const label = `${words}：`
  const at = span?.[0] ?? 0
  return {
    text: `${label}${text}`,
    offsets: Uint32Array.from([...Array.from(label, (_, i) => at + i), ...offsets])
  }
}
