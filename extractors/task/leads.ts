/** Headlines: the item's lead, or the short sentence that opens a paragraph without a marker. */
import type { Section } from '../../pipeline/dataset.ts'
import { headlineOf } from '../../pipeline/outline/path.ts'
import type { Block } from '../../pipeline/tree.ts'
import type { Line } from './lines.ts'
import { headAt } from './verbs.ts'

/** Longest sentence that leads its paragraph. */
const LONGEST = 20
/** Sentences that must follow it: of two short ones neither leads the other. */
const FEWEST = 2

/** Headline of a line's item; empty where the report gives none. */
export function headlineAt(outline: Section[], line: Line): string {
  const label = line.row?.data?.prose?.label
  if (label) return label
  const opener = line.block.children[0]
  const same = opener?.type === 'sentence' && opener.data.section === line.sentence.data.section
  const lead = same && !isLed(outline, line) ? leadOf(line.block) : ''
  return (
    lead || headlineOf(outline, line.sentence.data.section, line.at) || (same ? openingOf(line.block) : '')
  )
}

/** 推进文旅融合。⏎建成游客中心。办好旅游节。: the heading right above is the lead. */
function isLed(outline: Section[], { sentence, block }: Line): boolean {
  const section = outline.find(({ id }) => id === sentence.data.section)
  if (!section || section.marker !== null || !headAt(section.title, 0, section.title.length)) return false
  const between = (block.position?.start.offset ?? 0) - section.titleSpan[1]
  return between <= NEAR
}

/** Characters between a heading and the paragraph right below it: its mark, a line's end, an indent. */
const NEAR = 8

/** The short sentence that opens a paragraph in no item (要谦虚谨慎、戒骄戒躁。): '' where none does, or nothing follows. */
function openingOf({ children }: Block): string {
  const lines = children.flatMap((child) => (child.type === 'sentence' ? [child.data.reading.text] : []))
  const [first = '', ...rest] = /^[^，。]{0,6}！$/.test(lines[0] ?? '') ? lines.slice(1) : lines
  const words = first.replace(/。$/, '')
  return rest.length > 0 && words !== first && words.length <= LONGEST && !words.includes('，') ? words : ''
}

/**
 * Lead of a paragraph (放大经济政策实施效应。): its first sentence, where that is short, opens with a
 * verb, has no marker and more follows it; '' otherwise.
 */
export function leadOf(block: Block): string {
  const [first, ...rest] = block.children
  if (first?.type !== 'sentence' || rest.length < FEWEST || first.data.marker) return ''
  const { text } = first.data.reading
  const words = text.replace(/。$/, '')
  if (words === text || words.length > LONGEST || /[要应]|必须/.test(words.slice(0, 4))) return ''
  return headAt(words, 0, words.length) ? words : ''
}
