/** Word files composed for tests, from the XML of their parts. */
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts beside the document by name: `numbering`, `styles`, `footnotes`, `header1`, `footer1`. */
export type Parts = Partial<Record<'numbering' | 'styles' | 'footnotes' | 'header1' | 'footer1', string>>

const roots: Record<keyof Parts, string> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  header1: 'hdr',
  footer1: 'ftr'
}

const kindOf = (name: string): string => name.replace(/[0-9]+$/, '')

/** Bytes of a .docx whose body and parts hold that XML. `declaration` stands before the document's root. */
export function docx(body: string, parts: Parts = {}, declaration = ''): Uint8Array {
  const names = Object.keys(parts) as (keyof Parts)[]
  const overrides = names.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${kindOf(name)}+xml"/>`
  )
  const relations = names.map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${kindOf(name)}" Target="${name}.xml"/>`
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    'word/document.xml': `${HEAD}${declaration}<w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`
  }
  for (const name of names)
    files[`word/${name}.xml`] = `${HEAD}<w:${roots[name]} ${W}>${parts[name]}</w:${roots[name]}>`
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph; `properties` and `content` are XML. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** A paragraph that a list numbers. */
export const item = (text: string, list: number, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A cell: its text, and how many columns it covers; `merge` joins it with the cell above (`continue`) or below (`restart`). */
export const cell = (text: string, columns = 1, merge = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${columns * 2000}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge && `<w:vMerge w:val="${merge}"/>`}</w:tcPr>${paragraph(run(text))}</w:tc>`

/** A table of rows of cells, with as many columns as given. */
export const table = (rows: string[][], columns: number): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

export interface Level {
  format: string
  text: string
  start?: number
}

/** numbering.xml with lists of these levels, their ids from 1. */
export function numbering(lists: Level[][]): string {
  const level = ({ format, text, start = 1 }: Level, depth: number) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`
  const abstract = lists.map(
    (levels, i) =>
      `<w:abstractNum w:abstractNumId="${i + 1}"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join('')}</w:abstractNum>`
  )
  const numbers = lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`)
  return abstract.join('') + numbers.join('')
}
