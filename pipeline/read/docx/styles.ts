/** Paragraph styles of a Word file, as far as they number paragraphs. */
import { child, childrenOf, type Element, numberOf, valOf } from './xml.ts'

/** What numbers a paragraph: a list and its level, from 0; each undefined where not said. */
export interface NumberedBy {
  list: string | undefined
  level: number | undefined
}

export interface Style extends NumberedBy {
  name: string
}

export interface Styles {
  /** With what it has from the styles that it is based on; of no id, the default style. */
  get(id: string | undefined): Style | undefined
}

/** The w:numPr of a w:pPr. */
function numberedBy(properties: Element | undefined): NumberedBy {
  const numbering = child(properties, 'w:numPr')
  return { list: valOf(numbering, 'w:numId'), level: numberOf(numbering, 'w:ilvl') }
}

/** Longest chain of styles based on each other, against circles. */
const LONGEST = 50

/** Reads styles.xml. */
export function readStyles(part: Element | undefined): Styles {
  const all = childrenOf(child(part, 'w:styles'), 'w:style')
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]))
  const fallback = all.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')
  )
  const resolve = (id: string | undefined): Style | undefined => {
    const first = id === undefined ? fallback : byId.get(id)
    if (first === undefined) return undefined
    const style: Style = { name: valOf(first, 'w:name') ?? '', list: undefined, level: undefined }
    let at: Element | undefined = first
    for (let i = 0; at !== undefined && i < LONGEST; i++) {
      const own = numberedBy(child(at, 'w:pPr'))
      style.list ??= own.list
      style.level ??= own.level
      at = byId.get(valOf(at, 'w:basedOn'))
    }
    return style
  }
  const known = new Map<string | undefined, Style | undefined>()
  return {
    get(id) {
      if (!known.has(id)) known.set(id, resolve(id))
      return known.get(id)
    }
  }
}
