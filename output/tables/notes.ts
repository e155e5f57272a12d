/** What holds for all tables, or for one kind of file. */
import type { CodebookRow } from './codebook.ts'

const note = (
  sheet: string,
  key: string,
  [zh, en]: [string, string],
  meaning: [string, string]
): CodebookRow => ({
  sheet,
  key,
  title: { zh, en },
  type: 'note',
  unit: null,
  meaning: { zh: meaning[0], en: meaning[1] },
  codes: null
})

export const NOTES: readonly CodebookRow[] = [
  note('全部', 'empty', ['空单元格', 'Empty cell'], ['不明或不适用', 'Unknown, or not applicable']),
  note('全部', 'date', ['日期', 'Dates'], ['起止日期都含在内', 'Both ends are inclusive']),
  note('全部', 'number', ['数值', 'Numbers'], ['保留 15 位有效数字', 'Rounded to 15 significant digits']),
  note(
    'CSV',
    'csv',
    ['单引号', 'Apostrophe'],
    [
      '以 = + - @（及其全角）、制表符、换行或单引号开头的文字，前面加一个单引号，以免被当作公式；去掉这一个单引号即为原文。数值不加',
      'Text that begins with = + - @ (of either width), tab, line break or apostrophe has one apostrophe put before it, so that no spreadsheet runs it as a formula; without that one apostrophe it is the text. Numbers have none'
    ]
  ),
  note(
    'XLSX',
    'colour',
    ['底色', 'Colour'],
    ['红色：失败或核对未通过；黄色：有提示', 'Red: failed, or a check fails; yellow: flagged']
  ),
  note(
    'XLSX',
    'cut',
    ['截断', 'Cut'],
    [
      '单元格最多 32767 个字符，更长的文字截断并注明，全文见 JSON 与 CSV',
      'A cell holds 32,767 characters; longer text is cut and says so; JSON and CSV have all of it'
    ]
  )
]
