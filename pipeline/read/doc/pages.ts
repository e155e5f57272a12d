/** Formatting of stretches of the text, kept in pages of 512 bytes. Source: [MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.34. */
import type { Bytes } from './bytes.ts'

/** A stretch of the document stream and the properties that hold for it. */
export interface Run {
  start: number
  end: number
  /** Style of a paragraph; 0 for characters. */
  style: number
  /** List of codes; undefined where there is none. */
  list: Bytes | undefined
}

const PAGE = 512

/** A paragraph's entry: half its length (or 0 and then half of it), style, codes. */
function paragraph(page: Bytes, at: number): Pick<Run, 'style' | 'list'> {
  const half = page.u8(at)
  const from = half === 0 ? at + 2 : at + 1
  const length = half === 0 ? page.u8(at + 1) * 2 : half * 2 - 1
  return { style: page.u16(from), list: page.slice(from + 2, Math.max(0, length - 2)) }
}

const characters = (page: Bytes, at: number): Pick<Run, 'style' | 'list'> => ({
  style: 0,
  list: page.slice(at + 1, page.u8(at))
})

/** The runs of all pages that a table of pages names, in their order. */
export function readRuns(document: Bytes, table: Bytes, kind: 'paragraphs' | 'characters'): Run[] {
  const count = Math.floor((table.length - 4) / 8)
  const width = kind === 'paragraphs' ? 13 : 1
  const read = kind === 'paragraphs' ? paragraph : characters
  const runs: Run[] = []
  for (let i = 0; i < count; i++) {
    const page = document.slice((table.u32((count + 1) * 4 + i * 4) & 0x3fffff) * PAGE, PAGE)
    const entries = page.u8(PAGE - 1)
    for (let j = 0; j < entries; j++) {
      const at = page.u8((entries + 1) * 4 + j * width) * 2
      const nothing = { style: 0, list: undefined }
      runs.push({
        start: page.u32(j * 4),
        end: page.u32(j * 4 + 4),
        ...(at === 0 ? nothing : read(page, at))
      })
    }
  }
  return runs.sort((a, b) => a.start - b.start)
}

/** Finds the run that holds an offset; offsets are mostly asked for in their order. */
export function finder(runs: Run[]): (offset: number) => Run | undefined {
  let last = 0
  return (offset) => {
    const holds = (run: Run | undefined) => run !== undefined && run.start <= offset && offset < run.end
    if (!holds(runs[last])) {
      let low = 0
      let high = runs.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (runs[middle]!.end <= offset) low = middle + 1
        else high = middle
      }
      last = low
    }
    return holds(runs[last]) ? runs[last] : undefined
  }
}
