/** Headlines: the item's lead, or the short sentence that opens a paragraph without a marker. */
import type { Section } from '../../pipeline/dataset.ts'
import { headlineOf } from '../../pipeline/outline/path.ts'
import type { Block, Sentence } from '../../pipeline/tree.ts'
import type { Line } from './lines.ts'
import { headAt } from './verbs.ts'

/** Longest sentence that leads its paragraph. */
const LONGEST = 20
/** Sentences that must follow it: of two short ones neither leads the other. */
const FEWEST = 2

/** What a headline is looked for in. */
export interface Leads {
  text: string
  outline: Section[]
  /** Leads alone on the line above, by the paragraphs that they lead. */
  above: ReadonlyMap<Block, string>
}

/** Headline of a line's item; empty where the report gives none. */
export function headlineAt({ text, outline, above }: Leads, line: Line): string {
  const label = line.row?.data?.prose?.label
  if (label) return label
  const opener = line.block.children[0]
  const same = opener?.type === 'sentence' && opener.data.section === line.sentence.data.section
  const lead = same && !isHeaded(text, line) ? (above.get(line.block) ?? leadOf(line.block)) : ''
  return (
    lead || headlineOf(outline, line.sentence.data.section, line.at) || (same ? openingOf(line.block) : '')
  )
}

/**
 * Whether an unmarked heading leads the line's paragraph (稳步建设和美乡村。⏎推进规划全覆盖。…): one with a 。, or
 * above a single paragraph. What stands over several may leave each to its own lead.
 */
function isHeaded(text: string, { chain, block }: Line): boolean {
  const section = chain.at(-1)
  if (!section || section.marker !== null) return false
  const { start, end } = block.position!
  const isOnly =
    text.slice(section.titleSpan[1], start.offset).trim() === '' && end.offset! >= section.span[1]
  return isOnly || text[section.titleSpan[1]] === '。'
}

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
export function leadOf({ children: [first, ...rest] }: Block): string {
  return first?.type === 'sentence' && rest.length >= FEWEST ? leadIn(first) : ''
}

/**
 * By their paragraphs the leads that stand alone on the line above (推进文旅融合。⏎建成游客中心。办好旅游节。): in
 * the same section, over several sentences. None where most paragraphs are single sentences, as in texts that give
 * each its line.
 */
export function leadsAbove(blocks: readonly Block[]): Map<Block, string> {
  const plain = blocks.filter(isPlain)
  const singles = plain.filter(({ children }) => children.length === 1)
  if (singles.length * 2 > plain.length) return new Map()
  return new Map(
    blocks.flatMap((block, i) => {
      const words = isPlain(block) && block.children.length >= FEWEST ? leadAbove(blocks[i - 1], block) : ''
      return words ? [[block, words]] : []
    })
  )
}

/** A paragraph that opens with no marker. */
const isPlain = ({ role, children: [first] }: Block): boolean =>
  role === 'paragraph' && first?.type === 'sentence' && first.data.marker === null

function leadAbove(above: Block | undefined, { children: [opener] }: Block): string {
  const [lead, ...more] = above?.role === 'paragraph' ? above.children : []
  if (lead?.type !== 'sentence' || opener?.type !== 'sentence' || more.length > 0) return ''
  return lead.data.section === opener.data.section ? leadIn(lead) : ''
}

/** What obliges; but 重要, 应急, 要素. */
const OBLIGES = /(?<![重主首必需])要(?![素件点])|(?<![供相])应(?![急对用])|必须/

/** The words of a sentence that can lead others; '' where it cannot. */
function leadIn({ data: { marker, reading } }: Sentence): string {
  if (marker) return ''
  const { text } = reading
  const words = text.replace(/。$/, '')
  if (words === text || words.length > LONGEST || OBLIGES.test(words.slice(0, 4))) return ''
  return headAt(words, 0, words.length) ? words : ''
}
