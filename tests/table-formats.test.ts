/** The tables of cases/table-*.txt as web pages, Word files and workbooks give the same claims. */
import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { createPipeline } from '../pipeline/index.ts'
import { readText } from '../pipeline/read/index.ts'
import { cell, docx, paragraph, run, table } from './support/formats-docx.ts'
import { canRender, cleanUp, hasFont, render } from './support/formats-render.ts'
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
      : `<table border="1">${piece.rows.map((cells) => `<tr>${cells.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`).join('')}</table>`
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

/** Columns of a table: some have cells in rows that end before the last column. */
const isFull = (one: TableCase): boolean =>
  piecesOf(one).every(
    (piece) => 'line' in piece || new Set(piece.rows.map(({ length }) => length)).size === 1
  )

async function claimsOf(bytes: Uint8Array, { reviewYear, planYear }: TableCase): Promise<[string[], string]> {
  const { text, diagnostics, ...source } = await readText(bytes)
  const named = { path: 'case', sha256: '0'.repeat(64), ...source }
  return [linesOf(pipeline.runText(text, named, { reviewYear, planYear }).dataset, reviewYear), text]
}

describe.each([
  ['HTML', htmlOf],
  ['DOCX', docxOf],
  ['XLSX', xlsxOf]
])('%s', (_, write) => {
  it.each(tabbed.map((one) => [one.place, one] as const))('%s', async (_, one) => {
    const [claims, text] = await claimsOf(write(one), one)
    expect(claims, text).toEqual(one.wanted)
  })
})

afterAll(cleanUp)
const rendering = canRender()

it.skipIf(!(rendering && hasFont()))(
  'PDF, by LibreOffice with borders: at least 95 % of the claims',
  async () => {
    const cases = tabbed.filter(isFull)
    const pages = cases.map((one, i) => ({ name: `${i}.htm`, data: htmlOf(one) }))
    let [wanted, same] = [0, 0]
    const failed: string[] = []
    for (const [i, bytes] of render(pages, 'pdf').entries()) {
      const one = cases[i]!
      const [claims] = await claimsOf(bytes, one)
      const found = one.wanted.filter((claim) => claims.includes(claim)).length
      wanted += Math.max(one.wanted.length, claims.length)
      same += found
      if (found < one.wanted.length) failed.push(one.place)
    }
    expect(same / wanted, failed.join('\n')).toBeGreaterThanOrEqual(0.95)
  },
  120_000
)
