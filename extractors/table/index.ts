/**
 * Claims of tables: each cell with a figure is one, read off its column's head, its row's label,
 * and what stands above the table.
 */
import type { Claim, MentionClass } from '../../pipeline/dataset.ts'
import type { Entry } from '../../pipeline/lexicon.ts'
import { sectionAt } from '../../pipeline/outline/path.ts'
import { inOneCell, sentenceId } from '../../pipeline/parse/place.ts'
import { spanOf } from '../../pipeline/parse/reading.ts'
import type { Block, Report, Row, RowData, RowProse, Sentence } from '../../pipeline/tree.ts'
import { canonicalNames } from '../claim/canonical.ts'
import type { Draft } from '../claim/draft.ts'
import { linkDrafts, readParagraph } from '../claim/index.ts'
import { NO_YEARS } from '../time/calendar.ts'
import { findTimes } from '../time/index.ts'
import { createUnits, type Units } from '../unit/index.ts'
import { linkLevels } from './about.ts'
import { linesAbove, notesAt, titleNumbers, titleOf } from './around.ts'
import { aheadFrom, calendarAt, reviewYearOf } from './calendar.ts'
import { captionOf } from './caption.ts'
import { headOf } from './column.ts'
import { type Column, columnsOf, withTitle } from './columns.ts'
import { isTime } from './figure.ts'
import { formProse, formsOf } from './form.ts'
import { aligned, type GridCell, type GridRow, gridOf } from './grid.ts'
import { saysBracketsPast } from './notes.ts'
import { within } from './period.ts'
import { proseOf } from './prose.ts'
import { readPart, type TableClaim } from './read.ts'
import type { Setting } from './setting.ts'
import { partsOf } from './split.ts'

/** The stage: appends to `report.data.claims`, from the blocks of rows, the outline and the passages. */
export default function table(options: { units?: Units | undefined; indicators?: Entry[] | undefined } = {}) {
  const units = options.units ?? createUnits()
  const names = canonicalNames(options.indicators ?? [])
  return (tree: Report): void => {
    const rules = tree.data.rules ?? new Map<string, string[]>()
    tree.data.rules = rules
    const found: Claim[] = []
    const numbers = new Set<number>()
    let before: Before | null = null
    tree.children.forEach((block, at) => {
      if (block.role !== 'table') return
      const read = readTable(tree, block, at, before, units)
      before = read.columns && { columns: read.columns, at }
      for (const { claim } of read.claims) rules.set(claim.id, [`table/${claim.kind}`])
      found.push(...read.claims.map(({ claim }) => claim))
      for (const [row, { sentences }] of read.prose) {
        const drafts = readProse(tree, row.node, sentences, names)
        for (const draft of drafts) rules.set(draft.claim.id, draft.rules)
        found.push(...drafts.map(({ claim }) => claim))
      }
      if (read.claims.length > 0)
        for (const [from, to] of titleNumbers(tree, at))
          for (let place = from; place < to; place++) numbers.add(place)
    })
    if (found.length === 0) return
    const counts = ({ span }: Claim) => !numbers.has(span[0])
    tree.data.claims = [...(tree.data.claims ?? []).filter(counts), ...found].sort(
      (a, b) => a.span[0] - b.span[0]
    )
  }
}

/** Claims of a row's prose: the row stands for their sentence. */
function readProse(tree: Report, row: Row, sentences: Sentence[], names: Map<string, string>): Draft[] {
  const drafts = byCell(tree.data.text, sentences).flatMap((cell) => {
    const own = readParagraph(tree, cell, names)
    linkDrafts(own)
    return own
  })
  for (const { claim } of drafts) {
    claim.sentence = sentenceId(row)
    claim.flags.push('table-cell')
  }
  return drafts
}

/** The sentences of each cell: none goes on with what another cell says. */
function byCell(text: string, sentences: Sentence[]): Sentence[][] {
  const cells: Sentence[][] = []
  for (const [i, sentence] of sentences.entries()) {
    const before = sentences[i - 1]
    if (before && inOneCell(text, before, sentence)) cells.at(-1)?.push(sentence)
    else cells.push([sentence])
  }
  return cells
}

type RowLabel = NonNullable<RowData['labels']>[number]

/** The columns of the table before, and its block: a page's end parts a table from its head. */
interface Before {
  columns: Column[]
  at: number
}

/** How many blocks (a page number, 续表) may stand between the parts of one table. */
const BETWEEN = 2

