/** Elements of a page → lines of text, its tables in their places. */
import type { Lines } from '../lines.ts'
import { type Cell, tableLines } from '../rows.ts'
import { Line } from './inline.ts'
import { List } from './lists.ts'
import { type Element, walk } from './tree.ts'

/** Elements that stand in a line; all others begin and end one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr o:p q ruby s samp small span st1:chsdate strike strong sub sup time tt u var wbr'.split(
    ' '
  )
)

const isInline = ({ name }: Element): boolean => INLINE.has(name) || name.includes(':')

const span = (value: string | undefined): number => Math.max(1, Number.parseInt(value ?? '', 10) || 1)

/** Reads the element into `lines`; `enter` tells which elements to read. */
export function readLines(root: Element, enter: (element: Element) => boolean, lines: Lines): void {
  const tables: Cell[][][] = []
  const lists: List[] = []
  const line = new Line()
  const cell = () => tables.at(-1)?.at(-1)?.at(-1)
  const write = (written: string[]) => {
    const into = cell()
    if (into) into.lines.push(...written)
    else lines.add(...written)
  }
  const end = () => {
    const text = line.take()
    if (text !== '') write([text])
  }
  const open = (element: Element) => {
    const { name, attributes } = element
    if (name === 'table') tables.push([])
    else if (name === 'tr') tables.at(-1)?.push([])
    else if (name === 'td' || name === 'th')
      tables
        .at(-1)
        ?.at(-1)
        ?.push({ lines: [], columns: span(attributes.colspan), rows: span(attributes.rowspan) })
    else if (name === 'ol' || name === 'ul') lists.push(new List(element))
    else if (name === 'li') line.number = lists.at(-1)?.next(element) ?? ''
  }
  const close = ({ name }: Element) => {
    if (name === 'ol' || name === 'ul') lists.pop()
    if (name !== 'table') return
    const written = tableLines(tables.pop() ?? [])
    const outer = cell()
    if (outer) outer.nested = true
    write(written)
  }
  for (const step of walk(root, enter)) {
    const { kind, element } = step
    if (kind === 'text') {
      for (const [i, text] of (element.name === 'pre' ? step.text.split('\n') : [step.text]).entries()) {
        if (i > 0) end()
        line.add(text)
      }
    } else if (!isInline(element)) {
      end()
      if (kind === 'open') open(element)
      else close(element)
    }
  }
  end()
}
