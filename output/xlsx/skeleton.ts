/** The workbook without its rows: everything that does not grow with them. */
import { strFromU8, unzipSync } from 'fflate'
import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Header } from '../tables/index.ts'
import { HEADER } from './style.ts'
import type { Styles } from './styles.ts'

/** The workbook's own date: fixed, since no time of the run stands in the output. */
const EPOCH = new Date(0)

/** A sheet before its rows. */
export interface Sheet {
  name: string
  headers: Header[]
  widths: number[]
  /** Rows below the header. */
  count: number
}

export interface Skeleton {
  /** Files of the workbook's ZIP, in their order. */
  parts: [path: string, xml: string][]
  /** Index that the workbook gives to a style, by the style's number. */
  indices: number[]
}

const title = (value: string) => ({ value, type: 'string', style: HEADER }) as const

function sheetOf({ name, headers, widths, count }: Sheet, samples: Styles): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [c, header] of headers.entries()) cells.set(`0,${c}`, title(header.title))
  for (const [r, style] of samples.all().entries())
    cells.set(`${r + 1},0`, { value: null, type: 'empty', style })
  return {
    name,
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, count, headers.length - 1) }
  }
}

const none: Styles = { number: () => 0, all: () => [] }

/**
 * The sheets with their headers alone. The first one has below its header an empty cell of each
 * style, which tells the index that the library gave it; who fills the sheet leaves these out.
 */
export async function skeletonOf(sheets: readonly Sheet[], styles: Styles): Promise<Skeleton> {
  const zip = await writeXlsx({
    sheets: sheets.map((sheet, i) => sheetOf(sheet, i === 0 ? styles : none)),
    properties: { creator: 'baogao', created: EPOCH, modified: EPOCH }
  })
  const parts = Object.entries(unzipSync(zip)).map(([path, bytes]): [string, string] => [
    path,
    strFromU8(bytes)
  ])
  const first = parts.find(([path]) => path === 'xl/worksheets/sheet1.xml')?.[1] ?? ''
  const indices = [...first.matchAll(/<c r="A[0-9]+" s="([0-9]+)"\/>/g)].map(([, index]) => Number(index))
  if (indices.length !== styles.all().length) throw new Error('the library left out a style')
  return { parts, indices }
}
