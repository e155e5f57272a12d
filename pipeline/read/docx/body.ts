/** Elements of a Word part → what the writer does with them. */
import type { Limits } from '../limits.ts'
import { skipped } from './skipped.ts'
import { symbolOf, symbols } from './symbols.ts'
import { type Sink, Writer } from './writer.ts'
import { walkXml } from './xml.ts'

type Attributes = Record<string, string>

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '1')

const opens: Record<string, (writer: Writer, attributes: Attributes) => void> = {
  'w:p': (writer) => writer.openParagraph(),
  'w:tbl': (writer) => writer.openTable(),
  'w:tr': (writer) => writer.table?.row(),
  'w:tc': (writer) => writer.table?.cell(),
  'w:fldChar': (writer, attributes) => writer.fields.mark(attributes['w:fldCharType']),
  'w:sym': (writer, attributes) => writer.text(symbolOf(attributes['w:char']))
}

const closes: Record<string, (writer: Writer) => void> = {
  'w:p': (writer) => writer.closeParagraph(),
  'w:tbl': (writer) => writer.closeTable(),
  'w:tr': (writer) => writer.table?.endRow(),
  'w:r': (writer) => {
    writer.hidden = false
  }
}

/** A property of the paragraph, run, row or cell that is open; `path` ends in its own name. */
function property(writer: Writer, path: string[], value: string | undefined): void {
  const [holder, parent, name] = path.slice(-3)
  const { paragraph } = writer
  if (parent === 'w:trPr' || parent === 'w:tcPr') writer.table?.property(name ?? '', value)
  else if (name === 'w:vanish' && holder === 'w:r') writer.hidden = isOn(value)
  else if (paragraph === undefined) return
  else if (name === 'w:pStyle') paragraph.style = value
  else if (name === 'w:numId') paragraph.numbering.list = value
  else if (name === 'w:ilvl') paragraph.numbering.level = Number(value) || 0
  else if (name === 'w:del' && holder === 'w:pPr') paragraph.goesOn = true
}

/**
 * Reads a part: document.xml, or one of notes.
 * @param seen told of each element that is not skipped
 */
export function readBody(
  bytes: Uint8Array,
  sink: Sink,
  limits: Limits,
  seen: (name: string, attributes: Attributes) => void = () => {}
): void {
  const writer = new Writer(sink)
  const path: string[] = []
  let skip = 0
  const open = (name: string, attributes: Attributes) => {
    path.push(name)
    if (skip > 0 || skipped.has(name)) skip++
    if (skip > 1) return
    if (skip === 0) seen(name, attributes)
    const symbol = path.at(-2) === 'w:r' ? symbols[name] : undefined
    if (symbol !== undefined) writer.text(symbol)
    else if (opens[name]) opens[name](writer, attributes)
    else property(writer, path, attributes['w:val'])
  }
  const close = (name: string) => {
    path.pop()
    if (skip > 0) skip--
    else closes[name]?.(writer)
  }
  const text = (text: string) => {
    const name = path.at(-1)
    if (skip > 0) return
    if (name === 'w:t' || name === 'm:t') writer.text(text)
    else if (name === 'w:instrText') writer.fields.code(text)
  }
  walkXml(bytes, { open, close, text }, limits)
}
