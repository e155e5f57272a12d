/**
 * Tables that are forms: what heads columns elsewhere stands left of each line (整改措施 | 1.新建管网18.6公里,
 * 牵头单位 | 县水利局).
 */
import { isFormLabel, saysWhat, saysWhen, saysWho } from '../../pipeline/heads.ts'
import type { RowProse } from '../../pipeline/tree.ts'
import { cellReader, type Heading } from './cell-sentences.ts'
import type { GridRow } from './grid.ts'
import type { Setting } from './setting.ts'

interface FormRow {
  row: GridRow
  /** The label of its line; that of the last line above where its own is empty. */
  heading: Heading
}

/** Whether a line says who answers for the others of its form, or by when. */
const isBeside = ({ heading: { words } }: FormRow): boolean => saysWho(words) || saysWhen(words)

/** The forms that a table's rows are, one below the other; null where they are none. */
export function formsOf(rows: readonly GridRow[]): FormRow[][] | null {
  if (!rows.every(({ cells, exact }) => exact && cells.length === 2)) return null
  if (!rows.some(({ cells }) => isFormLabel(cells[0]?.text ?? ''))) return null
  const forms: FormRow[][] = []
  let heading: Heading = { words: '', span: null }
  for (const row of rows) {
    const label = row.cells[0]
    if (label && label.text !== '') {
      heading = { words: label.text, span: label.span }
      // 整改措施 again: the next problem.
      if (forms.at(-1)?.some((one) => one.heading.words === label.text) ?? true) forms.push([])
    }
    forms.at(-1)?.push({ row, heading })
  }
  return forms
}

/** What the lines of a form tell in prose; who is charged and when it is due holds for all of them. */
export function formProse(form: readonly FormRow[], setting: Setting): Map<GridRow, RowProse> {
  const read = cellReader(
    setting,
    form.map(({ heading }) => heading)
  )
  const beside = form.filter(isBeside).flatMap(({ row, heading }) => read.beside(row.cells[1]!, heading))
  return new Map(
    form
      .filter((one) => !isBeside(one))
      .map(({ row, heading }) => {
        const sentences = read.sentences(row.cells[1]!, heading)
        const duties = new Map(saysWhat(heading.words) ? sentences.map((one) => [one, null] as const) : [])
        return [row, { sentences, duties, beside, label: '', marker: null }]
      })
  )
}
