/**
 * Mentions: every numeral that is no claim, with its class, so that all numerals of a report are
 * accounted for. One that nothing places becomes a diagnostic.
 */
import type { VFile } from 'vfile'
import type { Mention, MentionClass, Span } from '../../pipeline/dataset.ts'
import type { Report, Row, Sentence } from '../../pipeline/tree.ts'

const LONGEST = 40

/** The stage: `report.data.mentions`, from times, labels, and the quantities that became no claims. */
export default function mention() {
  return (tree: Report, file: VFile): void => {
    const found = new Map<string, Mention>()
    const taken = tree.data.claims?.map((claim) => claim.span) ?? []
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
        if (node.type === 'sentence') ofSentence(node, block.role, taken, add)
        else ofRow(node, taken, add)
      }
    const mentions = [...found.values()].sort((a, b) => a.span[0] - b.span[0])
    tree.data.mentions = mentions
    report(tree, file, [...taken, ...mentions.map((m) => m.span), ...markers(tree)])
  }
}

type Add = (span: Span, kind: MentionClass, section: string | null) => void

function ofSentence(node: Sentence, role: string, claims: readonly Span[], add: Add): void {
  const { reading, times = [], labels = [], quantities = [], section = null, marker } = node.data
  const place = (start: number, end: number): Span => [reading.offsets[start]!, reading.offsets[end - 1]! + 1]
  for (const time of times) add(place(time.start, time.end), time.plan ? 'name' : 'time', section)
  for (const label of labels) add(place(label.start, label.end), label.class, section)
  for (const quantity of quantities) {
    const span = place(quantity.start, quantity.end)
    if (!claims.some((c) => c[0] < span[1] && c[1] > span[0])) add(span, 'other', section)
  }
  // A marker of the contents page, say, opens no section of the outline.
  if (marker && role !== 'heading' && role !== 'paragraph') add(marker.span, 'marker', section)
}

function ofRow(row: Row, claims: readonly Span[], add: Add): void {
  for (const cell of row.children) {
    const start = cell.position?.start.offset
    if (start === undefined || !/\d/.test(cell.value.normalize('NFKC'))) continue
    for (const run of cell.value.matchAll(/[\d０-９.．,%％－-]*[\d０-９][\d０-９.．,%％]*/g)) {
      const span: Span = [start + run.index, start + run.index + run[0].length]
      if (!claims.some((c) => c[0] < span[1] && c[1] > span[0])) add(span, 'other', null)
    }
  }
}

const markers = (tree: Report): Span[] =>
  tree.data.outline?.flatMap((s) => (s.markerSpan ? [s.markerSpan] : [])) ?? []

/** Complains of every run of Arabic digits that lies in none of the spans. */
function report(tree: Report, file: VFile, spans: Span[]): void {
  const sorted = spans.sort((a, b) => a[0] - b[0])
  let at = 0
  for (const run of tree.data.text.matchAll(/[0-9０-９]+/g)) {
    const end = run.index + run[0].length
    while (at < sorted.length && sorted[at]![1] < end) at++
    // Spans are disjoint but for markers inside longer ones: look a little further.
    const held = sorted.slice(at, at + 4).some((s) => s[0] <= run.index && s[1] >= end)
    if (!held)
      file.message(`numeral ${run[0]} could not be placed`, {
        ruleId: 'numeral-unplaced',
        source: 'baogao',
        place: { start: { line: 1, column: 1, offset: run.index }, end: { line: 1, column: 1, offset: end } }
      })
  }
}