function readTable(
  tree: Report,
  block: Block,
  at: number,
  before: Before | null,
  units: Units
): { claims: TableClaim[]; prose: Map<GridRow, RowProse>; columns: Column[] | null } {
  const { text } = tree.data
  const rows = aligned(text, gridOf(text, block, units), units)
  const calendar = calendarAt(tree, at)
  const passage = calendar.period
  const parts = partsOf(rows, (cell) => {
    const { role, time, scales } = headOf(cell, calendar, units)
    return cell.figure === null && (role !== null || time !== null || scales.length > 0)
  })
  const above = linesAbove(tree, at)
  const bracketsPast = notesAt(tree, at).some(saysBracketsPast)
  const goesOn = before !== null && at - before.at <= BETWEEN + 1
  let columns = goesOn ? (before?.columns ?? null) : null
  let caption = captionOf(text, above, calendar, units)
  const section = sectionAt(tree.data.outline ?? [], block.position?.start.offset ?? 0)?.id ?? null
  const forms = formsOf(rows)
  const prose = new Map<GridRow, RowProse>()
  const claims = parts.flatMap((part, i) => {
    const titles = part.titles.map(({ span }) => titleOf(text, span))
    if (i === 0 || titles.length > 0)
      caption = captionOf(text, i === 0 ? [...titles, ...above] : titles, calendar, units)
    const setting: Setting = {
      text,
      calendar: within(calendar, caption.period),
      units,
      caption,
      passage,
      ahead: aheadFrom(tree, at),
      section,
      bracketsPast,
      reviewYear: reviewYearOf(tree)
    }
    if (forms) {
      for (const form of i === 0 ? forms : [])
        for (const [row, told] of formProse(form, setting)) prose.set(row, told)
      return []
    }
    columns = withTitle(columnsOf(part, columns, setting.calendar, units), caption.change)
    const read = saysNothing(part.heads, columns, part.body, caption.scales.length > 0)
      ? []
      : readPart(part.body, columns, setting)
    linkLevels(read)
    for (const [row, told] of proseOf(part.body, columns, setting)) prose.set(row, told)
    return read
  })
  label(rows, columns, claims, prose, section)
  return { claims, prose, columns }
}

/** A list of names with numbers: no head and no unit says what the numbers are. */
function saysNothing(heads: GridRow[], columns: Column[], body: GridRow[], unit: boolean): boolean {
  if (heads.length > 0 || unit || columns.some(({ head }) => head.role !== null || head.time !== null))
    return false
  if (columns.some(({ type }) => type === 'unit')) return false
  return !body.some(({ cells }) =>
    cells.some(({ figure, text }) => figure?.quantity.unit || /[（(][^（()）]*[元%人吨]/.test(text))
  )
}

/** What the numerals of a table are that are no claims: times, row numbers, numbers of items. */
function label(
  rows: GridRow[],
  columns: Column[] | null,
  claims: TableClaim[],
  prose: ReadonlyMap<GridRow, RowProse>,
  section: string | null
): void {
  const claimed = new Set(claims.map(({ claim }) => claim.span[0]))
  const numbers = new Set(columns?.flatMap(({ type, index }) => (type === 'number' ? [index] : [])))
  for (const row of rows) {
    const { node, cells } = row
    const told = prose.get(row)
    node.data = {
      section,
      ...(told && { prose: told }),
      labels: cells.flatMap((cell, column) =>
        [...cell.reading.offsets].some((offset) => claimed.has(offset))
          ? []
          : labelsOf(cell, numbers.has(column))
      )
    }
  }
}

function labelsOf({ text, reading, figure }: GridCell, number: boolean): RowLabel[] {
  const whole = (kind: MentionClass): RowLabel[] => [{ span: spanOf(reading, 0, text.length), class: kind }]
  if (number && figure) return whole('ordinal')
  if (/[0-9]/.test(text) && (isTime(text) || figure?.yearlike)) return whole('time')
  const marker = /^(?:[0-9]{1,2}(?:[、．]|\.(?![0-9]))|[（(][0-9]{1,2}[）)])/.exec(text)
  const found: RowLabel[] = marker ? [{ span: spanOf(reading, 0, marker[0].length), class: 'marker' }] : []
  for (const time of findTimes(text, NO_YEARS))
    if (time.start >= (marker?.[0].length ?? 0) && /[0-9]/.test(text.slice(time.start, time.end)))
      found.push({ span: spanOf(reading, time.start, time.end), class: 'time' })
  return found
}
