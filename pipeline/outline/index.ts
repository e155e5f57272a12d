/** The outline of a report: its sections by their markers and headings, as the report nests them. */
import type { Report } from '../tree.ts'
import { linesOf, startOf } from './items.ts'
import { sectionsOf } from './sections.ts'

export { default as parts } from './parts.ts'
export { type Passage, periodAt } from './passages.ts'
export { chainOf, headlineOf, pathOf, sectionAt } from './path.ts'

/**
 * Transformer: fills `report.data.outline` and each sentence's `data.section`. Parts and periods
 * come later (parts.ts), since they need the report's years.
 */
export default function outline() {
  return (tree: Report): void => {
    const lines = linesOf(tree)
    const body = tree.children.filter(
      ({ role }) => role === 'heading' || role === 'paragraph' || role === 'table'
    )
    const { sections, placed } = sectionsOf(tree.data.text, lines, body)
    tree.data.outline = sections
    for (const { sentence } of lines) sentence.data.section = placed.get(startOf(sentence)) ?? null
  }
}
