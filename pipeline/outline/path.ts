/** Ways through an outline. */
import type { Section } from '../dataset.ts'

/** The section and those above it, outermost first; empty for null or an id that is not there. */
export function chainOf(outline: Section[], id: string | null | undefined): Section[] {
  const chain: Section[] = []
  let section = outline.find((one) => one.id === id)
  while (section) {
    chain.unshift(section)
    const { parent } = section
    section = outline.find((one) => one.id === parent)
  }
  return chain
}

/** Markers above a place, outermost first; unmarked headings are passed over. */
export function pathOf(outline: Section[], id: string | null | undefined): string[] {
  return chainOf(outline, id).flatMap(({ marker }) => (marker === null ? [] : [marker]))
}

/**
 * Lead of the item at a place. Empty where there is none: before the first heading, and directly
 * under an outermost heading that holds items (its sentences belong to no item of it).
 */
export function headlineOf(outline: Section[], id: string | null | undefined): string {
  const section = chainOf(outline, id).at(-1)
  if (!section) return ''
  const holdsItems = outline.some(({ parent, marker }) => parent === section.id && marker !== null)
  return section.level === 1 && holdsItems ? '' : section.title
}

/** Innermost section that holds the offset; null before the first heading. For tables, which have no sentences. */
export function sectionAt(outline: Section[], offset: number): Section | null {
  return outline.findLast(({ span: [start, end] }) => offset >= start && offset < end) ?? null
}
