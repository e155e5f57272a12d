/** A row as the workbook's XML. */
import { cellRef } from 'hucre/xlsx'
import type { Header, TableRow } from '../tables/index.ts'
import { type Shown, shown } from './cell.ts'
import type { Styles } from './styles.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters, which XML cannot hold, are escaped as ECMA-376 (ST_Xstring) has it. */
const xml = (text: string): string =>
  text.replace(/[&<>"]|(?![\t\n])\p{Cc}/gu, (char) => {
    const entity = ENTITIES[char]
    if (entity !== undefined) return entity
    return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })

const DAY = 86_400_000
/** The day before the first of spreadsheets' counting, moved by the 29 February 1900 that they have. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

function content({ type, value }: Shown): string {
  switch (type) {
    case 'empty':
      return '/>'
    case 'text':
      return ` t="inlineStr"><is><t xml:space="preserve">${xml(String(value))}</t></is></c>`
    case 'boolean':
      return ` t="b"><v>${value ? 1 : 0}</v></c>`
    case 'date':
      return `><v>${(value.getTime() - DAY_ZERO) / DAY}</v></c>`
    default:
      return `><v>${value}</v></c>`
  }
}

/** Writes rows of a table; `indices` are the workbook's, by the number of the style. */
export function createRowWriter(headers: readonly Header[], styles: Styles, indices: readonly number[]) {
  /** `at` counts from 0, the header included. */
  return ({ cells, mark }: TableRow, at: number): string => {
    const written = headers.map((header, c) => {
      const cell = cells[c] ?? null
      if (cell === null && !mark) return ''
      const one = shown(cell, header)
      const style = indices[styles.number(header, mark, one.format)]!
      return `<c r="${cellRef(at, c)}" s="${style}"${content(one)}`
    })
    return `<row r="${at + 1}">${written.join('')}</row>`
  }
}
