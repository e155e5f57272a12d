/** Words and times of a reading as the contract holds them: verbatim, with their span. */
import type { Time, Words } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Reading } from '../../pipeline/tree.ts'
import type { Deadline } from './deadline.ts'
import type { Stretch } from './words.ts'

/** The report's own words at a stretch of a reading. */
export function wordsAt(text: string, reading: Reading, { start, end }: Stretch): Words {
  const span = spanOf(reading, start, end)
  return { text: text.slice(span[0], span[1]), span }
}

/** A deadline of a reading as a time of the report. */
export const timeAt = (text: string, reading: Reading, deadline: Deadline): Time => ({
  ...wordsAt(text, reading, deadline),
  from: deadline.from,
  to: deadline.to,
  inferred: false
})
