/** Cells read as sentences are, at the time of their table. */
import { saysWhat, saysWhen, saysWho } from '../../pipeline/heads.ts'
import { onceWhole } from '../../pipeline/once.ts'
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

/** Heads of what is planned, whatever the table is about. */
const PLANS = /目标|任务|计划|要求|拟|安排|打算|下一?步/
export interface CellReader {
  /** The sentences of a cell of prose. */
  sentences(cell: GridCell, heading: Heading): Sentence[]
  /** A cell as a line would say it behind its head (责任单位：县水利局); none where it is empty. */
  beside(cell: GridCell, heading: Heading): Sentence[]
}

/** @param headings all that the table has */
export function cellReader(setting: Setting, headings: readonly Heading[]): CellReader {
  const { text, caption, passage, calendar, units, section } = setting
  const place = placerOf(text)
  const period = caption.period ?? passage
  const planned = isPlanned(period, setting)
  // Who answers for it, or by when, says that what its measures are is to be done.
  const charges = headings.some(({ words }) => saysWho(words) || saysWhen(words))
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
          part: planned || PLANS.test(head) || (charges && saysWhat(head)) ? 'plan' : 'review',
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

/** Places of the report's text, for all its tables. */
const placerOf = onceWhole(placer)

/**
 * The words of a cell behind those of its head, whose places only stand for them: nothing is quoted from there.
 * What a line break parts in a cell (甲⏎乙) is a list.
 */
function labelled({ text, offsets }: Reading, { words, span }: Heading): Reading {
  const label = `${words}：`
  const at = span?.[0] ?? 0
  const codes = [...label]
  const places = Array.from(label, (_, i) => at + i)
  for (let i = 0; i < text.length; i++) {
    const before = offsets[i - 1]
    if (before !== undefined && offsets[i]! > before + 1 && isList(text, i)) {
      codes.push('、')
      places.push(before + 1)
    }
    codes.push(text[i] as string)
    places.push(offsets[i] as number)
  }
  return { text: codes.join(''), offsets: Uint32Array.from(places) }
}

/** Fewest characters of a member of a list that blanks part. */
const SHORTEST = 3

const isList = (text: string, at: number): boolean =>
  at >= SHORTEST &&
  text.length - at >= SHORTEST &&
  HAN.test(text[at - 1] as string) &&
  HAN.test(text[at] as string)

const HAN = /[\u3400-\u9fff]/
