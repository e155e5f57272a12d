/** 说明: what each column and each code means, read off their definitions. */
import { CODE_LISTS, type Code, type CodeList } from '../codes/index.ts'
import { type Column, text } from './column.ts'
import { NOTES } from './notes.ts'
import type { TableDefinition } from './table.ts'

export interface CodebookRow {
  sheet: string
  key: string
  title: { zh: string; en: string }
  type: string
  unit: string | null
  meaning: { zh: string; en: string }
  codes: CodeList | null
}

/** level 水平 level */
const listed = ({ codes }: CodeList): string[] =>
  Object.entries(codes).map(([key, { zh, en }]) => `${key} ${zh} ${en}`)

const columns: Column<CodebookRow>[] = [
  text(
    'sheet',
    ['表', 'Sheet'],
    [
      '列或代码所在的表；JSON 为只见于数据集的代码',
      'Sheets of the column or code; JSON for codes that only datasets have'
    ],
    (r) => r.sheet,
    { width: 20, wrap: true }
  ),
  text(
    'key',
    ['键', 'Key'],
    [
      '列的键，与数据集的字段名一致；代码为“字段=代码”',
      "Key of the column, in the contract's words; of a code, field=code"
    ],
    (r) => r.key,
    { width: 36 }
  ),
  text('title.zh', ['中文名', 'Title zh'], ['中文名', 'Chinese title'], (r) => r.title.zh),
  text('title.en', ['英文名', 'Title en'], ['英文名', 'English title'], (r) => r.title.en),
  text(
    'type',
    ['格式', 'Type'],
    ['列的数据类型；code 为代码，note 为说明', 'Type of the column; code for a code, note for a remark'],
    (r) => r.type,
    { width: 10 }
  ),
  text(
    'unit',
    ['计量单位', 'Unit of measure'],
    ['数值的单位，或写明单位的列', 'Unit of the numbers, or the column that says it'],
    (r) => r.unit
  ),
  text(
    'meaning',
    ['含义', 'Meaning'],
    ['含义，中文与英文', 'Meaning, in Chinese and English'],
    (r) => [r.meaning.zh, r.meaning.en],
    { separator: '\n', width: 60, wrap: true }
  ),
  text(
    'codes',
    ['取值', 'Codes'],
    ['可取的代码及其中英文名', 'Codes that it may have, with their names'],
    (r) => r.codes && listed(r.codes),
    { separator: '\n', width: 40, wrap: true }
  )
]

export const CODEBOOK: TableDefinition<CodebookRow> = {
  name: 'codebook',
  sheet: '说明',
  columns,
  mark: () => null
}

type AnyTable = Pick<TableDefinition<never>, 'sheet'> & { columns: readonly Column<never>[] }

/** Remarks, then all columns of all tables, then all codes. */
export function codebookRows(tables: readonly AnyTable[]): CodebookRow[] {
  return [...NOTES, ...tables.flatMap(columnRows), ...CODE_LISTS.flatMap((list) => codeRows(list, tables))]
}

function columnRows({ sheet, columns }: AnyTable): CodebookRow[] {
  return columns.map(({ key, title, type, unit, meaning, codes }) => ({
    sheet,
    key,
    title,
    type,
    unit,
    meaning,
    codes
  }))
}

function codeRows(list: CodeList, tables: readonly AnyTable[]): CodebookRow[] {
  const users = tables.filter(({ columns }) => columns.some(({ codes }) => codes === list))
  const sheet = users.map((table) => table.sheet).join('、') || 'JSON'
  return Object.entries(list.codes).map(([code, { zh, en, meaning }]: [string, Code]) => ({
    sheet,
    key: `${list.name}=${code}`,
    title: { zh, en },
    type: 'code',
    unit: null,
    meaning,
    codes: null
  }))
}
