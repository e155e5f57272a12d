/** How cells look. */
import type { CellStyle } from 'hucre/xlsx'
import type { Header, Mark } from '../tables/index.ts'
import { decimals } from '../tables/number.ts'

const FONT = { name: 'Calibri', size: 11 }

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb }
})

const FILLS: Record<NonNullable<Mark>, NonNullable<CellStyle['fill']>> = {
  failed: solid('FFC7CE'),
  flagged: solid('FFF2CC')
}

export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: solid('D9E1F2'),
  alignment: { vertical: 'center' }
}

/** Excel shows no more digits behind the point than this. */
const DECIMALS_LIMIT = 30

/** All digits of the number, no more; large ones in groups, never with an exponent. A year has no groups. */
export function numberFormat(value: number, { type }: Pick<Header, 'type'>): string {
  if (type === 'year') return '0'
  const digits = Math.min(decimals(value), DECIMALS_LIMIT)
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}

export function cellStyle({ wrap }: Header, mark: Mark, numFmt: string | null): CellStyle {
  return {
    font: FONT,
    alignment: { vertical: 'top', ...(wrap && { wrapText: true }) },
    ...(mark && { fill: FILLS[mark] }),
    ...(numFmt && { numFmt })
  }
}
