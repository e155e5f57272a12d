/** A head while it is read: what its words say so far, and which of them say nothing yet. */
import type { Words } from '../../pipeline/dataset.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Head } from './column.ts'
import { type GridCell, wordsOf } from './grid.ts'

export interface Draft {
  head: Head
  text: string
  /** 1 where a character is still of what the head measures. */
  keep: Uint8Array
  drop: (from: number, to: number) => void
  words: (from: number, to: number) => Words
}

export function draftOf(cell: GridCell, bracketsPast: boolean): Draft {
  const { text, reading } = cell
  const keep = new Uint8Array(text.length).fill(1)
  const span = text === '' ? null : spanOf(reading, 0, text.length)
  return {
    head: { ...NOTHING, words: text, span, bracketsPast, scales: [], restSpans: [] },
    text,
    keep,
    drop: (from, to) => keep.fill(0, from, to),
    words: (from, to) => wordsOf(cell, from, to)
  }
}

const NOTHING: Omit<Head, 'words' | 'span' | 'scales' | 'restSpans'> = {
  role: null,
  status: null,
  direction: 'increase',
  measure: 'rate',
  ratio: false,
  baseline: null,
  baselineWords: null,
  of: null,
  index: false,
  bracketsPast: false,
  time: null,
  rest: ''
}

/** Stretches that are kept, without marks at their ends. */
export function restOf({ text, keep }: Draft): [number, number][] {
  const found: [number, number][] = []
  const inside = (at: number) =>
    /[、—－-]/.test(text[at] as string) &&
    [at - 1, at + 1].every((i) => keep[i] && !MARK.test(text[i] as string))
  for (let at = 0; at < text.length; at++) {
    if (!keep[at] || (MARK.test(text[at] as string) && !inside(at))) continue
    const last = found.at(-1)
    if (last && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found.length === 1 && /^(?:[的数额与及和其中年]|幅度|平均)$/.test(text.slice(...found[0]!))
    ? []
    : found
}

const MARK = /[\s、，,：:%‰±/\-—－[\]【】［］]/
