/** Ways through an outline. */
import type { Section } from '../dataset.ts'

interface Way {
  chain: readonly Section[]
  /** Their markers. */
  path: readonly string[]
}

const known = new WeakMap<Section[], Map<string, Way>>()
const NONE: Way = { chain: [], path: [] }

/** The section and those above it, outermost first; empty for null or an id that is not there. */
export const chainOf = (outline: Section[], id: string | null | undefined): readonly Section[] =>
  wayTo(outline, id).chain

const wayTo = (outline: Section[], id: string | null | undefined): Way =>
  (id && waysOf(outline).get(id)) || NONE

/** The ways to all sections by their ids: a parent stands before its children. */
function waysOf(outline: Section[]): Map<string, Way> {
  const found = known.get(outline)
  if (found) return found
  const ways = new Map<string, Way>()
  for (const section of outline) {
    const { chain, path } = ways.get(section.parent ?? '') ?? NONE
    ways.set(section.id, {
      chain: [...chain, section],
      path: section.marker === null ? path : [...path, section.marker]
    })
  }
  known.set(outline, ways)
  return ways
}

/** Markers above a place, outermost first; unmarked headings are passed over. */
export function pathOf(outline: Section[], id: string | null | undefined): string[] {
  return [...wayTo(outline, id).path]
}

/**
 * Lead of the item that the section is. Empty where there is none: before the first heading, and,
 * where the sentence's offset `at` is given, behind the items of an outermost section, whose
 * closing paragraphs belong to no item (…各地贯彻落实本意见的情况，要及时报送).
 */
export function headlineOf(outline: Section[], id: string | null | undefined, at?: number): string {
  const section = chainOf(outline, id).at(-1)
  if (!section) return ''
  if (section.level > 1 || at === undefined) return section.title
  const first = outline.find(({ parent, marker }) => parent === section.id && marker !== null)
  return first !== undefined && at > first.span[0] ? '' : section.title
}

/** Innermost section that holds the offset; null before the first heading. For tables, which have no sentences. */
export function sectionAt(outline: Section[], offset: number): Section | null {
  return outline.findLast(({ span: [start, end] }) => offset >= start && offset < end) ?? null
}
