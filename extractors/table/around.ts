/** Lines round a table: titles above it, of which the numbers count nothing, and notes below. */
import { readingOf } from '../../pipeline/parse/reading.ts'
import type { Reading, Report, Span } from '../../pipeline/tree.ts'

const DIGITS = '[0-9一二三四五六七八九十]'
const YEAR = '(?:19|20)[0-9]{2}'
/** 1-3, 专栏2, 表1　2022年, 续表, （一）, 附件1： before the words of a title. */
const NUMBER = new RegExp(
  `^(?:${[
    '[0-9]{1,2}[-—][0-9]{1,2}(?=[\\s\\u3000])',
    `专栏\\s*${DIGITS}{1,3}[:：\\s]*`,
    // 表2022年: a year is no number of the table.
    `[（(]?(?:续|附)?表\\s*(?:(?=${YEAR}年)|${DIGITS}{1,2}(?=\\s*${YEAR})|${DIGITS}{0,3})(?:[-—.][0-9]{1,2})?[）):：、.\\s]*`,
    '[（(]?(?:[一二三四五六七八九十]+|[0-9]{1,2})[）)、.．]',
    '附件[0-9]?[:：]?\\s*'
  ].join('|')})`
)

/** How many blocks above a table are looked at, and how long each may be. */
const REACH = 4
const LONGEST = 70

/** What a page says of itself, not of the table below: 发布时间：2024-09-12 来源：统计局. */
const IMPRINT =
  /^[[【（(]?(?:(?:发布|公布|更新|发稿|发文|成文|制表|打印|录入)(?:时间|日期)|(?:信息|文章|稿件|数据)?来源|(?:发布|发文)(?:机构|单位|部门)|作者|责任编辑|浏览(?:次数|量)|点击(?:数|量|次数)|字号|字体)\s*[:：]/

/** Readings of the lines above block `at`, the nearest first. */
export function linesAbove(tree: Report, at: number): Reading[] {
  const found: Reading[] = []
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const block = tree.children[i]
    if (!block || block.role === 'table') break
    const start = block.position?.start.offset ?? 0
    const end = block.position?.end.offset ?? start
    if (IMPRINT.test(tree.data.text.slice(start, end).trimStart())) continue
    const reading = titleOf(tree.data.text, [start, end])
    const announces = /(?:[：:]|如下|下表|见表[0-9一二三四五六七八九十]*)[。：:]?$/.test(reading.text)
    if (reading.text.length > LONGEST || /[。；]/.test(reading.text)) {
      if (announces) found.push(lastSentence(reading))
      break
    }
    found.push(reading)
    if (block.role === 'heading' && reading.offsets[0] !== start) break
  }
  return found
}

/** How many blocks behind a table may hold its notes. */
const NOTED = 3

/** Lines right above a table and its notes below: 注：括号内为上年同期数. */
export function notesAt({ children, data: { text } }: Report, at: number): string[] {
  const behind = children.slice(at + 1, at + 1 + NOTED)
  const other = behind.findIndex(({ role }) => role === 'table')
  const blocks = [children[at - 1], ...(other < 0 ? behind : behind.slice(0, other))]
  return blocks.flatMap((block) =>
    block && block.role !== 'table'
      ? [text.slice(block.position?.start.offset, block.position?.end.offset)]
      : []
  )
}

/**
 * Places above block `at` whose numerals count nothing: the numbers of titles (|1-3|  主要指标), and all of a title
 * that says it is one, where they are part of a name: |表1：2024年4月70个大中城市住宅价格指数|.
 */
export function titleNumbers(tree: Report, at: number): Span[] {
  const found: Span[] = []
  for (let i = at - 1; i >= 0 && i >= at - REACH && tree.children[i]?.role !== 'table'; i--) {
    const { start, end } = tree.children[i]?.position ?? {}
    const words = tree.data.text.slice(start?.offset, end?.offset)
    const length =
      words.length <= LONGEST && !/[。；]/.test(words) ? (NUMBER.exec(words)?.[0].length ?? 0) : 0
    const from = start?.offset ?? 0
    if (length > 0 && /^[（(]?(?:[续附]?表|专栏)/.test(words)) found.push([from, from + words.length])
    // 1.5万户 is none.
    else if (length > 0 && !/[0-9]/.test(words[length] ?? '')) found.push([from, from + length])
  }
  return found
}

/** A title without its number, which is told while a blank still parts it from a year: 表1　2022年. */
export function titleOf(text: string, [start, end]: Span): Reading {
  const number = NUMBER.exec(text.slice(start, end))?.[0].length ?? 0
  return readingOf(text, { start: start + number, end })
}

function lastSentence({ text, offsets }: Reading): Reading {
  const at = Math.max(...[...'。；'].map((mark) => text.lastIndexOf(mark, text.length - 2))) + 1
  return { text: text.slice(at), offsets: offsets.slice(at) }
}
