/**
 * A column, defined once: its header, its line in the codebook and its cells come from here.
 */
import type { CodeList } from '../codes/index.ts'

/** What a row gives for a column, before options apply. Several values are joined when rendered. */
export type Value = string | number | boolean | readonly string[] | null

export type ColumnType = 'text' | 'code' | 'boolean' | 'integer' | 'year' | 'number' | 'date'

type Both = readonly [zh: string, en: string]

export interface Column<Row> {
  /** The contract's word for it, dotted: indicator.name. Unique within a table. */
  key: string
  title: { zh: string; en: string }
  meaning: { zh: string; en: string }
  type: ColumnType
  /** Unit of the numbers; null for what has none or says it in another column. */
  unit: string | null
  codes: CodeList | null
  /** Between values of one cell. */
  separator: string
  /** Widest the column may grow, in characters of half width. */
  width: number
  /** Text that is longer than the width goes on in the next line of the cell. */
  wrap: boolean
  value: (row: Row) => Value
}

type Shape = Partial<Pick<Column<never>, 'unit' | 'separator' | 'width' | 'wrap'>>

function column<Row>(
  type: ColumnType,
  key: string,
  [zh, en]: Both,
  [zhMeaning, enMeaning]: Both,
  value: (row: Row) => Value,
  shape: Shape,
  codes: CodeList | null = null
): Column<Row> {
  return {
    key,
    title: { zh, en },
    meaning: { zh: zhMeaning, en: enMeaning },
    type,
    unit: null,
    codes,
    separator: '；',
    width: 24,
    wrap: false,
    ...shape,
    value
  }
}

type Maker = <Row>(
  key: string,
  title: Both,
  meaning: Both,
  value: (row: Row) => Value,
  shape?: Shape
) => Column<Row>

const maker =
  (type: ColumnType, fixed: Shape): Maker =>
  (key, title, meaning, value, shape = {}) =>
    column(type, key, title, meaning, value, { ...fixed, ...shape })

export const text = maker('text', {})
/** Text of a sentence or more. */
export const prose = maker('text', { width: 60, wrap: true })
export const integer = maker('integer', { width: 12 })
export const year = maker('year', { width: 8 })
export const number = maker('number', { width: 24 })
export const date = maker('date', { width: 12 })
export const yesNo = maker('boolean', { width: 10 })

/** A value, or several, of a closed list. */
export const code = <Row>(
  key: string,
  title: Both,
  meaning: Both,
  codes: CodeList,
  value: (row: Row) => Value
): Column<Row> => column('code', key, title, meaning, value, {}, codes)
