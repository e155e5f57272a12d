/**
 * Tables that are forms: what heads columns elsewhere stands left of each line (整改措施 | 1.新建管网18.6公里,
 * 牵头单位 | 县水利局).
 */
import type { RowProse } from '../../pipeline/tree.ts'
import { cellReader, DUTIES, type Heading } from './cell-sentences.ts'
import type { GridRow } from './grid.ts'
import { CHARGES } from './naming.ts'
import type { Setting } from './setting.ts'

interface FormRow {
  row: GridRow
  /** The label of its line; that of the last line above where its own is empty. */
  heading: Heading
}

/** Labels of lines that say who answers for something, or by when. */
const BESIDE = (words: string): boolean => CHARGES.test(words) || /时限|时间|期限/.test(words)

/** The lines of a form with their labels; null where the rows are no form. */
export function formOf(rows: readonly GridRow[]): FormRow[] | null {
  if (!rows.every(({ cells, exact }) => exact && cells.length === 2)) return null
  const labels = rows.map(({ cells }) => cells[0]?.text ?? '')
  if (!labels.some(BESIDE) || !labels.some((label) => DUTIES.test(label))) return null
  let heading: Heading = { words: '', span: null }
  return rows.map((row) => {
    const [label] = row.cells
    if (label && label.text !== '') heading = { words: label.text, span: label.span }
    return { row, heading }
  })
}

/** What the lines of a form tell in prose; who is charged and when it is due holds for all of them. */
export function formProse(form: readonly FormRow[], setting: Setting): Map<GridRow, RowProse> {
  const read = cellReader(
    setting,
    form.map(({ heading }) => heading)
  )
  const beside = form
    .filter(({ heading }) => BESIDE(heading.words))
    .flatMap(({ row, heading }) => read.beside(row.cells[1]!, heading))
  return new Map(
    form
      .filter(({ heading }) => !BESIDE(heading.words))
      .map(({ row, heading }) => {
        const sentences = read.sentences(row.cells[1]!, heading)
        const duties = new Map(DUTIES.test(heading.words) ? sentences.map((one) => [one, null] as const) : [])
        return [row, { sentences, duties, beside, label: '', marker: null }]
      })
  )
}
