/** Paragraphs and tables of a Word document as lines of text. */
import { Counters, numbered } from '../numbering/counters.ts'
import { tableLines } from '../rows.ts'
import type { List } from './lists.ts'
import type { Paragraph } from './paragraphs.ts'
import { code, isOn, numberOf, type Properties } from './properties.ts'
import { bordersOf, cellsOf, type Row } from './table.ts'

/** Writes the number that Word counts for a paragraph in front of it. */
function numberer(lists: List[]): (paragraph: Properties) => string {
  const counters = new Counters()
  const begun = new Set<string>()
  return (properties) => {
    const number = numberOf(properties, code.list) ?? 0
    const list = lists[number - 1]
    if (list === undefined) return ''
    const depth = numberOf(properties, code.level) ?? 0
    const start = list.starts.get(depth)
    if (start !== undefined && !begun.has(`${number}.${depth}`)) counters.restart(list.levels, depth, start)
    begun.add(`${number}.${depth}`)
    return counters.next(list.levels, depth)
  }
}

const emptyRow = (): Row => ({ cells: [[]], borders: [], nested: false })

/** The lines of each paragraph and table, in their order. */
export function* bodyLines(paragraphs: Iterable<Paragraph>, lists: List[]): Generator<string[]> {
  const numberOfNext = numberer(lists)
  let rows: Row[] = []
  let row = emptyRow()
  let carried = ''
  const endTable = () => {
    const lines = tableLines(cellsOf(rows))
    rows = []
    return lines
  }
  for (const { text, properties, cell, goesOn } of paragraphs) {
    carried += text
    if (goesOn) continue
    const lines = numbered(numberOfNext(properties), carried).split('\n')
    carried = ''
    if (!isOn(properties, code.inTable)) {
      if (rows.length > 0) yield endTable()
      yield lines
    } else if (isOn(properties, code.rowEnd)) {
      row.cells.pop()
      rows.push({ ...row, borders: bordersOf(properties) })
      row = emptyRow()
    } else {
      row.nested ||= (numberOf(properties, code.depth) ?? 1) > 1
      if (!isOn(properties, code.innerRowEnd)) row.cells.at(-1)?.push(...lines)
      if (cell) row.cells.push([])
    }
  }
  if (rows.length > 0) yield endTable()
}
