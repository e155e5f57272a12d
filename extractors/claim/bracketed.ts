/**
 * A baseline whose own figure stands in a bracket behind it: 比上年（|930毫米|）减少12.7%, 较一季度
 * （|-10.8%|）回升2.1个百分点. The bracket belongs to its clause, as 比上年的930毫米减少 would.
 */
import type { Clause } from './clause.ts'
import type { Stretch } from './context.ts'

const COMPARISON =
  /(?<![占同环对可相])(?:比(?![重例率值])|较)([^，。；（(）)比较0-9]{1,12}|[0-9]{4}年[^，。；（(）)比较0-9]{0,8})$/
const MOVES =
  /^[）)](?:[^，。；：（(0-9]{0,6}?)(?:增|减|下降|上升|降|升|回落|偏|高|低|多|少|快|慢|扩大|缩小|收窄|上涨|持平)/
const REACH = 20

/** The comparison that a bracket opens behind: its words, and where 比 or 较 stands. */
function comparedAt(text: string, from: number, open: number): { at: number; words: Stretch } | null {
  const start = Math.max(from, open - REACH)
  const found = COMPARISON.exec(text.slice(start, open))
  return found && { at: start + found.index, words: [start + found.index + 1, open] }
}

/** Whether the bracket from `open` to `close` holds the figure of a baseline. */
export const holdsBaseline = (text: string, open: number, close: number): boolean =>
  comparedAt(text, 0, open) !== null && MOVES.test(text.slice(close, close + REACH))

export interface Bracketed {
  /** Where 比 or 较 stands, and what is compared with. */
  at: number
  words: Stretch
  open: number
}

/** The comparison whose bracket `at` lies in or has left behind, in the words of its clause. */
export function bracketedIn(text: string, { start }: Clause, at: number): Bracketed | null {
  const words = text.slice(start, at)
  const open = start + Math.max(words.lastIndexOf('（'), words.lastIndexOf('('))
  const compared = open < start ? null : comparedAt(text, start, open)
  return compared && { ...compared, open }
}

/** Whether what ends at `end` stands inside such a bracket. */
export const isInside = (text: string, bracket: Bracketed, end: number): boolean =>
  /^[^（()），。；]*[）)]/.test(text.slice(end)) && !/[）)]/.test(text.slice(bracket.open, end))

/** What no date has: the usual amount. */
export const isUsual = (words: string): boolean => /^(?:常年|历年|多年|往年|同期均值)/.test(words)
