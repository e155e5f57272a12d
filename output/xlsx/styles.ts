/** The styles that a workbook's cells have, each once, numbered as they come. */
import type { CellStyle } from 'hucre/xlsx'
import type { Header, Mark } from '../tables/index.ts'
import { cellStyle } from './style.ts'

export interface Styles {
  /** Number of the style, from 0. */
  number(header: Header, mark: Mark, format: string | null): number
  /** All so far, in the order of their numbers. */
  all(): CellStyle[]
}

export function createStyles(): Styles {
  const numbers = new Map<string, number>()
  const styles: CellStyle[] = []
  return {
    number(header, mark, format) {
      const key = `${header.wrap}|${mark}|${format}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, styles.length)
      return styles.push(cellStyle(header, mark, format)) - 1
    },
    all: () => styles
  }
}
