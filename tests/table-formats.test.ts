/** The tables of cases/table-*.txt as web pages, Word files and workbooks give the same claims. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { createPipeline } from '../pipeline/index.ts'
import { readText } from '../pipeline/read/index.ts'
import { cell, docx, paragraph, run, table } from './support/formats-docx.ts'
import { LEAD, linesOf, type TableCase, tableCasesOf } from './support/table-cases.ts'

const pipeline = createPipeline()
const tabbed = readdirSync(new URL('cases/', import.meta.url))
  .filter((file) => /^table-.*\.txt$/.test(file))
  .flatMap(tableCasesOf)
  .filter(({ text }) => text.includes('\t'))

/** A stretch of lines: text, or rows of a table. */
type Piece = { line: string } | { rows: string[][] }

function piecesOf({ text }: TableCase): Piece[] {
  const pieces: Piece[] = []
  for (const line of text.split('\n')) {
    const last = pieces.at(-1)
    if (!line.includes('\t')) pieces.push({ line })
    else if (last && 'rows' in last) last.rows.push(line.split('\t'))
    else pieces.push({ rows: [line.split('\t')] })
  }
  return pieces
}

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^ +/, (blanks) => '&nbsp;'.repeat(blanks.length))

const htmlOf = (one: TableCase): Uint8Array => {
  const body = piecesOf(one).map((piece) =>
    'line' in piece
      ? `<p>${escaped(piece.line)}</p>`
      : `<table>${piece.rows.map((cells) => `<tr>${cells.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`).join('')}</table>`
  )
  return new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8"></head><body><p>${LEAD}</p>${body.join('')}</body></html>`
  )
}

const docxOf = (one: TableCase): Uint8Array =>
  docx(
    [
      paragraph(run(LEAD.trim())),
      ...piecesOf(one).map((piece) =>
        'line' in piece
          ? paragraph(run(piece.line))
          : table(
              piece.rows.map((cells) => cells.map((words) => cell(words))),
              Math.max(...piece.rows.map(({ length }) => length))
            )
      )
    ].join('')
  )

const xlsxOf = (one: TableCase): Uint8Array => {
  const rows = piecesOf(one).flatMap((piece) => ('line' in piece ? [[piece.line]] : piece.rows))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[LEAD.trim()], ...rows]), '表')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
}

describe.each([
  ['HTML', htmlOf],
  ['DOCX', docxOf],
  ['XLSX', xlsxOf]
])('%s', (_, write) => {
  it.each(tabbed.map((one) => [one.place, one] as const))('%s', async (_, one) => {
    const { text, diagnostics, ...source } = await readText(write(one))
    const { reviewYear, planYear } = one
    const { dataset } = pipeline.runText(
      text,
      { path: 'case', sha256: '0'.repeat(64), ...source },
      { reviewYear, planYear }
    )
    expect(linesOf(dataset, reviewYear), text).toEqual(one.wanted)
  })
})
