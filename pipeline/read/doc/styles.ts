/** Styles of paragraphs, as far as they number them. Source: [MS-DOC] 2.9.271 (STSH), 2.9.260 (STD). */
import type { Bytes } from './bytes.ts'
import { addProperties, type Properties } from './properties.ts'

interface Style {
  base: number
  list: Bytes | undefined
}

const PARAGRAPH = 1
/** No style. */
const NIL = 0xfff
/** Longest chain of styles based on each other, against circles. */
const LONGEST = 50

function readStyle(style: Bytes, baseSize: number): Style {
  const kind = style.u16(2) & 0xf
  const base = style.u16(2) >> 4
  if (kind !== PARAGRAPH) return { base, list: undefined }
  // Behind the fixed part the name with its length and a zero, then the paragraph's codes behind their length and the style.
  const name = baseSize + 2 + (style.u16(baseSize) + 1) * 2
  const length = name + 2 <= style.length ? style.u16(name) : 0
  return { base, list: length > 2 ? style.slice(name + 4, length - 2) : undefined }
}

/** Properties of a style by its number, with those of the styles that it is based on. */
export function readStyles(part: Bytes): (index: number) => Properties {
  const styles: (Style | undefined)[] = []
  if (part.length > 0) {
    const header = part.u16(0)
    const count = part.u16(2)
    const baseSize = part.u16(4)
    let at = 2 + header
    for (let i = 0; i < count && at + 2 <= part.length; i++) {
      const length = part.u16(at)
      styles.push(length === 0 ? undefined : readStyle(part.slice(at + 2, length), baseSize))
      at += 2 + length + (length % 2)
    }
  }
  return (index) => {
    const chain: Style[] = []
    let style = styles[index]
    while (style !== undefined && chain.length < LONGEST) {
      chain.unshift(style)
      style = style.base === NIL ? undefined : styles[style.base]
    }
    const properties: Properties = new Map()
    for (const { list } of chain) if (list) addProperties(properties, list)
    return properties
  }
}
