/**
 * Text to tree: `report > block > sentence`. Lines get a role, markers are found in the body,
 * lines are joined to blocks, blocks cut into sentences. Pure; the text is never changed and
 * every character with content lies inside a block.
 */
import { candidates } from '../outline/candidates.ts'
import { type Accepted, chain } from '../outline/runs.ts'
import type { Block, Cell, Given, Report, Row, Sentence, Source } from '../tree.ts'
import { blocksOf, type Draft } from './blocks.ts'
import { layoutOf } from './layout.ts'
import { startingIn } from './ordered.ts'
import { partPageNumbers } from './pages.ts'
import { type Place, placer } from './place.ts'
import { readingOf } from './reading.ts'
import { withScraps } from './scraps.ts'
import { sentencesOf } from './sentences.ts'
import { signatureStart } from './signature.ts'
import { splitAtSpaces } from './spaces.ts'
import { tablesOf } from './tables.ts'
import { compact, linesOf, type Stretch } from './text.ts'
import { withoutTears } from './torn.ts'
import { type Line, zoned } from './zones.ts'

/** Parses a decoded report; an empty text gives a report without blocks. */
export function parse(text: string, source: Source, given: Given = {}): Report {
  const raw = withoutTears(text, linesOf(text)).flatMap((line) => splitAtSpaces(text, line))
  const found = tablesOf(text, raw)
  const rows = rowStarts(raw, found)
  const layout = layoutOf(
    text,
    raw.filter(({ start }) => !rows.has(start))
  )
  const parted = layout.kind === 'wrapped' ? partPageNumbers(text, raw) : raw
  const tables = parted === raw ? found : tablesOf(text, parted)
  const tabular = rowStarts(parted, tables)
  const zones: Line[] = zoned(text, parted).map((line) =>
    tabular.has(line.start) ? { ...line, role: 'body' } : line
  )
  const lines = withScraps(text, zones, layout)
  const body = lines.filter(({ role, start }) => role === 'body' && !tabular.has(start))
  const markers = chain(text, candidates(text, body))
  const drafts = blocksOf(text, lines, tables, markers, layout).flatMap((draft) =>
    withoutSignature(text, draft)
  )
  const place = placer(text)
  return {
    type: 'report',
    children: drafts.map((draft) => blockOf(text, draft, markers, place)),
    position: place({ start: 0, end: text.length }),
    data: { text, source, given }
  }
}

/** Where the lines begin that are rows of tables: no layout, no zone and no marker is read off them. */
function rowStarts(lines: Stretch[], tables: ReadonlyMap<number, Stretch[][]>): Set<number> {
  const starts = new Set<number>()
  lines.forEach(({ start }, index) => {
    const rows = tables.get(start)?.length ?? 0
    for (const line of lines.slice(index, index + rows)) starts.add(line.start)
  })
  return starts
}

/** …贯彻落实。国务院办公厅2020年11月1日: a signature glued to the last paragraph is a block of its own. */
function withoutSignature(text: string, draft: Draft): Draft[] {
  const at = draft.role === 'paragraph' ? signatureStart(text, draft) : undefined
  if (at === undefined) return [draft]
  return [
    { ...draft, end: at },
    { ...draft, start: at, role: 'front' }
  ]
}

function blockOf(text: string, draft: Draft, markers: Accepted[], place: Place): Block {
  const inside = startingIn(markers, draft)
  const children =
    draft.role === 'table'
      ? draft.rows.map((cells) => rowNode(text, cells, place))
      : sentences(text, draft, inside).map((stretch) =>
          sentenceNode(text, stretch, inside, draft.skipped, place)
        )
  return { type: 'block', role: draft.role, children, position: place(draft) }
}

/** A heading is one sentence, whatever marks it holds. */
function sentences(text: string, draft: Draft, markers: Accepted[]): Stretch[] {
  if (draft.role === 'heading') return [draft]
  return sentencesOf(
    text,
    draft,
    markers.map(({ start }) => start)
  )
}

function sentenceNode(
  text: string,
  stretch: Stretch,
  markers: Accepted[],
  skipped: Stretch[],
  place: Place
): Sentence {
  const found = markers.find(({ start }) => start === stretch.start)
  return {
    type: 'sentence',
    position: place(stretch),
    data: {
      reading: readingOf(text, { start: found?.end ?? stretch.start, end: stretch.end }, skipped),
      marker: found
        ? { text: compact(text.slice(found.start, found.words)), span: [found.start, found.end] }
        : null
    }
  }
}

function rowNode(text: string, cells: Stretch[], place: Place): Row {
  const children: Cell[] = cells.map((cell) => ({
    type: 'cell',
    value: text.slice(cell.start, cell.end),
    position: place(cell)
  }))
  const filled = cells.filter(({ start, end }) => end > start)
  const start = filled[0]?.start ?? 0
  return { type: 'row', children, position: place({ start, end: filled.at(-1)?.end ?? start }) }
}
