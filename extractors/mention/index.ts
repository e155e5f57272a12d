/**
 * Mentions: every numeral that is no claim, with its class, so that all numerals of a report are
 * accounted for. One that nothing places becomes a diagnostic.
 */
import type { VFile } from 'vfile'
import type { Mention, MentionClass, Span } from '../../pipeline/dataset.ts'
import type { Report, Row, Sentence, TimeMatch } from '../../pipeline/tree.ts'

const LONGEST = 40

/** The stage: `report.data.mentions`, from times, labels, and the quantities that became no claims. */
export default function mention() {
  return (tree: Report, file: VFile): void => {
    const found = new Map<string, Mention>()
    const taken = tree.data.claims?.map((claim) => claim.span) ?? []
    const claimed = coverOf(taken)
    const add = (span: Span, kind: MentionClass, section: string | null) => {
      const [start, end] = [span[0], Math.min(span[1], span[0] + LONGEST)]
      found.set(`${start}`, {
        id: `m${start}-${end}`,
        section,
        quote: tree.data.text.slice(start, end),
        span: [start, end],
        class: kind
      })
    }
    for (const block of tree.children)
      for (const node of block.children) {
        if (node.type === 'sentence') ofSentence(node, tree.data.text, block.role, claimed, add)
        else ofRow(node, tree.data.text, claimed, add)
      }
    const mentions = [...found.values()].sort((a, b) => a.span[0] - b.span[0])
    tree.data.mentions = mentions
    report(tree, file, [...taken, ...mentions.map((m) => m.span)], markers(tree))
  }
}

/** Whether a span overlaps one of those given. */
type Covers = (span: Span) => boolean
type Add = (span: Span, kind: MentionClass, section: string | null) => void

function ofSentence(node: Sentence, text: string, role: string, claimed: Covers, add: Add): void {
  const { reading, times = [], labels = [], quantities = [], section = null, marker } = node.data
  const place = (start: number, end: number): Span => [reading.offsets[start]!, reading.offsets[end - 1]! + 1]
  const counted = quantities.map(({ start, end }) => place(start, end))
  const named = labels.map((label): [Span, MentionClass] => [place(label.start, label.end), label.class])
  for (const [span, kind] of named) add(span, kind, section)
  for (const span of counted) if (!claimed(span)) add(span, 'other', section)
  // A quantity may reach into what looks like a time: 四分之|一个工作日.
  const read = coverOf([...counted, ...named.map(([span]) => span)])
  for (const time of times) {
    const span = place(time.start, time.end)
    if (!read(span)) add(span, time.plan || isProgramme(reading.text, time) ? 'name' : 'time', section)
  }
  for (const span of skippedNumerals(node, text)) if (!claimed(span)) add(span, 'other', section)
  // A marker of the contents page, say, opens no section of the outline.
  if (marker && role !== 'heading' && role !== 'paragraph') add(marker.span, 'marker', section)
}

/** 三年行动, 三年百万青年见习计划: a length that names a programme. */
const isProgramme = (text: string, { role, end }: TimeMatch): boolean =>
  role === 'duration' && /^(?:行动|攻坚|计划|规划|百万|千万|倍增|提升)/.test(text.slice(end, end + 2))

/** Digits inside a sentence that its reading leaves out: page numbers glued into the text. */
function skippedNumerals(node: Sentence, text: string): Span[] {
  const { offsets } = node.data.reading
  const start = node.data.marker?.span[1] ?? node.position!.start.offset!
  const spans: Span[] = []
  // As long as what it reads: it leaves out nothing.
  if (offsets.length === node.position!.end.offset! - start) return spans
  let at = start
  for (let i = 0; i <= offsets.length; i++) {
    const offset = offsets[i] ?? node.position!.end.offset!
    if (offset > at)
      for (const run of text.slice(at, offset).matchAll(/[0-9０-９]+/g))
        spans.push([at + run.index, at + run.index + run[0].length])
    at = offset + 1
  }
  return spans
}

function ofRow(row: Row, text: string, claimed: Covers, add: Add): void {
  const { labels = [], prose, section = null } = row.data ?? {}
  const sentences = prose?.sentences ?? []
  for (const { span, class: kind } of labels) add(span, kind, section)
  for (const sentence of sentences) ofSentence(sentence, text, 'table', claimed, add)
  const read = coverOf([...labels.map(({ span }) => span), ...sentences.map(spanOfNode)])
  for (const cell of row.children) {
    const start = cell.position?.start.offset
    if (start === undefined || !/\d/.test(cell.value.normalize('NFKC'))) continue
    for (const run of cell.value.matchAll(/[\d０-９.．,%％－-]*[\d０-９][\d０-９.．,%％]*/g)) {
      const span: Span = [start + run.index, start + run.index + run[0].length]
      if (!claimed(span) && !read(span)) add(span, 'other', section)
    }
  }
}

const spanOfNode = ({ position }: Sentence): Span => [position!.start.offset!, position!.end.offset!]

const markers = (tree: Report): Span[] =>
  tree.data.outline?.flatMap((s) => (s.markerSpan ? [s.markerSpan] : [])) ?? []

/** An overlap test over disjoint spans, by bisection. */
function coverOf(spans: readonly Span[]): Covers {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  return ([start, end]) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]![1] <= start) low = middle + 1
      else high = middle
    }
    const next = sorted[low]
    return next !== undefined && next[0] < end
  }
}

/** Complains of every run of Arabic digits that lies in none of the spans. */
function report(tree: Report, file: VFile, spans: Span[], markers: Span[]): void {
  const placed = coverOf(spans)
  const marks = coverOf(markers)
  for (const run of tree.data.text.matchAll(/[0-9０-９]+/g)) {
    const [start, end]: Span = [run.index, run.index + run[0].length]
    if (placed([start, end]) || marks([start, end])) continue
    file.message(`numeral ${run[0]} could not be placed`, {
      ruleId: 'numeral-unplaced',
      source: 'baogao',
      place: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
    })
  }
}
