/** Workbooks that are reports themselves: their sheets as tables. */
import { ReportError } from '../../decode/error.ts'
import { Lines } from '../lines.ts'
import type { Reader } from '../reader.ts'
import { tableLines } from '../rows.ts'
import { isWorkbook, readWorkbook, rowsOf } from './workbook.ts'

const reader: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: 'a workbook (.xlsx, .xls)',
  sniff: isWorkbook,
  async read(bytes, { limits }) {
    const book = await readWorkbook(bytes, limits)
    const lines = new Lines(limits)
    for (const name of book.SheetNames) {
      const rows = rowsOf(book.Sheets[name]!)
      const cells = rows.map((row) =>
        row.map((text) => ({ lines: text.split(/\r?\n/), columns: 1, rows: 1 }))
      )
      if (lines.all.length > 0) lines.add('')
      lines.add(...tableLines(cells))
    }
    if (lines.text.trim() === '') throw new ReportError('empty', 'a workbook without text')
    return { text: lines.text, encoding: null, diagnostics: [] }
  }
}

export default reader
