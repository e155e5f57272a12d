/**
 * Cells that hold prose (新建日供水5万吨净水厂一座，铺设管网32公里): they are read as sentences are, at the
 * time of their table.
 */
import { markerAt } from '../../pipeline/outline/markers.ts'
import { placer } from '../../pipeline/parse/place.ts'
import { readingOf } from '../../pipeline/parse/reading.ts'
import { sentencesOf } from '../../pipeline/parse/sentences.ts'
import { compact } from '../../pipeline/parse/text.ts'
import type { Sentence } from '../../pipeline/tree.ts'
import { quantitiesIn } from '../quantity/index.ts'
import { timesIn } from '../time/index.ts'
import type { Column } from './columns.ts'
import type { GridCell, GridRow } from './grid.ts'
import type { Setting } from './setting.ts'
import { isPlanned } from './when.ts'

/** Clauses; 白酒（折65度，商品量） is a name, though it has a comma. */
export const saysClauses = ({ text, figure }: GridCell): boolean =>
  figure === null && /[，。；]/.test(text) && /[，。；]/.test(text.replace(/（[^（）]*）/g, ''))

/** Columns of prose, and those of figures in which a cell may tell in words instead. */
const mayTell = ({ type }: Column, cell: GridCell): boolean =>
  cell.figure === null && cell.text !== '' && (type === 'prose' || (type === 'figures' && saysClauses(cell)))

/** Sentences of the cells of rows that hold prose, by their row; rows without any are left out. */
export function proseOf(rows: GridRow[], columns: Column[], setting: Setting): Map<GridRow, Sentence[]> {
  const told = rows.flatMap((row) => {
    const prose = columns.filter((column) => {
      const cell = row.cells[column.index]
      return cell !== undefined && mayTell(column, cell)
    })
    return prose.length > 0 ? [[row, prose] as const] : []
  })
  if (told.length === 0) return new Map()
  const read = reader(setting)
  return new Map(
    told.map(([row, prose]) => [
      row,
      prose.flatMap((column) => read(row.cells[column.index] as GridCell, column))
    ])
  )
}

function reader({ text, caption, passage, calendar, units, section, reviewYear }: Setting) {
  const place = placer(text)
  const period = caption.period ?? passage
  const planned = isPlanned(period, caption, reviewYear)
  return ({ span: [start, end] }: GridCell, { head }: Column): Sentence[] =>
    sentencesOf(text, { start, end }, []).map((stretch): Sentence => {
      const marker = markerAt(text, stretch.start, stretch.end, stretch.start)
      const reading = readingOf(text, { start: marker?.end ?? stretch.start, end: stretch.end })
      const times = timesIn(reading.text, calendar)
      return {
        type: 'sentence',
        position: place(stretch),
        data: {
          reading,
          marker: marker
            ? { text: compact(text.slice(marker.start, marker.words)), span: [marker.start, marker.end] }
            : null,
          section,
          passage: {
            part: planned || PLANS.test(head.words) ? 'plan' : 'review',
            period: period && { from: period.from, to: period.to }
          },
          times,
          ...quantitiesIn(reading.text, times, units)
        }
      }
    })
}

/** Heads of what is to be done. */
const PLANS = /目标|任务|计划|要求|拟/
