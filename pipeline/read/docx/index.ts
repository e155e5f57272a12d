/** Word files since 2007 (.docx), and those of WPS and LibreOffice in that format. */
import { posix } from 'node:path'
import { ReportError } from '../../decode/error.ts'
import type { Limits } from '../limits.ts'
import { Lines } from '../lines.ts'
import type { Reader } from '../reader.ts'
import { zipNames } from '../zip/directory.ts'
import { readParts } from '../zip/parts.ts'
import { readBody } from './body.ts'
import { noteLines, type Reference, referenceOf } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import { child, childrenOf, parseXml } from './xml.ts'

/** Where the text stands: what the package's relationships call its office document, else where Word puts it. */
function mainPart(relationships: Uint8Array | undefined, limits: Limits): string {
  const root = relationships && child(parseXml(relationships, limits), 'Relationships')
  const found = childrenOf(root, 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument')
  )
  return found?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml'
}

async function read(bytes: Uint8Array, limits: Limits): Promise<string> {
  const wanted = (name: string) =>
    name === '_rels/.rels' || /(?:document|numbering|styles|footnotes|endnotes)[0-9]*\.xml$/.test(name)
  const parts = await readParts(bytes, limits, wanted)
  const main = mainPart(parts.get('_rels/.rels'), limits)
  const document = parts.get(main)
  if (document === undefined) throw new ReportError('format', `damaged Word file: it has no ${main}`)
  const beside = (name: string) => parts.get(posix.join(posix.dirname(main), name))
  const tree = (name: string) => {
    const part = beside(name)
    return part && parseXml(part, limits)
  }
  const styles = readStyles(tree('styles.xml'))
  const lines = new Lines(limits)
  const sink = {
    styles,
    numbering: readNumbering(tree('numbering.xml'), styles),
    write: (written: string[]) => lines.add(...written)
  }
  const references: Reference[] = []
  readBody(document, sink, limits, (name, attributes) => {
    const reference = referenceOf(name, attributes)
    if (reference) references.push(reference)
  })
  const notes = { footnote: beside('footnotes.xml'), endnote: beside('endnotes.xml') }
  lines.add(...noteLines(references, notes, sink, limits))
  return lines.text
}

const reader: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  name: 'a Word file (.docx)',
  sniff: (bytes) => {
    const names = zipNames(bytes)
    return (
      names.includes('[Content_Types].xml') && names.some((name) => /^word\/document[0-9]*\.xml$/.test(name))
    )
  },
  read: async (bytes, { limits }) => ({ text: await read(bytes, limits), encoding: null, diagnostics: [] })
}

export default reader
