/** What an amount is the aim of, told behind it: 7%|的年度目标, 500家|的目标任务. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { wordTree } from '../../pipeline/word-tree.ts'

const BETWEEN = wordTree(readLexicon('extractors/quantity/lexicon/aims.tsv', 'text').map((e) => e.text))
/** Of 任务单位 and 目标数 an amount is told otherwise. */
const AIM = /^(?:目标任务|任务目标|目标|任务)(?!企业|单位|数|责任|书)/

export interface Aim {
  /** What stands between 的 and the noun: 年度, 省定. */
  which: string
  noun: string
}

/** The aim that is named right behind an amount which ends at `at`, or null. */
export function aimBehind(text: string, at: number): Aim | null {
  if (text[at] !== '的') return null
  let end = at + 1
  for (let word = between(text, end); word !== ''; word = between(text, end)) end += word.length
  const noun = AIM.exec(text.slice(end, end + 8))?.[0]
  return noun === undefined ? null : { which: text.slice(at + 1, end), noun }
}

const between = (text: string, at: number) => BETWEEN.from(text, at, text.length)
