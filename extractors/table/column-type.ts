/** What a column holds, by its head and its cells: labels, places, times, units, figures. */
import { saysWhen, saysWho } from '../../pipeline/heads.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Units } from '../unit/index.ts'
import type { Head, Role } from './column.ts'
import type { Column } from './columns.ts'
import { isBlank } from './figure.ts'
import { emptyAt, type GridCell, type GridRow, saysClauses } from './grid.ts'
import { isSum } from './label.ts'
import { ATTRIBUTE, PARTY } from './naming.ts'
import { isTimeLabel } from './period.ts'
import { isPlace } from './place.ts'
import { scaleOf } from './unit.ts'

/** Roles of columns that hold no figures. */
export const LABELS: ReadonlySet<Role> = new Set(['label', 'place', 'period', 'number', 'skip'])

/** @param charged a column of the table says who answers for what its rows tell */
export function typeOf(
  index: number,
  head: Head,
  body: GridRow[],
  calendar: Calendar,
  units: Units,
  charged: boolean
): Column['type'] {
  const cells = body.map(({ cells }) => cells[index] ?? emptyAt(0)).filter(({ text }) => !isBlank(text))
  const figures = cells.filter(({ figure }) => figure)
  const unit = cells.filter(({ figure, text }) => !figure && scaleOf(text, units) !== null)
  if (head.role === 'unit' || (unit.length > cells.length * 0.6 && head.role === null && index > 0))
    return unit.length > 0
      ? 'unit'
      : index === 0 || areBodies(cells)
        ? labelType('label', cells, calendar)
        : 'skip'
  if ((index > 0 || charged) && figures.length * 2 < cells.length && isProse(cells, head)) return 'prose'
  // 全市 | 城市 | 农村: what heads labels elsewhere heads figures here.
  const labels =
    index === 0 || head.role === 'number' || head.role === 'skip' || figures.length * 2 < cells.length
  if (index === 0 && head.role === 'skip') return labelType('label', cells, calendar)
  if (head.role !== null && LABELS.has(head.role) && labels)
    return labelType(head.role as Column['type'], cells, calendar)
  if (index === 0 && (isAllFigures(cells, head) || (cells.length > 0 && isWordless(body, head))))
    return 'figures'
  if (index === 0 && head.role === 'rank' && figures.length * 2 > cells.length) return 'figures'
  if (index === 0) return isNumbering(body) ? 'number' : labelType('label', cells, calendar)
  // Years alone are when something was built or set up.
  if (head.role === null && figures.length > 1 && figures.every(({ figure }) => figure?.yearlike))
    return 'skip'
  return figures.length > 0 ? 'figures' : 'skip'
}

/** What is to be built or done is told in prose, under such a head also where it is short. */
const isProse = (cells: GridCell[], { words, time, rest }: Head): boolean =>
  !saysWho(words) &&
  !saysWhen(words) &&
  // 一季度 over what is to be done by then
  (TOLD.test(words) ||
    (time !== null && rest === '' && cells.length > 0) ||
    cells.filter(saysClauses).length * 3 >= cells.length)

const TOLD =
  /(?:内容|规模|概况|措施|举措|任务|说明|备注|情况|进度|进展|问题|成效|标准|安排|打算|工作|事项|行动|要求|目标)$/

/** A first column without a label, under a head that says what its amounts are: 合计 | 公务接待费. */
const isAllFigures = (cells: GridCell[], { role, rest }: Head): boolean =>
  (role === 'level' || (role === null && rest !== '')) &&
  cells.length > 0 &&
  cells.every(
    ({ figure, text }) => figure !== null && !figure.yearlike && /[0-9][.,][0-9]|^0$|[0-9]{4}/.test(text)
  )

/** 单位 over 东山县, 市教育局: who it is, not what is counted in. */
const areBodies = (cells: GridCell[]): boolean => {
  const words = cells.filter(({ text }) => !isSum(text))
  const named = words.filter(
    ({ text }) => isPlace(text) || /.[局委办院校厅部站所厂社处队会]$|公司$|中心$/.test(text)
  )
  return words.length > 0 && named.length >= words.length * 0.6
}

/** Rows of figures alone, which begin with no number of theirs: 结果维持 | 结果纠正 | 总计. */
function isWordless(body: GridRow[], { role, rest }: Head): boolean {
  const firsts = body.map(({ cells }) => cells[0]?.figure?.quantity.value ?? null)
  const counts = firsts.length > 1 && firsts.every((value, i) => value === (firsts[0] ?? 0) + i)
  return (
    (role === 'level' || (role === null && rest !== '')) &&
    !counts &&
    body.every(
      ({ cells }) =>
        cells.length > 2 && cells.every(({ figure, text }) => (figure && !figure.yearlike) || isBlank(text))
    )
  )
}

/** Labels that are mostly places or times make their column one of these. */
function labelType(type: Column['type'], cells: GridCell[], calendar: Calendar): Column['type'] {
  // 年份 above things, the years beside it: 年份 | 2021年 | 2022年.
  if (type === 'period' && !cells.some(({ text }) => isTimeLabel(text, calendar) || /^[0-9]+$/.test(text)))
    return 'label'
  if (type !== 'label') return type
  const words = cells
    .map(({ text }) => text.replace(/^(?:[#＃]|其中[:：]?|[0-9]{1,2}[.、])/, ''))
    .filter((text) => !isSum(text))
  const most = (is: (text: string) => boolean) =>
    words.length > 0 && words.filter(is).length >= words.length * 0.6
  if (most(isPlace)) return 'place'
  return most((text) => isTimeLabel(text, calendar)) ? 'period' : 'label'
}

/** A first column of row numbers, behind which the labels stand. */
function isNumbering(body: GridRow[]): boolean {
  const rows = body.filter(({ cells }) => cells[0]?.text !== '' && cells.length > 2)
  const numbers = rows.flatMap(({ cells }) =>
    /^[0-9]{1,3}$/.test(cells[0]?.text ?? '') ? [Number(cells[0]?.text)] : []
  )
  const named = rows.filter(({ cells }) => /[\u3400-\u9fff]/.test(cells[1]?.text ?? ''))
  return (
    numbers.length >= 1 &&
    numbers.length >= rows.length * 0.6 &&
    named.length === rows.length &&
    numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number))
  )
}

/** A column of words left of figures names them: the labels, or what they are parts of. */
export function asLabel(column: Column, columns: Column[], body: GridRow[]): Column {
  if (column.type !== 'skip' || (column.head.role !== null && column.head.role !== 'level')) return column
  // 2022年水质, 水质目标: words that were found then, or are to be reached, name nothing.
  if (column.head.time || column.head.status) return column
  const first = columns.findIndex(({ type }) => type === 'figures')
  const named = columns.some(({ index, head }) => index < column.index && head.role === 'label')
  if (named && PARTY.test(column.head.words)) return column
  if (column.index < first) return isAttribute(column, body) ? column : { ...column, type: 'label' }
  const next = columns[column.index + 1]
  const follows = next?.type === 'figures' || next?.type === 'unit'
  const words = body.map(({ cells }) => cells[column.index]?.text ?? '').filter((text) => !isBlank(text))
  return follows && words.length > 1 && new Set(words).size > words.length * 0.6
    ? { ...column, type: 'label' }
    : column
}

/** 预期性, 约束性: words that say how the indicator binds. */
const isAttribute = ({ index }: Column, body: GridRow[]): boolean =>
  body.every(({ cells }) => isBlank(cells[index]?.text ?? '') || ATTRIBUTE.test(cells[index]?.text ?? ''))
